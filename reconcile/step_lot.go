package reconcile

import (
	"slices"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// LotForTerm says whether a lot that names these candidates is one for the
// longer term: it is due, or with a reason one that was recorded is corrected.
func LotForTerm(w ward.Ward, lot []string, reason string) bool {
	if refuseLot(w, lot) == nil {
		return false
	}
	b := Stepped{Lot: lot, Reason: reason}
	elected, votes := w.ElectedByVotes()
	tied, _ := w.Contest.TermTie(elected, votes, withoutTermLot(w, b).TermLot)
	return len(tied) > 0
}

// withoutTermLot gives the ward without the recorded lot between candidates
// whom a lot with a reason names again, so that a slip can be corrected.
func withoutTermLot(w ward.Ward, b Stepped) ward.Ward {
	if text.Blank(b.Reason) || len(b.Lot) == 0 || len(w.TermLot) == 0 {
		return w
	}
	_, votes := w.ElectedByVotes()
	w.TermLot = slices.DeleteFunc(slices.Clone(w.TermLot), func(id string) bool { return votes[id] == votes[b.Lot[0]] })
	return w
}

// refuseTermLot decides a lot for the longer term: there must be one to draw,
// and exactly those who won it are named, each once.
func refuseTermLot(w ward.Ward, lot []string) *Refusal {
	elected, votes := w.ElectedByVotes()
	tied, named := w.Contest.TermTie(elected, votes, w.TermLot)
	if len(tied) == 0 {
		return refuse("no_tie", "The terms of "+w.Contest.Name+" call for no lot.", "The higher vote takes the longer term.")
	}
	seen := map[string]bool{}
	for _, id := range lot {
		if !slices.Contains(tied, id) || seen[id] {
			return refuse("lot_winners", text.Quoted(id)+" is not one of those between whom the lot for the longer term is drawn.", "Name who takes the longer term, once.")
		}
		seen[id] = true
	}
	if len(lot) != named {
		return refuse("lot_winners", "The lot for the longer term names "+text.Plural(named, "candidate", "candidates")+".", "Name who takes the longer term, the longest first.")
	}
	return nil
}

// refuseLot looks for the equality that the lot decides: among candidates with
// equal votes, some of whom an added vote would elect and some not (r.49).
func refuseLot(w ward.Ward, lot []string) *Refusal {
	if len(lot) == 0 {
		return refuse("no_lot", "The winner of the lot is missing.", "Name the candidate on whom the lot fell.")
	}
	if w.Contest.Kind == setup.QuestionContest {
		return refuse("no_tie", w.Contest.Name+" is a question: with equal votes no answer is carried, and no lot is drawn.", "")
	}
	votes, ok := w.Votes()
	if !ok {
		return refuse("no_tie", "The votes of "+w.Contest.Name+" are not all keyed.", "")
	}
	above, tied, named := 0, 0, 0
	for _, id := range lot {
		if !slices.ContainsFunc(w.Contest.Candidates, func(c setup.Candidate) bool { return c.ID == id }) {
			return refuse("no_such_candidate", "There is no candidate "+text.Quoted(id)+" in "+w.Contest.Name+".", "")
		}
	}
	line := votes[slices.IndexFunc(w.Contest.Candidates, func(c setup.Candidate) bool { return c.ID == lot[0] })]
	for i, candidate := range w.Contest.Candidates {
		switch {
		case votes[i] > line:
			above++
		case votes[i] == line:
			tied++
			if slices.Contains(lot, candidate.ID) {
				named++
			}
		}
	}
	left := w.Contest.Seats - above
	if left <= 0 || left >= tied {
		return refuse("no_tie", "The votes of "+w.Contest.Name+" call for no lot there: none of the candidates with "+text.Grouped(int(line))+" votes stands across the line of election from another.", "")
	}
	if named != len(lot) || named != left {
		return refuse("lot_winners", "The lot decides "+text.Plural(left, "seat", "seats")+" among the candidates with "+text.Grouped(int(line))+" votes; exactly its winners are named, each once.", "")
	}
	return nil
}
