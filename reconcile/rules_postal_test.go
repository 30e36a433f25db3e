package reconcile

import (
	"strconv"
	"testing"
)

var postalScenes = []ruleScenes{
	{"P2", []scene{
		{what: "the first session logged one paper more than was found", upTo: StageVerification, figures: map[string]int{"postal_opening/1/papers_to_box": 411}},
		{what: "the box holds more than was logged", upTo: StageVerification, figures: map[string]int{"postal_box/PV/papers_found": 1435}},
		{what: "no postal box is left on the register and papers were logged", upTo: StageVerification, left: []string{"postal_box/PV"},
			then: func(n *night) { n.mend(sue, func(e *Election) { e.Boxes[2].Struck = "a mistake" }) }},
	}, []scene{
		{what: "the very sum of the log", upTo: StageVerification, figures: map[string]int{"postal_opening/1/papers_to_box": 411, "postal_box/PV/papers_found": 436}},
		{what: "the last session is awaited", upTo: StageVerification, left: []string{"postal_opening/2"}, figures: map[string]int{"postal_opening/1/papers_to_box": 411}},
		{what: "the last session is not marked the last", upTo: StageVerification, figures: map[string]int{"postal_opening/1/papers_to_box": 411, "postal_opening/2/last": 0}},
		{what: "the box is awaited, never zero", upTo: StageVerification, left: []string{"postal_box/PV"}},
		{what: "the last session is being typed and has no papers yet", upTo: StageVerification, typing: sheetOf(PostalOpening, "2"), left: []string{"postal_opening/2/papers_to_box"}},
	}},
	{"P5", []scene{
		{what: "one packet by post more than the last session opened", upTo: StageVerification,
			figures: map[string]int{"postal_day/" + string(callowland) + "/by_post_on_day": 13}},
		{what: "the packets of a station were not carried to the last session", upTo: StageVerification, figures: map[string]int{"postal_opening/2/packets_in": 20}},
		{what: "packets were handed in and there is no postal box", upTo: StageSetUp, setUp: func(e *Election) { e.Boxes = e.Boxes[:2] },
			then: func(n *night) {
				n.key(sheetOf(BallotPaperAccount, "CA1"), 1, cleanPapers(n.count.Election)[1].Reading)
				n.key(sheetOf(BallotPaperAccount, "CA2"), 1, cleanPapers(n.count.Election)[2].Reading)
			}},
	}, []scene{
		{what: "the very sum", upTo: StageVerification, figures: map[string]int{"postal_day/" + string(callowland) + "/by_post_on_day": 13, "postal_opening/2/packets_in": 27}},
		{what: "an account is awaited", upTo: StageVerification, left: []string{"ballot_paper_account/CA2"},
			figures: map[string]int{"postal_day/" + string(callowland) + "/by_post_on_day": 13}},
		{what: "the day's figures are awaited", upTo: StageVerification, left: []string{"postal_day/" + string(callowland)}},
		{what: "the day's figures are being typed", upTo: StageVerification, typing: wardSheet(PostalDay), left: []string{"postal_day/" + string(callowland) + "/by_post_on_day"}},
	}},
	{"P7", []scene{
		{what: "three sessions were announced and two are logged", upTo: StageVerification, setUp: announced(3)},
		{what: "the first of two is marked the last, and its papers are all that were found", upTo: StageVerification, setUp: announced(2), left: []string{"postal_opening/2"},
			figures: map[string]int{"postal_opening/1/last": 1, "postal_opening/1/packets_in": 26, "postal_box/PV/papers_found": 410}},
	}, []scene{
		{what: "as many as were announced", upTo: StageVerification, setUp: announced(2)},
		{what: "one more than was announced", upTo: StageVerification, setUp: announced(1)},
		{what: "none was announced", upTo: StageVerification, setUp: announced(0)},
		{what: "the third is awaited", upTo: StageVerification, setUp: announced(3), figures: map[string]int{"postal_opening/2/last": 0}},
		{what: "the second is being typed and is not marked yet", upTo: StageVerification, setUp: announced(3), typing: sheetOf(PostalOpening, "2"), left: []string{"postal_opening/2/last"}},
	}},
}

// announced gives the election so many postal openings that agents were told of.
func announced(sessions int) func(*Election) {
	return func(e *Election) {
		for n := range sessions {
			e.Sessions = append(e.Sessions, PlannedSession{Number: n + 1, Date: "2018-05-0" + strconv.Itoa(n+1), Time: "14:00", Place: "Town Hall"})
		}
	}
}

func TestP7_IsExplainedAndAcceptedByTheReturningOfficerAlone(t *testing.T) {
	e := watford()
	announced(3)(&e)
	n := newNight(t, e)
	n.stage(StageVerification)
	n.stepRefused(StepVerify, "not_ready")
	n.do(ben, n.explain(n.finding("P7"), "no packet of this ward came to session 3"))
	n.refused(dee, n.accept(n.finding("P7"), "yes"), "role")
	n.do(rob, n.accept(n.finding("P7"), ""))
	n.step(StepVerify)
}

func TestP7_AWardWithoutAPostalBoxIsP2s(t *testing.T) {
	s := scene{upTo: StageVerification, setUp: announced(3), left: []string{"postal_box/PV"},
		then: func(n *night) { n.mend(sue, func(e *Election) { e.Boxes[2].Struck = "a mistake" }) }}
	if _, got := s.play(t); codesOf(got) != " P2@"+string(callowland) {
		t.Errorf("findings:%s", codesOf(got))
	}
}

func TestP2_TheReturningOfficerAloneAcceptsItAndWithAReason(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.rekey(sheetOf(PostalBox, "PV"), Reading{"papers_found": 434})
	n.stepRefused(StepVerify, "not_ready")
	f := n.finding("P2")
	n.refused(sue, n.accept(f, "searched"), "role")
	n.refused(dee, n.accept(f, "searched"), "role")
	n.refused(rob, n.accept(f, " \n"), "no_reason")
	n.do(rob, n.accept(f, "log and box were counted again"))
	n.step(StepVerify)
	_, postal := n.ward().VerificationLines()
	if len(postal) != 1 || postal[0].Variance != -1 || postal[0].Expected != Keyed[Papers](435) || postal[0].Verified != Keyed[Papers](434) {
		t.Errorf("the statement's postal line is %+v", postal)
	}
}

func TestP5_IsExplainedByOneAndAcceptedByTheReturningOfficer(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.rekey(sheetOf(PostalOpening, "2"), Reading{"packets_in": 25})
	f := n.finding("P5")
	n.refused(rob, n.accept(f, "yes"), "not_explained")
	n.do(ben, n.explain(f, "one packet was opened in session 1"))
	n.refused(dee, n.accept(n.finding("P5"), "yes"), "role")
	n.do(rob, n.accept(n.finding("P5"), ""))
	n.step(StepVerify)
}

func TestSessions_AreWholeOnlyWhenTheLastOfThemIsMarkedTheLast(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.rekey(sheetOf(PostalOpening, "2"), Reading{"last": 0})
	n.rekey(sheetOf(PostalOpening, "1"), Reading{"last": 1})
	sessions, whole := n.ward().Sessions()
	if whole || len(sessions) != 2 {
		t.Errorf("session 1 of 2 is marked the last: %d sessions, whole %v", len(sessions), whole)
	}
	if left := n.ward().Awaited(StageVerification); len(left) != 1 || left[0] != sheetOf(PostalOpening, "3") {
		t.Errorf("awaited: %v, want session 3", left)
	}
}

func TestSessions_AreKeyedInOrderUntilTheLast(t *testing.T) {
	n := newNight(t, watford())
	session := func(number string) SheetKeyed {
		return SheetKeyed{SheetID: sheetOf(PostalOpening, number), Count: 1, Reading: 1, Figures: Reading{"packets_in": 1, "papers_to_box": 1, "last": 0}}
	}
	for _, wrong := range []string{"2", "0", "01", "-1", "last", ""} {
		n.refused(ada, session(wrong), "session_order")
	}
	n.do(ada, session("1"), session("2"), session("1"))
	n.key(sheetOf(PostalOpening, "3"), 1, Reading{"packets_in": 1, "papers_to_box": 1, "last": 1})
	n.refused(ada, session("4"), "no_more_sessions")
	n.mend(sue, func(e *Election) { e.Boxes[2].Struck = "none" })
	n.refused(ada, session("4"), "not_on_register")
}

// A whole postal box that nobody registered passes every sum (Royston, 2022).
func TestAWardWithoutAPostalBoxIsTheReturningOfficersToAccept(t *testing.T) {
	e := watford()
	e.Boxes = e.Boxes[:2]
	n := newNight(t, e)
	for i, box := range []string{"B1", "B2"} {
		n.key(sheetOf(BallotPaperAccount, []string{"CA1", "CA2"}[i]), 1, Reading{"bp_supplied": 600, "bp_unused": 100, "bp_issued": 500, "bp_spoilt": 0, "bp_expected": 500, "pv_handed_in": 0})
		n.key(sheetOf(BoxVerification, box), 1, Reading{"verified": 500})
	}
	r := n.stepRefused(StepVerify, "not_ready")
	if got := codesOf(r.Findings); got != " P2@"+string(callowland) {
		t.Fatalf("in the way:%s", got)
	}
	n.refused(dee, n.accept(r.Findings[0], "none were issued"), "role")
	n.do(rob, n.accept(r.Findings[0], "none were issued"))
	n.step(StepVerify)
}
