package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
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
		d.w.zoom(percent)
		if cut := d.cutTexts(); len(cut) > 0 {
			t.Errorf("at %d %%: %q", percent, cut)
		}
	}
	d.w.zoom(100)
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
	if _, page := d.w.screen.(*wardPage); !page {
		t.Fatalf("after the last second reading: %v", d.w.screen.name())
	}
	d.goTo("sheet 3")
	d.Shortcut(withCtrl(fyne.KeyI))
	d.Press(fyne.KeyLeft)
	if got := d.soFar(); d.sheet().id != d.countSheet(2) || got != "So far|1 of 4| 25 18 12 13 4 2 1" {
		t.Errorf("in sheet %s, %q", d.sheet().id.Subject, got)
	}
	d.Press(fyne.KeyLeft)
	if d.sheet().id != d.countSheet(2) {
		t.Error("a sheet that differs is keyed in the grid")
	}
	d.goTo("sheet 1")
	if f := d.sheet(); f.grid != nil || len(d.open()) != 2 {
		t.Errorf("of what differs %v can be keyed", d.open())
	}
	d.Shortcut(withCtrl(fyne.KeyI))
	d.saidThat(t, "keyed by itself")
}

func TestAGridGoesAlongWithWhatOthersKey(t *testing.T) {
	d := twoTables(t, inPairs)
	d.inGrid(1)
	d.Write("25")
	d.storeBy(practice.ClerkB, d.countSheet(1), marked(1))
	d.storeBy(practice.ClerkB, d.countSheet(2), marked(2))
	d.w.news()
	if f := d.sheet(); f.turn.asks != asksSecond || f.fields[0].entry.Text() != "25" || !strings.Contains(d.texts(), "Second reading") {
		t.Errorf("the column asks %v; %q", f.turn.asks, d.how())
	}
	d.showsNone("the grid", 19, 18, 11, 12, 13)
	d.Press(fyne.KeyRight)
	if f := d.sheet(); f.id != d.countSheet(2) || f.turn.asks != asksSecond {
		t.Errorf("sheet %s asks %v", f.id.Subject, f.turn.asks)
	}
	d.storeBy(practice.ClerkA, d.countSheet(2), marked(2))
	d.w.news()
	d.Press(fyne.KeyRight, fyne.KeyLeft)
	if f := d.sheet(); f.id != d.countSheet(2) || f.fields[1].entry.Text() != "18" {
		t.Errorf("sheet %s, agreed meanwhile, shows %q", f.id.Subject, f.fields[1].entry.Text())
	}
}

func TestWhoSitsDownAtTheGridSeesNothingOfWhoLeft(t *testing.T) {
	d := twoTables(t, inPairs)
	d.inGrid(1)
	d.pile(1, 2)
	d.Press(fyne.KeyLeft)
	d.person(practice.ClerkB)
	if f := d.sheet(); f.grid == nil || f.id != d.countSheet(2) || f.turn.asks != asksSecond {
		t.Fatalf("%s asks %v; said: %q", f.id, f.turn.asks, d.said())
	}
	d.showsNone("the grid", 19, 18, 37, 11, 12, 23, 13, 26)
	d.Write("24")
	d.Press(fyne.KeyF2)
	d.Write("1")
	if f := d.sheet(); d.w.person.Name != practice.ClerkA || f.grid == nil {
		t.Fatalf("%s is at %s", d.w.person.Name, f.id)
	}
	d.showsNone("the grid", 24)
	d.person(practice.ClerkB)
	if f := d.sheet(); f.grid == nil || f.id != d.countSheet(2) || f.fields[0].entry.Text() != "24" {
		t.Errorf("what %s typed is %q in %s; said: %q", d.w.person.Name, f.fields[0].entry.Text(), f.id, d.said())
	}
}
