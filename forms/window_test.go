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

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/app/store"
	"wardcount/reconcile"
)

// desk is the window with a practice count in it, and somebody at its keyboard.
type desk struct {
	keyboard
	t      *testing.T
	w      *window
	count  *app.Count
	script practice.Script
	trace  *traceLog
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

func (l *traceLog) has(text string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Contains(l.lines.String(), text)
}

func (l *traceLog) wait(t *testing.T, text string) {
	t.Helper()
	for deadline := time.Now().Add(60 * time.Second); !l.has(text); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %q; the trace:\n%s", text, l.lines.String())
		}
	}
}

// practiceCount is a count of Watford on the disc, as it is set up.
func practiceCount(t *testing.T) (*app.Count, practice.Script) {
	t.Helper()
	script, err := practice.Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	c, err := app.Create(filepath.Join(t.TempDir(), "practice.wardcount"), script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c, script
}

// sit opens the window on a practice count and says that a clerk is at the keyboard.
func sit(t *testing.T) *desk {
	t.Helper()
	c, script := practiceCount(t)
	a := test.NewTempApp(t)
	a.Settings().SetTheme(NewTheme(Light, TextScaleMin))
	w := newWindow(a)
	d := &desk{keyboard: keyboard{w.win.Canvas()}, t: t, w: w, count: c, script: script, trace: &traceLog{}}
	w.trace = tracer{d.trace}
	w.win.Show()
	w.take(c)
	d.write("1")
	if w.person.Name != practice.ClerkA {
		t.Fatalf("at the keyboard: %q", w.person.Name)
	}
	return d
}

// person puts somebody else at the keyboard, by key.
func (d *desk) person(name string) {
	d.t.Helper()
	if d.w.person.Name == name {
		return
	}
	d.press(fyne.KeyF2)
	i := slices.IndexFunc(d.script.Election.People, func(p reconcile.Person) bool { return p.Name == name })
	d.char(rune('1' + i))
	if d.w.person.Name != name {
		d.t.Fatalf("at the keyboard: %q, want %q", d.w.person.Name, name)
	}
}

// goTo types into the palette and goes where it leads.
func (d *desk) goTo(words string) {
	d.t.Helper()
	d.press(fyne.KeyF3)
	if d.c.Overlays().Top() == nil {
		d.t.Fatal("F3 opened nothing")
	}
	for _, r := range words {
		d.char(r)
	}
	d.press(fyne.KeyReturn)
}

// sheet is the sheet that is open.
func (d *desk) sheet() *sheetForm {
	d.t.Helper()
	f, ok := d.w.screen.(*sheetForm)
	if !ok {
		d.t.Fatalf("no sheet is open but %v; said: %q", d.w.screen.name(), d.said())
	}
	return f
}

func (d *desk) said() string {
	if cells := d.w.bottom.said.row.cells; len(cells) > 1 {
		return cells[1].text
	}
	return ""
}

// figures keys a whole sheet: digits and Enter, Enter alone where the paper has nothing.
func (d *desk) figures(figures reconcile.Reading) {
	d.t.Helper()
	for _, field := range d.sheet().fields {
		if n, ok := figures[field.def.ID]; ok {
			d.write(strconv.Itoa(n))
		}
		d.press(fyne.KeyEnter)
	}
}

// answer writes a reason and gives it.
func (d *desk) answer(text string) {
	d.t.Helper()
	if d.c.Overlays().Top() == nil {
		d.t.Fatalf("nothing was asked; said: %q", d.said())
	}
	for _, r := range text {
		d.char(r)
	}
	d.press(fyne.KeyReturn)
}

func (d *desk) ward(name string) reconcile.Ward {
	d.t.Helper()
	for _, w := range d.count.State().InOrder() {
		if w.Contest.Name == name {
			return w
		}
	}
	d.t.Fatalf("no ward %s", name)
	return reconcile.Ward{}
}

// account gives the clean figures of a station's account.
func account(supplied, unused, spoilt, packets int) reconcile.Reading {
	issued := supplied - unused
	return reconcile.Reading{"bp_supplied": supplied, "bp_unused": unused, "bp_issued": issued, "bp_spoilt": spoilt, "bp_expected": issued - spoilt, "pv_handed_in": packets}
}

func stored(d *desk, id reconcile.SheetID) reconcile.Sheet { return d.count.State().Sheet(id) }

func accountOfStation(d *desk, ward, station string) reconcile.SheetID {
	return reconcile.SheetID{Contest: d.ward(ward).Contest.ID, Form: reconcile.BallotPaperAccount, Subject: station}
}

func TestDigitsAndEnterStoreTheAccountThatWasKeyedAndOpenTheNext(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	first := d.sheet().id
	want := account(1900, 500, 2, 7)
	d.figures(want)
	if s := stored(d, first); len(s.Counts) != 1 || !s.Counts[0].Equal(want) || s.By != practice.ClerkA {
		t.Errorf("stored: %+v, want %v", s, want)
	}
	if got := d.sheet().id.Subject; got != "2" {
		t.Errorf("the pile goes on with station %s", got)
	}
	if d.c.Focused() != fyne.Focusable(d.sheet().fields[0].entry) {
		t.Error("the next sheet does not begin at its first figure")
	}
	if entry := d.w.records[len(d.w.records)-1]; entry.Subject != first.String() {
		t.Errorf("the last entry is %s", entry.Subject)
	}
}

func TestAfterTheLastSheetOfAPileTheWardIsShown(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	for range 5 {
		d.figures(account(900, 500, 2, 7))
	}
	if _, ok := d.w.screen.(*wardPage); !ok {
		t.Errorf("the screen is %v", d.w.screen.name())
	}
	if d.c.Focused() != d.w.screen.home() {
		t.Error("the keyboard is not on the page")
	}
}

func TestARequiredFigureThatIsEmptyKeepsTheSheetAndIsCalledByName(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	figures := account(1900, 500, 2, 7)
	delete(figures, "bp_spoilt")
	d.figures(figures)
	if !strings.Contains(d.said(), "Spoilt and replaced papers") {
		t.Errorf("said: %q", d.said())
	}
	if now := d.sheet().active.Now().(*FigureEntry); now.Label != "Spoilt and replaced papers" || d.c.Focused() != fyne.Focusable(now) {
		t.Errorf("the keyboard is in %q", now.Label)
	}
	if len(stored(d, d.sheet().id).Counts) != 0 {
		t.Error("it was stored")
	}
	d.write("0")
	for range 7 {
		d.press(fyne.KeyReturn)
	}
	if got := stored(d, accountOfStation(d, "Callowland", "1")).Counts; len(got) != 1 || got[0]["bp_spoilt"] != 0 {
		t.Errorf("stored: %v", got)
	}
}

func TestWhatIsNoFigureIsRefusedInASentence(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.write("12x")
	if got := d.sheet().fields[0].entry.Text(); got != "12" {
		t.Errorf("in the field: %q", got)
	}
	if !strings.Contains(d.said(), "not a digit") {
		t.Errorf("said: %q", d.said())
	}
	d.write("3")
	if d.said() != "" {
		t.Errorf("still said: %q", d.said())
	}
	d.goTo("opening 1 callowland") // asks first, because something was typed
	d.press(fyne.KeyReturn)
	d.figures(reconcile.Reading{"packets_in": 10, "papers_to_box": 10, "last": 7})
	if !strings.Contains(d.said(), "last session") {
		t.Errorf("said: %q", d.said())
	}
	if now := d.sheet().active.Now().(*FigureEntry); now.Text() != "7" {
		t.Errorf("the keyboard is in the figure %q", now.Text())
	}
}

func TestEscapeAsksBeforeAnythingTypedIsLost(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.write("1900")
	d.press(fyne.KeyEscape, fyne.KeyEscape) // leave? no
	if got := d.sheet().fields[0].entry.Text(); got != "1900" {
		t.Errorf("in the field: %q", got)
	}
	d.press(fyne.KeyEscape, fyne.KeyReturn)
	if _, ok := d.w.screen.(*wardPage); !ok {
		t.Errorf("the screen is %v", d.w.screen.name())
	}
	d.goTo("account 1")
	d.press(fyne.KeyEscape)
	if _, ok := d.w.screen.(*wardPage); !ok {
		t.Error("an empty sheet is not left without asking")
	}
}

func TestAKeyingThatIsRefusedKeepsWhatWasTyped(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	id := d.sheet().id
	d.press(fyne.KeyF2)
	d.press(fyne.KeyEscape)
	d.figures(account(1900, 500, 2, 7))
	d.goTo("account 1")
	clerk, err := d.count.Person(practice.ClerkB)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.count.Key(clerk, app.Keying{Sheet: id, Figures: account(1000, 500, 0, 0)}); err != nil {
		t.Fatal(err)
	}
	for _, n := range []string{"1901", "501"} {
		d.write(n)
		d.press(fyne.KeyReturn)
	}
	for range 8 {
		d.press(fyne.KeyReturn)
	}
	if f := d.sheet(); f.id != id || f.fields[0].entry.Text() != "1901" || !strings.Contains(d.said(), "Somebody else changed this") {
		t.Errorf("in the first field: %q; said: %q", f.fields[0].entry.Text(), d.said())
	}
}

func TestAFindingIsThereAfterTheLastDigitAndF6LeadsToItsFigure(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	for _, n := range []string{"1900", "500", "1400", "2"} {
		d.write(n)
		d.press(fyne.KeyReturn)
	}
	d.write("139")
	d.write("7")
	f, ok := d.w.found.current()
	if !ok || f.Code != "V1" || f.Numbers["expected"] != 1397 {
		t.Fatalf("found: %+v", d.w.found.now)
	}
	states := map[reconcile.FigureID]FigureState{}
	for _, field := range d.sheet().fields {
		states[field.def.ID] = field.entry.State()
	}
	if states["bp_expected"] != FigureError || states["bp_spoilt"] != FigureError || states["bp_unused"] != FigureNormal {
		t.Errorf("marked: %v", states)
	}
	d.press(fyne.KeyF6)
	if now := d.sheet().active.Now().(*FigureEntry); now.Label != "Spoilt and replaced papers" {
		t.Errorf("F6 leads to %q", now.Label)
	}
	d.write("3")
	if len(d.w.found.now) != 0 {
		t.Errorf("still found: %v", d.w.found.now[0].Clerk)
	}
}

func TestOursStandsBesideATotalThatTheOfficerWrote(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	beside := func(i int) string {
		cells := d.sheet().fields[i].after.row.cells
		return cells[len(cells)-1].text
	}
	for _, n := range []string{"1900", "500"} {
		d.write(n)
		d.press(fyne.KeyReturn)
	}
	if got := beside(2); got != "" {
		t.Errorf("before it is keyed: %q", got)
	}
	d.write("1401")
	if got := beside(2); got != "ours 1400" {
		t.Errorf("beside the papers issued: %q", got)
	}
	d.press(fyne.KeyBackspace)
	d.write("0")
	if got := beside(2); got != "agrees" {
		t.Errorf("beside the papers issued: %q", got)
	}
}

// texts are all words that stand in the middle and at the right.
func (d *desk) texts() string {
	var b strings.Builder
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *FigureEntry:
			b.WriteString(o.Text() + "\n")
		case *rowView:
			for _, line := range append([]row{o.row}, o.row.under...) {
				for _, c := range line.cells {
					b.WriteString(c.text + "\n")
				}
			}
		case fyne.Widget:
			for _, inner := range test.WidgetRenderer(o).Objects() {
				walk(inner)
			}
		case *fyne.Container:
			for _, inner := range o.Objects {
				walk(inner)
			}
		}
	}
	walk(d.w.middle)
	walk(d.w.found.list)
	return b.String()
}

func TestASecondCountDoesNotShowTheFirst(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	d.goTo("box 1")
	d.figures(reconcile.Reading{"verified": 1371})
	d.goTo("box 1")
	if !strings.Contains(d.texts(), "1371") {
		t.Error("who corrects a count does not see it")
	}
	d.press(fyne.KeyF11)
	f := d.sheet()
	if f.count != 2 || !f.again {
		t.Fatalf("count %d", f.count)
	}
	for _, figure := range []string{"1371", "1,371"} {
		if strings.Contains(d.texts(), figure) {
			t.Errorf("the second count shows %s:\n%s", figure, d.texts())
		}
	}
	d.figures(reconcile.Reading{"verified": 1371})
	if counts := stored(d, f.id).Counts; len(counts) != 2 {
		t.Errorf("stored: %v", counts)
	}
}

func TestAVarianceIsExplainedByOneAndAcceptedByAnother(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	d.goTo("box 1")
	d.figures(reconcile.Reading{"verified": 1397})
	d.goTo("box 1")
	d.press(fyne.KeyF11)
	d.figures(reconcile.Reading{"verified": 1397})
	d.press(fyne.KeyF8) // a clerk may not
	if !strings.Contains(d.said(), "may not accept") {
		t.Errorf("said: %q", d.said())
	}
	d.person(practice.Supervisor)
	d.press(fyne.KeyF7)
	d.answer("Counted twice.")
	d.person(practice.Officer)
	d.press(fyne.KeyF8)
	d.answer("One paper was taken away.")
	found := reconcile.Check(d.ward("Callowland"))
	if len(found) != 1 || found[0].Explained == nil || found[0].Explained.By != practice.Supervisor || found[0].Accepted == nil || found[0].Accepted.By != practice.Officer {
		t.Errorf("found: %+v; said: %q", found, d.said())
	}
	if !strings.Contains(d.texts(), "One paper was taken away.") || !strings.Contains(d.texts(), "Counted twice.") {
		t.Error("the page does not show what was said")
	}
}

func TestAStepThatIsRefusedSaysWhatStandsInItsWay(t *testing.T) {
	d := sit(t)
	d.press(fyne.KeyF9)
	if !strings.Contains(d.said(), "Ask the returning officer") {
		t.Errorf("said: %q", d.said())
	}
	d.person(practice.Officer)
	d.press(fyne.KeyF9)
	if texts := d.texts(); !strings.Contains(texts, "cannot be verified yet") || !strings.Contains(texts, "Ballot paper account, Station 1 · Callowland Community Hall: awaited") {
		t.Errorf("the page says:\n%s", texts)
	}
	if d.ward("Callowland").State != reconcile.SetUp {
		t.Error("something was stored")
	}
}

func TestWhoeverIsAtTheKeyboardStandsInTheEntry(t *testing.T) {
	d := sit(t)
	d.person(practice.ClerkB)
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	last := d.w.records[len(d.w.records)-1]
	if last.Actor != practice.ClerkB || last.Kind != reconcile.KindSheetKeyed {
		t.Errorf("the entry: %+v", last)
	}
}

// sameEntries compares two journals in what they say, not in when.
func sameEntries(t *testing.T, got, want []store.Record) {
	t.Helper()
	for i := range min(len(got), len(want)) {
		a, b := got[i], want[i]
		if a.Kind != b.Kind || a.Subject != b.Subject || a.Actor != b.Actor || a.Role != b.Role || string(a.Body) != string(b.Body) {
			t.Fatalf("entry %d:\n%s %s by %s: %s\nwant\n%s %s by %s: %s", i+1, a.Kind, a.Subject, a.Actor, a.Body, b.Kind, b.Subject, b.Actor, b.Body)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d entries, want %d", len(got), len(want))
	}
}
