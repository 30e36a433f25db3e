package paper_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/fields"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// cutTexts are the texts in the middle of the window that end before they are over.
func cutTexts(d *desktest.Seat) []string {
	var cut []string
	desktest.Walk(d.Middle(), func(o fyne.CanvasObject) bool {
		if text, ok := o.(*canvas.Text); ok && strings.HasSuffix(text.Text, "…") {
			cut = append(cut, text.Text)
		}
		return true
	})
	return cut
}

func TestNothingOfASheetIsCut(t *testing.T) {
	d := desktest.AtTables(t)
	d.Person(practice.Officer)
	for _, percent := range []int{100, 130, 200} {
		d.W.Zoom(percent) // which reads the fonts anew
		for _, size := range []fyne.Size{fyne.NewSize(1280, 760), fyne.NewSize(1366, 768)} {
			d.W.Win.Resize(size)
			for _, sheet := range []string{"sheet 101 peter", "area a peter", "count result peter", "rejected peter", "account 1 weavers", "opening 1 weavers", "polling day weavers"} {
				d.GoTo(sheet)
				d.Sheet()
				if cut := cutTexts(d); len(cut) > 0 {
					t.Errorf("%s at %d %% in %v: %q", sheet, percent, size, cut)
				}
				d.Press(fyne.KeyEscape)
			}
		}
	}
}

// A clerk's eye goes down the fields as down the paper: none stands lower because a label took two lines.
func TestTheFieldsOfASheetStandAtEvenDistances(t *testing.T) {
	d := desktest.Sit(t)
	d.W.Win.Resize(fyne.NewSize(1366, 768))
	for _, name := range []string{"voter 1", "account 1"} {
		d.GoTo(name)
		f, heads := d.Sheet(), d.Sheet().Headings()
		least, most := float32(0), float32(0)
		for i := 1; i < len(f.Fields); i++ {
			if _, headed := heads[i]; headed {
				continue
			}
			gap := f.Fields[i].Entry.Position().Y - f.Fields[i-1].Entry.Position().Y
			if least == 0 {
				least = gap
			}
			least, most = min(least, gap), max(most, gap)
		}
		if len(heads) == 0 || most-least > 1 {
			t.Errorf("%s: under %d headings the fields stand %v to %v apart", name, len(heads), least, most)
		}
		d.Press(fyne.KeyEscape)
	}
}

// headings are what stands over the fields of a sheet, with the figure beneath.
func headings(d *desktest.Seat) []string {
	f := d.Sheet()
	var said []string
	for i, v := range f.Headings() {
		said = append(said, string(f.Fields[i].Def.ID)+": "+v.Says().Cells[0].Text)
		if !strings.Contains(d.Texts(), v.Says().Cells[0].Text) {
			said = append(said, "not shown")
		}
	}
	slices.Sort(said)
	return said
}

func TestAPaperIsKeyedUnderItsOwnHeadings(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	if got, want := headings(d), []string{"bp_supplied: Ordinary ballot papers", "pv_handed_in: Postal votes", "tend_supplied: Tendered ballot papers"}; !slices.Equal(got, want) {
		t.Errorf("the account has %q", got)
	}
	f := d.Sheet()
	above, below := f.Fields[4].Entry.Position().Y, f.Fields[5].Entry.Position().Y
	if usual := f.Fields[4].Entry.Position().Y - f.Fields[3].Entry.Position().Y; below-above <= usual {
		t.Errorf("no room for the heading of the tendered papers: %v, %v", above, below)
	}
	d.Press(fyne.KeyEscape)
	d.GoTo("pilot 1")
	if got := headings(d); len(got) != 3 {
		t.Errorf("the record of voter identification has %q", got)
	}
}

func TestOursStandsBesideTheVotesThatItsCountSheetsAddUpTo(t *testing.T) {
	d := twoTables(t, desktest.InPairs)
	for n := 1; n <= 3; n++ {
		d.Store(d.First().ID, sheet.CountSheet, countSheet(d, n).Subject, marked(n))
	}
	beside := func(i int) string {
		if cells := d.Sheet().Fields[i].After.Says().Cells; len(cells) > 0 {
			return cells[len(cells)-1].Text
		}
		return ""
	}
	d.GoTo("area a")
	d.Write("100")
	d.Press(fyne.KeyReturn)
	d.Write("71")
	if got := beside(1); got != "" {
		t.Errorf("while a count sheet is awaited: %q", got)
	}
	d.StoreBy(practice.ClerkA, countSheet(d, 4), marked(4))
	d.W.News()
	if got := beside(1); got != "" {
		t.Errorf("while a count sheet is not agreed: %q", got)
	}
	d.StoreBy(practice.ClerkB, countSheet(d, 4), marked(4))
	d.W.News()
	if got := beside(1); got != "figures make 70: 1 fewer" {
		t.Errorf("beside 71 votes: %q", got)
	}
	if got := beside(2); got != "" {
		t.Errorf("before it is keyed: %q", got)
	}
	d.Press(fyne.KeyBackspace)
	d.Write("0")
	if got := beside(1); got != "agrees" {
		t.Errorf("beside 70 votes: %q", got)
	}
	d.Press(fyne.KeyReturn)
	d.Write("49")
	if got := beside(2); got != "figures make 50: 1 more" {
		t.Errorf("beside 49 votes: %q", got)
	}
	for _, n := range []string{"52", "16", "99"} {
		d.Press(fyne.KeyReturn)
		d.Write(n)
	}
	if got := beside(5); got != "figures make 100: 1 more" {
		t.Errorf("beside 99 papers: %q", got)
	}
}

func TestOursStandsBesideThoseWhoDidNotComeBack(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("pilot 1")
	for _, n := range []string{"7", "4"} {
		d.Write(n)
		d.Press(fyne.KeyReturn)
	}
	d.Write("2")
	cells := d.Sheet().Fields[2].After.Says().Cells
	if got := cells[len(cells)-1].Text; got != "figures make 3: 1 more" {
		t.Errorf("beside the 2 who did not come back: %q", got)
	}
}

func TestAFindingIsThereWithTheLastDigit(t *testing.T) {
	d := twoTables(t, func(*setup.Election) {})
	for _, grid := range []bool{false, true} {
		d.GoTo("sheet 1")
		if grid {
			d.Shortcut(desk.WithCtrl(fyne.KeyI))
		}
		for _, n := range []string{"25", "20", "11", "13", "4"} {
			d.Write(n)
			d.Press(fyne.KeyReturn)
		}
		d.Write("1")
		d.Press(fyne.KeyReturn)
		d.Write("0")
		if !strings.Contains(d.Texts(), "Error C9 · Count sheet 1") {
			t.Errorf("in the grid %v: no finding with the last digit:\n%s", grid, d.Texts())
		}
		if f := d.Sheet(); f.Fields[6].Entry.State() != fields.FigureError {
			t.Errorf("in the grid %v: the field is %v", grid, f.Fields[6].Entry.State())
		}
		d.Shortcut(desk.WithCtrl(fyne.KeyBackspace)) // nothing of it is to be back
		d.Press(fyne.KeyRight, fyne.KeyReturn, fyne.KeyEscape)
	}
}

// The reasons of a notes sheet that do not add up to those refused are an error; that they are not as many as the lines
// of the refusal list is a warning at some of the same figures, and hides no error.
func TestAFigureWithAnErrorIsMarkedSoWhateverElseIsSaidOfIt(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) { e.Date = "2026-05-07" })
	d.GoTo("notes 1")
	f := d.Sheet()
	for id, n := range map[figure.ID]string{"refused_initial": "7", "returned_issued": "4", "not_returned": "3", "bprl_lines": "9",
		"reason_no_id": "1", "reason_wrong_type": "1", "reason_likeness": "1", "reason_forgery": "1", "reason_questions": "1", "reason_other": "1"} {
		for _, field := range f.Fields {
			if field.Def.ID == id {
				d.Canvas.Focus(field.Entry)
				d.Write(n)
			}
		}
	}
	for _, field := range f.Fields {
		want := map[figure.ID]fields.FigureState{"reason_likeness": fields.FigureError, "reason_other": fields.FigureError, "bprl_lines": fields.FigureWarning}
		if state, named := want[field.Def.ID]; named && field.Entry.State() != state {
			t.Errorf("%s is marked %q, want %q", field.Def.ID, field.Entry.State(), state)
		}
	}
}
