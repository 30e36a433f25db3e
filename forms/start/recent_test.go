package start_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/formstest"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/start"
	"wardcount/forms/words"
)

// closedCount makes a practice count and closes it.
func closedCount(t *testing.T, name string) string {
	t.Helper()
	script, err := practice.Watford(1, true)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	c, err := app.Create(path, script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// openedAndClosed opens a count and goes back to the start screen by key.
func openedAndClosed(t *testing.T, w *desk.Window, k formstest.Keyboard, path string) {
	t.Helper()
	trace := &desktest.TraceLog{}
	w.Trace = work.Tracer{To: trace}
	w.Open(path)
	trace.Wait(t, "dialog=choose")
	k.Char('1')
	k.Shortcut(desk.WithCtrl(fyne.KeyW))
	trace.Wait(t, "trace looked=")
	if w.Count != nil || w.Person.Name != "" {
		t.Fatalf("%s is open still, with %q", path, w.Person.Name)
	}
}

// recentNames are the files of the recent counts, as the screen lists them.
func recentNames(w *desk.Window) string {
	var names []string
	for _, v := range w.Screen.(*start.StartScreen).Recent.Shown() {
		if row := v.Says(); row.Key != "" {
			names = append(names, row.Cells[0].Text+" "+filepath.Base(row.Key))
		}
	}
	return strings.Join(names, ", ")
}

func TestRecentCountsAreListedNewestFirst_AndOpenedByDigitOrEnter(t *testing.T) {
	w, k, _ := desktest.StartWindow(t)
	a, b := closedCount(t, "a.wardcount"), closedCount(t, "b.wardcount")
	for _, path := range []string{a, b, a, b} {
		openedAndClosed(t, w, k, path)
	}
	if got := recentNames(w); got != "1 b.wardcount, 2 a.wardcount" {
		t.Errorf("listed: %s", got)
	}
	d := &desktest.Seat{Keyboard: k, T: t, W: w}
	for _, want := range []string{"Watford", "Thursday 3 May 2018", words.PracticeBanner, "Opened today"} {
		if !strings.Contains(d.Texts(), want) {
			t.Errorf("%q is not said:\n%s", want, d.Texts())
		}
	}
	for i, press := range []func(){func() { k.Char('2') }, func() { k.Press(fyne.KeyDown, fyne.KeyReturn) }} {
		trace := &desktest.TraceLog{}
		w.Trace = work.Tracer{To: trace}
		press()
		trace.Wait(t, "dialog=choose")
		if got, want := filepath.Base(w.Count.Path()), []string{"a.wardcount", "b.wardcount"}[i]; got != want {
			t.Errorf("opened %s, want %s", got, want)
		}
		k.Char('1')
		k.Shortcut(desk.WithCtrl(fyne.KeyW))
		trace.Wait(t, "trace looked=")
	}
}

func TestOfARecentCountWhoseFileHasGoneItIsSaid_AndDeleteTakesItOffTheList(t *testing.T) {
	w, k, _ := desktest.StartWindow(t)
	gone, there := closedCount(t, "gone.wardcount"), closedCount(t, "there.wardcount")
	openedAndClosed(t, w, k, gone)
	if err := os.Rename(gone, gone+".moved"); err != nil {
		t.Fatal(err)
	}
	openedAndClosed(t, w, k, there)
	d := &desktest.Seat{Keyboard: k, T: t, W: w}
	if n := strings.Count(d.Texts(), words.RecentGone); n != 1 {
		t.Errorf("of %d files it is said that they have gone:\n%s", n, d.Texts())
	}
	k.Press(fyne.KeyDown, fyne.KeyDelete)
	named := func() bool {
		return slices.ContainsFunc(d.FootLines()[1].Says().Cells[0].Parts, func(p lists.Part) bool { return strings.HasPrefix(p.Text, "Delete: ") })
	}
	if !named() {
		t.Error("the key that takes a count off the list is not named")
	}
	if got := recentNames(w); got != "1 there.wardcount" || strings.Contains(d.Texts(), words.RecentGone) {
		t.Errorf("listed: %s", got)
	}
	d.SaidThat(t, "is off the list")
	k.Press(fyne.KeyDelete)
	if got := recentNames(w); got != "" || !strings.Contains(d.Texts(), words.RecentNone) || len(desk.Recents(w.App.Preferences())) != 0 {
		t.Errorf("listed: %s", got)
	}
	if named() {
		t.Error("Delete is named where nothing is listed")
	}
	if _, err := os.Stat(there); err != nil {
		t.Error("the file was touched:", err)
	}
	k.Press(fyne.KeyDelete, fyne.KeyRight, fyne.KeyDown)
	if got := w.Screen.(*start.StartScreen).List.Key(); got != words.PractiseWatfordLetter {
		t.Errorf("with no recent count, Down leads to %q", got)
	}
}

func TestLeftAndRightLeadFromOneColumnToTheOther(t *testing.T) {
	w, k, _ := desktest.StartWindow(t)
	openedAndClosed(t, w, k, closedCount(t, "a.wardcount"))
	s := w.Screen.(*start.StartScreen)
	for _, step := range []struct {
		key  fyne.KeyName
		list *lists.List
	}{{"", s.Recent}, {fyne.KeyLeft, s.List}, {fyne.KeyRight, s.Recent}} {
		if step.key != "" {
			k.Press(step.key)
		}
		if k.Canvas.Focused() != fyne.Focusable(step.list) {
			t.Errorf("%q leads elsewhere", step.key)
		}
	}
}

func TestLookAndSizeOfTheTextAreRemembered_AndThePersonIsNot(t *testing.T) {
	w, k, _ := desktest.StartWindow(t)
	k.Shortcut(desk.WithCtrl(fyne.KeyL))
	k.Char('4')
	k.Shortcut(desk.WithCtrl(fyne.KeyEqual))
	k.Shortcut(desk.WithCtrl(fyne.KeyEqual))
	trace := &desktest.TraceLog{}
	w.Trace = work.Tracer{To: trace}
	w.Open(closedCount(t, "a.wardcount"))
	trace.Wait(t, "dialog=choose")
	k.Char('2')
	if w.Person.Name != practice.ClerkB {
		t.Fatalf("at the keyboard: %q", w.Person.Name)
	}
	if got := desk.RememberedTheme(w.App.Preferences()); got.Appearance() != look.HighContrast || got.TextScale() != 120 {
		t.Errorf("remembered: %s at %d %%", got.Appearance(), got.TextScale())
	}
	w.App.Settings().SetTheme(desk.RememberedTheme(w.App.Preferences()))
	next := forms.New(w.App)
	if next.Percent != 120 || next.Person.Name != "" {
		t.Errorf("the next window: %d %%, %q", next.Percent, next.Person.Name)
	}
	for _, r := range desk.Recents(w.App.Preferences()) {
		if kept := fmt.Sprintf("%+v", r); strings.Contains(kept, "clerk") {
			t.Errorf("kept: %s", kept)
		}
	}
}

func TestABackupCopySaysSo_StandsLastOfTheRecentCounts_AndIsRestoredByR(t *testing.T) {
	w, k, _ := desktest.StartWindow(t)
	openedAndClosed(t, w, k, closedCount(t, "a.wardcount"))
	copied := closedCount(t, "b-backup-2018-05-03-2300.wardcount")
	d := &desktest.Seat{Keyboard: k, T: t, W: w}
	trace := &desktest.TraceLog{}
	w.Trace = work.Tracer{To: trace}
	w.Open(copied)
	trace.Wait(t, "dialog=choose")
	if !strings.Contains(d.InHelp(), words.CopyOpened) || !strings.Contains(d.Part("top"), "BACKUP COPY") {
		t.Errorf("of the copy it is said: %s\n%s", d.InHelp(), d.Part("top"))
	}
	k.Char('1')
	k.Shortcut(desk.WithCtrl(fyne.KeyW))
	trace.Wait(t, "trace looked=")
	if got := recentNames(w); got != "1 a.wardcount, 2 b-backup-2018-05-03-2300.wardcount" {
		t.Errorf("listed: %s", got)
	}
	if texts := d.Texts(); !strings.Contains(texts, " · "+words.KindCopy) {
		t.Errorf("the start screen says:\n%s", texts)
	}
	folder := t.TempDir()
	trace.Forget()
	k.Char('r')
	d.Answer(copied)
	d.Answer(filepath.Join(folder, "b-restored"))
	trace.Wait(t, "dialog=choose")
	if got := w.Count.Path(); got != filepath.Join(folder, "b-restored.wardcount") || strings.Contains(d.Part("top"), "BACKUP COPY") {
		t.Errorf("restored is %s", got)
	}
}

func TestACountBesideTheFolderOfTheTourIsNotCalledOne(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	w, k, _ := desktest.StartWindow(t)
	for folder, tour := range map[string]bool{"wardcount-tour-of-2018": false, "wardcount-tour": true} {
		path := filepath.Join(home, folder, "a.wardcount")
		if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(closedCount(t, "a.wardcount"), path); err != nil {
			t.Fatal(err)
		}
		openedAndClosed(t, w, k, path)
		row := w.Screen.(*start.StartScreen).Recent.Shown()[1].Says()
		if said := fmt.Sprint(row.Under); row.Key != path || strings.Contains(said, "guided tour") != tour {
			t.Errorf("of %s it is said: %s", path, said)
		}
	}
}
