package forms

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/formstest"
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

// startWindow is the window as it stands before a count is open.
func startWindow(t *testing.T) (*window, formstest.Keyboard, *traceLog) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(kit.NewTheme(kit.Light, kit.TextScaleMin))
	w := newWindow(a)
	trace := &traceLog{}
	w.trace = kit.Tracer{To: trace}
	w.win.Show()
	w.show(newStartScreen(w, nil))
	t.Cleanup(func() { _ = w.closeCount() })
	return w, formstest.Keyboard{Canvas: w.win.Canvas()}, trace
}

func TestPractisingMakesACountInTheFolderAndOpensItAgainLater(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "practice")
	for _, sheets := range []int{0, 1} {
		w, k, trace := startWindow(t)
		k.Press(fyne.KeyDown, fyne.KeyReturn)
		if k.Canvas.Overlays().Top() == nil {
			t.Fatal("nothing was asked")
		}
		for _, r := range folder { // what stands in the field is selected
			k.Char(r)
		}
		k.Press(fyne.KeyReturn)
		trace.wait(t, "dialog=choose")
		if w.count == nil || !w.state.Election.Practice {
			t.Fatalf("no practice count is open: %v", w.screen.name())
		}
		k.Char('1')
		if once := words.ProgressOf(w.state).SheetsOnce; once != sheets {
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

func TestNothingOfAWardThatIsNotDeclaredLeaves(t *testing.T) {
	d := sit(t)
	publish := func(folder, end string) *publishing {
		d.Press(fyne.KeyF12)
		for _, r := range folder {
			d.Char(r)
		}
		d.Press(fyne.KeyReturn)
		p, ok := d.w.screen.(*publishing)
		if !ok {
			t.Fatalf("not publishing; said: %q", d.said())
		}
		d.trace.wait(t, end)
		return p
	}
	d.Press(fyne.KeyF12)
	if d.Canvas.Overlays().Top() != nil || !strings.Contains(d.said(), "Nothing is declared yet") {
		t.Errorf("before anything is declared: %q", d.said())
	}
	first := d.script.Election.Contests[0]
	for _, act := range actsOf(d.script, first.ID) {
		d.do(act)
	}
	second := d.script.Election.Contests[1]
	for _, act := range actsOf(d.script, second.ID) {
		if s, ok := act.Do.(practice.Step); ok && s.Step == reconcile.StepDeclare {
			break
		}
		d.do(act)
	}
	if s := d.count.State().Ward(second.ID).State; s != ward.Certified {
		t.Fatalf("%s is %s", second.Name, s)
	}
	folder := filepath.Join(t.TempDir(), "out")
	p := publish(folder, "trace published=")
	if p.err != nil || p.result == nil || len(p.result.Files) != 2 {
		t.Fatalf("published: %+v, %v", p.result, p.err)
	}
	for _, f := range p.result.Files {
		if f.Contests != 1 {
			t.Errorf("%s holds %d wards", f.Path, f.Contests)
		}
	}
	feed, err := os.ReadFile(p.result.Files[1].Path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(feed), string(first.ID)) || strings.Contains(string(feed), string(second.ID)) {
		t.Errorf("the feed holds:\n%s", feed)
	}
	if !strings.Contains(d.texts(), second.Name+": it is still to be declared") {
		t.Errorf("the screen does not say what was left out:\n%s", d.texts())
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
	k.Press(fyne.KeyReturn)
	trace.wait(t, "dialog=choose")
	if e := w.state.Election; !e.Practice || len(e.Contests) != 20 || !strings.Contains(e.Council.Name, "Tower Hamlets") {
		t.Errorf("%s is open, with %d contests", e.Council.Name, len(e.Contests))
	}
}
