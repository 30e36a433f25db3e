package night

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// ResultOf says who is elected, and for how long, by another way than package
// tally, so that the two prove each other. A lot that was not drawn leaves whom it
// likes, which no certificate may then say.
func ResultOf(w ward.Ward) (ward.Result, bool) {
	r := ward.Result{Uncontested: w.Contest.Uncontested()}
	votes, ok := w.Votes()
	if !ok && !r.Uncontested {
		return r, false
	}
	for i, c := range w.Contest.Candidates {
		s := ward.Standing{Candidate: c.ID, Place: i + 1}
		if !r.Uncontested {
			s.Votes = votes[i]
		}
		r.Standings = append(r.Standings, s)
	}
	order := slices.Clone(r.Standings)
	byVotesThenLot(order, w.Lot)
	seats := min(w.Contest.Seats, len(order))
	r.Vacant = w.Contest.Seats - seats
	if !r.Uncontested {
		last, next := order[seats-1], order[seats]
		r.Margin = figure.Keyed(last.Votes - next.Votes)
		if w.Contest.Kind == setup.QuestionContest && last.Votes == next.Votes {
			return r, true
		}
		for _, s := range order[:seats] {
			r.Standings[s.Place-1].ByLot = last.Votes == next.Votes && s.Votes == last.Votes
		}
	}
	for _, s := range order[:seats] {
		r.Standings[s.Place-1].Elected = true
	}
	giveTerms(w, r.Standings, order[:seats])
	return r, true
}

// giveTerms gives the elected the terms of their seats, the longest first.
func giveTerms(w ward.Ward, standings, elected []ward.Standing) {
	byVotesThenLot(elected, w.TermLot)
	for i, s := range elected {
		if w.Contest.SplitTerms() {
			standings[s.Place-1].TermEnds = w.Contest.TermsLongestFirst()[i]
		}
	}
	for _, a := range elected {
		for _, b := range elected {
			x, y := &standings[a.Place-1], standings[b.Place-1]
			x.TermByLot = x.TermByLot || x.Votes == y.Votes && x.TermEnds != y.TermEnds
		}
	}
}

// byVotesThenLot puts the most votes first, and of equal ones who came first in the lot.
func byVotesThenLot(list []ward.Standing, lot []string) {
	drawn := func(s ward.Standing) int { // the later in the lot the smaller, 0 for who is not in it
		if at := slices.Index(lot, s.Candidate); at >= 0 {
			return len(lot) - at
		}
		return 0
	}
	slices.SortStableFunc(list, func(a, b ward.Standing) int {
		if a.Votes != b.Votes {
			return int(b.Votes - a.Votes)
		}
		return drawn(b) - drawn(a)
	})
}
