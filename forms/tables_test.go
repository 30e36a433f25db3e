package forms

import (
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/kit"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

const stPeters = setup.ContestID("local.tower-hamlets.st-peters.2018-05-03")

var towerHamlets = sync.OnceValues(func() (practice.Script, error) {
	script, err := practice.TowerHamlets(1, true)
	return keyedOnce(script), err
})

// atTables is the window on the practice count of Tower Hamlets, with St
// Peter's verified: three seats, eighteen candidates, three count areas.
func atTables(t *testing.T) *desk {
	t.Helper()
	script, err := towerHamlets()
	if err != nil {
		t.Fatal(err)
	}
	d := sitOn(t, script)
	d.quickly(stPeters, reconcile.StepVerify)
	return d
}

// sitOn is the window on the count of a script, as it is set up.
func sitOn(t *testing.T, script practice.Script) *desk {
	t.Helper()
	c, err := app.Create(filepath.Join(t.TempDir(), "practice.wardcount"), script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return sitAt(t, c, script)
}

// countSheets are the figures of the first count sheets of the script, as they
// are keyed one after the other.
func (d *desk) countSheets(n int) []practice.Key {
	d.t.Helper()
	var keys []practice.Key
	for _, act := range actsOf(d.script, stPeters) {
		if k, ok := act.Do.(practice.Key); ok && k.Sheet.Form == sheet.CountSheet && k.Count == 1 {
			keys = append(keys, k)
		}
		if len(keys) == n {
			return keys
		}
	}
	d.t.Fatalf("the script has %d count sheets", len(keys))
	return nil
}

func TestTwelveCountSheetsAreKeyedWithNoOtherKeyThanDigitsAndEnter(t *testing.T) {
	d := atTables(t)
	keys := d.countSheets(13)
	d.goTo("sheet " + keys[0].Sheet.Subject + " peter")
	for _, k := range keys[:12] {
		if got := d.sheet().id; got != k.Sheet {
			t.Fatalf("%s is open, want %s; said: %q", got, k.Sheet, d.said())
		}
		d.figures(k.Figures)
		if s := stored(d, k.Sheet); len(s.Counts) != 1 || !s.Counts[0].Equal(k.Figures) {
			t.Fatalf("%s is stored as %v; said: %q", k.Sheet, s.Counts, d.said())
		}
	}
	if got := d.sheet(); got.id != keys[12].Sheet || d.Canvas.Focused() != fyne.Focusable(got.fields[0].entry) {
		t.Errorf("the pile goes on with %s", got.id)
	}
}

func TestEveryFigureOfACountSheetIsSeenAtOnce(t *testing.T) {
	d := atTables(t)
	d.w.win.Resize(fyne.NewSize(1280, 690))
	d.goTo("sheet 101 peter")
	f := d.sheet()
	if n := len(f.fields); n != 21 {
		t.Fatalf("%d figures", n)
	}
	driver := fyne.CurrentApp().Driver()
	view, top := f.active.Scroll.Size(), driver.AbsolutePositionForObject(f.active.Scroll)
	for _, field := range f.fields {
		at := driver.AbsolutePositionForObject(field.entry).Subtract(top)
		if at.Y < 0 || at.Y+field.entry.Size().Height > view.Height || at.X+field.entry.Size().Width > view.Width {
			t.Errorf("%s stands at %v, %v high, in %v", field.def.Label, at, field.entry.Size().Height, view)
		}
		texts := test.WidgetRenderer(field.label).Objects()
		name := texts[len(texts)-1]
		if end := driver.AbsolutePositionForObject(field.label).X + name.Position().X + name.Size().Width; end > top.X+at.X {
			t.Errorf("the label of %s runs into its field", field.def.Label)
		}
	}
	left, right := f.fields[1].entry.Position(), f.fields[12].entry.Position()
	if left.X == right.X {
		t.Error("all stand in one column")
	}
	f.w.zoom(200) // there is no room for two: one column, and it scrolls
	if left, right := f.fields[1].entry.Position(), f.fields[12].entry.Position(); left.X != right.X {
		t.Errorf("at twice the size two columns stand at %v and %v", left.X, right.X)
	}
}

func TestTheRunningCheckGoesAlongAndPlusPassesOverWhatIsNotGiven(t *testing.T) {
	d := atTables(t)
	d.goTo("sheet 101 peter")
	running := func() string {
		words := ""
		for _, c := range d.sheet().running.Says().Cells {
			words += c.Text + "|"
		}
		return words
	}
	d.Write("10")
	d.Press(fyne.KeyEnter)
	d.Write("9")
	d.Press(fyne.KeyEnter)
	if got := running(); got != "10 papers × 3 seats = 30 votes|so far 9|left 21|" {
		t.Errorf("running: %q", got)
	}
	d.Write("8")
	for range 16 {
		d.Press(fyne.KeyEnter)
		d.Write("0")
	}
	id := d.sheet().id
	if got := running(); got != "10 papers × 3 seats = 30 votes|so far 17|left 13|" {
		t.Errorf("running: %q", got)
	}
	if !strings.Contains(d.w.screen.hints(), "+: pass over") {
		t.Errorf("the keys are: %s", d.w.screen.hints())
	}
	d.Write("+")
	if s := stored(d, id); len(s.Counts) != 1 || s.Counts[0]["papers_on_sheet"] != 10 {
		t.Errorf("stored: %v; said: %q", s.Counts, d.said())
	} else if _, given := s.Counts[0]["unused"]; given {
		t.Errorf("stored: %v", s.Counts[0])
	}
	if got := d.sheet().id.Subject; got != "102" {
		t.Errorf("then sheet %s", got)
	}
	d.Write("12+")
	if now := d.sheet().active.Now().(*kit.FigureEntry); now.Text() != "12" || !strings.Contains(d.said(), "not a digit") {
		t.Errorf("+ did something before a figure that must be given; said: %q", d.said())
	}
}

func TestPlusPassesOverTheTenderedPapersOfAnAccount(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	for _, n := range []string{"1900", "500", "1400", "2", "1398"} {
		d.Write(n)
		d.Press(fyne.KeyEnter)
	}
	d.Write("+")
	if now := d.sheet().active.Now().(*kit.FigureEntry); now.Label != "Packets of postal votes handed in" {
		t.Errorf("+ leads to %q", now.Label)
	}
}

func TestCountSheetsStandByAreaInTwoLinesAndUnfold(t *testing.T) {
	d := atTables(t)
	keys := d.countSheets(3)
	for _, k := range keys {
		d.store(stPeters, sheet.CountSheet, k.Sheet.Subject, k.Figures)
	}
	d.goTo("st peter")
	p := d.w.screen.(*wardPage)
	if n := len(d.ward("St Peter's").Register()); n < 100 {
		t.Fatalf("%d sheets", n)
	}
	to := func(key string) int {
		for i, v := range p.list.Shown() {
			if v.Says().Key == key {
				return i
			}
		}
		return -1
	}
	a := d.ward("St Peter's").Contest.Areas[0]
	if n := to(awaitedKey(stPeters, d.ward("St Peter's").Contest.Areas[2])); n < 0 || n > 20 {
		t.Errorf("the third area stands in row %d", n)
	}
	texts := d.texts()
	for _, want := range []string{"Count area A · count sheets 3 of 50 in", "Count sheets 101–103", "Count sheets 104–150"} {
		if !strings.Contains(texts, want) {
			t.Errorf("the page does not say %q:\n%s", want, texts)
		}
	}
	if strings.Contains(texts, "Count sheet 102 · area A") {
		t.Error("the sheets stand one by one")
	}
	before := len(p.list.Shown())
	p.list.MoveTo(foldKey(stPeters, a))
	d.Press(fyne.KeyReturn)
	if got := len(p.list.Shown()) - before; got != 3 || !strings.Contains(d.texts(), "Count sheet 102 · area A") {
		t.Errorf("%d rows unfolded:\n%s", got, d.texts())
	}
	d.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := d.sheet().id.Subject; got != "102" {
		t.Errorf("sheet %s opens", got)
	}
	d.Press(fyne.KeyEscape)
	p = d.w.screen.(*wardPage)
	if p.list.Key() != keys[1].Sheet.String() {
		t.Errorf("back at %q", p.list.Key())
	}
	p.list.MoveTo(awaitedKey(stPeters, a))
	d.Press(fyne.KeyReturn)
	if got := d.sheet().id.Subject; got != "104" {
		t.Errorf("the first awaited is %s", got)
	}
}

// The two wards share a station and its box; papers of the one were found among
// the other's.
func TestTwoWardsOfThreeTablesByKeysAloneLeaveTheJournalOfTheSameActs(t *testing.T) {
	script, err := practice.TowerHamlets(1, false)
	if err != nil {
		t.Fatal(err)
	}
	for i, act := range script.Acts {
		if do, ok := act.Do.(practice.Receive); ok { // the clock in the hall shows minutes
			do.Receipt.At = do.Receipt.At.Truncate(time.Minute)
			script.Acts[i].Do = do
		}
	}
	d := sitOn(t, script)
	north, south := setup.ContestID("local.tower-hamlets.bromley-north.2018-05-03"), setup.ContestID("local.tower-hamlets.bromley-south.2018-05-03")
	acts := actsOf(script, north, south)
	sheets := 0
	for _, act := range acts {
		if k, ok := act.Do.(practice.Key); ok && k.Sheet.Form == sheet.CountSheet {
			if sheets++; sheets > 12 { // the pile of them has a test of its own
				if err := practice.Perform(d.count, []practice.Act{act}, func(int) {}); err != nil {
					t.Fatal(err)
				}
				continue
			}
		}
		d.do(act)
	}
	for _, id := range []setup.ContestID{north, south} {
		if w := d.count.State().Ward(id); w.State != ward.Declared || len(w.Moves) != 1 {
			t.Errorf("%s is %s, %d moves; said: %q", w.Contest.Name, w.State, len(w.Moves), d.said())
		}
	}
	d.wantJournal(acts)
}
