package reconcile_test

import (
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestACombinedPollGoesToThreeDeclarationsWithoutAFinding(t *testing.T) {
	e := night.Borough()
	if faults := append(e.Faults(), night.Law().Faults(e)...); len(faults) != 0 {
		t.Fatalf("%+v", faults)
	}
	n := night.BoroughVerified(t)
	n.KeyBorough(sheet.StageCount, night.AllThree)
	for _, id := range night.AllThree {
		if got := n.Codes(id); got != "" {
			t.Errorf("%s:%s", id, got)
		}
		n.StepsOf(id, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
	}
	c := n.Count.Wards[night.Mayor].Certificate
	if c.Kind != setup.MayorContest || c.Verified != figure.Keyed[figure.Papers](250) || c.Postal != figure.Keyed[figure.Papers](30) || len(c.ByHead) != 4 || !c.Candidates[0].Elected {
		t.Errorf("the mayor's certificate: %+v", c)
	}
	if len(c.Boxes) != 2 || !slices.Equal(c.Boxes[1].Stations, []setup.StationID{"S2", "S3"}) || c.Boxes[1].Expected != figure.Keyed[figure.Papers](120) {
		t.Errorf("the mayor's boxes: %+v", c.Boxes)
	}
	if c := n.Count.Wards[night.Brook].Certificate; len(c.Boxes) != 1 || c.Boxes[0].Expected != figure.Keyed[figure.Papers](70) || c.Verified != figure.Keyed[figure.Papers](80) {
		t.Errorf("Brook's boxes: %+v", c.Boxes)
	}
}

func TestNoPaperOfABoxIsCountedBeforeTheBoxIsVerifiedForEveryContest(t *testing.T) {
	votes := func() reconcile.SheetKeyed {
		for _, p := range night.BoroughPapers() {
			if p.Contest == night.Abbey && p.Form == sheet.CountResult {
				return reconcile.SheetKeyed{ID: p.ID, Count: 1, Reading: 1, Figures: p.Reading}
			}
		}
		return reconcile.SheetKeyed{}
	}()
	for _, left := range []string{
		string(night.Mayor) + "/box_verification/X1", string(night.Mayor) + "/ballot_paper_account/S1", string(night.Mayor) + "/postal_box/PV", string(night.Brook) + "/postal_box/PV",
		string(night.Brook) + "/postal_opening/1",
	} {
		n := night.New(t, night.Borough())
		n.KeyBorough(sheet.StageVerification, night.AllThree, left)
		n.StepsOf(night.Abbey, reconcile.StepVerify)
		r := n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepCount), "box_not_verified")
		if !strings.Contains(r.Message, "is not verified for") {
			t.Errorf("%s", r.Message)
		}
		n.Refused(night.Ada, votes, "box_not_verified")
		for _, p := range night.BoroughPapers() {
			if p.ID.String() == left {
				n.Key(p.ID, 1, p.Reading)
			}
		}
		n.StepsOf(night.Abbey, reconcile.StepCount) // the others' statements are not signed, but the boxes are finished
		n.Do(night.Ada, votes)
	}
}

func TestABoxOfNoPaperOfTheContestIsNotWaitedFor(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree, string(night.Brook)+"/box_verification/X3", string(night.Mayor)+"/box_verification/X3")
	n.StepsOf(night.Abbey, reconcile.StepVerify, reconcile.StepCount)
}

func TestABoxThatDoesNotBalanceIsFinishedWhenThatIsAcceptedAsItIsNow(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	id := sheet.ID{Contest: night.Mayor, Form: sheet.BoxVerification, Subject: "X1"}
	n.Rekey(id, sheet.Reading{"verified": 99})
	n.StepsOf(night.Abbey, reconcile.StepVerify)
	n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepCount), "box_not_verified")
	n.Again(id, nil)
	f := night.FindingsOf(rules.Check(n.Count.Wards[night.Mayor]), "V3")[0]
	n.Do(night.Ben, n.Explain(f, "one paper taken away"))
	n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepCount), "box_not_verified")
	n.Do(night.Rob, n.Accept(f, ""))
	n.Do(night.Ada, reconcile.SheetKeyed{ID: id, Count: 3, Reading: 1, Figures: sheet.Reading{"verified": 95}}) // what was accepted is no longer so
	n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepCount), "box_not_verified")
	n.Do(night.Ada, reconcile.SheetKeyed{ID: id, Count: 4, Reading: 1, Figures: sheet.Reading{"verified": 100}})
	n.StepsOf(night.Abbey, reconcile.StepCount)
}

func TestAPostalBoxThatDoesNotHoldWhatWasLoggedIsNotFinished(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	n.Rekey(sheet.ID{Contest: night.Brook, Form: sheet.PostalBox, Subject: "PV"}, sheet.Reading{"papers_found": 9})
	n.StepsOf(night.Abbey, reconcile.StepVerify)
	n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepCount), "box_not_verified")
	n.Do(night.Rob, n.Accept(night.FindingsOf(rules.Check(n.Count.Wards[night.Brook]), "P2")[0], "searched and not found"))
	n.StepsOf(night.Abbey, reconcile.StepCount)
}

func TestAContestThatStoppedOrHasNoPollIsNotWaitedFor(t *testing.T) {
	e := night.Borough()
	e.Contests[2].Candidates = e.Contests[2].Candidates[:1] // nobody else stands for mayor
	n := night.New(t, e)
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: sheet.ID{Contest: night.Mayor, Form: sheet.BoxVerification, Subject: "X1"}, Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 1}}, "uncontested")
	n.KeyBorough(sheet.StageVerification, []setup.ContestID{night.Abbey})
	n.StepsOf(night.Abbey, reconcile.StepVerify)
	n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepCount), "box_not_verified") // Brook's postal papers
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Brook, Step: reconcile.StepAbandon, Reason: "a candidate has died (r.55)"})
	n.StepsOf(night.Abbey, reconcile.StepCount)
	n.KeyBorough(sheet.StageCount, []setup.ContestID{night.Abbey})
	n.StepsOf(night.Abbey, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
	if w := n.Count.Wards[night.Brook]; w.State != ward.Abandoned || len(w.Register()) != 0 || len(rules.Check(w)) != 0 {
		t.Errorf("the abandoned contest: %s, %v", w.State, w.Register())
	}
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: sheet.ID{Contest: night.Brook, Form: sheet.BoxVerification, Subject: "X3"}, Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 70}}, "frozen")
	n.StepsOf(night.Mayor, reconcile.StepDeclare)
}

func TestAMergedBoxOfTwoContestsIsFinishedWhereItsPapersAre(t *testing.T) {
	e := night.Borough()
	e.Boxes = append(e.Boxes, setup.Box{ID: "X4", Contests: []setup.ContestID{night.Abbey, night.Mayor}, Stations: []setup.StationID{"S1"}, MergedInto: "X1"})
	n := night.New(t, e)
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	n.StepsOf(night.Abbey, reconcile.StepVerify, reconcile.StepCount)
	if got := n.Count.Wards[night.Abbey].OffRegister(); len(got) != 1 || got[0].Status != "merged into X1" {
		t.Errorf("%+v", got)
	}
}

// The box balances with its account, and the account does not add up.
func TestABoxIsNotFinishedWhileAnAccountOfItDoesNotAddUp(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	account := sheet.ID{Contest: night.Mayor, Form: sheet.BallotPaperAccount, Subject: "S1"}
	before, _ := n.Count.Wards[night.Mayor].Current(account)
	n.Rekey(account, sheet.Reading{"bp_unused": before["bp_unused"] + 1})
	n.StepsOf(night.Abbey, reconcile.StepVerify)
	if r := n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepCount), "box_not_verified"); !strings.Contains(r.Message, "account of station S1 does not add up") {
		t.Errorf("%s", r.Message)
	}
	n.Rekey(account, before)
	n.StepsOf(night.Abbey, reconcile.StepCount)
}
