package reconcile_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestALotIsRecordedAgainOnlyWithAReason(t *testing.T) {
	const id setup.ContestID = "local.practice.common.2018-05-03"
	people := night.PracticeCandidates(5)
	n := night.CountOnly(t, setup.Contest{ID: id, Name: "Practice Common", Seats: 3, Candidates: people, Terms: []int{2022, 2021, 2020}})
	n.SheetsOf(id, map[string]sheet.Reading{"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 100}, 60, 30, 30, 30, 1), "rejected_papers": {"rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 1, "rej_part": 0}})
	n.StepsOf(id, reconcile.StepProvisional, reconcile.StepConsult)
	lot := func(reason string, forTerm bool, names ...string) reconcile.Stepped {
		return reconcile.Stepped{Contest: id, Step: reconcile.StepLot, Lot: names, ForTerm: forTerm, Reason: reason}
	}
	now := func() ward.Ward { return n.Count.Wards[id] }

	n.Do(night.Rob, lot("", false, "p2", "p3"))
	n.Refused(night.Rob, lot("", false, "p2", "p4"), "lot_recorded")
	n.Do(night.Rob, lot("Recorded for the wrong one; the slips were read again.", false, "p2", "p4"))
	if !slices.Equal(now().Lot, []string{"p2", "p4"}) {
		t.Errorf("the lot for the seats: %v", now().Lot)
	}

	if !reconcile.LotForTerm(now(), []string{"p2"}, "") || reconcile.LotForTerm(now(), []string{"p2", "p4"}, "") {
		t.Error("one of two who are elected is named for the longer term, two of three for the seats")
	}
	n.Do(night.Rob, lot("", true, "p2"))
	n.Refused(night.Rob, lot("", true, "p4"), "no_tie")
	if !reconcile.LotForTerm(now(), []string{"p4"}, "A slip of the pen.") {
		t.Error("with a reason the lot for the term can be corrected")
	}
	n.Do(night.Rob, lot("A slip of the pen.", true, "p4"))
	if !slices.Equal(now().TermLot, []string{"p4"}) {
		t.Errorf("the lot for the term: %v", now().TermLot)
	}
}
