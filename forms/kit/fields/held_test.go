package fields

import (
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/formstest"
	"wardcount/forms/kit/keys"
)

func TestAHeldEnterGoesOneFieldOnAndNoFurther(t *testing.T) {
	k, f := sheetOf(t, 4)
	formstest.Swap(t, &keys.PressesReported, formstest.Reported)
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	f[0].KeyDown(enter)
	k.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	if k.Canvas.Focused() != fyne.Focusable(f[1]) {
		t.Error("the held key ran on")
	}
	f[1].KeyUp(enter)
	f[1].KeyDown(enter)
	k.Press(fyne.KeyReturn)
	if k.Canvas.Focused() != fyne.Focusable(f[2]) {
		t.Error("a new press did not go on")
	}
	k.Write("7")
	k.Press(fyne.KeyReturn)
	if k.Canvas.Focused() != fyne.Focusable(f[3]) {
		t.Error("Enter after a digit did not go on")
	}
	k.Press(fyne.KeyUp, fyne.KeyReturn)
	if k.Canvas.Focused() != fyne.Focusable(f[2]) {
		t.Error("a field remembers presses from an earlier visit")
	}
}
