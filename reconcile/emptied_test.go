package reconcile_test

import (
	"strings"
	"testing"

	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

func offBox(i int) func(*setup.Election) {
	return func(e *setup.Election) { e.Boxes[i].Struck = "never used" }
}

func offStation(i int) func(*setup.Election) {
	return func(e *setup.Election) { e.Stations[i].Struck = "never opened" }
}

// A box of 860 papers does not leave the count by way of a void.
func TestWhatWasTakenBackIsKeyedAgainBeforeItsBoxOrStationIsStruckOff(t *testing.T) {
	for what, c := range map[string]struct {
		sheet sheet.ID
		zero  sheet.Reading
		off   func(*setup.Election)
	}{
		"a box":        {night.BoxTwo, sheet.Reading{"verified": 0}, offBox(1)},
		"a postal box": {night.SheetOf(sheet.PostalBox, "PV"), sheet.Reading{"papers_found": 0}, offBox(2)},
		"a station":    {night.SheetOf(sheet.BallotPaperAccount, "CA2"), night.Account("CA2", 1400, 1400, 0, 0).Reading, offStation(1)},
	} {
		n := night.New(t, night.Watford())
		n.Stage(sheet.StageVerification)
		full, _ := n.Ward().Current(c.sheet)
		n.MustNot(n.Strike(night.Rob, c.off), "not_mendable")
		n.Must(n.Void(night.Sue, c.sheet, 0))
		for _, by := range []string{night.Sue, night.Rob} {
			if r := n.Strike(by, c.off); r == nil || r.Code != "not_mendable" || !strings.Contains(r.Message, "taken back") {
				t.Fatalf("%s, %s: %v", what, by, r)
			}
		}
		n.Key(c.sheet, 1, full)
		n.MustNot(n.Strike(night.Rob, c.off), "not_mendable")
		n.Must(n.Void(night.Sue, c.sheet, 0))
		n.Key(c.sheet, 1, c.zero)
		n.Must(n.Strike(night.Sue, c.off))
		if n.Count.Sheet(c.sheet).Touched() {
			t.Errorf("%s: its sheet is still there", what)
		}
	}
}

// The slip of B2 lay with B1's: B1 is to be counted still, and is not forgotten.
func TestWhatWasMovedAwayIsKeyedBeforeItsBoxIsStruckOff(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Key(night.BoxOne, 1, sheet.Reading{"verified": 860})
	n.Must(n.Move(night.Sue, night.BoxOne, night.BoxTwo, 0))
	n.MustNot(n.Strike(night.Rob, offBox(0)), "not_mendable")
	n.Key(night.BoxOne, 1, sheet.Reading{"verified": 0})
	n.Must(n.Strike(night.Sue, offBox(0)))

	twice := night.New(t, night.KeyedTwice())
	twice.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ada)
	twice.Must(twice.Void(night.Sue, night.BoxOne, 0)) // one reading is something that was seen in it
	twice.MustNot(twice.Strike(night.Rob, offBox(0)), "not_mendable")
	never := night.New(t, night.Watford())
	never.Must(never.Strike(night.Sue, offBox(0))) // nothing was ever keyed for it
}

func TestABoxThatCameInIsNeverStruckOff(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Do(night.Ada, n.Received("B2", nil))
	for _, by := range []string{night.Sue, night.Rob} {
		if r := n.Strike(by, offBox(1)); r == nil || r.Code != "not_mendable" || !strings.Contains(r.Message, "came through the door") {
			t.Fatalf("%s: %v", by, r)
		}
	}
	n.Key(night.BoxTwo, 1, sheet.Reading{"verified": 0}) // an empty box that came in is a box with no papers
	n.MustNot(n.Strike(night.Rob, offBox(1)), "not_mendable")
	n.Must(n.Strike(night.Sue, offBox(0))) // the other never came
	n = night.New(t, night.Watford())
	n.Do(night.Ada, n.Received("B2", nil))
	n.Mend(night.Sue, func(e *setup.Election) { e.Boxes[1].MergedInto = "B1" }) // its papers go with it
}

// A box of two contests: what was taken back of one keeps it on the register of both.
func TestASharedBoxStaysWhileOneContestsCountOfItIsTakenBack(t *testing.T) {
	n := night.New(t, night.Borough())
	mayors := sheet.ID{Contest: night.Mayor, Form: sheet.BoxVerification, Subject: "X1"}
	n.Key(sheet.ID{Contest: night.Abbey, Form: sheet.BoxVerification, Subject: "X1"}, 1, sheet.Reading{"verified": 0})
	n.Key(mayors, 1, sheet.Reading{"verified": 100})
	n.Must(n.Void(night.Sue, mayors, 0))
	n.MustNot(n.Strike(night.Rob, offBox(0)), "not_mendable")
	n.Key(mayors, 1, sheet.Reading{"verified": 0})
	n.Must(n.Strike(night.Sue, offBox(0)))
}

// Nor does a box leave with its 860 papers by way of a merger that is taken back.
func TestABoxDoesNotLeaveByWayOfAMerger(t *testing.T) {
	merged := func(into setup.BoxID) func(*setup.Election) {
		return func(e *setup.Election) { e.Boxes[1].MergedInto = into }
	}
	n := night.New(t, night.Watford())
	n.Key(night.BoxTwo, 1, sheet.Reading{"verified": 860})
	n.Mend(night.Sue, merged("B1"))
	n.MustNot(n.Strike(night.Rob, func(e *setup.Election) { e.Boxes[1].MergedInto, e.Boxes[1].Struck = "", "never used" }), "not_mendable")
	n.Mend(night.Sue, merged(""))
	n.MustNot(n.Strike(night.Rob, offBox(1)), "not_mendable")
	n.Key(night.BoxTwo, 1, sheet.Reading{"verified": 0})
	n.Must(n.Strike(night.Sue, offBox(1)))
	n.Mend(night.Sue, func(e *setup.Election) { e.Boxes[1].Struck = "" })
	if got := n.Ward().Awaited(sheet.StageVerification); len(got) == 0 || n.Count.Sheet(night.BoxTwo).Touched() {
		t.Errorf("taken back it is awaited again: %v", got)
	}

	n = night.New(t, night.Watford()) // a box that was never opened is merged by mistake, and struck off
	n.Mend(night.Sue, merged("B1"))
	n.Must(n.Strike(night.Sue, func(e *setup.Election) { e.Boxes[1].MergedInto, e.Boxes[1].Struck = "", "never used" }))
}
