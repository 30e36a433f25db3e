package rules_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// third keys what was found in box B3.
func third(papers int) func(*night.Night) {
	return func(n *night.Night) {
		n.Key(night.SheetOf(sheet.BoxVerification, "B3"), 1, sheet.Reading{"verified": papers})
	}
}

func found(first, second int) map[string]int {
	return map[string]int{"box_verification/B1/verified": first, "box_verification/B2/verified": second}
}

var sharedScenes = []ruleScenes{{"V10", []scene{
	{what: "a paper more in the first box than its station put into all its boxes", upTo: sheet.StageVerification, setUp: night.ThreeBoxes, figures: found(1004, 800), then: third(59)},
	{what: "the last box has the papers of both stations", upTo: sheet.StageVerification, setUp: night.ThreeBoxes, figures: found(0, 0), then: third(1863)},
	{what: "the same paper in two equal counts of every box", upTo: sheet.StageVerification, setUp: night.ThreeBoxes, figures: found(1004, 800), then: func(n *night.Night) {
		third(59)(n)
		for _, box := range []string{"B1", "B2", "B3"} {
			n.Again(night.SheetOf(sheet.BoxVerification, box), nil)
		}
	}},
}, []scene{
	{what: "all papers of the first station are in the first box", upTo: sheet.StageVerification, setUp: night.ThreeBoxes, figures: found(1003, 801), then: third(59)},
	{what: "the box that both used is empty", upTo: sheet.StageVerification, setUp: night.ThreeBoxes, figures: found(1003, 0), then: third(860)},
	{what: "the box that both used has every paper", upTo: sheet.StageVerification, setUp: night.ThreeBoxes, figures: found(0, 1863), then: third(0)},
	{what: "the last box is awaited", upTo: sheet.StageVerification, setUp: night.ThreeBoxes, figures: found(1004, 800)},
	{what: "an account is awaited", upTo: sheet.StageVerification, setUp: night.ThreeBoxes, figures: found(1004, 800), left: []string{"ballot_paper_account/CA2"}, then: third(59)},
	{what: "the first box is being typed and is still empty", upTo: sheet.StageVerification, setUp: night.ThreeBoxes, typing: night.SheetOf(sheet.BoxVerification, "B1"),
		left: []string{"box_verification/B1/verified"}, figures: found(1004, 800), then: third(59)},
}}}

func TestV10_IsQuietWhereTheBoxesAreOutTogether(t *testing.T) {
	s := scene{upTo: sheet.StageVerification, setUp: night.ThreeBoxes, figures: found(1004, 800), then: third(60)}
	if _, got := s.play(t); night.CodesOf(got) != " V3@B1" {
		t.Errorf("findings:%s", night.CodesOf(got))
	}
}

// A box merged into another holds its stations' papers there.
func TestV10_ABoxThatWasMergedBringsItsStations(t *testing.T) {
	s := scene{upTo: sheet.StageVerification, setUp: func(e *setup.Election) {
		night.ThreeBoxes(e)
		e.Boxes[1].MergedInto = "B3"
	}, left: []string{"box_verification/B2"}}
	s.figures, s.then = map[string]int{"box_verification/B1/verified": 500}, third(1363)
	if _, got := s.play(t); len(got) != 0 {
		t.Errorf("station CA1's papers are in box B2, which is now in B3:%s", night.CodesOf(got))
	}
	s.figures, s.then = map[string]int{"box_verification/B1/verified": 1010}, third(853)
	if _, got := s.play(t); night.CodesOf(got) != " V10@B1" || got[0].Numbers["difference"] != 7 {
		t.Errorf("findings:%s", night.CodesOf(got))
	}
}

func TestV10_TakesTwoEqualCountsThenADeputy(t *testing.T) {
	n, _ := scene{upTo: sheet.StageVerification, setUp: night.ThreeBoxes, figures: found(1004, 800), then: third(59)}.play(t)
	f := n.Finding("V10")
	if f.Level != rules.Error || !f.Recount {
		t.Errorf("%+v", f)
	}
	n.Do(night.Ben, n.Explain(f, "a paper of CA2 was found in B1"))
	n.Refused(night.Dee, n.Accept(n.Finding("V10"), "yes"), "two_counts")
	n.StepRefused(reconcile.StepVerify, "not_ready")
	for _, box := range []string{"B1", "B2", "B3"} {
		n.Again(night.SheetOf(sheet.BoxVerification, box), nil)
	}
	n.Do(night.Ben, n.Explain(n.Finding("V10"), "a paper of CA2 was found in B1"))
	n.Do(night.Dee, n.Accept(n.Finding("V10"), "yes"))
	n.Step(reconcile.StepVerify)
	if got := rules.Exceptions(n.Ward()); len(got) != 1 || got[0].Code != "V10" || got[0].ExplainedBy != night.Ben {
		t.Errorf("exceptions: %+v", got)
	}
}

// Station S2's papers for the mayor may lie in both boxes; no more than 120 of
// its and S3's can be in X3, and X1 is waited for with it.
func TestV10_KeepsABoxOfOtherContestsUnfinished(t *testing.T) {
	e := night.Borough()
	e.Boxes[0].Stations = []setup.StationID{"S1", "S2"}
	n := night.New(t, e)
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	first, third := sheet.ID{Contest: night.Mayor, Form: sheet.BoxVerification, Subject: "X1"}, sheet.ID{Contest: night.Mayor, Form: sheet.BoxVerification, Subject: "X3"}
	n.Rekey(first, sheet.Reading{"verified": 99})
	n.Rekey(third, sheet.Reading{"verified": 121})
	if got := n.Codes(night.Mayor); got != " V10×1" {
		t.Fatalf("findings:%s", got)
	}
	n.StepsOf(night.Abbey, reconcile.StepVerify)
	n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepCount), "box_not_verified")
	n.Again(first, nil)
	n.Again(third, nil)
	f := night.FindingsOf(rules.Check(n.Count.Wards[night.Mayor]), "V10")[0]
	n.Do(night.Ben, n.Explain(f, "a paper of S1 was put into X3"))
	n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepCount), "box_not_verified")
	n.Do(night.Rob, n.Accept(f, ""))
	n.StepsOf(night.Abbey, reconcile.StepCount)
}
