package rules_test

import (
	"strconv"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

var postalScenes = []ruleScenes{
	{"P2", []scene{
		{what: "the first session logged one paper more than was found", upTo: sheet.StageVerification, figures: map[string]int{"postal_opening/1/papers_to_box": 411}},
		{what: "the box holds more than was logged", upTo: sheet.StageVerification, figures: map[string]int{"postal_box/PV/papers_found": 1435}},
		{what: "no postal box is left on the register and papers were logged", upTo: sheet.StageVerification, left: []string{"postal_box/PV"},
			then: func(n *night.Night) { n.Mend(night.Sue, func(e *setup.Election) { e.Boxes[2].Struck = "a mistake" }) }},
	}, []scene{
		{what: "the very sum of the log", upTo: sheet.StageVerification, figures: map[string]int{"postal_opening/1/papers_to_box": 411, "postal_box/PV/papers_found": 436}},
		{what: "the last session is awaited", upTo: sheet.StageVerification, left: []string{"postal_opening/2"}, figures: map[string]int{"postal_opening/1/papers_to_box": 411}},
		{what: "the last session is not marked the last", upTo: sheet.StageVerification, figures: map[string]int{"postal_opening/1/papers_to_box": 411, "postal_opening/2/last": 0}},
		{what: "the box is awaited, never zero", upTo: sheet.StageVerification, left: []string{"postal_box/PV"}},
		{what: "the last session is being typed and has no papers yet", upTo: sheet.StageVerification, typing: night.SheetOf(sheet.PostalOpening, "2"), left: []string{"postal_opening/2/papers_to_box"}},
	}},
	{"P5", []scene{
		{what: "one packet by post more than the last session opened", upTo: sheet.StageVerification,
			figures: map[string]int{"postal_day/" + string(night.Callowland) + "/by_post_on_day": 13}},
		{what: "the packets of a station were not carried to the last session", upTo: sheet.StageVerification, figures: map[string]int{"postal_opening/2/packets_in": 20}},
		{what: "packets were handed in and there is no postal box", upTo: sheet.StageSetUp, setUp: func(e *setup.Election) { e.Boxes = e.Boxes[:2] },
			then: func(n *night.Night) {
				n.Key(night.SheetOf(sheet.BallotPaperAccount, "CA1"), 1, night.CleanPapers(n.Count.Election)[1].Reading)
				n.Key(night.SheetOf(sheet.BallotPaperAccount, "CA2"), 1, night.CleanPapers(n.Count.Election)[2].Reading)
			}},
	}, []scene{
		{what: "the very sum", upTo: sheet.StageVerification, figures: map[string]int{"postal_day/" + string(night.Callowland) + "/by_post_on_day": 13, "postal_opening/2/packets_in": 27}},
		{what: "an account is awaited", upTo: sheet.StageVerification, left: []string{"ballot_paper_account/CA2"},
			figures: map[string]int{"postal_day/" + string(night.Callowland) + "/by_post_on_day": 13}},
		{what: "the day's figures are awaited", upTo: sheet.StageVerification, left: []string{"postal_day/" + string(night.Callowland)}},
		{what: "the day's figures are being typed", upTo: sheet.StageVerification, typing: night.WardSheet(sheet.PostalDay), left: []string{"postal_day/" + string(night.Callowland) + "/by_post_on_day"}},
	}},
	{"P7", []scene{
		{what: "three sessions were announced and two are logged", upTo: sheet.StageVerification, setUp: announced(3)},
		{what: "the first of two is marked the last, and its papers are all that were found", upTo: sheet.StageVerification, setUp: announced(2), left: []string{"postal_opening/2"},
			figures: map[string]int{"postal_opening/1/last": 1, "postal_opening/1/packets_in": 26, "postal_box/PV/papers_found": 410}},
	}, []scene{
		{what: "as many as were announced", upTo: sheet.StageVerification, setUp: announced(2)},
		{what: "one more than was announced", upTo: sheet.StageVerification, setUp: announced(1)},
		{what: "none was announced", upTo: sheet.StageVerification, setUp: announced(0)},
		{what: "the third is awaited", upTo: sheet.StageVerification, setUp: announced(3), figures: map[string]int{"postal_opening/2/last": 0}},
		{what: "the second is being typed and is not marked yet", upTo: sheet.StageVerification, setUp: announced(3), typing: night.SheetOf(sheet.PostalOpening, "2"), left: []string{"postal_opening/2/last"}},
	}},
}

// announced gives the election so many postal openings that agents were told of.
func announced(sessions int) func(*setup.Election) {
	return func(e *setup.Election) {
		for n := range sessions {
			e.Sessions = append(e.Sessions, setup.PlannedSession{Number: n + 1, Date: "2018-05-0" + strconv.Itoa(n+1), Time: "14:00", Place: "Town Hall"})
		}
	}
}

func TestP7_IsExplainedAndAcceptedByTheReturningOfficerAlone(t *testing.T) {
	e := night.Watford()
	announced(3)(&e)
	n := night.New(t, e)
	n.Stage(sheet.StageVerification)
	n.StepRefused(reconcile.StepVerify, "not_ready")
	n.Do(night.Ben, n.Explain(n.Finding("P7"), "no packet of this ward came to session 3"))
	n.Refused(night.Dee, n.Accept(n.Finding("P7"), "yes"), "role")
	n.Do(night.Rob, n.Accept(n.Finding("P7"), ""))
	n.Step(reconcile.StepVerify)
}

func TestP7_AWardWithoutAPostalBoxIsP2s(t *testing.T) {
	s := scene{upTo: sheet.StageVerification, setUp: announced(3), left: []string{"postal_box/PV"},
		then: func(n *night.Night) { n.Mend(night.Sue, func(e *setup.Election) { e.Boxes[2].Struck = "a mistake" }) }}
	if _, got := s.play(t); night.CodesOf(got) != " P2@"+string(night.Callowland) {
		t.Errorf("findings:%s", night.CodesOf(got))
	}
}

func TestP2_TheReturningOfficerAloneAcceptsItAndWithAReason(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Rekey(night.SheetOf(sheet.PostalBox, "PV"), sheet.Reading{"papers_found": 434})
	n.StepRefused(reconcile.StepVerify, "not_ready")
	f := n.Finding("P2")
	n.Refused(night.Sue, n.Accept(f, "searched"), "role")
	n.Refused(night.Dee, n.Accept(f, "searched"), "role")
	n.Refused(night.Rob, n.Accept(f, " \n"), "no_reason")
	n.Do(night.Rob, n.Accept(f, "log and box were counted again"))
	n.Step(reconcile.StepVerify)
	_, postal := n.Ward().VerificationLines()
	if len(postal) != 1 || postal[0].Variance != -1 || postal[0].Expected != figure.Keyed[figure.Papers](435) || postal[0].Verified != figure.Keyed[figure.Papers](434) {
		t.Errorf("the statement's postal line is %+v", postal)
	}
}

func TestP5_IsExplainedByOneAndAcceptedByTheReturningOfficer(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Rekey(night.SheetOf(sheet.PostalOpening, "2"), sheet.Reading{"packets_in": 25})
	f := n.Finding("P5")
	n.Refused(night.Rob, n.Accept(f, "yes"), "not_explained")
	n.Do(night.Ben, n.Explain(f, "one packet was opened in session 1"))
	n.Refused(night.Dee, n.Accept(n.Finding("P5"), "yes"), "role")
	n.Do(night.Rob, n.Accept(n.Finding("P5"), ""))
	n.Step(reconcile.StepVerify)
}

// A whole postal box that nobody registered passes every sum (Royston, 2022).
func TestAWardWithoutAPostalBoxIsTheReturningOfficersToAccept(t *testing.T) {
	e := night.Watford()
	e.Boxes = e.Boxes[:2]
	n := night.New(t, e)
	for i, box := range []string{"B1", "B2"} {
		n.Key(night.SheetOf(sheet.BallotPaperAccount, []string{"CA1", "CA2"}[i]), 1, sheet.Reading{"bp_supplied": 600, "bp_unused": 100, "bp_issued": 500, "bp_spoilt": 0, "bp_expected": 500, "pv_handed_in": 0})
		n.Key(night.SheetOf(sheet.BoxVerification, box), 1, sheet.Reading{"verified": 500})
	}
	r := n.StepRefused(reconcile.StepVerify, "not_ready")
	if got := night.CodesOf(r.Findings); got != " P2@"+string(night.Callowland) {
		t.Fatalf("in the way:%s", got)
	}
	n.Refused(night.Dee, n.Accept(r.Findings[0], "none were issued"), "role")
	n.Do(night.Rob, n.Accept(r.Findings[0], "none were issued"))
	n.Step(reconcile.StepVerify)
}
