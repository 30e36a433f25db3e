package forms

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/formstest"
	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/paper"
	"wardcount/forms/steps"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// seat is the window with a practice count in it, and somebody at its keyboard.
type seat struct {
	formstest.Keyboard
	t      *testing.T
	w      *desk.Window
	count  *app.Count
	script practice.Script
	trace  *traceLog
	faulty bool // faults are what the test is about
	clock  *handClock
	beside fyne.Window // another window of the program, where that is looked at
}

// traceLog keeps what the window traces, and lets a test wait for what is done
// off its goroutine.
type traceLog struct {
	mu    sync.Mutex
	lines strings.Builder
}

func (l *traceLog) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lines.Write(b)
}

func (l *traceLog) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lines.String()
}

func (l *traceLog) has(text string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Contains(l.lines.String(), text)
}

// forget begins anew, so that a second event of a kind can be waited for.
func (l *traceLog) forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines.Reset()
}

func (l *traceLog) wait(t *testing.T, text string) {
	t.Helper()
	for deadline := time.Now().Add(60 * time.Second); !l.has(text); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %q; the trace:\n%s", text, l.lines.String())
		}
	}
}

// practiceCount is a count of Watford on the disc, as it is set up, in which
// one reading agrees a sheet.
func practiceCount(t *testing.T) (*app.Count, practice.Script) {
	t.Helper()
	return watford(t, true)
}

// watford is a count of Watford on the disc in which one person keys a sheet,
// or two.
func watford(t *testing.T, once bool) (*app.Count, practice.Script) {
	t.Helper()
	script, err := practice.Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	if once {
		script = keyedOnce(script)
	}
	c, err := app.Create(filepath.Join(t.TempDir(), "practice.wardcount"), script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c, script
}

// sit opens the window on a practice count and says that a clerk is at the keyboard.
func sit(t *testing.T) *seat {
	t.Helper()
	c, script := practiceCount(t)
	return sitAt(t, c, script)
}

// sitInPairs opens the window on a practice count in which two people key every
// sheet.
func sitInPairs(t *testing.T) *seat {
	t.Helper()
	c, script := watford(t, false)
	return sitAt(t, c, script)
}

// sitOn is the window on the count of a script, as it is set up.
func sitOn(t *testing.T, script practice.Script) *seat {
	t.Helper()
	c, err := app.Create(filepath.Join(t.TempDir(), "practice.wardcount"), script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return sitAt(t, c, script)
}

// sitAt opens the window on any count, with a clerk at the keyboard.
func sitAt(t *testing.T, c *app.Count, script practice.Script) *seat {
	t.Helper()
	formstest.Swap(t, &work.Patience, time.Minute)
	clock := &handClock{}
	formstest.Swap(t, &work.After, clock.after)
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	w := newWindow(a)
	d := &seat{Keyboard: formstest.Keyboard{Canvas: w.Win.Canvas()}, t: t, w: w, count: c, script: script, trace: &traceLog{}, clock: clock}
	w.Trace = work.Tracer{To: d.trace}
	t.Cleanup(func() {
		w.Saver.Wait()
		if !d.faulty && d.trace.has("trace fault=") {
			t.Errorf("a fault was caught:\n%s", d.trace.lines.String())
		}
	})
	w.Win.Show()
	w.Take(c)
	d.Write("1")
	if w.Person.Name != practice.ClerkA {
		t.Fatalf("at the keyboard: %q", w.Person.Name)
	}
	return d
}

// person puts somebody else at the keyboard, by key.
func (d *seat) person(name string) {
	d.t.Helper()
	if d.w.Person.Name == name {
		return
	}
	d.Press(fyne.KeyF2)
	i := slices.IndexFunc(d.script.Election.People, func(p setup.Person) bool { return p.Name == name })
	d.Char(rune('1' + i))
	if d.w.Person.Name != name {
		d.t.Fatalf("at the keyboard: %q, want %q", d.w.Person.Name, name)
	}
}

// goTo types into the palette and goes where it leads.
func (d *seat) goTo(words string) {
	d.t.Helper()
	d.Press(fyne.KeyF3)
	if d.Canvas.Overlays().Top() == nil {
		d.t.Fatal("F3 opened nothing")
	}
	for _, r := range words {
		d.Char(r)
	}
	d.Press(fyne.KeyReturn)
}

// sheet is the sheet that is open.
func (d *seat) sheet() *paper.Form {
	d.t.Helper()
	f, ok := d.w.Screen.(*paper.Form)
	if !ok {
		d.t.Fatalf("no sheet is open but %v; said: %q", d.w.Screen.Name(), d.said())
	}
	return f
}

func (d *seat) said() string {
	if cells := d.w.Bottom.Said.Says().Cells; len(cells) > 1 {
		return cells[1].Text
	}
	return ""
}

func (d *seat) saidThat(t *testing.T, words string) {
	t.Helper()
	if !strings.Contains(d.said(), words) {
		t.Errorf("said: %q; want %q", d.said(), words)
	}
}

// figures keys a whole sheet, or what of it differs: digits and Enter, Enter
// alone where the paper has nothing.
func (d *seat) figures(figures sheet.Reading) {
	d.t.Helper()
	for _, field := range d.sheet().Fields {
		if field.Held {
			continue
		}
		if n, ok := figures[field.Def.ID]; ok {
			d.Write(strconv.Itoa(n))
		}
		d.Press(fyne.KeyEnter)
	}
}

// answer writes a reason and gives it.
func (d *seat) answer(text string) {
	d.t.Helper()
	if d.Canvas.Overlays().Top() == nil {
		d.t.Fatalf("nothing was asked; said: %q", d.said())
	}
	for _, r := range text {
		d.Char(r)
	}
	d.Press(fyne.KeyReturn)
}

// choose takes the choice of that name from an open list, by its digit.
func (d *seat) choose(label string) {
	d.t.Helper()
	list, ok := d.Canvas.Focused().(fyne.Widget)
	if !ok {
		d.t.Fatalf("no list is open; said: %q", d.said())
	}
	var offered []string
	walk(list, func(o fyne.CanvasObject) bool {
		l, ok := o.(*widget.Label)
		if ok && l.TextStyle.Bold {
			offered = append(offered, l.Text)
		}
		return !ok
	})
	i := slices.Index(offered, label)
	if i < 0 {
		d.t.Fatalf("%q is not offered but %q", label, offered)
	}
	d.Write(strconv.Itoa(i + 1))
}

// readBackAll ticks every line of the read-back and records it.
func (d *seat) readBackAll() {
	d.t.Helper()
	r, ok := d.w.Screen.(*steps.ReadBack)
	if !ok {
		d.t.Fatalf("not read back but %v; said: %q", d.w.Screen.Name(), d.said())
	}
	for range len(r.Lines) + 1 {
		d.Press("Return")
	}
}

func (d *seat) ward(name string) ward.Ward {
	d.t.Helper()
	for _, w := range d.count.State().InOrder() {
		if w.Contest.Name == name {
			return w
		}
	}
	d.t.Fatalf("no ward %s", name)
	return ward.Ward{}
}

func (d *seat) first() setup.Contest { return d.script.Election.Contests[0] }

// account gives the clean figures of a station's account.
func account(supplied, unused, spoilt, packets int) sheet.Reading {
	issued := supplied - unused
	return sheet.Reading{"bp_supplied": supplied, "bp_unused": unused, "bp_issued": issued, "bp_spoilt": spoilt, "bp_expected": issued - spoilt, "pv_handed_in": packets}
}

func stored(d *seat, id sheet.ID) ward.Sheet { return d.count.State().Sheet(id) }

func accountOfStation(d *seat, ward, station string) sheet.ID {
	return sheet.ID{Contest: d.ward(ward).Contest.ID, Form: sheet.BallotPaperAccount, Subject: station}
}

// texts are all words that stand in the middle and at the right.
func (d *seat) texts() string {
	var b strings.Builder
	read := func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *fields.FigureEntry:
			b.WriteString(o.Text() + "\n")
			return false
		case *chart.Numbers:
			for _, n := range o.Says() {
				b.WriteString(n.Figure + " " + n.Label + "\n")
			}
			return false
		case *fields.Strip:
			for _, s := range o.Says() {
				b.WriteString(s.Keys + " " + s.Label + "\n")
			}
			return false
		case *lists.RowView:
			for _, line := range append([]lists.Row{o.Says()}, o.Says().Under...) {
				for _, c := range line.Cells {
					b.WriteString(c.Text + "\n")
				}
			}
			return false
		}
		return true
	}
	walk(d.w.Middle, read)
	walk(d.w.Found.List, read)
	return b.String()
}

// walk goes through an object and what it holds, as far down as visit says.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject) bool) {
	if !visit(o) {
		return
	}
	var inner []fyne.CanvasObject
	switch o := o.(type) {
	case fyne.Widget:
		inner = test.WidgetRenderer(o).Objects()
	case *fyne.Container:
		inner = o.Objects
	}
	for _, o := range inner {
		walk(o, visit)
	}
}
