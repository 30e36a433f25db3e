package reconcile

import "testing"

// Ways in which one supervisor, by way of the set-up, could make figures count
// for somebody or for something else. Each ends with a refusal.

func TestAPartyAtAnothersVotesIsTheOfficersToMend(t *testing.T) {
	exchanged := func(e *Election) {
		e.Contests[0].Candidates = append([]Candidate{}, e.Contests[0].Candidates...)
		a, b := &e.Contests[0].Candidates[0], &e.Contests[0].Candidates[1]
		a.Party, b.Party, a.PartyID, b.PartyID = b.Party, a.Party, b.PartyID, a.PartyID
	}
	common := func(e *Election) {
		e.Contests[0].Candidates = append([]Candidate{}, e.Contests[0].Candidates...)
		e.Contests[0].Candidates[0].CommonSurname, e.Contests[0].Candidates[0].CommonForenames = "Parker", "Tony"
	}
	n := counted(t, watford())
	n.step(StepProvisional, StepConsult)
	for _, change := range []func(*Election){exchanged, common} {
		n.refused(sue, n.mended(change), "role")
	}
}

func TestWhatWasTakenBackIsNotGivenAway(t *testing.T) {
	give := func(e *Election) {
		e.Stations[1].Contests, e.Boxes[1].Contests = []ContestID{leggatts}, []ContestID{leggatts}
	}
	n := newNight(t, twoWards())
	n.key(sheetOf(BallotPaperAccount, "CA2"), 1, account("CA2", 1000, 140, 0, 0).Reading)
	n.key(sheetOf(BoxVerification, "B2"), 1, Reading{"verified": 860})
	for _, id := range []SheetID{sheetOf(BallotPaperAccount, "CA2"), sheetOf(BoxVerification, "B2")} {
		n.do(sue, n.count.Voiding(id, 0, "slip"))
	}
	n.refused(sue, n.mended(give), "not_mendable")
	n.refused(sue, n.mended(func(e *Election) { e.Boxes[1].Stations = []StationID{"CA1"} }), "not_mendable")
}

func TestAWardWhoseFiguresWereAllTakenBackKeepsItsPollAndItsVerification(t *testing.T) {
	n := newNight(t, watford())
	id := sheetOf(BoxVerification, "B1")
	n.key(id, 1, Reading{"verified": 1003})
	n.do(sue, n.count.Voiding(id, 0, "slip"))
	for _, change := range []func(*Election){
		func(e *Election) { e.Contests[0].Seats = 4 },
		func(e *Election) { e.Contests[0].CountOnly, e.Stations, e.Boxes = true, nil, nil },
	} {
		if r := n.try(rob, n.mended(change)); r == nil {
			t.Error("a ward that was keyed lost its poll or its verification")
		}
	}
}

func TestABoxThatJoinsStationsIsTheOfficersToAdd(t *testing.T) {
	n := newNight(t, twoWards())
	n.key(sheetOf(BoxVerification, "B1"), 1, Reading{"verified": 1003})
	joins := func(e *Election) {
		e.Boxes = append(e.Boxes, Box{ID: "X", Contests: []ContestID{callowland, leggatts}, Stations: []StationID{"CA1", "LE1"}})
	}
	n.refused(sue, n.mended(joins), "role")
	n.refused(sue, n.mended(func(e *Election) { e.Stations[2].Place = e.Stations[0].Place }), "role")
	n.do(rob, n.mended(joins))
	n.key(SheetID{leggatts, BoxVerification, "L1"}, 1, Reading{"verified": 490})
	moved := PapersMoved{Papers: 3, From: callowland, FromBox: "B1", To: leggatts, ToBox: "L1", Reason: "x"}
	n.refused(sue, moved, "apart") // nor does a box alone let papers of two places meet
}

func TestABoxIntoWhichAnotherIsEmptiedIsCountedAnew(t *testing.T) {
	n := newNight(t, watford())
	n.key(sheetOf(BoxVerification, "B1"), 1, Reading{"verified": 1003})
	n.key(sheetOf(BoxVerification, "B1"), 2, Reading{"verified": 1003})
	n.do(sue, n.mended(func(e *Election) { e.Boxes[1].MergedInto = "B1" }))
	if s := n.count.Sheet(sheetOf(BoxVerification, "B1")); len(s.Counts) != 0 {
		t.Errorf("two equal counts of B1 stand that did not see the papers of B2: %+v", s)
	}
}

func TestAnAdjudicationGoesWhereItsCountGoes(t *testing.T) {
	e := watford()
	e.KeyOnce = false
	e.Boxes = append(e.Boxes, Box{ID: "B3", Contests: []ContestID{callowland}, Stations: []StationID{"CA2"}})
	n := newNight(t, e)
	from, to := sheetOf(BoxVerification, "B2"), sheetOf(BoxVerification, "B3")
	keptApart(n, from, Reading{"verified": 861}, Reading{"verified": 860})
	n.do(sue, n.count.Adjudicating(from, Reading{"verified": 860}, "the slip says 860"))
	n.do(sue, n.count.Moving(from, to, 0, "it is box B3's"))
	if got := n.count.Sheet(to).Adjudged; len(got) != 1 || got[0].Subject != "B3" || got[0].By != sue {
		t.Errorf("what was settled from the paper left no trace: %+v", got)
	}
}

func TestNobodyGivesThemselvesPowers(t *testing.T) {
	n := newNight(t, watford())
	raise := func(e *Election) {
		e.People = append([]Person{}, e.People...)
		for i := range e.People {
			if e.People[i].Name == adam {
				e.People[i].Role = Supervisor
			}
		}
	}
	n.key(sheetOf(BoxVerification, "B1"), 1, Reading{"verified": 1003})
	n.refused(adam, n.mended(raise), "role")
	n.do(rob, n.mended(raise))
}
