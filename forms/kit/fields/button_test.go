package fields

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/formstest"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/work"
)

func buttonAndField(t *testing.T) (formstest.Keyboard, *Button, *widget.Entry) {
	test.NewTempApp(t)
	entry := widget.NewEntry()
	b := NewButton("Send", nil)
	w := test.NewTempWindow(t, container.NewVBox(b, entry))
	w.Canvas().Focus(b)
	return formstest.Keyboard{Canvas: w.Canvas()}, b, entry
}

func TestEnterKeypadEnterAndSpacePressAButton(t *testing.T) {
	k, b, _ := buttonAndField(t)
	pressed := 0
	b.OnTapped = func() { pressed++ }
	k.Press(fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace)
	if pressed != 3 {
		t.Errorf("pressed %d times", pressed)
	}
	if k.Canvas.Focused() != fyne.Focusable(b) {
		t.Error("the focus has gone")
	}
	test.Tap(b)
	if pressed != 4 {
		t.Error("a click does not press it")
	}
}

func TestADisabledButtonIsNotPressed(t *testing.T) {
	k, b, _ := buttonAndField(t)
	b.OnTapped = func() { t.Error("pressed") }
	b.Disable()
	k.Press(fyne.KeyReturn, fyne.KeySpace)
	test.Tap(b)
}

func TestTheCharacterOfASpaceDoesNotFallIntoTheNextField(t *testing.T) {
	k, b, entry := buttonAndField(t)
	flush := formstest.PutOff(t, &work.Later)
	b.OnTapped = func() { k.Canvas.Focus(entry) }
	k.Press(fyne.KeySpace)
	flush()
	if k.Canvas.Focused() != fyne.Focusable(entry) || entry.Text != "" {
		t.Errorf("in the field: %q", entry.Text)
	}
}

func TestAKeyHeldFromBeforeDoesNotPressAButton(t *testing.T) {
	k, b, entry := buttonAndField(t)
	formstest.Swap(t, &keys.PressesReported, formstest.Reported)
	pressed := 0
	b.OnTapped = func() { pressed++ }
	k.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeySpace)
	if pressed != 0 {
		t.Fatal("a held key pressed it")
	}
	b.KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
	k.Press(fyne.KeyReturn)
	if pressed != 1 {
		t.Error("a new press does not press it")
	}
	k.Canvas.Focus(entry)
	k.Canvas.Focus(b)
	k.Press(fyne.KeyReturn)
	if pressed != 1 {
		t.Error("it remembers a press from before")
	}
}

func TestAButtonPassesOnTheKeysThatItDoesNotUse(t *testing.T) {
	k, b, _ := buttonAndField(t)
	k.Press(fyne.KeyF2) // nobody listens
	var heard fyne.KeyName
	b.OnKey = func(key *fyne.KeyEvent) { heard = key.Name }
	k.Press(fyne.KeyF2)
	if heard != fyne.KeyF2 {
		t.Errorf("heard %q", heard)
	}
}

func TestAButtonShowsWhetherItHasTheFocus(t *testing.T) {
	k, b, entry := buttonAndField(t)
	for _, importance := range []widget.Importance{
		widget.MediumImportance, widget.HighImportance, widget.LowImportance,
		widget.DangerImportance, widget.WarningImportance, widget.SuccessImportance,
	} {
		b.Importance = importance
		k.Canvas.Focus(b)
		r := test.WidgetRenderer(b).(*buttonRenderer)
		if r.frame.Hidden || r.edge.Hidden {
			t.Errorf("importance %d: no frame", importance)
		}
		k.Canvas.Focus(entry)
		if !r.frame.Hidden {
			t.Errorf("importance %d: the frame stays", importance)
		}
	}
}
