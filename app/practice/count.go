package practice

import (
	"maps"

	"wardcount/reconcile"
)

// count keys a ward's votes and rejected papers: again where the papers are
// not those of the verification, and again where a recount was asked for.
func (n *night) count(w ward) {
	n.step(Supervisor, w, reconcile.StepCount)
	n.wholeCount(w, 1)
	if w.lost != 0 {
		n.wholeCount(w, 2)
	}
	n.step(Officer, w, reconcile.StepProvisional)
	if w.recount {
		n.do(Officer, Step{Contest: w.contest.ID, Step: reconcile.StepRecount,
			Reason: "An election agent asked for it: the last who is elected and the next are few votes apart. Every bundle and every grid sheet is gone through again."})
		n.wholeCount(w, 2)
		n.step(Officer, w, reconcile.StepProvisional)
	}
}

// wholeCount is one count of a ward from its sheets to its result.
func (n *night) wholeCount(w ward, count int) {
	for _, t := range w.tables {
		n.table(w, t, count)
	}
	if w.leftOut > 0 && count == 1 {
		n.partialSum(w)
	}
	n.result(w, count, w.result())
	rejected := w.rejected
	rejected.unmarked -= w.lost
	n.key(w.contest.ID, reconcile.RejectedPapers, string(w.contest.ID), count, rejected.figures(w.contest.Seats))
}

// table keys the count sheets of one table and what it made of them. A sheet
// that was keyed wrong shows by itself and in the table's sum, and is then
// corrected.
func (n *night) table(w ward, t table, count int) {
	seats := w.contest.Seats
	for _, s := range t.sheets {
		figures := s.figures(seats)
		if count == 1 {
			figures = s.keyedFirst(seats)
		}
		n.sheet(w, s, count, figures)
	}
	figures := t.figures(seats)
	figures["papers"] = t.given()
	rejected := t.rejected
	rejected.unmarked -= t.lost
	maps.Copy(figures, rejected.figures(seats))
	n.key(w.contest.ID, reconcile.CountArea, t.area.ID, count, figures)
	for _, s := range t.sheets {
		if s.swapped > 0 && count == 1 {
			n.do(Supervisor, Explain{w.finding("C9", s.id()), "Compared with the paper: two digits of one candidate's votes were keyed in the wrong order. The sheet itself adds up."})
			n.sheet(w, s, count, s.figures(seats))
		}
	}
}

func (n *night) sheet(w ward, s sheet, count int, figures reconcile.Reading) {
	n.key(w.contest.ID, reconcile.CountSheet, s.id(), count, figures)
}

// partialSum keys the ward's result without one of its tables.
func (n *night) partialSum(w ward) {
	out := w.tables[w.leftOut-1]
	figures := w.result()
	for id, votes := range out.figures(w.contest.Seats) {
		figures[id] -= votes
	}
	n.result(w, 1, figures)
	n.do(Supervisor, Explain{w.finding("C10", string(w.contest.ID)), "The sum was made before the sheet of area " + out.area.ID + " had come to the desk; it was made again from all areas."})
}

func (n *night) result(w ward, count int, figures reconcile.Reading) {
	n.key(w.contest.ID, reconcile.CountResult, string(w.contest.ID), count, figures)
}

// result is the ward's own sheet as the count writes it.
func (w ward) result() reconcile.Reading {
	figures := reconcile.Reading{"valid_ballots": w.valid, "verified_total": w.papers()}
	for i, votes := range w.votes {
		figures[reconcile.VotesFigure(i+1)] = votes
	}
	if w.contest.Seats > 1 {
		for _, t := range w.tables {
			for _, s := range t.sheets {
				figures["unused"] += s.unused
				figures["part_rejected_votes"] += s.inPart
			}
		}
	}
	return figures
}

// shortFindings is what a count that is short of verification brings: in the
// ward, and where it is counted at tables in the one that misses the paper.
func (w ward) shortFindings() []reconcile.FindingID {
	list := []reconcile.FindingID{w.finding("C1", string(w.contest.ID))}
	for _, t := range w.tables {
		if t.lost > 0 {
			list = append(list, w.finding("C11", t.area.ID), w.finding("C11", string(w.contest.ID)))
		}
	}
	return list
}
