package start_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/start"
	"wardcount/forms/words"
)

func TestPractisingMakesACountInTheFolderAndOpensItAgainLater(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "practice")
	for _, sheets := range []int{0, 1} {
		w, k, trace := desktest.StartWindow(t)
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
		trace.Wait(t, "dialog=choose")
		if w.Count == nil || !w.State.Election.Practice {
			t.Fatalf("no practice count is open: %v", w.Screen.Name())
		}
		k.Char('1')
		if once := w.Progress.Sheets.Once; once != sheets {
			t.Errorf("%d sheets are keyed once, want %d", once, sheets)
		}
		d := &desktest.Seat{Keyboard: k, T: t, W: w, Count: w.Count}
		d.GoTo("account 1")
		if sheets == 0 {
			d.Figures(desktest.Account(1900, 500, 2, 7))
		}
		if err := w.CloseCount(); err != nil {
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
		w, k, trace := desktest.StartWindow(t)
		w.Open(path)
		trace.Wait(t, "trace said=")
		d := &desktest.Seat{Keyboard: k, T: t, W: w}
		if w.Count != nil || !strings.Contains(d.Texts(), want) || !strings.Contains(d.Texts(), words.PractiseOK) {
			t.Errorf("%s: the window says\n%s", path, d.Texts())
		}
	}
}

func TestTowerHamletsCanBePractisedFromTheStartScreen(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "practice")
	w, k, trace := desktest.StartWindow(t)
	k.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if k.Canvas.Overlays().Top() == nil {
		t.Fatal("nothing was asked")
	}
	for _, r := range folder {
		k.Char(r)
	}
	k.Press(fyne.KeyReturn, fyne.KeyReturn)
	trace.Wait(t, "dialog=choose")
	if e := w.State.Election; !e.Practice || len(e.Contests) != 20 || !strings.Contains(e.Council.Name, "Tower Hamlets") {
		t.Errorf("%s is open, with %d contests", e.Council.Name, len(e.Contests))
	}
}

func TestOpeningShowsHowFarItIsAndCanBeStopped(t *testing.T) {
	c, _ := desktest.PracticeCount(t)
	script, err := practice.Watford(1, true)
	if err != nil {
		t.Fatal(err)
	}
	if err := practice.Perform(c, desktest.KeyedOnce(script).Upto(practice.StageAccounts), func(int) {}); err != nil {
		t.Fatal(err)
	}
	entries, _ := c.Head()
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	w, k, trace := desktest.StartWindow(t)
	working := desktest.HoldIn(w, trace, "entries checked")
	w.Open(c.Path())
	working.Wait(t)
	if said, part := w.Opening.Bar.Says(); !strings.Contains(said, fmt.Sprintf(" of %d entries checked", entries)) || part <= 0 {
		t.Errorf("the bar says %q, %v", said, part)
	}
	k.Press(fyne.KeyEscape)
	working.Release()
	trace.Wait(t, "said=\""+words.OpenCountStopped)
	if _, start := w.Screen.(*start.StartScreen); !start || w.Count != nil {
		t.Errorf("stands at %v", w.Screen.Name())
	}
	w.Open(c.Path()) // nothing holds it
	trace.Wait(t, "dialog=choose")
	if w.Count == nil || int64(len(w.Records)) != entries {
		t.Errorf("%d entries were read, want %d", len(w.Records), entries)
	}
}

func TestMakingAPracticeCountShowsHowManyWardsAreMadeAndCanBeStopped(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "practice")
	w, k, trace := desktest.StartWindow(t)
	d := &desktest.Seat{Keyboard: k, T: t, W: w}
	working := desktest.HoldIn(w, trace, "wards made")
	start.Practise(w, start.PractiseWatford, folder)
	working.Wait(t)
	if said, part := w.Opening.Bar.Says(); !strings.HasSuffix(said, " of 12 wards made") || part <= 0 || part >= 1 {
		t.Errorf("the bar says %q, %v", said, part)
	}
	for _, keys := range []fyne.Shortcut{desk.WithCtrl(fyne.KeyN), desk.WithCtrlShift(fyne.KeyN), desk.WithAlt(fyne.KeyT)} {
		k.Shortcut(keys) // nothing else is begun meanwhile
		if !d.At("opening") || !strings.HasSuffix(d.Said(), words.OpenCountStays) {
			t.Fatalf("%s leads to %v; said: %q", keys.ShortcutName(), w.Screen.Name(), d.Said())
		}
		w.Say("")
	}
	k.Press(fyne.KeyEscape)
	working.Release()
	trace.Wait(t, "said=\""+words.OpenCountStopped)
	if _, start := w.Screen.(*start.StartScreen); !start || w.Count != nil {
		t.Errorf("stands at %v", w.Screen.Name())
	}
	if _, err := os.Stat(folder); !os.IsNotExist(err) {
		t.Errorf("a folder was made: %v", err)
	}
	start.Practise(w, start.PractiseTowerHamlets, folder)
	trace.Wait(t, "dialog=choose")
	if len(w.State.Election.Contests) != 20 {
		t.Errorf("%d wards", len(w.State.Election.Contests))
	}
}

func TestQuittingWaitsForACountThatIsBeingOpened(t *testing.T) {
	c, _ := desktest.PracticeCount(t)
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	w, k, trace := desktest.StartWindow(t)
	working := desktest.HoldIn(w, trace, "entries checked")
	w.Open(c.Path())
	working.Wait(t)
	k.Shortcut(desk.WithCtrl(fyne.KeyQ))
	if w.Closing {
		t.Error("closed while a count was being opened")
	}
	working.Release()
	trace.Wait(t, "trace closed=cleanly")
	again, err := app.Open(c.Path())
	if err != nil {
		t.Fatalf("the count was not let go: %v", err)
	}
	_ = again.Close()
}
