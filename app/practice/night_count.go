package practice

import (
	"maps"

	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// count keys a ward's votes and rejected papers: again where the papers are
// not those of the verification, and again where a recount was asked for.
func (n *night) count(w wardFigures) {
	n.step(Supervisor, w, reconcile.StepCount)
	n.wholeCount(w, 1)
	if w.lost != 0 {
		n.wholeCount(w, 2)
	}
	n.step(Officer, w, reconcile.StepProvisional)
	if w.recount {
		n.do(Officer, Step{Contest: w.contest.ID, Step: reconcile.StepRecount, AskedBy: "an election agent",
			Reason: "The last who is elected and the next are few votes apart. Every bundle and every grid sheet is gone through again."})
		n.wholeCount(w, 2)
		n.step(Officer, w, reconcile.StepProvisional)
	}
}

// wholeCount is one count of a ward from its sheets to its result: one pile,
// unless something is put right before the sum is made.
func (n *night) wholeCount(w wardFigures, count int) {
	var pile []Deed
	for _, t := range w.tables {
		pile = append(pile, w.table(t, count)...)
	}
	if count == 1 && (w.leftOut > 0 || len(w.wronglyWritten()) > 0) {
		n.pile(pile...)
		pile = nil
		n.corrections(w)
	}
	rejected := w.rejected
	rejected.unmarked -= w.lost
	n.pile(append(pile, w.summed(count, w.result()), keyed(w.contest.ID, sheet.RejectedPapers, string(w.contest.ID), count, rejected.figures(w.contest.Seats)))...)
}

// corrections puts right a sheet that was written wrong, which shows by itself
// and in its table's sum, and a sum that was made too early.
func (n *night) corrections(w wardFigures) {
	for _, s := range w.wronglyWritten() {
		n.do(Supervisor, Explain{w.finding("C9", s.id()), "Compared with the marks on the paper: two digits of one candidate's votes were written in the wrong order, and keyed as written. The sheet itself adds up."})
		n.pile(w.sheet(s, 1, s.figures(w.contest.Seats)))
	}
	if w.leftOut > 0 {
		n.partialSum(w)
	}
}

// wronglyWritten lists the count sheets of which the figures were first written
// as others.
func (w wardFigures) wronglyWritten() []tableSheet {
	var list []tableSheet
	for _, t := range w.tables {
		for _, s := range t.sheets {
			if s.swapped > 0 {
				list = append(list, s)
			}
		}
	}
	return list
}

// table is one count of a table: its sheets, then its own.
func (w wardFigures) table(t table, count int) []Deed {
	seats := w.contest.Seats
	var pile []Deed
	for _, s := range t.sheets {
		figures := s.figures(seats)
		if count == 1 {
			figures = s.firstWritten(seats)
		}
		pile = append(pile, w.sheet(s, count, figures))
	}
	figures := t.figures(seats)
	figures["papers"] = t.given()
	rejected := t.rejected
	rejected.unmarked -= t.lost
	maps.Copy(figures, rejected.figures(seats))
	return append(pile, keyed(w.contest.ID, sheet.CountArea, t.area.ID, count, figures))
}

func (w wardFigures) sheet(s tableSheet, count int, figures sheet.Reading) Key {
	return keyed(w.contest.ID, sheet.CountSheet, s.id(), count, figures)
}

// partialSum keys the ward's result without one of its tables.
func (n *night) partialSum(w wardFigures) {
	out := w.tables[w.leftOut-1]
	figures := w.result()
	for id, votes := range out.figures(w.contest.Seats) {
		figures[id] -= votes
	}
	n.pile(w.summed(1, figures))
	n.do(Supervisor, Explain{w.finding("C10", string(w.contest.ID)), "The sum was made before the sheet of area " + out.area.ID + " had come to the desk; it was made again from all areas."})
}

// summed is the ward's own sheet, with these figures.
func (w wardFigures) summed(count int, figures sheet.Reading) Key {
	return keyed(w.contest.ID, sheet.CountResult, string(w.contest.ID), count, figures)
}

// result is the ward's own sheet as the count writes it.
func (w wardFigures) result() sheet.Reading {
	figures := sheet.Reading{"valid_ballots": w.valid, "verified_total": w.papers()}
	for i, votes := range w.votes {
		figures[sheet.VotesFigure(i+1)] = votes
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
func (w wardFigures) shortFindings() []ward.FindingID {
	list := []ward.FindingID{w.finding("C1", string(w.contest.ID))}
	for _, t := range w.tables {
		if t.lost > 0 {
			list = append(list, w.finding("C11", t.area.ID), w.finding("C11", string(w.contest.ID)))
		}
	}
	return list
}
