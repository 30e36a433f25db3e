package words

import (
	"fmt"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// LotByF10 says how a lot is recorded before it is the next step.
const LotByF10 = " F10 records it."

// LotWanted says between whom a lot is to be drawn, and about what; nothing
// where none is.
func LotWanted(c setup.Contest, r ward.Result) string {
	switch {
	case len(r.Tied) > 0:
		return "Votes are equal between " + spokenNames(c, r.Tied) + ": the result waits for the returning officer's lot."
	case len(r.TermTied) > 0:
		return spokenNames(c, r.TermTied) + " are elected with equal votes, and their terms end in different years: a lot decides who takes the longer term."
	}
	return ""
}

func spokenNames(c setup.Contest, ids []string) string {
	var names []string
	for _, candidate := range c.Candidates {
		for _, id := range ids {
			if candidate.ID == id {
				names = append(names, candidate.SpokenName())
			}
		}
	}
	return listed(names)
}

// LotTitle is over the lot: for a seat, or for the longer term.
func LotTitle(r ward.Result) string {
	if len(r.Tied) == 0 {
		return "Lot drawn for the longer term"
	}
	return "Lot drawn"
}

// LotQuestion asks on whom the n-th of so many draws fell.
func LotQuestion(r ward.Result, n, draws int) string {
	words := "On whom did the lot fall?"
	if len(r.Tied) == 0 {
		words = "Who takes the longer term by the lot?"
	}
	if draws == 1 {
		return words
	}
	if len(r.Tied) == 0 {
		return words + fmt.Sprintf(" %d of %d, the longest first", n, draws)
	}
	return words + fmt.Sprintf(" Seat %d of %d", n, draws)
}

// LotVotes begins the line of a candidate in a lot: the votes, where there was a poll.
func LotVotes(r ward.Result, i int) string {
	if r.Uncontested {
		return ""
	}
	return manyVotes(r.Standings[i].Votes) + " · "
}
