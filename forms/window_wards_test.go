package forms

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestAClickOnAWardAsksBeforeTypedFiguresAreLostAndTakesTheKeyboardThere(t *testing.T) {
	d := sit(t)
	second := d.script.Election.Contests[1]
	d.goTo("account 1")
	d.Write("19")
	test.Tap(d.w.wards.list.Shown()[1])
	if d.Canvas.Overlays().Top() == nil {
		t.Fatal("nothing was asked")
	}
	d.Press(fyne.KeyReturn) // stay
	if f := d.sheet(); f.fields[0].entry.Text() != "19" || d.Canvas.Focused() != fyne.Focusable(f.fields[0].entry) {
		t.Errorf("in the field: %q", f.fields[0].entry.Text())
	}
	if d.w.wards.list.Key() != string(d.first().ID) {
		t.Errorf("the list stands at %s", d.w.wards.list.Key())
	}
	test.Tap(d.w.wards.list.Shown()[1])
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	for range 2 { // the second time, from a sheet in which nothing was typed
		if p, ok := d.w.screen.(*wardPage); !ok || p.contest != second.ID || d.Canvas.Focused() != p.home() {
			t.Fatalf("the screen is %v, the keyboard at %v", d.w.screen.name(), d.Canvas.Focused())
		}
		d.goTo("account 1")
		test.Tap(d.w.wards.list.Shown()[1])
	}
}
