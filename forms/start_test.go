package forms

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/words"
)

func TestPractisingMakesACountInTheFolderAndOpensItAgainLater(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "practice")
	for _, sheets := range []int{0, 1} {
		w, k, trace := startWindow(t)
		k.Char('w')
		if k.Canvas.Overlays().Top() == nil {
			t.Fatal("nothing was asked")
		}
		for _, r := range folder { // what stands in the field is selected
			k.Char(r)
		}
		k.Press(fyne.KeyReturn)
		if sheets == 0 {
			k.Press(fyne.KeyReturn) // a folder that is not there is made at the second Enter
		}
		trace.wait(t, "dialog=choose")
		if w.count == nil || !w.state.Election.Practice {
			t.Fatalf("no practice count is open: %v", w.screen.name())
		}
		k.Char('1')
		if once := w.progress.Sheets.Once; once != sheets {
			t.Errorf("%d sheets are keyed once, want %d", once, sheets)
		}
		d := &desk{Keyboard: k, t: t, w: w, count: w.count}
		d.goTo("account 1")
		if sheets == 0 {
			d.figures(account(1900, 500, 2, 7))
		}
		if err := w.closeCount(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestWhatCannotBeOpenedIsSaidInASentenceWithAWayOut(t *testing.T) {
	folder := t.TempDir()
	script, err := practice.Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := filepath.Join(folder, "elsewhere.wardcount")
	c, err := app.Create(elsewhere, script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	text := filepath.Join(folder, "text.wardcount")
	if err := os.WriteFile(text, []byte("not a count"), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		elsewhere:                             "is open elsewhere",
		text:                                  "is not a count file",
		filepath.Join(folder, "no.wardcount"): "There is no file",
	} {
		w, k, trace := startWindow(t)
		w.open(path)
		trace.wait(t, "trace said=")
		d := &desk{Keyboard: k, t: t, w: w}
		if w.count != nil || !strings.Contains(d.texts(), want) || !strings.Contains(d.texts(), words.PractiseOK) {
			t.Errorf("%s: the window says\n%s", path, d.texts())
		}
	}
}

func TestTowerHamletsCanBePractisedFromTheStartScreen(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "practice")
	w, k, trace := startWindow(t)
	k.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if k.Canvas.Overlays().Top() == nil {
		t.Fatal("nothing was asked")
	}
	for _, r := range folder {
		k.Char(r)
	}
	k.Press(fyne.KeyReturn, fyne.KeyReturn)
	trace.wait(t, "dialog=choose")
	if e := w.state.Election; !e.Practice || len(e.Contests) != 20 || !strings.Contains(e.Council.Name, "Tower Hamlets") {
		t.Errorf("%s is open, with %d contests", e.Council.Name, len(e.Contests))
	}
}

func TestOpeningShowsHowFarItIsAndCanBeStopped(t *testing.T) {
	c, _ := practiceCount(t)
	script, err := practice.Watford(1, true)
	if err != nil {
		t.Fatal(err)
	}
	if err := practice.Perform(c, keyedOnce(script).Upto(practice.StageAccounts), func(int) {}); err != nil {
		t.Fatal(err)
	}
	entries, _ := c.Head()
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	w, k, trace := startWindow(t)
	working := holdIn(w, trace, "entries checked")
	w.open(c.Path())
	working.wait(t)
	if said, part := w.opening.bar.Says(); !strings.Contains(said, fmt.Sprintf(" of %d entries checked", entries)) || part <= 0 {
		t.Errorf("the bar says %q, %v", said, part)
	}
	k.Press(fyne.KeyEscape)
	working.release()
	trace.wait(t, "said=\""+words.OpenCountStopped)
	if _, start := w.screen.(*startScreen); !start || w.count != nil {
		t.Errorf("stands at %v", w.screen.name())
	}
	w.open(c.Path()) // nothing holds it
	trace.wait(t, "dialog=choose")
	if w.count == nil || int64(len(w.records)) != entries {
		t.Errorf("%d entries were read, want %d", len(w.records), entries)
	}
}

func TestMakingAPracticeCountShowsHowManyWardsAreMadeAndCanBeStopped(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "practice")
	w, k, trace := startWindow(t)
	d := &desk{Keyboard: k, t: t, w: w}
	working := holdIn(w, trace, "wards made")
	w.practise(practiseWatford, folder)
	working.wait(t)
	if said, part := w.opening.bar.Says(); !strings.HasSuffix(said, " of 12 wards made") || part <= 0 || part >= 1 {
		t.Errorf("the bar says %q, %v", said, part)
	}
	for _, keys := range []fyne.Shortcut{withCtrl(fyne.KeyN), withCtrlShift(fyne.KeyN), withAlt(fyne.KeyT)} {
		k.Shortcut(keys) // nothing else is begun meanwhile
		if _, opening := w.screen.(*openingScreen); !opening || !strings.HasSuffix(d.said(), words.OpenCountStays) {
			t.Fatalf("%s leads to %v; said: %q", keys.ShortcutName(), w.screen.name(), d.said())
		}
		w.say("")
	}
	k.Press(fyne.KeyEscape)
	working.release()
	trace.wait(t, "said=\""+words.OpenCountStopped)
	if _, start := w.screen.(*startScreen); !start || w.count != nil {
		t.Errorf("stands at %v", w.screen.name())
	}
	if _, err := os.Stat(folder); !os.IsNotExist(err) {
		t.Errorf("a folder was made: %v", err)
	}
	w.practise(practiseTowerHamlets, folder)
	trace.wait(t, "dialog=choose")
	if len(w.state.Election.Contests) != 20 {
		t.Errorf("%d wards", len(w.state.Election.Contests))
	}
}

func TestQuittingWaitsForACountThatIsBeingOpened(t *testing.T) {
	c, _ := practiceCount(t)
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	w, k, trace := startWindow(t)
	working := holdIn(w, trace, "entries checked")
	w.open(c.Path())
	working.wait(t)
	k.Shortcut(withCtrl(fyne.KeyQ))
	if w.closing {
		t.Error("closed while a count was being opened")
	}
	working.release()
	trace.wait(t, "trace closed=cleanly")
	again, err := app.Open(c.Path())
	if err != nil {
		t.Fatalf("the count was not let go: %v", err)
	}
	_ = again.Close()
}
