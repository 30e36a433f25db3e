package rules_test

import (
	"reflect"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

var neighbourScenes = []ruleScenes{
	{"V5", []scene{
		{what: "one paper fewer for the town poll", upTo: sheet.StageVerification, setUp: night.WithTownPoll, then: night.PollIssued(1006, 862)},
		{what: "the account of the ward stands on the town poll's sheet of the other station", upTo: sheet.StageVerification, setUp: night.WithTownPoll, then: night.PollIssued(1007, 1007)},
	}, []scene{
		{what: "as many papers in both", upTo: sheet.StageVerification, setUp: night.WithTownPoll, then: night.PollIssued(1007, 862)},
		{what: "the other account is awaited", upTo: sheet.StageVerification, setUp: night.WithTownPoll, then: night.PollIssued(1007, 0)},
		{what: "a station that is struck off", upTo: sheet.StageVerification, left: []string{"ballot_paper_account/CA2", "box_verification/B2"}, figures: map[string]int{"postal_opening/2/packets_in": 23}, setUp: func(e *setup.Election) {
			night.WithTownPoll(e)
			e.Stations[1].Struck, e.Boxes[1].Struck, e.Boxes[4].Struck = "never opened", "never opened", "never opened"
		}, then: night.PollIssued(1007, 0)},
	}},
}

func TestV5_WardsOfOneStationCountTogetherAndTheLastContestAsks(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	n.BoroughIssued(night.Mayor, "S2", 91)
	for _, id := range []setup.ContestID{night.Abbey, night.Brook} {
		if got := night.FindingsOf(rules.Check(n.Count.Wards[id]), "V5"); len(got) != 0 {
			t.Errorf("%s asks too: %s", id, got[0].Clerk)
		}
	}
	found := night.FindingsOf(rules.Check(n.Count.Wards[night.Mayor]), "V5")
	if len(found) != 1 || found[0].Subject != "S2" {
		t.Fatalf("the mayor's findings:%s", night.CodesOf(found))
	}
	want := map[string]int{"issued." + string(night.Abbey): 50, "issued." + string(night.Brook): 40, "issued." + string(night.Mayor): 91, "difference": 1}
	if !reflect.DeepEqual(found[0].Numbers, want) {
		t.Errorf("numbers %v, want %v", found[0].Numbers, want)
	}
	if want := "Station S2 issued a different number of papers in the contests of this poll: Abbey and Brook 90, Mayor 91 (1 apart)."; found[0].Clerk[:len(want)] != want {
		t.Errorf("%s", found[0].Clerk)
	}
	n.BoroughIssued(night.Brook, "S2", 41) // keyed after the mayor's: the mayor's ward hears of it
	if got := night.FindingsOf(rules.Check(n.Count.Wards[night.Mayor]), "V5"); len(got) != 0 {
		t.Errorf("50 and 41 against 91: %s", got[0].Clerk)
	}
}

func TestV5_ACertifiedContestKeepsWhatItKnewAndTheOneBeforeAsksInstead(t *testing.T) {
	n := night.BoroughVerified(t)
	n.KeyBorough(sheet.StageCount, night.AllThree)
	n.StepsOf(night.Mayor, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	knew := n.Count.Wards[night.Mayor].Neighbours
	n.Do(night.Sue, reconcile.SheetKeyed{ID: sheet.ID{Contest: night.Brook, Form: sheet.BallotPaperAccount, Subject: "S3"}, Count: 1, Reading: 1, Figures: sheet.Reading{"bp_supplied": 200, "bp_unused": 168, "bp_issued": 32, "bp_spoilt": 0, "bp_expected": 32, "pv_handed_in": 0}})
	if !reflect.DeepEqual(knew, n.Count.Wards[night.Mayor].Neighbours) {
		t.Error("the mayor's certified contest was told")
	}
	if got := night.FindingsOf(rules.Check(n.Count.Wards[night.Brook]), "V5"); len(got) != 1 || got[0].Subject != "S3" || got[0].Numbers["difference"] != 2 {
		t.Errorf("Brook's findings: %+v", got)
	}
}

func TestV5_AnsweredBeforeTheCertificateItIsNotAskedAgainInTheContestBefore(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	n.BoroughIssued(night.Mayor, "S1", 99)
	n.Key(sheet.ID{Contest: night.Mayor, Form: sheet.BoxVerification, Subject: "X1"}, 1, sheet.Reading{"verified": 99})
	f := night.FindingsOf(rules.Check(n.Count.Wards[night.Mayor]), "V5")[0]
	n.Do(night.Ada, n.Explain(f, "one voter did not want the mayor's paper"))
	n.Do(night.Dee, n.Accept(f, ""))
	for _, id := range night.AllThree {
		n.StepsOf(id, reconcile.StepVerify)
	}
	n.KeyBorough(sheet.StageCount, night.AllThree)
	n.Rekey(sheet.ID{Contest: night.Mayor, Form: sheet.CountResult, Subject: string(night.Mayor)}, sheet.Reading{"votes.1": 149, "verified_total": 249})
	n.StepsOf(night.Mayor, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	for _, id := range []setup.ContestID{night.Abbey, night.Brook} {
		if got := night.FindingsOf(rules.Check(n.Count.Wards[id]), "V5"); len(got) != 0 {
			t.Errorf("%s asks again: %s", id, got[0].Clerk)
		}
	}
	if x := n.Count.Wards[night.Mayor].Certificate.Exceptions; len(x) != 1 || x[0].Code != "V5" || x[0].AcceptedBy != night.Dee {
		t.Errorf("the mayor's certificate: %+v", x)
	}
}

func TestV5_OneOfTwoWardsWithoutAPollSaysNothingAboutTheStation(t *testing.T) {
	n := night.New(t, night.Borough())
	n.StepsOf(night.Brook, reconcile.StepAbandon)
	n.KeyBorough(sheet.StageVerification, []setup.ContestID{night.Abbey, night.Mayor})
	if got := night.FindingsOf(n.Count.Findings(), "V5"); len(got) != 0 {
		t.Errorf("Abbey issued 50 papers at S2, the mayor 90, and Brook has no poll: %s", got[0].Clerk)
	}
}

func TestV5_IsExplainedAndAcceptedBeforeTheVerificationIsSigned(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	n.BoroughIssued(night.Mayor, "S1", 99)
	n.Key(sheet.ID{Contest: night.Mayor, Form: sheet.BoxVerification, Subject: "X1"}, 1, sheet.Reading{"verified": 99})
	r := n.Refused(night.Rob, n.BodyOf(night.Mayor, reconcile.StepVerify), "not_ready")
	if night.CodesOf(r.Findings) != " V5@S1" {
		t.Fatalf("in the way:%s", night.CodesOf(r.Findings))
	}
	n.Do(night.Ada, n.Explain(r.Findings[0], "one voter did not want the mayor's paper"))
	n.Do(night.Dee, n.Accept(r.Findings[0], ""))
	n.StepsOf(night.Mayor, reconcile.StepVerify)
}
