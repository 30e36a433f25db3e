package tally

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// answered gives the result of a question: the answer with the most votes is
// carried, marked as elected. Where the most votes are equal none is.
func answered(c setup.Contest, votes []figure.Votes) ward.Result {
	sorted := slices.Clone(votes)
	slices.SortFunc(sorted, func(a, b figure.Votes) int { return int(b - a) })
	r := ward.Result{Margin: figure.Keyed(sorted[0] - sorted[1])}
	for i, answer := range c.Candidates {
		r.Standings = append(r.Standings, ward.Standing{Candidate: answer.ID, Place: i + 1, Votes: votes[i],
			Elected: votes[i] == sorted[0] && sorted[0] > sorted[1]})
	}
	return r
}
