package forms

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestAfterARefusedCharacterTheFirstEnterStays(t *testing.T) {
	for _, on := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown} {
		k, f := sheetOf(t, 2)
		k.write("12,3x4-")
		k.press(on)
		if k.c.Focused() != fyne.Focusable(f[0]) || f[0].Refused() != checkFigure {
			t.Errorf("%s went on: %q", on, f[0].Refused())
		}
		k.press(on)
		if k.c.Focused() != fyne.Focusable(f[1]) {
			t.Errorf("a second %s does not go on", on)
		}
		k.write("1234567890")
		k.shortcut(&fyne.ShortcutSelectAll{})
		k.press(fyne.KeyBackspace)
		k.write("7")
		k.press(fyne.KeyUp, on)
		if k.c.Focused() != fyne.Focusable(f[1]) {
			t.Errorf("%s: a figure that was keyed anew, or left, is doubted still", on)
		}
	}
}

func TestAHeldKeyDoesNotConfirmAFigureInDoubt(t *testing.T) {
	k, f := sheetOf(t, 2)
	hold(t)
	k.write("1x")
	f[0].KeyDown(&fyne.KeyEvent{Name: fyne.KeyDown})
	k.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	if k.c.Focused() != fyne.Focusable(f[0]) {
		t.Error("the held key went on")
	}
	f[0].KeyDown(&fyne.KeyEvent{Name: fyne.KeyDown})
	k.press(fyne.KeyDown)
	if k.c.Focused() != fyne.Focusable(f[1]) {
		t.Error("a new press does not go on")
	}
}
