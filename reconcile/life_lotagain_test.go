package reconcile

import (
	"slices"
	"testing"
)

func TestALotIsRecordedAgainOnlyWithAReason(t *testing.T) {
	const id ContestID = "local.practice.common.2018-05-03"
	people := practiceCandidates(5)
	n := countOnly(t, Contest{ID: id, Name: "Practice Common", Seats: 3, Candidates: people, Terms: []int{2022, 2021, 2020}})
	n.sheetsOf(id, map[string]Reading{"count_result": votesOf(Reading{"valid_ballots": 100}, 60, 30, 30, 30, 1), "rejected_papers": {"rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 1, "rej_part": 0}})
	n.stepsOf(id, StepProvisional, StepConsult)
	lot := func(reason string, forTerm bool, names ...string) Stepped {
		return Stepped{Contest: id, Step: StepLot, Lot: names, ForTerm: forTerm, Reason: reason}
	}
	ward := func() Ward { return n.count.Wards[id] }

	n.do(rob, lot("", false, "p2", "p3"))
	n.refused(rob, lot("", false, "p2", "p4"), "lot_recorded")
	n.do(rob, lot("Recorded for the wrong one; the slips were read again.", false, "p2", "p4"))
	if !slices.Equal(ward().Lot, []string{"p2", "p4"}) {
		t.Errorf("the lot for the seats: %v", ward().Lot)
	}

	if !LotForTerm(ward(), []string{"p2"}, "") || LotForTerm(ward(), []string{"p2", "p4"}, "") {
		t.Error("one of two who are elected is named for the longer term, two of three for the seats")
	}
	n.do(rob, lot("", true, "p2"))
	n.refused(rob, lot("", true, "p4"), "no_tie")
	if !LotForTerm(ward(), []string{"p4"}, "A slip of the pen.") {
		t.Error("with a reason the lot for the term can be corrected")
	}
	n.do(rob, lot("A slip of the pen.", true, "p4"))
	if !slices.Equal(ward().TermLot, []string{"p4"}) {
		t.Errorf("the lot for the term: %v", ward().TermLot)
	}
}

func TestABoxOfNoPollIsNotReceived(t *testing.T) {
	n := newNight(t, watford())
	box := n.count.Election.Boxes[0]
	for _, id := range box.Contests {
		w := n.count.Wards[id]
		w.State = Uncontested
		n.count.Wards[id] = w
	}
	n.refused(ada, n.received(box.ID, func(*Receipt) {}), "no_poll")
}
