package reconcile

import (
	"slices"
	"strings"
	"testing"
)

func TestACombinedPollGoesToThreeDeclarationsWithoutAFinding(t *testing.T) {
	e := borough()
	if faults := append(e.Faults(), law().Faults(e)...); len(faults) != 0 {
		t.Fatalf("%+v", faults)
	}
	n := boroughVerified(t)
	n.keyBorough(StageCount, allThree)
	for _, id := range allThree {
		if got := n.codes(id); got != "" {
			t.Errorf("%s:%s", id, got)
		}
		n.stepsOf(id, StepProvisional, StepConsult, StepReadBack, StepCertify, StepDeclare)
	}
	c := n.count.Wards[mayor].Certificate
	if c.Kind != MayorContest || c.Verified != Keyed[Papers](250) || c.Postal != Keyed[Papers](30) || len(c.ByHead) != 4 || !c.Candidates[0].Elected {
		t.Errorf("the mayor's certificate: %+v", c)
	}
	if len(c.Boxes) != 2 || !slices.Equal(c.Boxes[1].Stations, []StationID{"S2", "S3"}) || c.Boxes[1].Expected != Keyed[Papers](120) {
		t.Errorf("the mayor's boxes: %+v", c.Boxes)
	}
	if c := n.count.Wards[brook].Certificate; len(c.Boxes) != 1 || c.Boxes[0].Expected != Keyed[Papers](70) || c.Verified != Keyed[Papers](80) {
		t.Errorf("Brook's boxes: %+v", c.Boxes)
	}
}

func TestNoPaperOfABoxIsCountedBeforeTheBoxIsVerifiedForEveryContest(t *testing.T) {
	votes := func() SheetKeyed {
		for _, p := range boroughPapers() {
			if p.Contest == abbey && p.Form == CountResult {
				return SheetKeyed{SheetID: p.SheetID, Count: 1, Reading: 1, Figures: p.Reading}
			}
		}
		return SheetKeyed{}
	}()
	for _, left := range []string{
		string(mayor) + "/box_verification/X1", string(mayor) + "/ballot_paper_account/S1", string(mayor) + "/postal_box/PV", string(brook) + "/postal_box/PV",
		string(brook) + "/postal_opening/1",
	} {
		n := newNight(t, borough())
		n.keyBorough(StageVerification, allThree, left)
		n.stepsOf(abbey, StepVerify)
		r := n.refused(rob, n.bodyOf(abbey, StepCount), "box_not_verified")
		if !strings.Contains(r.Message, "is not verified for") {
			t.Errorf("%s", r.Message)
		}
		n.refused(ada, votes, "box_not_verified")
		for _, p := range boroughPapers() {
			if p.SheetID.String() == left {
				n.key(p.SheetID, 1, p.Reading)
			}
		}
		n.stepsOf(abbey, StepCount) // the others' statements are not signed, but the boxes are finished
		n.do(ada, votes)
	}
}

func TestABoxOfNoPaperOfTheContestIsNotWaitedFor(t *testing.T) {
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree, string(brook)+"/box_verification/X3", string(mayor)+"/box_verification/X3")
	n.stepsOf(abbey, StepVerify, StepCount)
}

func TestABoxThatDoesNotBalanceIsFinishedWhenThatIsAcceptedAsItIsNow(t *testing.T) {
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree)
	id := SheetID{mayor, BoxVerification, "X1"}
	n.rekey(id, Reading{"verified": 99})
	n.stepsOf(abbey, StepVerify)
	n.refused(rob, n.bodyOf(abbey, StepCount), "box_not_verified")
	n.again(id, nil)
	f := findingsOf(Check(n.count.Wards[mayor]), "V3")[0]
	n.do(ben, n.explain(f, "one paper taken away"))
	n.refused(rob, n.bodyOf(abbey, StepCount), "box_not_verified")
	n.do(rob, n.accept(f, ""))
	n.do(ada, SheetKeyed{SheetID: id, Count: 3, Reading: 1, Figures: Reading{"verified": 95}}) // what was accepted is no longer so
	n.refused(rob, n.bodyOf(abbey, StepCount), "box_not_verified")
	n.do(ada, SheetKeyed{SheetID: id, Count: 4, Reading: 1, Figures: Reading{"verified": 100}})
	n.stepsOf(abbey, StepCount)
}

func TestAPostalBoxThatDoesNotHoldWhatWasLoggedIsNotFinished(t *testing.T) {
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree)
	n.rekey(SheetID{brook, PostalBox, "PV"}, Reading{"papers_found": 9})
	n.stepsOf(abbey, StepVerify)
	n.refused(rob, n.bodyOf(abbey, StepCount), "box_not_verified")
	n.do(rob, n.accept(findingsOf(Check(n.count.Wards[brook]), "P2")[0], "searched and not found"))
	n.stepsOf(abbey, StepCount)
}

func TestAContestThatStoppedOrHasNoPollIsNotWaitedFor(t *testing.T) {
	e := borough()
	e.Contests[2].Candidates = e.Contests[2].Candidates[:1] // nobody else stands for mayor
	n := newNight(t, e)
	n.refused(ada, SheetKeyed{SheetID: SheetID{mayor, BoxVerification, "X1"}, Count: 1, Reading: 1, Figures: Reading{"verified": 1}}, "uncontested")
	n.keyBorough(StageVerification, []ContestID{abbey})
	n.stepsOf(abbey, StepVerify)
	n.refused(rob, n.bodyOf(abbey, StepCount), "box_not_verified") // Brook's postal papers
	n.do(rob, Stepped{Contest: brook, Step: StepAbandon, Reason: "a candidate has died (r.55)"})
	n.stepsOf(abbey, StepCount)
	n.keyBorough(StageCount, []ContestID{abbey})
	n.stepsOf(abbey, StepProvisional, StepConsult, StepReadBack, StepCertify, StepDeclare)
	if w := n.count.Wards[brook]; w.State != Abandoned || len(w.Register()) != 0 || len(Check(w)) != 0 {
		t.Errorf("the abandoned contest: %s, %v", w.State, w.Register())
	}
	n.refused(ada, SheetKeyed{SheetID: SheetID{brook, BoxVerification, "X3"}, Count: 1, Reading: 1, Figures: Reading{"verified": 70}}, "frozen")
	n.stepsOf(mayor, StepDeclare)
}

func TestAMergedBoxOfTwoContestsIsFinishedWhereItsPapersAre(t *testing.T) {
	e := borough()
	e.Boxes = append(e.Boxes, Box{ID: "X4", Contests: []ContestID{abbey, mayor}, Stations: []StationID{"S1"}, MergedInto: "X1"})
	n := newNight(t, e)
	n.keyBorough(StageVerification, allThree)
	n.stepsOf(abbey, StepVerify, StepCount)
	if got := n.count.Wards[abbey].OffRegister(); len(got) != 1 || got[0].Status != "merged into X1" {
		t.Errorf("%+v", got)
	}
}

// Two boxes are balanced together only where a station puts this contest's
// papers into both: one that gives out none of them joins nothing, and hides no
// two differences in one sum.
func TestAStationOfAnotherContestJoinsNoBoxes(t *testing.T) {
	e := borough()
	e.Stations = append(e.Stations, Station{ID: "S4", Place: "School", Contests: []ContestID{mayor}})
	e.Boxes = []Box{{ID: "Y1", Contests: []ContestID{abbey, mayor}, Stations: []StationID{"S1", "S4"}}, {ID: "Y2", Contests: []ContestID{abbey, mayor}, Stations: []StationID{"S2", "S4"}},
		{ID: "Y3", Contests: []ContestID{brook, mayor}, Stations: []StationID{"S2", "S3"}}}
	n := newNight(t, e)
	if got := len(n.count.Wards[abbey].BoxAccounts()); got != 2 {
		t.Errorf("Abbey's boxes are balanced as %d, want each by itself", got)
	}
	if got := len(n.count.Wards[mayor].BoxAccounts()); got != 1 {
		t.Errorf("the mayor's boxes are balanced as %d, want all together", got)
	}
	n.do(ada, SheetKeyed{SheetID: SheetID{abbey, BallotPaperAccount, "S1"}, Count: 1, Reading: 1, Figures: boroughPapers()[0].Reading}, SheetKeyed{SheetID: SheetID{abbey, BallotPaperAccount, "S2"}, Count: 1, Reading: 1, Figures: boroughPapers()[1].Reading},
		SheetKeyed{SheetID: SheetID{abbey, BoxVerification, "Y1"}, Count: 1, Reading: 1, Figures: Reading{"verified": 101}}, SheetKeyed{SheetID: SheetID{abbey, BoxVerification, "Y2"}, Count: 1, Reading: 1, Figures: Reading{"verified": 49}})
	if got := n.codes(abbey); !strings.Contains(got, "V3×2") {
		t.Errorf("a paper in the wrong box:%s", got)
	}
}

func TestPeopleAreCountedOnceByTheWardsOfTheirStation(t *testing.T) {
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree)
	for station, want := range map[StationID]Papers{"S1": 100, "S2": 90, "S3": 30} {
		if got := n.count.accountOf(station).Issued; got != Keyed(want) {
			t.Errorf("%s: %v papers, want %d", station, got, want)
		}
	}
	e := borough()
	e.Stations[2].Contests = []ContestID{mayor, brook}
	n = newNight(t, e)
	n.keyBorough(StageVerification, []ContestID{mayor})
	if got := n.count.accountOf("S3").Issued; got.IsKeyed() {
		t.Errorf("without the ward's account: %v", got)
	}
	n.do(rob, Stepped{Contest: brook, Step: StepAbandon, Reason: "a candidate has died (r.55)"})
	if got := n.count.accountOf("S3").Issued; got != Keyed[Papers](30) {
		t.Errorf("where only the mayor is polled: %v", got)
	}
	if got := n.count.Election.WardOf(e.Stations[2]); got != brook {
		t.Errorf("its people are of %s", got)
	}
	if got := n.count.Election.WardOf(Station{Contests: []ContestID{mayor}}); got != mayor {
		t.Errorf("a station of no ward is of %s", got)
	}
}
