package reconcile

import "slices"

// resultOf says who is elected, and for how long; package tally cannot be
// imported from here, so this is a second way to the same answer. A lot that
// was not drawn leaves whom it likes, which no certificate may then say.
func resultOf(w Ward) (Result, bool) {
	r := Result{Uncontested: w.Contest.Uncontested()}
	votes, ok := w.Votes()
	if !ok && !r.Uncontested {
		return r, false
	}
	for i, c := range w.Contest.Candidates {
		s := Standing{Candidate: c.ID, Place: i + 1}
		if !r.Uncontested {
			s.Votes = votes[i]
		}
		r.Standings = append(r.Standings, s)
	}
	drawn := func(lot []string, s Standing) int { // the later in the lot the smaller, 0 for who is not in it
		if at := slices.Index(lot, s.Candidate); at >= 0 {
			return len(lot) - at
		}
		return 0
	}
	order := slices.Clone(r.Standings)
	slices.SortStableFunc(order, func(a, b Standing) int {
		if a.Votes != b.Votes {
			return int(b.Votes - a.Votes)
		}
		return drawn(w.Lot, b) - drawn(w.Lot, a)
	})
	seats := min(w.Contest.Seats, len(order))
	r.Vacant = w.Contest.Seats - seats
	if !r.Uncontested {
		last, next := order[seats-1], order[seats]
		r.Margin = Keyed(last.Votes - next.Votes)
		if w.Contest.Kind == QuestionContest && last.Votes == next.Votes {
			return r, true
		}
		for _, s := range order[:seats] {
			r.Standings[s.Place-1].ByLot = last.Votes == next.Votes && s.Votes == last.Votes
		}
	}
	order = order[:seats]
	slices.SortStableFunc(order, func(a, b Standing) int {
		if a.Votes != b.Votes {
			return int(b.Votes - a.Votes)
		}
		return drawn(w.TermLot, b) - drawn(w.TermLot, a)
	})
	for i, s := range order {
		r.Standings[s.Place-1].Elected = true
		if w.Contest.SplitTerms() {
			r.Standings[s.Place-1].TermEnds = w.Contest.TermsLongestFirst()[i]
		}
	}
	for _, a := range order {
		for _, b := range order {
			x, y := &r.Standings[a.Place-1], r.Standings[b.Place-1]
			x.TermByLot = x.TermByLot || x.Votes == y.Votes && x.TermEnds != y.TermEnds
		}
	}
	return r, true
}
