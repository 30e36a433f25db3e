package forms

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/formstest"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
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
func openedAndClosed(t *testing.T, w *window, k formstest.Keyboard, path string) {
	t.Helper()
	trace := &traceLog{}
	w.trace = work.Tracer{To: trace}
	w.open(path)
	trace.wait(t, "dialog=choose")
	k.Char('1')
	k.Shortcut(withCtrl(fyne.KeyW))
	trace.wait(t, "trace looked=")
	if w.count != nil || w.person.Name != "" {
		t.Fatalf("%s is open still, with %q", path, w.person.Name)
	}
}

// recentNames are the files of the recent counts, as the screen lists them.
func recentNames(w *window) string {
	var names []string
	for _, v := range w.screen.(*startScreen).recent.Shown() {
		if row := v.Says(); row.Key != "" {
			names = append(names, row.Cells[0].Text+" "+filepath.Base(row.Key))
		}
	}
	return strings.Join(names, ", ")
}

func TestRecentCountsAreListedNewestFirst_AndOpenedByDigitOrEnter(t *testing.T) {
	w, k, _ := startWindow(t)
	a, b := closedCount(t, "a.wardcount"), closedCount(t, "b.wardcount")
	for _, path := range []string{a, b, a, b} {
		openedAndClosed(t, w, k, path)
	}
	if got := recentNames(w); got != "1 b.wardcount, 2 a.wardcount" {
		t.Errorf("listed: %s", got)
	}
	d := &desk{Keyboard: k, t: t, w: w}
	for _, want := range []string{"Watford", "Thursday 3 May 2018", words.PracticeBanner, "Opened today"} {
		if !strings.Contains(d.texts(), want) {
			t.Errorf("%q is not said:\n%s", want, d.texts())
		}
	}
	for i, press := range []func(){func() { k.Char('2') }, func() { k.Press(fyne.KeyDown, fyne.KeyReturn) }} {
		trace := &traceLog{}
		w.trace = work.Tracer{To: trace}
		press()
		trace.wait(t, "dialog=choose")
		if got, want := filepath.Base(w.count.Path()), []string{"a.wardcount", "b.wardcount"}[i]; got != want {
			t.Errorf("opened %s, want %s", got, want)
		}
		k.Char('1')
		k.Shortcut(withCtrl(fyne.KeyW))
		trace.wait(t, "trace looked=")
	}
}

func TestOfARecentCountWhoseFileHasGoneItIsSaid_AndDeleteTakesItOffTheList(t *testing.T) {
	w, k, _ := startWindow(t)
	gone, there := closedCount(t, "gone.wardcount"), closedCount(t, "there.wardcount")
	openedAndClosed(t, w, k, gone)
	if err := os.Rename(gone, gone+".moved"); err != nil {
		t.Fatal(err)
	}
	openedAndClosed(t, w, k, there)
	d := &desk{Keyboard: k, t: t, w: w}
	if n := strings.Count(d.texts(), words.RecentGone); n != 1 {
		t.Errorf("of %d files it is said that they have gone:\n%s", n, d.texts())
	}
	k.Press(fyne.KeyDown, fyne.KeyDelete)
	if got := recentNames(w); got != "1 there.wardcount" || strings.Contains(d.texts(), words.RecentGone) {
		t.Errorf("listed: %s", got)
	}
	d.saidThat(t, "is off the list")
	k.Press(fyne.KeyDelete)
	if got := recentNames(w); got != "" || !strings.Contains(d.texts(), words.RecentNone) || len(recents(w.app.Preferences())) != 0 {
		t.Errorf("listed: %s", got)
	}
	if _, err := os.Stat(there); err != nil {
		t.Error("the file was touched:", err)
	}
	k.Press(fyne.KeyDelete, fyne.KeyRight, fyne.KeyDown)
	if got := w.screen.(*startScreen).list.Key(); got != words.PractiseWatfordLetter {
		t.Errorf("with no recent count, Down leads to %q", got)
	}
}

func TestEightRecentCountsAreKept(t *testing.T) {
	p := test.NewTempApp(t).Preferences()
	for i := range 10 {
		r := words.Recent{Path: fmt.Sprintf("/counts/%d/c.wardcount", i%9)}
		keepRecents(p, append([]words.Recent{r}, without(recents(p), r.Path)...))
	}
	var got []string
	for _, r := range recents(p) {
		got = append(got, filepath.Base(filepath.Dir(r.Path)))
	}
	if strings.Join(got, "") != "08765432" {
		t.Errorf("kept: %s", got)
	}
	p.SetStringList(recentKey, []string{"not a count", "{}"}) // written by another program
	if all := recents(p); len(all) != 0 {
		t.Errorf("read: %v", all)
	}
}

func TestLeftAndRightLeadFromOneColumnToTheOther(t *testing.T) {
	w, k, _ := startWindow(t)
	openedAndClosed(t, w, k, closedCount(t, "a.wardcount"))
	s := w.screen.(*startScreen)
	for _, step := range []struct {
		key  fyne.KeyName
		list *lists.List
	}{{"", s.recent}, {fyne.KeyLeft, s.list}, {fyne.KeyRight, s.recent}} {
		if step.key != "" {
			k.Press(step.key)
		}
		if k.Canvas.Focused() != fyne.Focusable(step.list) {
			t.Errorf("%q leads elsewhere", step.key)
		}
	}
}

func TestLookAndSizeOfTheTextAreRemembered_AndThePersonIsNot(t *testing.T) {
	w, k, _ := startWindow(t)
	k.Shortcut(withCtrl(fyne.KeyL))
	k.Char('4')
	k.Shortcut(withCtrl(fyne.KeyEqual))
	k.Shortcut(withCtrl(fyne.KeyEqual))
	trace := &traceLog{}
	w.trace = work.Tracer{To: trace}
	w.open(closedCount(t, "a.wardcount"))
	trace.wait(t, "dialog=choose")
	k.Char('2')
	if w.person.Name != practice.ClerkB {
		t.Fatalf("at the keyboard: %q", w.person.Name)
	}
	if got := rememberedTheme(w.app.Preferences()); got.Appearance() != look.HighContrast || got.TextScale() != 120 {
		t.Errorf("remembered: %s at %d %%", got.Appearance(), got.TextScale())
	}
	w.app.Settings().SetTheme(rememberedTheme(w.app.Preferences()))
	next := newWindow(w.app)
	if next.percent != 120 || next.person.Name != "" {
		t.Errorf("the next window: %d %%, %q", next.percent, next.person.Name)
	}
	for _, line := range w.app.Preferences().StringList(recentKey) {
		if strings.Contains(line, "clerk") {
			t.Errorf("kept: %s", line)
		}
	}
}
