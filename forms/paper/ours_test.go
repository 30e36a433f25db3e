package paper_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/reconcile/sheet"
)

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

func TestOursStandsBesideATotalThatTheOfficerWrote(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	beside := func(i int) string {
		cells := d.Sheet().Fields[i].After.Says().Cells
		return cells[len(cells)-1].Text
	}
	for _, n := range []string{"1900", "500"} {
		d.Write(n)
		d.Press(fyne.KeyReturn)
	}
	if got := beside(2); got != "" {
		t.Errorf("before it is keyed: %q", got)
	}
	d.Write("1401")
	if got := beside(2); got != "figures make 1,400: 1 fewer" {
		t.Errorf("beside the papers issued: %q", got)
	}
	d.Press(fyne.KeyBackspace)
	d.Write("0")
	if got := beside(2); got != "agrees" {
		t.Errorf("beside the papers issued: %q", got)
	}
}
