package fields

import (
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/formstest"
	"wardcount/forms/kit/keys"
)

func TestAfterARefusedCharacterTheFirstEnterStays(t *testing.T) {
	for _, on := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown} {
		k, f := sheetOf(t, 2)
		k.Write("12,3x4-")
		k.Press(on)
		if k.Canvas.Focused() != fyne.Focusable(f[0]) || f[0].Refused() != figureCheck {
			t.Errorf("%s went on: %q", on, f[0].Refused())
		}
		k.Press(on)
		if k.Canvas.Focused() != fyne.Focusable(f[1]) {
			t.Errorf("a second %s does not go on", on)
		}
		k.Write("1234567890")
		k.Shortcut(&fyne.ShortcutSelectAll{})
		k.Press(fyne.KeyBackspace)
		k.Write("7")
		k.Press(fyne.KeyUp, on)
		if k.Canvas.Focused() != fyne.Focusable(f[1]) {
			t.Errorf("%s: a figure that was keyed anew, or left, is doubted still", on)
		}
	}
}

func TestAHeldKeyDoesNotConfirmAFigureInDoubt(t *testing.T) {
	k, f := sheetOf(t, 2)
	formstest.Swap(t, &keys.PressesReported, formstest.Reported)
	k.Write("1x")
	f[0].KeyDown(&fyne.KeyEvent{Name: fyne.KeyDown})
	k.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	if k.Canvas.Focused() != fyne.Focusable(f[0]) {
		t.Error("the held key went on")
	}
	f[0].KeyDown(&fyne.KeyEvent{Name: fyne.KeyDown})
	k.Press(fyne.KeyDown)
	if k.Canvas.Focused() != fyne.Focusable(f[1]) {
		t.Error("a new press does not go on")
	}
}
