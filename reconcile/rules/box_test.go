package rules_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

var boxScenes = []ruleScenes{
	{"V1", []scene{
		{what: "one unused paper more than the account allows for", upTo: sheet.StageVerification,
			figures: map[string]int{"ballot_paper_account/CA1/bp_unused": 594}},
		{what: "the officer did not deduct the spoilt papers", upTo: sheet.StageVerification, left: []string{"box_verification/B1"},
			figures: map[string]int{"ballot_paper_account/CA1/bp_expected": 1007}},
		{what: "more papers unused than supplied", upTo: sheet.StageVerification, left: []string{"box_verification/B1"},
			figures: map[string]int{"ballot_paper_account/CA1/bp_unused": 1601}},
	}, []scene{
		{what: "every paper unused, none below 0", upTo: sheet.StageVerification, left: []string{"box_verification/B1"},
			figures: map[string]int{"ballot_paper_account/CA1/bp_unused": 1600, "ballot_paper_account/CA1/bp_issued": 0, "ballot_paper_account/CA1/bp_spoilt": 0, "ballot_paper_account/CA1/bp_expected": 0}},
		{what: "tendered papers are no part of the sum", upTo: sheet.StageVerification,
			figures: map[string]int{"ballot_paper_account/CA2/tend_used": 7, "ballot_paper_account/CA2/tend_unused": 3}},
		{what: "the account is being typed and has no total yet", upTo: sheet.StageVerification, typing: night.SheetOf(sheet.BallotPaperAccount, "CA1"),
			figures: map[string]int{"ballot_paper_account/CA1/bp_unused": 594}, left: []string{"ballot_paper_account/CA1/bp_expected"}},
	}},
	{"V3", []scene{
		{what: "one paper short", upTo: sheet.StageVerification, figures: map[string]int{"box_verification/B2/verified": 859}},
		{what: "one paper short in two counts", upTo: sheet.StageVerification, figures: map[string]int{"box_verification/B2/verified": 859},
			then: func(n *night.Night) { n.Again(night.SheetOf(sheet.BoxVerification, "B2"), nil) }},
		{what: "a bundle of 1,000 papers too many", upTo: sheet.StageVerification, figures: map[string]int{"box_verification/B2/verified": 1860}},
		{what: "an empty box", upTo: sheet.StageVerification, figures: map[string]int{"box_verification/B2/verified": 0}},
	}, []scene{
		{what: "as many as expected", upTo: sheet.StageVerification, figures: map[string]int{"box_verification/B2/verified": 860}},
		{what: "an empty box of a station that issued nothing", upTo: sheet.StageVerification, figures: map[string]int{
			"ballot_paper_account/CA2/bp_unused": 1400, "ballot_paper_account/CA2/bp_issued": 0, "ballot_paper_account/CA2/bp_spoilt": 0,
			"ballot_paper_account/CA2/bp_expected": 0, "box_verification/B2/verified": 0}},
		{what: "the account is awaited", upTo: sheet.StageVerification, left: []string{"ballot_paper_account/CA2"}},
		{what: "the box is awaited, never zero", upTo: sheet.StageVerification, left: []string{"box_verification/B2"}},
		{what: "the box is being typed and is still empty", upTo: sheet.StageVerification, typing: night.SheetOf(sheet.BoxVerification, "B2"),
			left: []string{"box_verification/B2/verified"}},
	}},
	{"V2", []scene{
		{what: "one tendered paper is in no line", upTo: sheet.StageVerification, figures: map[string]int{"ballot_paper_account/CA2/tend_unused": 8}},
		{what: "the list has an entry more than papers were used", upTo: sheet.StageVerification, figures: map[string]int{"ballot_paper_account/CA2/tend_listed": 2}},
		{what: "a paper used that is neither in the stock nor on the list", upTo: sheet.StageVerification,
			figures: map[string]int{"ballot_paper_account/CA2/tend_used": 2, "ballot_paper_account/CA2/tend_listed": 1}},
	}, []scene{
		{what: "the very sum, and as many entries", upTo: sheet.StageVerification, figures: map[string]int{"ballot_paper_account/CA2/tend_unused": 7,
			"ballot_paper_account/CA2/tend_spoilt": 1, "ballot_paper_account/CA2/tend_used": 2, "ballot_paper_account/CA2/tend_listed": 2}},
		{what: "the unused papers are not keyed", upTo: sheet.StageVerification, figures: map[string]int{"ballot_paper_account/CA2/tend_used": 7}, left: []string{"ballot_paper_account/CA2/tend_unused"}},
		{what: "the list has come and the papers used are not keyed", upTo: sheet.StageVerification, figures: map[string]int{"ballot_paper_account/CA2/tend_listed": 2}, left: []string{"ballot_paper_account/CA2/tend_used"}},
	}},
	{"V4", []scene{
		{what: "a bundle of one box lay in the other", upTo: sheet.StageVerification, figures: map[string]int{"box_verification/B1/verified": 978, "box_verification/B2/verified": 885}},
		{what: "one paper, and each box counted twice", upTo: sheet.StageVerification, figures: map[string]int{"box_verification/B1/verified": 1004, "box_verification/B2/verified": 859},
			then: func(n *night.Night) {
				n.Again(night.SheetOf(sheet.BoxVerification, "B1"), nil)
				n.Again(night.SheetOf(sheet.BoxVerification, "B2"), nil)
			}},
	}, []scene{
		{what: "both as expected", upTo: sheet.StageVerification, figures: map[string]int{"box_verification/B1/verified": 1003, "box_verification/B2/verified": 860}},
		{what: "the other box is awaited", upTo: sheet.StageVerification, left: []string{"box_verification/B2", "ballot_paper_account/CA1"}, figures: map[string]int{"box_verification/B1/verified": 978}},
	}},
	{"V6", []scene{
		{what: "the count sheet says one paper too few", upTo: sheet.StageCount, figures: map[string]int{"count_result/" + string(night.Callowland) + "/verified_total": 2297}},
		{what: "the postal box was left out of the sum", upTo: sheet.StageCount, figures: map[string]int{"count_result/" + string(night.Callowland) + "/verified_total": 1863}},
	}, []scene{
		{what: "the very sum", upTo: sheet.StageCount, figures: map[string]int{"count_result/" + string(night.Callowland) + "/verified_total": 2298}},
		{what: "the sheet gives no total", upTo: sheet.StageCount, left: []string{"count_result/" + string(night.Callowland) + "/verified_total"}},
	}},
	{"V7", []scene{
		{what: "a second box of a station is put on the register after the count", upTo: sheet.StageCount, then: func(n *night.Night) {
			n.Mend(night.Sue, func(e *setup.Election) {
				e.Boxes = append(e.Boxes, setup.Box{ID: "B3", Contests: []setup.ContestID{night.Callowland}, Stations: []setup.StationID{"CA2"}})
			})
		}},
		{what: "a second postal box is put on the register after the count", upTo: sheet.StageCount, then: func(n *night.Night) {
			n.Mend(night.Sue, func(e *setup.Election) {
				e.Boxes = append(e.Boxes, setup.Box{ID: "PV2", Contests: []setup.ContestID{night.Callowland}})
			})
		}},
		{what: "a station without a box", upTo: sheet.StageSetUp, setUp: func(e *setup.Election) {
			e.Stations = append(e.Stations, setup.Station{ID: "CA3", Place: "Leavesden Road", Contests: []setup.ContestID{night.Callowland}})
		}},
		{what: "a station is struck off and its box is not", upTo: sheet.StageSetUp, setUp: func(e *setup.Election) { e.Stations[1].Struck = "never opened" }},
	}, []scene{
		{what: "a second box that is verified too", upTo: sheet.StageVerification, setUp: func(e *setup.Election) {
			e.Boxes = append(e.Boxes, setup.Box{ID: "B3", Contests: []setup.ContestID{night.Callowland}, Stations: []setup.StationID{"CA2"}})
		}, then: func(n *night.Night) {
			n.Key(night.SheetOf(sheet.BoxVerification, "B2"), 2, sheet.Reading{"verified": 500})
			n.Key(night.SheetOf(sheet.BoxVerification, "B3"), 1, sheet.Reading{"verified": 360})
		}},
		{what: "a box merged into another", upTo: sheet.StageSetUp, setUp: func(e *setup.Election) { e.Boxes[1].MergedInto = "B1" }},
		{what: "the boxes are still coming in", upTo: sheet.StageVerification, left: []string{"box_verification/B2", "postal_box/PV"}},
		{what: "nothing is keyed", upTo: sheet.StageSetUp},
	}},
}

func TestV7_SpeaksOfEveryBoxThatIsAwaitedWhenVerificationIsClosed(t *testing.T) {
	n := night.New(t, night.Watford())
	if found := night.FindingsOf(rules.Check(n.Ward()), "V7"); len(found) != 0 {
		t.Errorf("before anything is closed:%s", night.CodesOf(found))
	}
	r := n.StepRefused(reconcile.StepVerify, "not_ready")
	if got := night.CodesOf(r.Findings); got != " V7@B1 V7@B2 V7@PV" {
		t.Errorf("closing finds%s", got)
	}
	if len(r.Awaited) != 7 {
		t.Errorf("%d sheets are awaited, want two accounts, two boxes, one session, postal_day and the postal box: %v", len(r.Awaited), r.Awaited)
	}
}

func TestV7_RoystonAPostalBoxThatWasNeverOpenedStopsTheWardAlthoughEverySumIsRight(t *testing.T) {
	// Royston 2022: the postal box was missing from verification and count alike.
	n := night.New(t, night.Watford())
	for _, p := range night.CleanPapers(n.Count.Election) {
		if d, _ := sheet.ByForm(p.Form); d.Stage == sheet.StageVerification && p.Form != sheet.PostalBox {
			n.Key(p.ID, 1, p.Reading)
		}
	}
	r := n.StepRefused(reconcile.StepVerify, "not_ready")
	if night.CodesOf(r.Findings) != " V7@PV" || len(r.Awaited) != 1 {
		t.Errorf("in the way:%s, awaited %v", night.CodesOf(r.Findings), r.Awaited)
	}
	f := n.Count.FindingsAt(night.Callowland, "V7", "PV")[0]
	n.Refused(night.Rob, n.Accept(f, "it will be empty"), "no_override")
	n.Mend(night.Sue, func(e *setup.Election) { e.Boxes[2].Struck = "never used" })
	if got := night.CodesOf(rules.Check(n.Ward())); got != " P2@"+string(night.Callowland) {
		t.Errorf("the postal box struck off although papers were logged into it:%s", got)
	}
}

func TestV7_AWardWithoutAnyBoxIsNeverVerified(t *testing.T) {
	e := night.Watford()
	e.Stations, e.Boxes = nil, nil
	n := night.New(t, e)
	if r := n.StepRefused(reconcile.StepVerify, "not_ready"); night.CodesOf(r.Findings) != " V7@"+string(night.Callowland) {
		t.Errorf("in the way:%s", night.CodesOf(r.Findings))
	}
}
