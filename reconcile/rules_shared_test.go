package reconcile

import (
	"testing"
)

// third keys what was found in box B3.
func third(papers int) func(*night) {
	return func(n *night) { n.key(sheetOf(BoxVerification, "B3"), 1, Reading{"verified": papers}) }
}

func found(first, second int) map[string]int {
	return map[string]int{"box_verification/B1/verified": first, "box_verification/B2/verified": second}
}

var sharedScenes = []ruleScenes{{"V10", []scene{
	{what: "a paper more in the first box than its station put into all its boxes", upTo: StageVerification, setUp: threeBoxes, figures: found(1004, 800), then: third(59)},
	{what: "the last box has the papers of both stations", upTo: StageVerification, setUp: threeBoxes, figures: found(0, 0), then: third(1863)},
	{what: "the same paper in two equal counts of every box", upTo: StageVerification, setUp: threeBoxes, figures: found(1004, 800), then: func(n *night) {
		third(59)(n)
		for _, box := range []string{"B1", "B2", "B3"} {
			n.again(sheetOf(BoxVerification, box), nil)
		}
	}},
}, []scene{
	{what: "all papers of the first station are in the first box", upTo: StageVerification, setUp: threeBoxes, figures: found(1003, 801), then: third(59)},
	{what: "the box that both used is empty", upTo: StageVerification, setUp: threeBoxes, figures: found(1003, 0), then: third(860)},
	{what: "the box that both used has every paper", upTo: StageVerification, setUp: threeBoxes, figures: found(0, 1863), then: third(0)},
	{what: "the last box is awaited", upTo: StageVerification, setUp: threeBoxes, figures: found(1004, 800)},
	{what: "an account is awaited", upTo: StageVerification, setUp: threeBoxes, figures: found(1004, 800), left: []string{"ballot_paper_account/CA2"}, then: third(59)},
	{what: "the first box is being typed and is still empty", upTo: StageVerification, setUp: threeBoxes, typing: sheetOf(BoxVerification, "B1"),
		left: []string{"box_verification/B1/verified"}, figures: found(1004, 800), then: third(59)},
}}}

func TestV10_IsQuietWhereTheBoxesAreOutTogether(t *testing.T) {
	s := scene{upTo: StageVerification, setUp: threeBoxes, figures: found(1004, 800), then: third(60)}
	if _, got := s.play(t); codesOf(got) != " V3@B1" {
		t.Errorf("findings:%s", codesOf(got))
	}
}

// A box merged into another holds its stations' papers there.
func TestV10_ABoxThatWasMergedBringsItsStations(t *testing.T) {
	s := scene{upTo: StageVerification, figures: map[string]int{"box_verification/B2/verified": 0}, setUp: func(e *Election) {
		threeBoxes(e)
		e.Boxes[1].MergedInto = "B3"
	}, left: []string{"box_verification/B2"}}
	s.figures, s.then = map[string]int{"box_verification/B1/verified": 500}, third(1363)
	if _, got := s.play(t); len(got) != 0 {
		t.Errorf("station CA1's papers are in box B2, which is now in B3:%s", codesOf(got))
	}
	s.figures, s.then = map[string]int{"box_verification/B1/verified": 1010}, third(853)
	if _, got := s.play(t); codesOf(got) != " V10@B1" || got[0].Numbers["difference"] != 7 {
		t.Errorf("findings:%s", codesOf(got))
	}
}

func TestV10_TakesTwoEqualCountsThenADeputy(t *testing.T) {
	n, _ := scene{upTo: StageVerification, setUp: threeBoxes, figures: found(1004, 800), then: third(59)}.play(t)
	f := n.finding("V10")
	if f.Level != Error || !f.Recount {
		t.Errorf("%+v", f)
	}
	n.do(ben, n.explain(f, "a paper of CA2 was found in B1"))
	n.refused(dee, n.accept(n.finding("V10"), "yes"), "two_counts")
	n.stepRefused(StepVerify, "not_ready")
	for _, box := range []string{"B1", "B2", "B3"} {
		n.again(sheetOf(BoxVerification, box), nil)
	}
	n.do(ben, n.explain(n.finding("V10"), "a paper of CA2 was found in B1"))
	n.do(dee, n.accept(n.finding("V10"), "yes"))
	n.step(StepVerify)
	if got := Exceptions(n.ward()); len(got) != 1 || got[0].Code != "V10" || got[0].ExplainedBy != ben {
		t.Errorf("exceptions: %+v", got)
	}
}

// Station S2's papers for the mayor may lie in both boxes; no more than 120 of
// its and S3's can be in X3, and X1 is waited for with it.
func TestV10_KeepsABoxOfOtherContestsUnfinished(t *testing.T) {
	e := borough()
	e.Boxes[0].Stations = []StationID{"S1", "S2"}
	n := newNight(t, e)
	n.keyBorough(StageVerification, allThree)
	first, third := SheetID{mayor, BoxVerification, "X1"}, SheetID{mayor, BoxVerification, "X3"}
	n.rekey(first, Reading{"verified": 99})
	n.rekey(third, Reading{"verified": 121})
	if got := n.codes(mayor); got != " V10×1" {
		t.Fatalf("findings:%s", got)
	}
	n.stepsOf(abbey, StepVerify)
	n.refused(rob, n.bodyOf(abbey, StepCount), "box_not_verified")
	n.again(first, nil)
	n.again(third, nil)
	f := findingsOf(Check(n.count.Wards[mayor]), "V10")[0]
	n.do(ben, n.explain(f, "a paper of S1 was put into X3"))
	n.refused(rob, n.bodyOf(abbey, StepCount), "box_not_verified")
	n.do(rob, n.accept(f, ""))
	n.stepsOf(abbey, StepCount)
}
