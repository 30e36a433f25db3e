package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/paper"
	"wardcount/forms/wards"
	"wardcount/reconcile/ward"
)

func TestTheSecondReadingIsBlindInTheGridAndWhatDiffersIsKeyedByItself(t *testing.T) {
	d := twoTables(t, inPairs)
	d.inGrid(1)
	d.pile(1, 2)
	if got := d.soFar(); !strings.HasPrefix(got, "So far|2 of 4| 50 37 23") {
		t.Errorf("the first typist's rows come to %q", got)
	}
	d.Press(fyne.KeyEscape)
	d.person(practice.ClerkB)
	d.inGrid(1)
	if !strings.Contains(d.how(), "Second reading") {
		t.Errorf("the head says %q", d.how())
	}
	if got := d.soFar(); got != "So far|0 of 4|       " {
		t.Errorf("the second typist is shown %q", got)
	}
	d.showsNone("the grid", 25, 19, 18, 37, 11, 12, 23, 13, 26)
	for _, percent := range []int{100, 150, 200} {
		d.w.Zoom(percent)
		if cut := d.cutTexts(); len(cut) > 0 {
			t.Errorf("at %d %%: %q", percent, cut)
		}
	}
	d.w.Zoom(100)
	other := marked(1)
	other["votes.3"], other["unused"] = 12, 3
	d.figures(other)
	d.saidThat(t, "2 figures differ")
	if got := d.under(1); got != "1|differs|" {
		t.Errorf("over the sheet that differs: %q", got)
	}
	d.showsNone("the grid after a sheet that differs", 19, 18, 37, 11, 13)
	d.pile(2, 2)
	if s := stored(d, d.countSheet(2)); s.State() != ward.Agreed {
		t.Fatalf("sheet 2 is %s", s.State())
	}
	if _, page := d.w.Screen.(*wards.WardPage); !page {
		t.Fatalf("after the last second reading: %v", d.w.Screen.Name())
	}
	d.goTo("sheet 3")
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	d.Press(fyne.KeyLeft)
	if got := d.soFar(); d.sheet().ID != d.countSheet(2) || got != "So far|1 of 4| 25 18 12 13 4 2 1" {
		t.Errorf("in sheet %s, %q", d.sheet().ID.Subject, got)
	}
	d.Press(fyne.KeyLeft)
	if d.sheet().ID != d.countSheet(2) {
		t.Error("a sheet that differs is keyed in the grid")
	}
	d.goTo("sheet 1")
	if f := d.sheet(); f.Grid != nil || len(d.open()) != 2 {
		t.Errorf("of what differs %v can be keyed", d.open())
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	d.saidThat(t, "keyed by itself")
}

func TestAGridGoesAlongWithWhatOthersKey(t *testing.T) {
	d := twoTables(t, inPairs)
	d.inGrid(1)
	d.Write("25")
	d.storeBy(practice.ClerkB, d.countSheet(1), marked(1))
	d.storeBy(practice.ClerkB, d.countSheet(2), marked(2))
	d.w.News()
	if f := d.sheet(); f.Turn.Asks != paper.AsksSecond || f.Fields[0].Entry.Text() != "25" || !strings.Contains(d.texts(), "Second reading") {
		t.Errorf("the column asks %v; %q", f.Turn.Asks, d.how())
	}
	d.showsNone("the grid", 19, 18, 11, 12, 13)
	d.Press(fyne.KeyRight)
	if f := d.sheet(); f.ID != d.countSheet(2) || f.Turn.Asks != paper.AsksSecond {
		t.Errorf("sheet %s asks %v", f.ID.Subject, f.Turn.Asks)
	}
	d.storeBy(practice.ClerkA, d.countSheet(2), marked(2))
	d.w.News()
	d.Press(fyne.KeyRight, fyne.KeyLeft)
	if f := d.sheet(); f.ID != d.countSheet(2) || f.Fields[1].Entry.Text() != "18" {
		t.Errorf("sheet %s, agreed meanwhile, shows %q", f.ID.Subject, f.Fields[1].Entry.Text())
	}
}

func TestWhoSitsDownAtTheGridSeesNothingOfWhoLeft(t *testing.T) {
	d := twoTables(t, inPairs)
	d.inGrid(1)
	d.pile(1, 2)
	d.Press(fyne.KeyLeft)
	d.person(practice.ClerkB)
	if f := d.sheet(); f.Grid == nil || f.ID != d.countSheet(2) || f.Turn.Asks != paper.AsksSecond {
		t.Fatalf("%s asks %v; said: %q", f.ID, f.Turn.Asks, d.said())
	}
	d.showsNone("the grid", 19, 18, 37, 11, 12, 23, 13, 26)
	d.Write("24")
	d.Press(fyne.KeyF2)
	d.Write("1")
	if f := d.sheet(); d.w.Person.Name != practice.ClerkA || f.Grid == nil {
		t.Fatalf("%s is at %s", d.w.Person.Name, f.ID)
	}
	d.showsNone("the grid", 24)
	d.person(practice.ClerkB)
	if f := d.sheet(); f.Grid == nil || f.ID != d.countSheet(2) || f.Fields[0].Entry.Text() != "24" {
		t.Errorf("what %s typed is %q in %s; said: %q", d.w.Person.Name, f.Fields[0].Entry.Text(), f.ID, d.said())
	}
}
