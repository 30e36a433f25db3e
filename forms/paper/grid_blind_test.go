package paper_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/paper"
	"wardcount/reconcile/ward"
)

func TestTheSecondReadingIsBlindInTheGridAndWhatDiffersIsKeyedByItself(t *testing.T) {
	d := twoTables(t, desktest.InPairs)
	inGrid(d, 1)
	pile(d, 1, 2)
	if got := soFar(d); !strings.HasPrefix(got, "So far|2 of 4| 50 37 23") {
		t.Errorf("the first typist's rows come to %q", got)
	}
	d.Press(fyne.KeyEscape)
	d.Person(practice.ClerkB)
	inGrid(d, 1)
	if !strings.Contains(d.How(), "Second reading") {
		t.Errorf("the head says %q", d.How())
	}
	if got := soFar(d); got != "So far|0 of 4|       " {
		t.Errorf("the second typist is shown %q", got)
	}
	d.ShowsNone("the grid", 25, 19, 18, 37, 11, 12, 23, 13, 26)
	for _, percent := range []int{100, 150, 200} {
		d.W.Zoom(percent)
		if cut := cutTexts(d); len(cut) > 0 {
			t.Errorf("at %d %%: %q", percent, cut)
		}
	}
	d.W.Zoom(100)
	other := marked(1)
	other["votes.3"], other["unused"] = 12, 3
	d.Figures(other)
	d.SaidThat(t, "2 figures differ")
	if got := under(d, 1); got != "1|differs|" {
		t.Errorf("over the sheet that differs: %q", got)
	}
	d.ShowsNone("the grid after a sheet that differs", 19, 18, 37, 11, 13)
	pile(d, 2, 2)
	if s := desktest.Stored(d, countSheet(d, 2)); s.State() != ward.Agreed {
		t.Fatalf("sheet 2 is %s", s.State())
	}
	if !d.At("ward") {
		t.Fatalf("after the last second reading: %v", d.W.Screen.Name())
	}
	d.GoTo("sheet 3")
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	d.Press(fyne.KeyLeft)
	if got := soFar(d); d.Sheet().ID != countSheet(d, 2) || got != "So far|1 of 4| 25 18 12 13 4 2 1" {
		t.Errorf("in sheet %s, %q", d.Sheet().ID.Subject, got)
	}
	d.Press(fyne.KeyLeft)
	if d.Sheet().ID != countSheet(d, 2) {
		t.Error("a sheet that differs is keyed in the grid")
	}
	d.GoTo("sheet 1")
	if f := d.Sheet(); f.Grid != nil || len(d.Open()) != 2 {
		t.Errorf("of what differs %v can be keyed", d.Open())
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	d.SaidThat(t, "keyed by itself")
}

func TestAGridGoesAlongWithWhatOthersKey(t *testing.T) {
	d := twoTables(t, desktest.InPairs)
	inGrid(d, 1)
	d.Write("25")
	d.StoreBy(practice.ClerkB, countSheet(d, 1), marked(1))
	d.StoreBy(practice.ClerkB, countSheet(d, 2), marked(2))
	d.W.News()
	if f := d.Sheet(); f.Turn.Asks != paper.AsksSecond || f.Fields[0].Entry.Text() != "25" || !strings.Contains(d.Texts(), "Second reading") {
		t.Errorf("the column asks %v; %q", f.Turn.Asks, d.How())
	}
	d.ShowsNone("the grid", 19, 18, 11, 12, 13)
	d.Press(fyne.KeyRight)
	if f := d.Sheet(); f.ID != countSheet(d, 2) || f.Turn.Asks != paper.AsksSecond {
		t.Errorf("sheet %s asks %v", f.ID.Subject, f.Turn.Asks)
	}
	d.StoreBy(practice.ClerkA, countSheet(d, 2), marked(2))
	d.W.News()
	d.Press(fyne.KeyRight, fyne.KeyLeft)
	if f := d.Sheet(); f.ID != countSheet(d, 2) || f.Fields[1].Entry.Text() != "18" {
		t.Errorf("sheet %s, agreed meanwhile, shows %q", f.ID.Subject, f.Fields[1].Entry.Text())
	}
}

func TestWhoSitsDownAtTheGridSeesNothingOfWhoLeft(t *testing.T) {
	d := twoTables(t, desktest.InPairs)
	inGrid(d, 1)
	pile(d, 1, 2)
	d.Press(fyne.KeyLeft)
	d.Person(practice.ClerkB)
	if f := d.Sheet(); f.Grid == nil || f.ID != countSheet(d, 2) || f.Turn.Asks != paper.AsksSecond {
		t.Fatalf("%s asks %v; said: %q", f.ID, f.Turn.Asks, d.Said())
	}
	d.ShowsNone("the grid", 19, 18, 37, 11, 12, 23, 13, 26)
	d.Write("24")
	d.Press(fyne.KeyF2)
	d.Write("1")
	if f := d.Sheet(); d.W.Person.Name != practice.ClerkA || f.Grid == nil {
		t.Fatalf("%s is at %s", d.W.Person.Name, f.ID)
	}
	d.ShowsNone("the grid", 24)
	d.Person(practice.ClerkB)
	if f := d.Sheet(); f.Grid == nil || f.ID != countSheet(d, 2) || f.Fields[0].Entry.Text() != "24" {
		t.Errorf("what %s typed is %q in %s; said: %q", d.W.Person.Name, f.Fields[0].Entry.Text(), f.ID, d.Said())
	}
}
