package wards_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/lists"
	"wardcount/forms/paper"
	"wardcount/forms/wards"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

func TestCountSheetsStandByAreaInTwoLinesAndUnfold(t *testing.T) {
	d := desktest.AtTables(t)
	keys := d.CountSheets(3)
	for _, k := range keys {
		d.Store(desktest.StPeters, sheet.CountSheet, k.Sheet.Subject, k.Figures)
	}
	d.GoTo("st peter")
	p := d.W.Screen.(*wards.WardPage)
	if n := len(d.Ward("St Peter's").Register()); n < 100 {
		t.Fatalf("%d sheets", n)
	}
	to := func(key string) int {
		for i, v := range p.List.Shown() {
			if v.Says().Key == key {
				return i
			}
		}
		return -1
	}
	a := d.Ward("St Peter's").Contest.Areas[0]
	if n := to(paper.AwaitedKey(desktest.StPeters, d.Ward("St Peter's").Contest.Areas[2])); n < 0 || n > 20 {
		t.Errorf("the third area stands in row %d", n)
	}
	texts := d.Texts()
	for _, want := range []string{"Count area A · count sheets 3 of 50 in", "Count sheets 101–103", "Count sheets 104–150"} {
		if !strings.Contains(texts, want) {
			t.Errorf("the page does not say %q:\n%s", want, texts)
		}
	}
	if strings.Contains(texts, "Count sheet 102 · area A") {
		t.Error("the sheets stand one by one")
	}
	before := len(p.List.Shown())
	p.List.MoveTo(paper.FoldKey(desktest.StPeters, a))
	d.Press(fyne.KeyReturn)
	if got := len(p.List.Shown()) - before; got != 3 || !strings.Contains(d.Texts(), "Count sheet 102 · area A") {
		t.Errorf("%d rows unfolded:\n%s", got, d.Texts())
	}
	d.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := d.Sheet().ID.Subject; got != "102" {
		t.Errorf("sheet %s opens", got)
	}
	d.Press(fyne.KeyEscape)
	p = d.W.Screen.(*wards.WardPage)
	if p.List.Key() != keys[1].Sheet.String() {
		t.Errorf("back at %q", p.List.Key())
	}
	p.List.MoveTo(paper.AwaitedKey(desktest.StPeters, a))
	d.Press(fyne.KeyReturn)
	if got := d.Sheet().ID.Subject; got != "104" {
		t.Errorf("the first awaited is %s", got)
	}
}

func TestCountSheetsStandByHowFarTheyHaveCome(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) {
		desktest.InPairs(e)
		e.Contests[0].Areas = []setup.Area{{ID: "A", FirstSheet: 1, LastSheet: 6}}
	})
	c := d.First()
	d.Verified(c.ID, 1000)
	d.Take(c.ID, reconcile.StepCount)
	at := func(n string) sheet.ID {
		return sheet.ID{Contest: c.ID, Form: sheet.CountSheet, Subject: n}
	}
	figures := func(first int) sheet.Reading {
		return sheet.Reading{"papers_on_sheet": 50, "votes.1": first, "votes.2": 50 - first, "votes.3": 0, "votes.4": 0}
	}
	for _, n := range []string{"1", "2", "3", "4"} {
		d.StoreBy(practice.ClerkA, at(n), figures(31))
	}
	d.StoreBy(practice.ClerkB, at("1"), figures(31))
	d.StoreBy(practice.ClerkB, at("2"), figures(13))
	d.GoTo(c.Name)
	for _, words := range []string{
		"Count sheets 1 of 6 in · 2 keyed once · 1 differs\n50 papers so far\n",
		"Count sheets 5–6\nawaited\n", "Count sheets 3–4\nkeyed once\n", "Count sheet 2\ndiffers\n", "Count sheet 1\nin\n",
	} {
		if !strings.Contains(d.Texts(), words) {
			t.Errorf("the page does not say %q:\n%s", words, d.Texts())
		}
	}
	d.Person(practice.ClerkB)
	d.GoTo(c.Name)
	d.W.Screen.Home().(*lists.List).MoveTo(paper.OnceKey(c.ID, c.Areas[0]))
	d.Press(fyne.KeyReturn)
	if f := d.Sheet(); f.ID != at("3") || !strings.Contains(d.How(), words.ReadingSecond) {
		t.Errorf("Enter opens %s, %q", f.ID, d.How())
	}
}

// Who has left a count sheet half keyed finds it by its name, and not under
// fifty others.
func TestACountSheetThatIsHalfKeyedStandsByItself(t *testing.T) {
	d := desktest.AtTables(t)
	d.GoTo("count sheet 102 st peter")
	d.Keys("100")
	d.Press(fyne.KeyEscape)
	p := d.W.Screen.(*wards.WardPage)
	texts := d.Texts()
	if !strings.Contains(texts, "Count sheet 102 · area A") || !strings.Contains(texts, "Count sheets 101, 103–150") {
		t.Errorf("the page says:\n%s", texts)
	}
	d.WantMarked("half keyed by Practice clerk A")
	if id := (sheet.ID{Contest: desktest.StPeters, Form: sheet.CountSheet, Subject: "102"}); p.List.Key() != id.String() {
		t.Errorf("the page stands at %s", p.List.Key())
	}
}
