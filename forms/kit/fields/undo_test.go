package fields

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/formstest"
)

func TestUndoGoesBackChangeByChangeThroughTheFieldsOfAForm(t *testing.T) {
	k, f := sheetOf(t, 3)
	if err := f[1].SetText("1236"); err != nil {
		t.Fatal(err)
	}
	undo := func(field int, want ...string) {
		t.Helper()
		k.Shortcut(&fyne.ShortcutUndo{})
		for i, text := range want {
			wantText(t, f[i], text)
		}
		if k.Canvas.Focused() != fyne.Focusable(f[field]) {
			t.Errorf("the keyboard is not in field %d", field)
		}
	}
	undo(0, "", "1236", "") // a stored figure is no change of the operator's
	k.Write("19")
	k.Press(fyne.KeyReturn)
	k.Write("77")
	k.Press(fyne.KeyBackspace, fyne.KeyReturn)
	k.Write("5")
	k.Press(fyne.KeyUp, fyne.KeyUp)
	undo(2, "19", "7", "")
	undo(1, "19", "77", "")
	undo(1, "19", "1236", "")
	undo(0, "", "1236", "")
	undo(0, "", "1236", "")
	for _, want := range [][3]string{{"19", "1236", ""}, {"19", "77", ""}, {"19", "7", ""}, {"19", "7", "5"}, {"19", "7", "5"}} {
		k.Shortcut(&fyne.ShortcutRedo{})
		for i, text := range want {
			wantText(t, f[i], text)
		}
	}
	k.Shortcut(&fyne.ShortcutUndo{})
	k.Write("8") // what was taken back is not brought back over a new figure
	k.Shortcut(&fyne.ShortcutRedo{})
	wantText(t, f[2], "8")
}

func TestWhatIsTakenBackIsToldLikeAnyChangeAndReplacedByTheNextDigit(t *testing.T) {
	k, f := sheetOf(t, 1)
	k.Write("12")
	told := ""
	f[0].OnChanged = func(text string) { told += "<" + text + ">" }
	k.Press(fyne.KeyDelete, fyne.KeyBackspace, fyne.KeyBackspace)
	k.Shortcut(&fyne.ShortcutUndo{})
	if wantText(t, f[0], "12"); told != "<1><><12>" {
		t.Errorf("told %s", told)
	}
	k.Write("3")
	wantText(t, f[0], "3")
}

func TestNothingIsTakenBackInAFieldThatMayOnlyBeReadOrAfterAllWasForgotten(t *testing.T) {
	k, f := sheetOf(t, 2)
	k.Write("12")
	f[0].SetReadOnly(true)
	k.Shortcut(&fyne.ShortcutUndo{})
	wantText(t, f[0], "12")
	f[0].SetReadOnly(false)
	k.Write("3")
	f[0].active.Forget()
	k.Shortcut(&fyne.ShortcutUndo{})
	wantText(t, f[0], "123")
}

func TestUndoGoesThroughLinesOfWordsAndFigures(t *testing.T) {
	test.NewTempApp(t)
	active := &ActiveField{}
	note, packets, yes := NewLineEntry(), NewFigureEntry(active), NewLineEntry()
	for _, e := range []*LineEntry{note, yes} {
		e.Active, e.Step, e.Choose, e.Cancel = active, func(int) {}, func() {}, func() {}
	}
	yes.Only = func(r rune) (string, bool) { return map[rune]string{'y': "yes", 'n': "no"}[r], r == 'y' || r == 'n' }
	w := test.NewTempWindow(t, container.NewVBox(note, packets, yes))
	k := formstest.Keyboard{Canvas: w.Canvas()}
	w.Canvas().Focus(note)
	k.Write("late")
	w.Canvas().Focus(packets)
	k.Write("3")
	w.Canvas().Focus(yes)
	k.Write("yn")
	w.Canvas().Focus(packets)
	for i, want := range [][3]string{{"late", "3", ""}, {"late", "", ""}, {"", "", ""}, {"", "", ""}} {
		k.Shortcut(&fyne.ShortcutUndo{})
		if got := [3]string{note.Text, packets.Text(), yes.Text}; got != want {
			t.Errorf("undo %d: %q, want %q", i+1, got, want)
		}
	}
	for range 3 {
		k.Shortcut(&fyne.ShortcutRedo{})
	}
	if got := [3]string{note.Text, packets.Text(), yes.Text}; got != [3]string{"late", "3", "no"} {
		t.Errorf("brought back: %q", got)
	}
}
