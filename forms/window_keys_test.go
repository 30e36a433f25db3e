package forms_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/desktest"
)

func TestEveryFunctionKeyHasACommandAndWorksInAField(t *testing.T) {
	d := desktest.Sit(t)
	for i, key := range []fyne.KeyName{fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12} {
		c := d.W.Keys.ByKey(key)
		if c == nil {
			t.Fatalf("F%d does nothing", i+1)
		}
	}
	d.GoTo("account 1")
	d.Press(fyne.KeyF1)
	if d.Canvas.Overlays().Top() == nil {
		t.Error("F1 does nothing in a field")
	}
	d.Press(fyne.KeyEscape, fyne.KeyF5)
	if got := d.Sheet().ID.Subject; got != "2" {
		t.Errorf("F5 leads to station %s", got)
	}
	d.Press(fyne.KeyF4)
	if d.Canvas.Focused() != fyne.Focusable(d.Wards()) {
		t.Error("F4 does not lead to the wards")
	}
	d.Press(fyne.KeyDown)
	if d.W.Ward != d.Script.Election.Contests[1].ID {
		t.Errorf("Down leads to %s", d.W.Ward)
	}
}
