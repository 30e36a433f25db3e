package ask

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/formstest"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
)

// overField is a window with a text field that has the focus: characters that leak from a dialog would show in it.
func overField(t *testing.T) (formstest.Keyboard, fyne.Window, *widget.Entry) {
	test.NewTempApp(t)
	field := widget.NewEntry()
	w := test.NewTempWindow(t, container.NewVBox(field))
	w.Resize(fyne.NewSize(900, 600))
	w.Canvas().Focus(field)
	return formstest.Keyboard{Canvas: w.Canvas()}, w, field
}

func wantClosed(t *testing.T, k formstest.Keyboard, field *widget.Entry) {
	t.Helper()
	if k.Canvas.Overlays().Top() != nil {
		t.Error("the dialog is still open")
	}
	if k.Canvas.Focused() != fyne.Focusable(field) {
		t.Error("the focus is not where it was")
	}
	if field.Text != "" {
		t.Errorf("leaked into the field: %q", field.Text)
	}
	if k.Canvas.OnTypedKey() != nil {
		t.Error("the dialog still listens")
	}
}

func TestAQuestionIsAnsweredWithoutTheMouse(t *testing.T) {
	for _, enter := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter} {
		k, w, field := overField(t)
		flush := formstest.PutOff(t, &work.Later)
		answers := []string{}
		For(w, Question{Title: "Who?", Initial: "nobody", Answer: func(a string) {
			if k.Canvas.Overlays().Top() != nil {
				t.Error("answered before the dialog had gone")
			}
			answers = append(answers, a)
		}})
		k.Write(" ann ") // replaces what stood there, because that was selected
		k.Press(enter, enter)
		flush()
		if len(answers) != 1 || answers[0] != "ann" {
			t.Errorf("%s: answers %q", enter, answers)
		}
		wantClosed(t, k, field)
	}
}

func TestEscapeGivesUpFromEveryPlaceInADialog(t *testing.T) {
	for tabs := range 3 {
		k, w, field := overField(t)
		flush := formstest.PutOff(t, &work.Later)
		cancelled := 0
		For(w, Question{Title: "Who?", Answer: func(string) { t.Error("answered") }, Cancelled: func() { cancelled++ }})
		for range tabs {
			k.Canvas.FocusNext()
		}
		k.Press(fyne.KeyEscape, fyne.KeyEscape)
		flush()
		if cancelled != 1 {
			t.Errorf("after %d tabs: cancelled %d times", tabs, cancelled)
		}
		wantClosed(t, k, field)
	}
}

func TestNoCharacterLeaksFromAnyButtonOfADialog(t *testing.T) {
	for button := range 2 {
		k, w, field := overField(t)
		flush := formstest.PutOff(t, &work.Later)
		yes := 0
		Confirm(w, "Certify?", "A text", "Certify", func() { yes++ })
		for range button {
			k.Canvas.FocusNext()
		}
		k.Press(fyne.KeySpace)
		if k.Canvas.Overlays().Top() == nil {
			t.Fatalf("button %d: a typed space answered", button)
		}
		k.Press(fyne.KeyReturn)
		flush()
		if want := 1 - button; yes != want {
			t.Errorf("button %d: yes %d times", button, yes)
		}
		wantClosed(t, k, field)
	}
}

func TestConfirmIsYesByEnterAndNoByEscape(t *testing.T) {
	for key, want := range map[fyne.KeyName]int{fyne.KeyReturn: 1, fyne.KeyEnter: 1, fyne.KeyEscape: 0} {
		k, w, field := overField(t)
		yes := 0
		Confirm(w, "Certify?", "", "Certify", func() { yes++ })
		k.Press(key)
		if yes != want {
			t.Errorf("%s: yes %d times", key, yes)
		}
		wantClosed(t, k, field)
	}
}

func TestArrowsAndTabGoRoundInsideADialog(t *testing.T) {
	k, w, _ := overField(t)
	Confirm(w, "Certify?", "", "Certify", func() {})
	yes := k.Canvas.Focused()
	k.Press(fyne.KeyRight)
	no := k.Canvas.Focused()
	if no == yes || no.(*fields.Button).Text != "Cancel" {
		t.Fatal("Right did not go to the next button")
	}
	k.Press(fyne.KeyLeft)
	if k.Canvas.Focused() != yes {
		t.Error("Left did not go back")
	}
	for range 2 {
		k.Canvas.FocusNext()
	}
	if k.Canvas.Focused() != yes {
		t.Error("Tab left the dialog")
	}
	k.Canvas.FocusPrevious()
	if k.Canvas.Focused() != no {
		t.Error("Shift+Tab left the dialog")
	}
}

func TestAKeyHeldFromBeforeAnswersNothing(t *testing.T) {
	open := map[string]func(w fyne.Window, answered func()){
		"ask":     func(w fyne.Window, a func()) { For(w, Question{Answer: func(string) { a() }}) },
		"confirm": func(w fyne.Window, a func()) { Confirm(w, "", "", "", a) },
		"choose": func(w fyne.Window, a func()) {
			Choose(w, Choosing{Choices: []Choice{{"a", ""}}, Chosen: func(int) { a() }})
		},
	}
	for what, ask := range open {
		k, w, _ := overField(t)
		formstest.Swap(t, &keys.PressesReported, formstest.Reported)
		answered := 0
		ask(w, func() { answered++ })
		k.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyEnter)
		if answered != 0 {
			t.Errorf("%s: a held key answered", what)
			continue
		}
		k.Canvas.Focused().(interface{ KeyDown(*fyne.KeyEvent) }).KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
		k.Press(fyne.KeyReturn)
		if answered != 1 {
			t.Errorf("%s: a new press answered %d times", what, answered)
		}
	}
}

func TestAnAnswerThatWillNotDoIsSentBackWithTheReason(t *testing.T) {
	k, w, field := overField(t)
	got := ""
	For(w, Question{
		Title: "Seal number?",
		Validate: func(a string) error {
			if a == "" {
				return errors.New("a seal has a number, and it must be written here although it is a long sentence")
			}
			return nil
		},
		Answer: func(a string) { got = a },
	})
	entry := k.Canvas.Focused()
	popup := k.Canvas.Overlays().Top()
	before := contentHeight(popup)
	k.Press(fyne.KeyReturn)
	if k.Canvas.Overlays().Top() == nil || k.Canvas.Focused() != entry {
		t.Fatal("the question has gone")
	}
	if !strings.Contains(test.RenderToMarkup(k.Canvas), "a seal has a number") {
		t.Error("the reason is not shown")
	}
	if contentHeight(popup) <= before {
		t.Error("no room was made for the reason")
	}
	k.Write("4071")
	k.Press(fyne.KeyReturn)
	if got != "4071" {
		t.Errorf("answer %q", got)
	}
	For(w, Question{Title: "Seal number?", Answer: func(a string) { got = a }, Validate: func(a string) error {
		if a == "980" {
			return errors.New("there is no such seal")
		}
		return nil
	}})
	k.Write("980")
	k.Press(fyne.KeyReturn)
	k.Write("970") // which replaces what was not taken
	k.Press(fyne.KeyReturn)
	if got != "970" {
		t.Errorf("answer %q", got)
	}
	wantClosed(t, k, field)
}

func TestAHeldEnterIsNotSentBackTwice(t *testing.T) {
	k, w, _ := overField(t)
	formstest.Swap(t, &keys.PressesReported, formstest.Reported)
	tried := 0
	For(w, Question{
		Title:    "Who?",
		Validate: func(string) error { tried++; return errors.New("no") },
		Answer:   func(string) { t.Error("answered") },
	})
	k.Canvas.Focused().(*answerEntry).KeyDown(&fyne.KeyEvent{Name: fyne.KeyX})
	k.Write("x")
	k.Canvas.FocusNext()
	k.Canvas.Focused().(*fields.Button).KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
	k.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	if tried != 1 {
		t.Errorf("tried %d times", tried)
	}
}

func TestAReasonHasLinesAndIsGivenByCtrlEnter(t *testing.T) {
	for _, enter := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter} {
		k, w, field := overField(t)
		got := ""
		For(w, Question{Title: "Why?", Multiline: true, Answer: func(a string) { got = a }})
		k.Write("one")
		k.Press(fyne.KeyReturn)
		k.Write("two")
		k.Shortcut(&desktop.CustomShortcut{KeyName: enter, Modifier: fyne.KeyModifierControl})
		if got != "one\ntwo" {
			t.Errorf("answer %q", got)
		}
		wantClosed(t, k, field)
	}
}

func TestTabLeavesAFieldOfSeveralLines(t *testing.T) {
	k, w, _ := overField(t)
	For(w, Question{Title: "Why?", Multiline: true, Answer: func(string) {}})
	if k.Canvas.Focused().(fyne.Tabbable).AcceptsTab() {
		t.Error("Tab would be written into the reason")
	}
}

func TestAfterAClickBesideTheButtonsTheKeyboardFindsTheWayBack(t *testing.T) {
	k, w, field := overField(t)
	For(w, Question{Title: "Who?", Answer: func(string) { t.Error("answered") }})
	k.Canvas.Unfocus()
	k.Press(fyne.KeyDown)
	if _, ok := k.Canvas.Focused().(*answerEntry); !ok {
		t.Error("the key did not bring the focus back")
	}
	k.Canvas.Unfocus()
	k.Press(fyne.KeyEscape)
	wantClosed(t, k, field)
}

// tell opens a dialog that only says something: the least that there is, with one button.
func tell(w fyne.Window, title, text string) {
	d := newModal(w, title, text, nil)
	d.buttons = []*fields.Button{fields.NewButton(sayClose, d.dismiss)}
	d.open(d.buttons[0])
}

func TestADialogCanFollowADialog(t *testing.T) {
	k, w, field := overField(t)
	Confirm(w, "First?", "", "Yes", func() { tell(w, "Second", "") })
	k.Press(fyne.KeyReturn)
	if k.Canvas.Overlays().Top() == nil {
		t.Fatal("the second is not open")
	}
	k.Press(fyne.KeyReturn)
	wantClosed(t, k, field)
}

func TestALongTextScrollsAndLeavesTheButtonsInView(t *testing.T) {
	for _, percent := range []int{100, 200} {
		k, w, _ := overField(t)
		test.ApplyTheme(t, look.NewTheme(look.Light, percent))
		w.Resize(fyne.NewSize(1366, 768))
		tell(w, "What is missing", strings.Repeat("A box has not come in.\n", 100))
		button := k.Canvas.Focused().(*fields.Button)
		bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(button).Y + button.Size().Height
		if bottom > 768 {
			t.Errorf("%d %%: the button ends at %v", percent, bottom)
		}
		before := test.RenderToMarkup(k.Canvas)
		k.Press(fyne.KeyPageDown)
		if test.RenderToMarkup(k.Canvas) == before {
			t.Errorf("%d %%: Page Down does not scroll", percent)
		}
	}
}

func TestADialogIsWideEnoughToRead(t *testing.T) {
	k, w, _ := overField(t)
	test.ApplyTheme(t, look.NewTheme(look.Light, 100))
	tell(w, "?", "")
	if width := popupContent(k.Canvas.Overlays().Top()).Size().Width; width < modalWidth {
		t.Errorf("%v wide", width)
	}
}

// popupContent is the box of the dialog within the overlay that shades the window, as it is laid out now.
func popupContent(overlay fyne.CanvasObject) *widget.PopUp {
	for _, o := range test.WidgetRenderer(overlay.(fyne.Widget)).Objects() {
		if p, ok := o.(*widget.PopUp); ok {
			return p
		}
	}
	return nil
}

func contentHeight(overlay fyne.CanvasObject) float32 { return popupContent(overlay).Size().Height }

func TestAFunctionKeyInADialogSaysThatTheQuestionComesFirst(t *testing.T) {
	for _, ask := range []func(w fyne.Window){
		func(w fyne.Window) {
			Doubt(w, Risk{Title: "Leave?", Stay: "Stay", Yes: "Leave", Do: func() { t.Error("done") }})
		},
		func(w fyne.Window) { For(w, Question{Title: "Who?", Answer: func(string) { t.Error("answered") }}) },
		func(w fyne.Window) {
			Choose(w, Choosing{Title: "Which?", Choices: []Choice{{"a", ""}}, Chosen: func(int) { t.Error("chosen") }})
		},
	} {
		k, w, field := overField(t)
		ask(w)
		if strings.Contains(test.RenderToMarkup(k.Canvas), sayAnswerFirst) {
			t.Error("it is said before a key was pressed")
		}
		k.Press(fyne.KeyF3)
		if k.Canvas.Overlays().Top() == nil || !strings.Contains(test.RenderToMarkup(k.Canvas), sayAnswerFirst) {
			t.Error("the key was lost without a word")
		}
		k.Press(fyne.KeyEscape)
		wantClosed(t, k, field)
	}
}
