package reconcile_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Ways in which one supervisor, by way of the set-up, could make figures count
// for somebody or for something else. Each ends with a refusal.

func TestAPartyAtAnothersVotesIsTheOfficersToMend(t *testing.T) {
	exchanged := func(e *setup.Election) {
		e.Contests[0].Candidates = append([]setup.Candidate{}, e.Contests[0].Candidates...)
		a, b := &e.Contests[0].Candidates[0], &e.Contests[0].Candidates[1]
		a.Party, b.Party, a.PartyID, b.PartyID = b.Party, a.Party, b.PartyID, a.PartyID
	}
	common := func(e *setup.Election) {
		e.Contests[0].Candidates = append([]setup.Candidate{}, e.Contests[0].Candidates...)
		e.Contests[0].Candidates[0].CommonSurname, e.Contests[0].Candidates[0].CommonForenames = "Parker", "Tony"
	}
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional, reconcile.StepConsult)
	for _, change := range []func(*setup.Election){exchanged, common} {
		n.Refused(night.Sue, n.Mended(change), "role")
	}
}

func TestWhatWasTakenBackIsNotGivenAway(t *testing.T) {
	give := func(e *setup.Election) {
		e.Stations[1].Contests, e.Boxes[1].Contests = []setup.ContestID{leggatts}, []setup.ContestID{leggatts}
	}
	n := night.New(t, twoWards())
	n.Key(night.SheetOf(sheet.BallotPaperAccount, "CA2"), 1, night.Account("CA2", 1000, 140, 0, 0).Reading)
	n.Key(night.SheetOf(sheet.BoxVerification, "B2"), 1, sheet.Reading{"verified": 860})
	for _, id := range []sheet.ID{night.SheetOf(sheet.BallotPaperAccount, "CA2"), night.SheetOf(sheet.BoxVerification, "B2")} {
		n.Do(night.Sue, n.Count.Voiding(id, 0, "slip"))
	}
	n.Refused(night.Sue, n.Mended(give), "not_mendable")
	n.Refused(night.Sue, n.Mended(func(e *setup.Election) { e.Boxes[1].Stations = []setup.StationID{"CA1"} }), "not_mendable")
}

// Who takes the votes back does not change by themselves how many are elected by them.
func TestTheSeatsOfAWardWhoseVotesWereTakenBackAreTheOfficersToMend(t *testing.T) {
	seats := func(e *setup.Election) { e.Contests[0].Seats = 2 }
	before := night.Verified(t, night.Watford())
	before.Do(night.Sue, before.Mended(seats))
	n := night.Verified(t, night.Watford())
	result := night.WardSheet(sheet.CountResult)
	n.Key(result, 1, sheet.Reading{"votes.1": 832, "votes.2": 276, "votes.3": 1044, "votes.4": 137})
	n.Refused(night.Sue, n.Mended(seats), "role")
	n.Do(night.Sue, n.Count.Voiding(result, 0, "another ward's sheet"))
	n.Refused(night.Sue, n.Mended(seats), "role")
	n.Do(night.Rob, n.Mended(seats))
}

func TestAWardWhoseFiguresWereAllTakenBackKeepsItsPollAndItsVerification(t *testing.T) {
	n := night.New(t, night.Watford())
	id := night.SheetOf(sheet.BoxVerification, "B1")
	n.Key(id, 1, sheet.Reading{"verified": 1003})
	n.Do(night.Sue, n.Count.Voiding(id, 0, "slip"))
	for _, change := range []func(*setup.Election){
		func(e *setup.Election) { e.Contests[0].Seats = 4 },
		func(e *setup.Election) { e.Contests[0].CountOnly, e.Stations, e.Boxes = true, nil, nil },
	} {
		if r := n.Try(night.Rob, n.Mended(change)); r == nil {
			t.Error("a ward that was keyed lost its poll or its verification")
		}
	}
}

func TestABoxThatJoinsStationsIsTheOfficersToAdd(t *testing.T) {
	n := night.New(t, twoWards())
	n.Key(night.SheetOf(sheet.BoxVerification, "B1"), 1, sheet.Reading{"verified": 1003})
	joins := func(e *setup.Election) {
		e.Boxes = append(e.Boxes, setup.Box{ID: "X", Contests: []setup.ContestID{night.Callowland, leggatts}, Stations: []setup.StationID{"CA1", "LE1"}})
	}
	n.Refused(night.Sue, n.Mended(joins), "role")
	n.Refused(night.Sue, n.Mended(func(e *setup.Election) { e.Stations[2].Place = e.Stations[0].Place }), "role")
	n.Do(night.Rob, n.Mended(joins))
	n.Key(sheet.ID{Contest: leggatts, Form: sheet.BoxVerification, Subject: "L1"}, 1, sheet.Reading{"verified": 490})
	moved := reconcile.PapersMoved{Papers: 3, From: night.Callowland, FromBox: "B1", To: leggatts, ToBox: "L1", Reason: "x"}
	n.Refused(night.Sue, moved, "apart") // nor does a box alone let papers of two places meet
}

func TestABoxIntoWhichAnotherIsEmptiedIsCountedAnew(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Key(night.SheetOf(sheet.BoxVerification, "B1"), 1, sheet.Reading{"verified": 1003})
	n.Key(night.SheetOf(sheet.BoxVerification, "B1"), 2, sheet.Reading{"verified": 1003})
	n.Do(night.Sue, n.Mended(func(e *setup.Election) { e.Boxes[1].MergedInto = "B1" }))
	if s := n.Count.Sheet(night.SheetOf(sheet.BoxVerification, "B1")); len(s.Counts) != 0 {
		t.Errorf("two equal counts of B1 stand that did not see the papers of B2: %+v", s)
	}
}

// After the agents have seen the figures a supervisor does not void them by way
// of the set-up.
func TestFiguresThatTheAgentsSawAreVoidedByTheOfficerAlone(t *testing.T) {
	turned := func(e *setup.Election) {
		e.Contests[0].Candidates = slices.Clone(e.Contests[0].Candidates)
		slices.Reverse(e.Contests[0].Candidates)
	}
	n := night.Counted(t, night.Watford())
	n.Refused(night.Sue, n.Mended(turned), "role") // nobody has seen them yet, but votes were counted in the old order
	for what, before := range map[string][]reconcile.Step{"at the agents": {}, "consulted": {reconcile.StepConsult}, "a recount was granted": {reconcile.StepRecount}} {
		n := night.Counted(t, night.Watford())
		n.Step(reconcile.StepProvisional)
		n.Step(before...)
		n.Refused(night.Sue, n.Mended(turned), "role")
		n.Refused(night.Sue, n.Mended(night.TwoSeats), "role")
		n.Refused(night.Sue, n.Mended(night.Renamed(1, "Kahn", "Ahsan")), "role") // nor does a supervisor put another name to votes
		n.Must(n.Try(night.Rob, n.Mended(night.Renamed(1, "Kahn", "Ahsan"))))
		n.Must(n.Try(night.Dee, n.Mended(turned)))
		if _, counted := n.Ward().Votes(); counted {
			t.Errorf("%s: the figures of the old order stand", what)
		}
	}
}
