package reconcile

import (
	"reflect"
	"testing"
)

var deskScenes = []ruleScenes{
	{"V5", []scene{
		{what: "one paper fewer for the town poll", upTo: StageVerification, setUp: withTownPoll, then: pollIssued(1006, 862)},
		{what: "the account of the ward stands on the town poll's sheet of the other station", upTo: StageVerification, setUp: withTownPoll, then: pollIssued(1007, 1007)},
	}, []scene{
		{what: "as many papers in both", upTo: StageVerification, setUp: withTownPoll, then: pollIssued(1007, 862)},
		{what: "the other account is awaited", upTo: StageVerification, setUp: withTownPoll, then: pollIssued(1007, 0)},
		{what: "a station that is struck off", upTo: StageVerification, left: []string{"ballot_paper_account/CA2", "box_verification/B2"}, figures: map[string]int{"postal_opening/2/packets_in": 23}, setUp: func(e *Election) {
			withTownPoll(e)
			e.Stations[1].Struck, e.Boxes[1].Struck, e.Boxes[4].Struck = "never opened", "never opened", "never opened"
		}, then: pollIssued(1007, 0)},
	}},
}

func TestV5_WardsOfOneStationCountTogetherAndTheLastContestAsks(t *testing.T) {
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree)
	n.boroughIssued(mayor, "S2", 91)
	for _, id := range []ContestID{abbey, brook} {
		if got := findingsOf(Check(n.count.Wards[id]), "V5"); len(got) != 0 {
			t.Errorf("%s asks too: %s", id, got[0].Clerk)
		}
	}
	found := findingsOf(Check(n.count.Wards[mayor]), "V5")
	if len(found) != 1 || found[0].Subject != "S2" {
		t.Fatalf("the mayor's findings:%s", codesOf(found))
	}
	want := map[string]int{"issued." + string(abbey): 50, "issued." + string(brook): 40, "issued." + string(mayor): 91, "difference": 1}
	if !reflect.DeepEqual(found[0].Numbers, want) {
		t.Errorf("numbers %v, want %v", found[0].Numbers, want)
	}
	if want := "Station S2 issued a different number of papers in the contests of this poll: Abbey and Brook 90, Mayor 91 (1 apart)."; found[0].Clerk[:len(want)] != want {
		t.Errorf("%s", found[0].Clerk)
	}
	n.boroughIssued(brook, "S2", 41) // keyed after the mayor's: the mayor's ward hears of it
	if got := findingsOf(Check(n.count.Wards[mayor]), "V5"); len(got) != 0 {
		t.Errorf("50 and 41 against 91: %s", got[0].Clerk)
	}
}

func TestV5_ACertifiedContestKeepsWhatItKnewAndTheOneBeforeAsksInstead(t *testing.T) {
	n := boroughVerified(t)
	n.keyBorough(StageCount, allThree)
	n.stepsOf(mayor, StepProvisional, StepConsult, StepReadBack, StepCertify)
	knew := n.count.Wards[mayor].Desks
	n.do(sue, SheetKeyed{SheetID: SheetID{brook, BallotPaperAccount, "S3"}, Count: 1, Reading: 1, Figures: Reading{"bp_supplied": 200, "bp_unused": 168, "bp_issued": 32, "bp_spoilt": 0, "bp_expected": 32, "pv_handed_in": 0}})
	if !reflect.DeepEqual(knew, n.count.Wards[mayor].Desks) {
		t.Error("the mayor's certified contest was told")
	}
	if got := findingsOf(Check(n.count.Wards[brook]), "V5"); len(got) != 1 || got[0].Subject != "S3" || got[0].Numbers["difference"] != 2 {
		t.Errorf("Brook's findings: %+v", got)
	}
}

func TestV5_AnsweredBeforeTheCertificateItIsNotAskedAgainInTheContestBefore(t *testing.T) {
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree)
	n.boroughIssued(mayor, "S1", 99)
	n.key(SheetID{mayor, BoxVerification, "X1"}, 1, Reading{"verified": 99})
	f := findingsOf(Check(n.count.Wards[mayor]), "V5")[0]
	n.do(ada, n.explain(f, "one voter did not want the mayor's paper"))
	n.do(dee, n.accept(f, ""))
	for _, id := range allThree {
		n.stepsOf(id, StepVerify)
	}
	n.keyBorough(StageCount, allThree)
	n.rekey(SheetID{mayor, CountResult, string(mayor)}, Reading{"votes.1": 149, "verified_total": 249})
	n.stepsOf(mayor, StepProvisional, StepConsult, StepReadBack, StepCertify)
	for _, id := range []ContestID{abbey, brook} {
		if got := findingsOf(Check(n.count.Wards[id]), "V5"); len(got) != 0 {
			t.Errorf("%s asks again: %s", id, got[0].Clerk)
		}
	}
	if x := n.count.Wards[mayor].Certificate.Exceptions; len(x) != 1 || x[0].Code != "V5" || x[0].AcceptedBy != dee {
		t.Errorf("the mayor's certificate: %+v", x)
	}
}

func TestV5_OneOfTwoWardsWithoutAPollSaysNothingAboutTheStation(t *testing.T) {
	n := newNight(t, borough())
	n.stepsOf(brook, StepAbandon)
	n.keyBorough(StageVerification, []ContestID{abbey, mayor})
	if got := findingsOf(n.count.Findings(), "V5"); len(got) != 0 {
		t.Errorf("Abbey issued 50 papers at S2, the mayor 90, and Brook has no poll: %s", got[0].Clerk)
	}
}

func TestV5_IsExplainedAndAcceptedBeforeTheVerificationIsSigned(t *testing.T) {
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree)
	n.boroughIssued(mayor, "S1", 99)
	n.key(SheetID{mayor, BoxVerification, "X1"}, 1, Reading{"verified": 99})
	r := n.refused(rob, n.bodyOf(mayor, StepVerify), "not_ready")
	if codesOf(r.Findings) != " V5@S1" {
		t.Fatalf("in the way:%s", codesOf(r.Findings))
	}
	n.do(ada, n.explain(r.Findings[0], "one voter did not want the mayor's paper"))
	n.do(dee, n.accept(r.Findings[0], ""))
	n.stepsOf(mayor, StepVerify)
}

func TestDesks_KnowTheOneBoxOfTheStationAndNothingOfSharedOnes(t *testing.T) {
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree)
	b := n.count.Wards[mayor].Desks["S2"]
	if len(b) != 2 || b[0].Contest != abbey || b[0].Box != "X2" || b[0].Found != Keyed[Papers](50) || b[0].Expected != Keyed[Papers](50) || b[0].Asks {
		t.Errorf("beside the mayor at S2: %+v", b)
	}
	if b[1].Contest != brook || b[1].Box != "" || b[1].Found.IsKeyed() || b[1].Issued != Keyed[Papers](40) {
		t.Errorf("Brook's papers of S2 are in a box with those of S3: %+v", b[1])
	}
	n.key(SheetID{abbey, BoxVerification, "X2"}, 2, Reading{"verified": 49})
	if b := n.count.Wards[mayor].Desks["S2"]; b[0].Found != Keyed[Papers](49) {
		t.Errorf("counted again: %+v", b[0])
	}
}

func TestDesks_FollowTheRegister(t *testing.T) {
	n := newNight(t, borough())
	if b := n.count.Wards[abbey].Desks["S1"]; len(b) != 1 || b[0].Contest != mayor || !b[0].Asks {
		t.Errorf("beside Abbey at S1: %+v", b)
	}
	n.mend(sue, func(e *Election) {
		e.Stations[0].Contests, e.Boxes[0].Contests = []ContestID{abbey}, []ContestID{abbey}
	})
	if b := n.count.Wards[abbey].Desks["S1"]; len(b) != 0 {
		t.Errorf("S1 has Abbey's papers only and knows of %+v", b)
	}
	if b := n.count.Wards[abbey].Desks["S2"]; len(b) != 2 {
		t.Errorf("beside Abbey at S2: %+v", b)
	}
}
