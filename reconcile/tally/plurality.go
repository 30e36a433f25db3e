package tally

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Elect gives the result of a contest by plurality in n seats: the n highest
// are elected, and where terms differ the higher vote takes the longer. Where
// votes are equal across the line, and an added vote would elect one of the
// tied, a lot decides (r.49 of the 2006 Rules); its winners are named in lots by
// candidate id and their votes stay as counted. Ties above or below the line
// need none. A question has no lot: with equal votes no answer is carried.
func Elect(c setup.Contest, votes []figure.Votes, lots ward.Lots) ward.Result {
	var r ward.Result
	switch {
	case c.Uncontested():
		r = uncontested(c)
	case c.Kind == setup.QuestionContest:
		return answered(c, votes)
	default:
		r = elect(c, votes, lots.Seats)
	}
	return withTerms(c, r, lots.Terms)
}

func elect(c setup.Contest, votes []figure.Votes, lot []string) ward.Result {
	r := ward.Result{}
	order := make([]int, len(c.Candidates))
	for i, candidate := range c.Candidates {
		order[i] = i
		r.Standings = append(r.Standings, ward.Standing{Candidate: candidate.ID, Place: i + 1, Votes: votes[i]})
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(votes[b]) - int(votes[a]) })
	line := votes[order[c.Seats-1]]
	r.Margin = figure.Keyed(line - votes[order[c.Seats]])
	above := 0
	var tied []int
	for _, i := range order {
		switch {
		case votes[i] > line:
			r.Standings[i].Elected = true
			above++
		case votes[i] == line:
			tied = append(tied, i)
		}
	}
	left := c.Seats - above
	if len(tied) == left {
		for _, i := range tied {
			r.Standings[i].Elected = true
		}
		return r
	}
	return byLot(r, tied, left, lot)
}

// byLot gives the seats at the line to the winners of the lot, if all of them
// are named and are among the tied; otherwise it asks for them.
func byLot(r ward.Result, tied []int, seats int, lot []string) ward.Result {
	winners := 0
	for _, i := range tied {
		if slices.Contains(lot, r.Standings[i].Candidate) {
			winners++
		}
	}
	if winners == seats && len(lot) == seats {
		for _, i := range tied {
			if slices.Contains(lot, r.Standings[i].Candidate) {
				r.Standings[i].Elected, r.Standings[i].ByLot = true, true
			}
		}
		return r
	}
	r.LotSeats = seats
	for _, i := range tied {
		r.Tied = append(r.Tied, r.Standings[i].Candidate)
	}
	slices.Sort(r.Tied)
	return r
}

func uncontested(c setup.Contest) ward.Result {
	r := ward.Result{Uncontested: true, Vacant: c.Seats - len(c.Candidates)}
	for i, candidate := range c.Candidates {
		r.Standings = append(r.Standings, ward.Standing{Candidate: candidate.ID, Place: i + 1, Elected: true})
	}
	return r
}
