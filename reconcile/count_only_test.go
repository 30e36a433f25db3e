package reconcile_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestOfACountOnlyContestNothingIsVerifiedAndAllElseHolds(t *testing.T) {
	const id setup.ContestID = "local.practice.count-only.2018-05-03"
	c := setup.Contest{ID: id, Name: "Practice Common", Seats: 2, Candidates: night.PracticeCandidates(3)}
	n := night.CountOnly(t, c)
	w := n.Count.Wards[id]
	if w.State != ward.Counting || w.StageAhead() != sheet.StageCount || len(w.Register()) != 2 || len(w.Awaited(sheet.StageVerification)) != 0 {
		t.Fatalf("at first: %s, stage %v, register %v", w.State, w.StageAhead(), w.Register())
	}
	if _, ok := w.VerifiedTotal(); ok {
		t.Error("papers are verified that nobody keyed")
	}
	n.Refused(night.Rob, n.BodyOf(id, reconcile.StepVerify), "state")
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: sheet.ID{Contest: id, Form: sheet.PostalDay, Subject: string(id)}, Count: 1, Reading: 1, Figures: sheet.Reading{}}, "not_on_register")
	n.SheetsOf(id, map[string]sheet.Reading{"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 100}, 60, 50, 40)})
	if got := n.Codes(id); got != "" {
		t.Errorf("without a total from verification:%s", got)
	}
	n.Refused(night.Rob, n.BodyOf(id, reconcile.StepProvisional), "not_ready")
	n.SheetsOf(id, map[string]sheet.Reading{"rejected_papers": night.VotesOf(sheet.Reading{"rej_part": 0, "rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 2})})
	n.Do(night.Ada, reconcile.SheetKeyed{ID: sheet.ID{Contest: id, Form: sheet.CountResult, Subject: string(id)}, Count: 1, Reading: 1, Figures: night.VotesOf(sheet.Reading{"valid_ballots": 100, "verified_total": 104}, 60, 50, 40)})
	if got := n.Codes(id); got != " C1×1" {
		t.Errorf("a paper fewer than the sheet says were handed over:%s", got)
	}
	n.Do(night.Ada, reconcile.SheetKeyed{ID: sheet.ID{Contest: id, Form: sheet.CountResult, Subject: string(id)}, Count: 1, Reading: 1, Figures: night.VotesOf(sheet.Reading{"valid_ballots": 100, "verified_total": 103}, 60, 50, 40)})
	n.StepsOf(id, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
	cert := n.Count.Wards[id].Certificate
	if !cert.CountOnly || cert.Verified != figure.Keyed[figure.Papers](103) || cert.Stations.IsKeyed() || cert.Boxes != nil || cert.Electorate.IsKeyed() || len(cert.Elected()) != 2 {
		t.Errorf("%+v", cert)
	}
}

func TestACountOnlyContestHasNoStations(t *testing.T) {
	c := night.Watford().Contests[0]
	c.CountOnly = true
	e := night.Watford()
	e.Contests = []setup.Contest{c}
	if faults := e.Faults(); len(faults) == 0 {
		t.Error("stations have papers of a contest of which only the count is kept")
	}
	n := night.New(t, night.Watford())
	b := n.Mended(func(e *setup.Election) {
		e.Contests[0].CountOnly, e.Contests[0].Electorate = true, figure.Of[figure.Electors]{}
	})
	if n.Refused(night.Rob, b, "set_up"); b.Changes[0].What != "Electorate" || b.Changes[1].What != "Count only" {
		t.Errorf("%+v", b.Changes)
	}
	n.Key(night.SheetOf(sheet.BoxVerification, "B1"), 1, sheet.Reading{"verified": 1})
	n.Refused(night.Rob, b, "not_mendable")
}

// A lot outlived the count it was drawn for where nothing is signed and the
// seats of the contest were mended.
func TestALotOfACountOnlyContestFallsWithItsVotes(t *testing.T) {
	const id setup.ContestID = "local.practice.count-only.2018-05-03"
	n := night.CountOnly(t, setup.Contest{ID: id, Name: "Practice Common", Seats: 1, Candidates: night.PracticeCandidates(3)})
	sheets := map[string]sheet.Reading{"count_result": night.VotesOf(nil, 50, 50, 20), "rejected_papers": night.NoRejected(0)}
	n.SheetsOf(id, sheets)
	n.StepsOf(id, reconcile.StepProvisional)
	n.Do(night.Rob, reconcile.Stepped{Contest: id, Step: reconcile.StepRecount, Reason: "an agent asked"})
	n.Do(night.Rob, reconcile.Stepped{Contest: id, Step: reconcile.StepProvisional, Reason: "the agent withdrew"})
	n.Do(night.Rob, reconcile.Stepped{Contest: id, Step: reconcile.StepLot, Lot: []string{"p1"}})
	b := n.Mended(func(e *setup.Election) { e.Contests[0].Candidates = night.PracticeCandidates(4) })
	if len(b.Changes) != 1 || len(b.Changes[0].Voids) != 2 {
		t.Fatalf("%+v", b.Changes)
	}
	n.Refused(night.Sue, b, "role") // the agents have seen the figures
	n.Do(night.Rob, b)
	w := n.Count.Wards[id]
	if w.State != ward.Counting || w.Lot != nil || w.CountsAtRecount != 0 || w.AnyKeyed() {
		t.Fatalf("%s, lot %v, recount due after %d", w.State, w.Lot, w.CountsAtRecount)
	}
	sheets["count_result"] = night.VotesOf(nil, 50, 50, 20, 0)
	n.SheetsOf(id, sheets)
	n.StepsOf(id, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	n.Refused(night.Rob, n.BodyOf(id, reconcile.StepCertify), "certificate")
	n.Do(night.Rob, reconcile.Stepped{Contest: id, Step: reconcile.StepLot, Lot: []string{"p2"}})
	n.StepsOf(id, reconcile.StepCertify)
	if got := n.Count.Wards[id].Certificate.Elected(); len(got) != 1 || got[0].ID != "p2" || !got[0].ByLot {
		t.Errorf("%+v", got)
	}
}

func TestAResultOfWhichTheVotesAloneAreKnownIsNeverCertified(t *testing.T) {
	const id setup.ContestID = "local.practice.votes-only.2018-05-03"
	n := night.CountOnly(t, setup.Contest{ID: id, Name: "Practice Common", Seats: 1, VotesOnly: true, Candidates: night.PracticeCandidates(2)})
	n.SheetsOf(id, map[string]sheet.Reading{"count_result": night.VotesOf(nil, 60, 40), "rejected_papers": night.NoRejected(0)})
	n.StepsOf(id, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	n.Refused(night.Rob, n.BodyOf(id, reconcile.StepCertify), "votes_only")
}
