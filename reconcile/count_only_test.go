package reconcile

import (
	"testing"
)

func TestOfACountOnlyContestNothingIsVerifiedAndAllElseHolds(t *testing.T) {
	const id ContestID = "local.practice.count-only.2018-05-03"
	c := Contest{ID: id, Name: "Practice Common", Seats: 2, Candidates: practiceCandidates(3)}
	n := countOnly(t, c)
	w := n.count.Wards[id]
	if w.State != Counting || w.StageAhead() != StageCount || len(w.Register()) != 2 || len(w.Awaited(StageVerification)) != 0 {
		t.Fatalf("at first: %s, stage %v, register %v", w.State, w.StageAhead(), w.Register())
	}
	if _, ok := w.VerifiedTotal(); ok {
		t.Error("papers are verified that nobody keyed")
	}
	n.refused(rob, n.bodyOf(id, StepVerify), "state")
	n.refused(ada, SheetKeyed{SheetID: SheetID{id, PostalDay, string(id)}, Count: 1, Reading: 1, Figures: Reading{}}, "not_on_register")
	n.sheetsOf(id, map[string]Reading{"count_result": votesOf(Reading{"valid_ballots": 100}, 60, 50, 40)})
	if got := n.codes(id); got != "" {
		t.Errorf("without a total from verification:%s", got)
	}
	n.refused(rob, n.bodyOf(id, StepProvisional), "not_ready")
	n.sheetsOf(id, map[string]Reading{"rejected_papers": votesOf(Reading{"rej_part": 0, "rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 2})})
	n.do(ada, SheetKeyed{SheetID: SheetID{id, CountResult, string(id)}, Count: 1, Reading: 1, Figures: votesOf(Reading{"valid_ballots": 100, "verified_total": 104}, 60, 50, 40)})
	if got := n.codes(id); got != " C1×1" {
		t.Errorf("a paper fewer than the sheet says were handed over:%s", got)
	}
	n.do(ada, SheetKeyed{SheetID: SheetID{id, CountResult, string(id)}, Count: 1, Reading: 1, Figures: votesOf(Reading{"valid_ballots": 100, "verified_total": 103}, 60, 50, 40)})
	n.stepsOf(id, StepProvisional, StepConsult, StepReadBack, StepCertify, StepDeclare)
	cert := n.count.Wards[id].Certificate
	if !cert.CountOnly || cert.Verified != Keyed[Papers](103) || cert.Stations.IsKeyed() || cert.Boxes != nil || cert.Electorate.IsKeyed() || len(cert.Elected()) != 2 {
		t.Errorf("%+v", cert)
	}
}

func TestACountOnlyContestHasNoStations(t *testing.T) {
	c := watford().Contests[0]
	c.CountOnly = true
	e := watford()
	e.Contests = []Contest{c}
	if faults := e.Faults(); len(faults) == 0 {
		t.Error("stations have papers of a contest of which only the count is kept")
	}
	n := newNight(t, watford())
	b := n.mended(func(e *Election) { e.Contests[0].CountOnly, e.Contests[0].Electorate = true, Figure[Electors]{} })
	if n.refused(rob, b, "set_up"); b.Changes[0].What != "Electorate" || b.Changes[1].What != "Count only" {
		t.Errorf("%+v", b.Changes)
	}
	n.key(sheetOf(BoxVerification, "B1"), 1, Reading{"verified": 1})
	n.refused(rob, b, "not_mendable")
}

// A lot outlived the count it was drawn for where nothing is signed and the
// seats of the contest were mended.
func TestALotOfACountOnlyContestFallsWithItsVotes(t *testing.T) {
	const id ContestID = "local.practice.count-only.2018-05-03"
	n := countOnly(t, Contest{ID: id, Name: "Practice Common", Seats: 1, Candidates: practiceCandidates(3)})
	sheets := map[string]Reading{"count_result": votesOf(nil, 50, 50, 20), "rejected_papers": noRejected(0)}
	n.sheetsOf(id, sheets)
	n.stepsOf(id, StepProvisional)
	n.do(rob, Stepped{Contest: id, Step: StepRecount, Reason: "an agent asked"})
	n.do(rob, Stepped{Contest: id, Step: StepProvisional, Reason: "the agent withdrew"})
	n.do(rob, Stepped{Contest: id, Step: StepLot, Lot: []string{"p1"}})
	b := n.mended(func(e *Election) { e.Contests[0].Candidates = practiceCandidates(4) })
	if len(b.Changes) != 1 || len(b.Changes[0].Voids) != 2 {
		t.Fatalf("%+v", b.Changes)
	}
	n.refused(sue, b, "role") // the agents have seen the figures
	n.do(rob, b)
	w := n.count.Wards[id]
	if w.State != Counting || w.Lot != nil || w.CountsAtRecount != 0 || w.anyKeyed() {
		t.Fatalf("%s, lot %v, recount due after %d", w.State, w.Lot, w.CountsAtRecount)
	}
	sheets["count_result"] = votesOf(nil, 50, 50, 20, 0)
	n.sheetsOf(id, sheets)
	n.stepsOf(id, StepProvisional, StepConsult, StepReadBack)
	n.refused(rob, n.bodyOf(id, StepCertify), "certificate")
	n.do(rob, Stepped{Contest: id, Step: StepLot, Lot: []string{"p2"}})
	n.stepsOf(id, StepCertify)
	if got := n.count.Wards[id].Certificate.Elected(); len(got) != 1 || got[0].ID != "p2" || !got[0].ByLot {
		t.Errorf("%+v", got)
	}
}
