package desktest

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms"
	"wardcount/forms/desk"
	"wardcount/forms/formstest"
	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/paper"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Seat is the window with a practice count in it, and somebody at its keyboard.
type Seat struct {
	formstest.Keyboard
	T      *testing.T
	W      *desk.Window
	Count  *app.Count
	Script practice.Script
	Trace  *TraceLog
	Faulty bool // faults are what the test is about
	Clock  *handClock
	Beside fyne.Window // another window of the program, where that is looked at
}

// PracticeCount is a count of Watford on the disc, as it is set up, in which
// one reading agrees a sheet.
func PracticeCount(t *testing.T) (*app.Count, practice.Script) {
	t.Helper()
	return Watford(t, true)
}

// Watford is a count of Watford on the disc in which one person keys a sheet,
// or two.
func Watford(t *testing.T, once bool) (*app.Count, practice.Script) {
	t.Helper()
	script, err := practice.Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	if once {
		script = KeyedOnce(script)
	}
	c, err := app.Create(filepath.Join(t.TempDir(), "practice.wardcount"), script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c, script
}

// Sit opens the window on a practice count and says that a clerk is at the keyboard.
func Sit(t *testing.T) *Seat {
	t.Helper()
	c, script := PracticeCount(t)
	return SitAt(t, c, script)
}

// SitInPairs opens the window on a practice count in which two people key every
// sheet.
func SitInPairs(t *testing.T) *Seat {
	t.Helper()
	c, script := Watford(t, false)
	return SitAt(t, c, script)
}

// SitOn is the window on the count of a script, as it is set up.
func SitOn(t *testing.T, script practice.Script) *Seat {
	t.Helper()
	c, err := app.Create(filepath.Join(t.TempDir(), "practice.wardcount"), script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return SitAt(t, c, script)
}

// SitAt opens the window on any count, with a clerk at the keyboard.
func SitAt(t *testing.T, c *app.Count, script practice.Script) *Seat {
	t.Helper()
	formstest.Swap(t, &work.Patience, time.Minute)
	clock := &handClock{}
	formstest.Swap(t, &work.After, clock.after)
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	w := forms.New(a)
	d := &Seat{Keyboard: formstest.Keyboard{Canvas: w.Win.Canvas()}, T: t, W: w, Count: c, Script: script, Trace: &TraceLog{}, Clock: clock}
	w.Trace = work.Tracer{To: d.Trace}
	t.Cleanup(func() {
		w.Saver.Wait()
		if !d.Faulty && d.Trace.Has("trace fault=") {
			t.Errorf("a fault was caught:\n%s", d.Trace)
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

// Person puts somebody else at the keyboard, by key.
func (d *Seat) Person(name string) {
	d.T.Helper()
	if d.W.Person.Name == name {
		return
	}
	d.Press(fyne.KeyF2)
	i := slices.IndexFunc(d.Script.Election.People, func(p setup.Person) bool { return p.Name == name })
	d.Char(rune('1' + i))
	if d.W.Person.Name != name {
		d.T.Fatalf("at the keyboard: %q, want %q", d.W.Person.Name, name)
	}
}

// GoTo types into the palette and goes where it leads.
func (d *Seat) GoTo(words string) {
	d.T.Helper()
	d.Press(fyne.KeyF3)
	if d.Canvas.Overlays().Top() == nil {
		d.T.Fatal("F3 opened nothing")
	}
	for _, r := range words {
		d.Char(r)
	}
	d.Press(fyne.KeyReturn)
}

// Sheet is the sheet that is open.
func (d *Seat) Sheet() *paper.Form {
	d.T.Helper()
	f, ok := d.W.Screen.(*paper.Form)
	if !ok {
		d.T.Fatalf("no sheet is open but %v; said: %q", d.W.Screen.Name(), d.Said())
	}
	return f
}

// Said is what was said last at the foot.
func (d *Seat) Said() string {
	if cells := d.FootLines()[0].Says().Cells; len(cells) > 1 {
		return cells[1].Text
	}
	return ""
}

// SaidThat holds what was said last against words.
func (d *Seat) SaidThat(t *testing.T, words string) {
	t.Helper()
	if !strings.Contains(d.Said(), words) {
		t.Errorf("said: %q; want %q", d.Said(), words)
	}
}

// Figures keys a whole sheet, or what of it differs: digits and Enter, Enter
// alone where the paper has nothing. Where errors stand it is saved all the same.
func (d *Seat) Figures(figures sheet.Reading) {
	d.T.Helper()
	d.FiguresOnce(figures)
	d.Insist()
}

// Insist presses Enter again where the window has said that errors stand.
func (d *Seat) Insist() {
	if strings.Contains(d.Said(), "Enter again saves the sheet") {
		d.Press(fyne.KeyEnter)
	}
}

// FiguresOnce keys a whole sheet and leaves it at what is said then.
func (d *Seat) FiguresOnce(figures sheet.Reading) {
	d.T.Helper()
	for _, field := range d.Sheet().Fields {
		if field.Held {
			continue
		}
		if n, ok := figures[field.Def.ID]; ok {
			d.Write(strconv.Itoa(n))
		}
		d.Press(fyne.KeyEnter)
	}
}

// Answer writes a reason and gives it.
func (d *Seat) Answer(text string) {
	d.T.Helper()
	if d.Canvas.Overlays().Top() == nil {
		d.T.Fatalf("nothing was asked; said: %q", d.Said())
	}
	for _, r := range text {
		d.Char(r)
	}
	d.Press(fyne.KeyReturn)
}

// Choose takes the choice of that name from an open list, by its digit.
func (d *Seat) Choose(label string) {
	d.T.Helper()
	list, ok := d.Canvas.Focused().(fyne.Widget)
	if !ok {
		d.T.Fatalf("no list is open; said: %q", d.Said())
	}
	var offered []string
	Walk(list, func(o fyne.CanvasObject) bool {
		l, ok := o.(*widget.Label)
		if ok && l.TextStyle.Bold {
			offered = append(offered, l.Text)
		}
		return !ok
	})
	i := slices.Index(offered, label)
	if i < 0 {
		d.T.Fatalf("%q is not offered but %q", label, offered)
	}
	d.Write(strconv.Itoa(i + 1))
}

// ReadBackAll ticks every line of the read-back and records it.
func (d *Seat) ReadBackAll() {
	d.T.Helper()
	if !d.At("readback") {
		d.T.Fatalf("not read back but %v; said: %q", d.W.Screen.Name(), d.Said())
	}
	for presses := 0; presses < 1000 && d.At("readback"); presses++ {
		d.Press("Return")
	}
}

// Ward is a ward by its name, as the count has it now.
func (d *Seat) Ward(name string) ward.Ward {
	d.T.Helper()
	for _, w := range d.Count.State().InOrder() {
		if w.Contest.Name == name {
			return w
		}
	}
	d.T.Fatalf("no ward %s", name)
	return ward.Ward{}
}

// First is the first contest of the script.
func (d *Seat) First() setup.Contest { return d.Script.Election.Contests[0] }

// Account gives the clean figures of a station's account.
func Account(supplied, unused, spoilt, packets int) sheet.Reading {
	issued := supplied - unused
	return sheet.Reading{"bp_supplied": supplied, "bp_unused": unused, "bp_issued": issued, "bp_spoilt": spoilt, "bp_expected": issued - spoilt, "pv_handed_in": packets}
}

// Stored is a sheet as the count has it.
func Stored(d *Seat, id sheet.ID) ward.Sheet { return d.Count.State().Sheet(id) }

// AccountOfStation is the account of a station in a ward.
func AccountOfStation(d *Seat, ward, station string) sheet.ID {
	return sheet.ID{Contest: d.Ward(ward).Contest.ID, Form: sheet.BallotPaperAccount, Subject: station}
}

// Texts are all words that stand in the middle and at the right.
func (d *Seat) Texts() string {
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
	Walk(d.Middle(), read)
	Walk(d.Found(), read)
	return b.String()
}

// Walk goes through an object and what it holds, as far down as visit says.
func Walk(o fyne.CanvasObject, visit func(fyne.CanvasObject) bool) {
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
		Walk(o, visit)
	}
}

// At tells whether the screen that stands is called so, as the trace calls it.
func (d *Seat) At(name ...string) bool {
	now := d.W.Screen.Name()
	return len(now) >= len(name) && slices.Equal(now[:len(name)], name)
}

// List is the list of the page that stands.
func (d *Seat) List() *lists.List {
	d.T.Helper()
	var found *lists.List
	Walk(d.W.Screen.Content(), func(o fyne.CanvasObject) bool {
		if l, ok := o.(*lists.List); ok && found == nil {
			found = l
		}
		return found == nil
	})
	if found == nil {
		d.T.Fatalf("no list in %v", d.W.Screen.Name())
	}
	return found
}

// Contest is the contest of a ward by its name.
func (d *Seat) Contest(name string) setup.ContestID { return d.Ward(name).Contest.ID }
