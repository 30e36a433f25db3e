package tally

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// withTerms gives the elected their terms, the longest to who has most votes,
// or says between whom a lot decides.
func withTerms(c setup.Contest, r ward.Result, lot []string) ward.Result {
	if !c.SplitTerms() || len(r.Tied) > 0 {
		return r
	}
	var order []int
	votes := map[string]figure.Votes{}
	for i, s := range r.Standings {
		votes[s.Candidate] = s.Votes
		if s.Elected {
			order = append(order, i)
		}
	}
	rank := func(i int) int { // who was drawn first stands first, who was not last
		if n := slices.Index(lot, r.Standings[i].Candidate); n >= 0 {
			return n
		}
		return len(lot)
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if va, vb := r.Standings[a].Votes, r.Standings[b].Votes; va != vb {
			return int(vb - va)
		}
		return rank(a) - rank(b)
	})
	elected := make([]string, len(order))
	for i, at := range order {
		elected[i] = r.Standings[at].Candidate
	}
	if r.TermTied, r.TermLots = c.TermTie(elected, votes, lot); len(r.TermTied) > 0 {
		return r
	}
	for i, at := range order {
		s := &r.Standings[at]
		s.TermEnds = c.TermsLongestFirst()[i]
	}
	for _, a := range order {
		for _, b := range order {
			x, y := &r.Standings[a], r.Standings[b]
			x.TermByLot = x.TermByLot || x.Votes == y.Votes && x.TermEnds != y.TermEnds
		}
	}
	return r
}
