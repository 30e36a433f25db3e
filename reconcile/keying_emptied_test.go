package reconcile

import (
	"strings"
	"testing"
)

func offBox(i int) func(*Election) { return func(e *Election) { e.Boxes[i].Struck = "never used" } }

func offStation(i int) func(*Election) {
	return func(e *Election) { e.Stations[i].Struck = "never opened" }
}

// A box of 860 papers does not leave the count by way of a void.
func TestWhatWasTakenBackIsKeyedAgainBeforeItsBoxOrStationIsStruckOff(t *testing.T) {
	for what, c := range map[string]struct {
		sheet SheetID
		zero  Reading
		off   func(*Election)
	}{
		"a box":        {boxTwo, Reading{"verified": 0}, offBox(1)},
		"a postal box": {sheetOf(PostalBox, "PV"), Reading{"papers_found": 0}, offBox(2)},
		"a station":    {sheetOf(BallotPaperAccount, "CA2"), account("CA2", 1400, 1400, 0, 0).Reading, offStation(1)},
	} {
		n := newNight(t, watford())
		n.stage(StageVerification)
		full, _ := n.ward().Current(c.sheet)
		n.mustNot(n.strike(rob, c.off), "not_mendable")
		n.must(n.void(sue, c.sheet, 0))
		for _, by := range []string{sue, rob} {
			if r := n.strike(by, c.off); r == nil || r.Code != "not_mendable" || !strings.Contains(r.Message, "taken back") {
				t.Fatalf("%s, %s: %v", what, by, r)
			}
		}
		n.key(c.sheet, 1, full)
		n.mustNot(n.strike(rob, c.off), "not_mendable")
		n.must(n.void(sue, c.sheet, 0))
		n.key(c.sheet, 1, c.zero)
		n.must(n.strike(sue, c.off))
		if n.count.Sheet(c.sheet).Touched() {
			t.Errorf("%s: its sheet is still there", what)
		}
	}
}

// The slip of B2 lay with B1's: B1 is to be counted still, and is not forgotten.
func TestWhatWasMovedAwayIsKeyedBeforeItsBoxIsStruckOff(t *testing.T) {
	n := newNight(t, watford())
	n.key(boxOne, 1, Reading{"verified": 860})
	n.must(n.move(sue, boxOne, boxTwo, 0))
	n.mustNot(n.strike(rob, offBox(0)), "not_mendable")
	n.key(boxOne, 1, Reading{"verified": 0})
	n.must(n.strike(sue, offBox(0)))

	twice := newNight(t, keyedTwice())
	twice.read(boxOne, Reading{"verified": 1003}, ada)
	twice.must(twice.void(sue, boxOne, 0)) // one reading is something that was seen in it
	twice.mustNot(twice.strike(rob, offBox(0)), "not_mendable")
	never := newNight(t, watford())
	never.must(never.strike(sue, offBox(0))) // nothing was ever keyed for it
}

func TestABoxThatCameInIsNeverStruckOff(t *testing.T) {
	n := newNight(t, watford())
	n.do(ada, n.received("B2", nil))
	for _, by := range []string{sue, rob} {
		if r := n.strike(by, offBox(1)); r == nil || r.Code != "not_mendable" || !strings.Contains(r.Message, "came through the door") {
			t.Fatalf("%s: %v", by, r)
		}
	}
	n.key(boxTwo, 1, Reading{"verified": 0}) // an empty box that came in is a box with no papers
	n.mustNot(n.strike(rob, offBox(1)), "not_mendable")
	n.must(n.strike(sue, offBox(0))) // the other never came
	n = newNight(t, watford())
	n.do(ada, n.received("B2", nil))
	n.mend(sue, func(e *Election) { e.Boxes[1].MergedInto = "B1" }) // its papers go with it
}

// A box of two contests: what was taken back of one keeps it on the register of both.
func TestASharedBoxStaysWhileOneContestsCountOfItIsTakenBack(t *testing.T) {
	n := newNight(t, borough())
	mayors := SheetID{mayor, BoxVerification, "X1"}
	n.key(SheetID{abbey, BoxVerification, "X1"}, 1, Reading{"verified": 0})
	n.key(mayors, 1, Reading{"verified": 100})
	n.must(n.void(sue, mayors, 0))
	n.mustNot(n.strike(rob, offBox(0)), "not_mendable")
	n.key(mayors, 1, Reading{"verified": 0})
	n.must(n.strike(sue, offBox(0)))
}

// Nor does a box leave with its 860 papers by way of a merger that is taken back.
func TestABoxDoesNotLeaveByWayOfAMerger(t *testing.T) {
	merged := func(into BoxID) func(*Election) { return func(e *Election) { e.Boxes[1].MergedInto = into } }
	n := newNight(t, watford())
	n.key(boxTwo, 1, Reading{"verified": 860})
	n.mend(sue, merged("B1"))
	n.mustNot(n.strike(rob, func(e *Election) { e.Boxes[1].MergedInto, e.Boxes[1].Struck = "", "never used" }), "not_mendable")
	n.mend(sue, merged(""))
	n.mustNot(n.strike(rob, offBox(1)), "not_mendable")
	n.key(boxTwo, 1, Reading{"verified": 0})
	n.must(n.strike(sue, offBox(1)))
	n.mend(sue, func(e *Election) { e.Boxes[1].Struck = "" })
	if got := n.ward().Awaited(StageVerification); len(got) == 0 || n.count.Sheet(boxTwo).Touched() {
		t.Errorf("taken back it is awaited again: %v", got)
	}

	n = newNight(t, watford()) // a box that was never opened is merged by mistake, and struck off
	n.mend(sue, merged("B1"))
	n.must(n.strike(sue, func(e *Election) { e.Boxes[1].MergedInto, e.Boxes[1].Struck = "", "never used" }))
}
