package paper_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/paper"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// twoTables is Callowland with two seats, counted on seven count sheets at two
// tables, its verification signed.
func twoTables(t *testing.T, change func(*setup.Election)) *desktest.Seat {
	t.Helper()
	d := desktest.Small(t, func(e *setup.Election) {
		e.Contests[0].Seats = 2
		e.Contests[0].Areas = []setup.Area{{ID: "A", FirstSheet: 1, LastSheet: 4}, {ID: "B", FirstSheet: 5, LastSheet: 7}}
		change(e)
	})
	d.Verified(d.First().ID, 175)
	d.Take(d.First().ID, reconcile.StepCount)
	d.W.News()
	return d
}

func countSheet(d *desktest.Seat, n int) sheet.ID {
	return sheet.ID{Contest: d.First().ID, Form: sheet.CountSheet, Subject: strconv.Itoa(n)}
}

// marked is a count sheet of 25 papers of two votes that adds up, another for
// every number.
func marked(n int) sheet.Reading {
	return sheet.Reading{"papers_on_sheet": 25, "votes.1": 20 - n, "votes.2": 10 + n, "votes.3": 13, "votes.4": 4, "unused": 2, "part_rejected_votes": 1}
}

// inGrid goes to a count sheet and shows it beside the others.
func inGrid(d *desktest.Seat, n int) {
	d.T.Helper()
	d.GoTo("sheet " + strconv.Itoa(n))
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	if f := d.Sheet(); f.Grid == nil || f.ID != countSheet(d, n) {
		d.T.Fatalf("%s is open by itself; said: %q", f.ID, d.Said())
	}
}

// pile keys count sheets one after the other, as they are offered, and says how
// many keys that took.
func pile(d *desktest.Seat, from, to int) (presses int) {
	d.T.Helper()
	for n := from; n <= to; n++ {
		if got := d.Sheet().ID; got != countSheet(d, n) {
			d.T.Fatalf("%s is offered and not sheet %d; said: %q", got, n, d.Said())
		}
		for _, field := range slices.Clone(d.Sheet().Fields) {
			digits := strconv.Itoa(marked(n)[field.Def.ID])
			d.Write(digits)
			d.Press(fyne.KeyEnter)
			presses += len(digits) + 1
		}
	}
	return presses
}

// under is what stands beneath a column of the grid.
func under(d *desktest.Seat, n int) string {
	d.T.Helper()
	g := d.Sheet().Grid
	at, ok := g.InView(slices.Index(g.Ids, countSheet(d, n)))
	if !ok {
		d.T.Fatalf("sheet %d is not in view", n)
	}
	return saidIn(g.Parts.Check[at+1]) + saidIn(g.Parts.Head[at+1])
}

func saidIn(v *lists.RowView) string {
	words := ""
	for _, row := range append([]lists.Row{v.Says()}, v.Says().Under...) {
		for _, c := range row.Cells {
			words += c.Text + "|"
		}
	}
	return words
}

// soFar are the sums at the right of the grid, over how many sheets.
func soFar(d *desktest.Seat) string {
	g := d.Sheet().Grid
	words := saidIn(g.Parts.Head[len(g.Parts.Head)-1])
	for _, v := range g.Parts.Totals {
		words += " " + strings.TrimSuffix(saidIn(v), "|")
	}
	return words
}

func TestAPileIsKeyedInTheGridAsByItselfAndWithNoMoreKeys(t *testing.T) {
	single := twoTables(t, func(*setup.Election) {})
	single.GoTo("sheet 1")
	alone := pile(single, 1, 7)
	want, err := single.Count.Journal(1)
	if err != nil {
		t.Fatal(err)
	}
	d := twoTables(t, func(*setup.Election) {})
	inGrid(d, 1)
	beside := pile(d, 1, 4)
	if f := d.Sheet(); f.Grid == nil || f.Grid.Area.ID != "B" {
		t.Errorf("after the first table: %s", f.ID)
	}
	beside += pile(d, 5, 7)
	if !d.At("ward") {
		t.Errorf("after the last sheet: %v", d.W.Screen.Name())
	}
	got, err := d.Count.Journal(1)
	if err != nil {
		t.Fatal(err)
	}
	desktest.SameEntries(t, got, want)
	if beside > alone {
		t.Errorf("%d keys side by side, %d one by one", beside, alone)
	}
}

func TestAColumnOfTheGridIsCheckedAndAddedUpAsItIsTyped(t *testing.T) {
	d := twoTables(t, func(*setup.Election) {})
	inGrid(d, 1)
	pile(d, 1, 1)
	if got := under(d, 1); got != "|0|adds up|1|in|" {
		t.Errorf("under sheet 1: %q", got)
	}
	if got := soFar(d); got != "So far|1 of 4| 25 19 11 13 4 2 1" {
		t.Errorf("the rows come to %q", got)
	}
	for _, step := range []struct{ digits, under string }{
		{"25", "|50|left|2|awaited|"}, {"20", "|30|left|2|awaited|"}, {"20", "|10|left|2|awaited|"}, {"13", "|3|too many|2|awaited|"},
	} {
		d.Write(step.digits)
		if got := under(d, 2); got != step.under {
			t.Errorf("after %s under sheet 2: %q, want %q", step.digits, got, step.under)
		}
		d.Press(fyne.KeyDown)
	}
	d.Write("4")
	if got := under(d, 2); got != "C9|7|too many|2|awaited|" || !strings.Contains(d.Texts(), "Error C9 · Count sheet 2") {
		t.Errorf("under sheet 2: %q; the findings are:\n%s", got, d.Texts())
	}
	d.Press(fyne.KeyUp, fyne.KeyUp)
	d.Write("30") // more than there are papers, which C4 says of one candidate
	if got := under(d, 2); got != "C9|17|too many|2|awaited|" || !strings.Contains(d.Texts(), "Error C4 · Count sheet 2") {
		t.Errorf("under sheet 2: %q; the findings are:\n%s", got, d.Texts())
	}
	d.Press(fyne.KeyBackspace, fyne.KeyBackspace)
	d.Write("20")
	d.Press(fyne.KeyDown, fyne.KeyDown)
	if got := soFar(d); got != "So far|2 of 4| 50 39 31 26 8 2 1" {
		t.Errorf("the rows come to %q", got)
	}
	d.Press(fyne.KeyUp, fyne.KeyUp)
	d.Press(fyne.KeyF6)
	f := d.Sheet()
	if at := f.Fields[1].Entry; d.Canvas.Focused() != fyne.Focusable(at) || f.ID != countSheet(d, 2) || at.State() == fields.FigureError {
		t.Errorf("F6 leads to %q of %s", saidIn(f.Fields[f.Grid.Row].Label), f.ID)
	}
}

func TestAFindingOfAnotherColumnIsComeToInTheGrid(t *testing.T) {
	d := twoTables(t, func(*setup.Election) {})
	short := marked(1)
	short["unused"] = 1
	d.Store(d.First().ID, sheet.CountSheet, "1", short)
	inGrid(d, 3)
	d.Write("25")
	d.Press(fyne.KeyF6)
	d.Shortcut(desk.WithCtrl(fyne.KeyJ))
	if f := d.Sheet(); f.Grid == nil || f.ID != countSheet(d, 1) {
		t.Fatalf("the finding leads to %s; said: %q", f.ID, d.Said())
	}
	if got := under(d, 3); got != "|50|left|3|not saved|" {
		t.Errorf("under the sheet that was left: %q", got)
	}
}

func TestTheArrowsOfTheGridStayWithinIt(t *testing.T) {
	d := twoTables(t, func(*setup.Election) {})
	inGrid(d, 1)
	at := func(n, row int) {
		t.Helper()
		f := d.Sheet()
		if f.ID != countSheet(d, n) || d.Canvas.Focused() != fyne.Focusable(f.Fields[row].Entry) {
			t.Errorf("the keyboard is in sheet %s, row %d; want %d, %d", f.ID.Subject, f.Grid.Row, n, row)
		}
	}
	d.Press(fyne.KeyUp)
	at(1, 0)
	d.Press(fyne.KeyLeft)
	at(1, 0)
	d.Press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	at(4, 0)
	d.Press(fyne.KeyRight)
	at(4, 0)
	d.Write("25")
	d.Press(fyne.KeyLeft) // over a digit
	at(4, 0)
	d.Press(fyne.KeyLeft, fyne.KeyLeft)
	at(3, 0)
	d.Press(fyne.KeyDown) // nothing was keyed there
	at(3, 1)
	d.Press(fyne.KeyRight)
	at(4, 1)
	d.Press(fyne.KeyEscape)
	if !d.At("ward") {
		t.Fatalf("Escape leads to %v", d.W.Screen.Name())
	}
	inGrid(d, 1)
	d.Press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if got := d.Sheet().Fields[0].Entry.Text(); d.Sheet().ID != countSheet(d, 4) || got != "25" {
		t.Errorf("what was typed in sheet 4 is %q in %s", got, d.Sheet().ID)
	}
}

func TestTheGridTakesDigitsAloneAndZeroOnlyWhereItIsKeyed(t *testing.T) {
	d := twoTables(t, func(*setup.Election) {})
	inGrid(d, 1)
	clip := test.NewClipboard()
	for _, bad := range []string{"12,3x4", "-5", "1.5"} {
		clip.SetContent(bad)
		d.Shortcut(&fyne.ShortcutPaste{Clipboard: clip})
		if now := d.Sheet().Fields[0].Entry; now.Text() != "" || now.Refused() == "" || !strings.Contains(d.Said(), "Papers on this sheet:") {
			t.Errorf("%q left %q; said: %q", bad, now.Text(), d.Said())
		}
	}
	d.Press(fyne.KeyDown) // which asks to check it
	d.Char('x')
	d.SaidThat(t, "not a digit")
	d.Write("10")
	d.Press(fyne.KeyDown, fyne.KeyDown)
	for range d.Sheet().Fields[1:] {
		d.Press(fyne.KeyEnter)
	}
	d.SaidThat(t, "was not keyed; key 0 if there are none")
	f := d.Sheet()
	if s := desktest.Stored(d, f.ID); len(s.Counts) > 0 || d.Canvas.Focused() != fyne.Focusable(f.Fields[1].Entry) {
		t.Fatalf("an empty column was stored: %v", s.Counts)
	}
	for range 4 {
		d.Write("0")
		d.Press(fyne.KeyEnter)
	}
	d.Write("+")
	d.Insist()
	s := desktest.Stored(d, countSheet(d, 1))
	if len(s.Counts) != 1 || s.Counts[0]["votes.4"] != 0 || d.Sheet().ID != countSheet(d, 2) {
		t.Fatalf("stored: %v; said: %q", s.Counts, d.Said())
	}
	if _, assumed := s.Counts[0]["unused"]; assumed {
		t.Errorf("what was not given is stored: %v", s.Counts[0])
	}
}

func TestTheGridIsReachedFromThePageAndTheSheetAndBackWithWhatIsTyped(t *testing.T) {
	d := twoTables(t, func(e *setup.Election) {
		e.People = append(e.People, setup.Person{Name: "Practice observer", Role: setup.Viewer})
	})
	c := d.First()
	d.Store(c.ID, sheet.CountSheet, "1", marked(1))
	d.GoTo("callowland")
	d.List().MoveTo(paper.AwaitedKey(c.ID, c.Areas[1]))
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	if f := d.Sheet(); f.Grid == nil || f.ID != countSheet(d, 5) {
		t.Fatalf("from the row of area B: %s", f.ID)
	}
	d.Press(fyne.KeyEscape)
	d.GoTo("side by side")                                    // of the ward: the first that is awaited
	if f := d.Sheet(); f.Grid == nil || f.ID.Subject != "5" { // where the page stood
		t.Fatalf("from the palette: %s", f.ID)
	}
	d.Press(fyne.KeyEscape)
	d.GoTo("sheet 2")
	d.Write("25")
	d.Press(fyne.KeyReturn)
	d.Write("1")
	if !strings.Contains(d.W.Screen.Hints(), "Ctrl+I: side by side") {
		t.Errorf("the keys are: %s", d.W.Screen.Hints())
	}
	for _, grid := range []bool{true, false, true} {
		d.Shortcut(desk.WithCtrl(fyne.KeyI))
		f := d.Sheet()
		if (f.Grid != nil) != grid || f.Fields[0].Entry.Text() != "25" || f.Fields[1].Entry.Text() != "1" || d.Canvas.Focused() != fyne.Focusable(f.Fields[1].Entry) {
			t.Fatalf("in the grid: %v, %q, %q", f.Grid != nil, f.Fields[0].Entry.Text(), f.Fields[1].Entry.Text())
		}
	}
	if !strings.Contains(d.W.Screen.Hints(), "Ctrl+I: one by one") {
		t.Errorf("the keys are: %s", d.W.Screen.Hints())
	}
	d.Press(fyne.KeyRight)
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	if f := d.Sheet(); f.Grid != nil || f.ID != countSheet(d, 3) {
		t.Fatalf("one by one, %s", f.ID)
	}
	d.GoTo("sheet 2")
	if f := d.Sheet(); f.Fields[0].Entry.Text() != "25" || f.Fields[1].Entry.Text() != "1" {
		t.Errorf("of sheet 2 are back %q and %q", f.Fields[0].Entry.Text(), f.Fields[1].Entry.Text())
	}
	d.GoTo("account 1")
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	d.SaidThat(t, "no count sheets here")
	d.Press(fyne.KeyEscape)
	d.Person("Practice observer")
	d.GoTo("callowland")
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	d.SaidThat(t, "may not key a sheet")
}

func TestTheColumnBeingKeyedIsInViewAtEverySize(t *testing.T) {
	d := desktest.AtTables(t)
	d.W.Win.Resize(fyne.NewSize(1280, 690))
	d.GoTo("sheet 101 peter")
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	driver := fyne.CurrentApp().Driver()
	seen := func(percent int) {
		t.Helper()
		f := d.Sheet()
		at, view := driver.AbsolutePositionForObject(d.Canvas.Focused().(fyne.CanvasObject)), driver.AbsolutePositionForObject(f.Grid.Active.Scroll)
		size, room := d.Canvas.Focused().(fyne.CanvasObject).Size(), f.Grid.Active.Scroll.Size()
		if at.X < view.X || at.Y < view.Y || at.X+size.Width > view.X+room.Width || at.Y+size.Height > view.Y+room.Height {
			t.Errorf("at %d %%: %s, row %d at %v, %v large, in %v, %v large", percent, f.ID, f.Grid.Row, at, size, view, room)
		}
	}
	for _, percent := range []int{100, 150, 200} {
		d.W.Zoom(percent)
		for range 12 {
			d.Press(fyne.KeyRight)
			seen(percent)
		}
		for range 20 {
			d.Press(fyne.KeyDown)
			seen(percent)
		}
		for range 11 {
			d.Press(fyne.KeyLeft)
			seen(percent)
		}
		for range 20 {
			d.Press(fyne.KeyUp)
		}
	}
}

func TestAColumnThatIsNotSavedIsNotLeftBehind(t *testing.T) {
	d := twoTables(t, func(*setup.Election) {})
	inGrid(d, 4)
	d.Press(fyne.KeyLeft)
	d.Write("25")
	d.Press(fyne.KeyReturn, fyne.KeyRight, fyne.KeyUp)
	pile(d, 4, 4) // the pile would go on at the other table
	if f := d.Sheet(); f.ID != countSheet(d, 3) || f.Fields[0].Entry.Text() != "25" || d.Canvas.Focused() != fyne.Focusable(f.Fields[0].Entry) {
		t.Fatalf("then %s, which holds %q; said: %q", f.ID, f.Fields[0].Entry.Text(), d.Said())
	}
	pile(d, 3, 3)
	if f := d.Sheet(); f.ID != countSheet(d, 5) || f.Grid == nil || len(f.Grid.Typed()) > 0 {
		t.Errorf("then %s", f.ID)
	}
}

func TestALongFigureIsReadWholeInTheGrid(t *testing.T) {
	d := twoTables(t, func(*setup.Election) {})
	inGrid(d, 1)
	usual := d.Sheet().Fields[0].Entry.Size().Width
	d.Write("123456789")
	entry := d.Sheet().Fields[0].Entry
	if width := entry.Size().Width; width <= usual || width < fyne.MeasureText("123456789", theme.TextSize(), fyne.TextStyle{}).Width+2*theme.Padding() {
		t.Errorf("a field of %v, of %v before", width, usual)
	}
	if d.Canvas.Focused() != fyne.Focusable(entry) {
		t.Error("the keyboard is elsewhere")
	}
	d.Write("0")
	d.SaidThat(t, "digits")
	d.Shortcut(&fyne.ShortcutSelectAll{})
	d.Press(fyne.KeyBackspace)
	if width := entry.Size().Width; width != usual {
		t.Errorf("an emptied field is %v wide, of %v before", width, usual)
	}
}

func TestACountAgainIsKeyedByItselfAndACorrectionInTheGrid(t *testing.T) {
	d := twoTables(t, func(*setup.Election) {})
	inGrid(d, 1)
	pile(d, 1, 3)
	d.Press(fyne.KeyLeft)
	if f := d.Sheet(); f.ID != countSheet(d, 3) || f.Fields[1].Entry.Text() != "17" || !strings.Contains(d.How(), "Correcting count 1") {
		t.Fatalf("%s shows %q; %q", f.ID, f.Fields[1].Entry.Text(), d.How())
	}
	right := marked(3)
	right["votes.1"], right["votes.2"] = 16, 14
	d.Figures(right)
	if s := desktest.Stored(d, countSheet(d, 3)); len(s.Counts) != 1 || !s.Counts[0].Equal(right) || d.Sheet().ID != countSheet(d, 4) || d.Sheet().Grid == nil {
		t.Fatalf("corrected to %v; then %s", s.Counts, d.Sheet().ID)
	}
	d.Press(fyne.KeyLeft, fyne.KeyF11)
	if f := d.Sheet(); f.Grid != nil || f.Count != 2 || f.Fields[1].Entry.Text() != "" {
		t.Errorf("count %d of %s is keyed in the grid: %v", f.Count, f.ID, f.Grid != nil)
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	d.SaidThat(t, "keyed by itself")
	d.Figures(right)
	if s := desktest.Stored(d, countSheet(d, 3)); len(s.Counts) != 2 {
		t.Errorf("counts: %v", s.Counts)
	}
}
