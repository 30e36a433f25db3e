package night

import (
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// LotsDue lists the lots that equal votes call for, one after the other, by
// counting alone. A lot falls on who stands first in the order given.
func LotsDue(w ward.Ward, order []int) (lots []reconcile.Stepped) {
	c := w.Contest
	votes, _ := w.Votes()
	if votes == nil {
		votes = make([]figure.Votes, len(c.Candidates))
	}
	won := func(i int) int {
		if slices.Contains(w.Lot, c.Candidates[i].ID) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if votes[a] != votes[b] {
			return int(votes[b] - votes[a])
		}
		return won(b) - won(a)
	})
	seats := min(c.Seats, len(order))
	if c.Kind == setup.QuestionContest {
		return nil
	}
	if seats < len(order) && votes[order[seats-1]] == votes[order[seats]] {
		var winners []string
		for _, i := range order[:seats] {
			if votes[i] == votes[order[seats]] {
				winners = append(winners, c.Candidates[i].ID)
			}
		}
		lots = append(lots, reconcile.Stepped{Contest: c.ID, Step: reconcile.StepLot, Lot: winners})
	}
	return append(lots, termLotsDue(c, votes, order[:seats])...)
}

// termLotsDue lists the lots for longer terms among the elected, who stand in the
// order of their votes.
func termLotsDue(c setup.Contest, votes []figure.Votes, elected []int) (lots []reconcile.Stepped) {
	terms := slices.Sorted(slices.Values(c.Terms))
	slices.Reverse(terms)
	for i := 0; i < len(elected) && len(terms) > 0; {
		j := i + 1
		for j < len(elected) && votes[elected[j]] == votes[elected[i]] {
			j++
		}
		var longer []string // than the shortest of the group
		for at := i; at < j; at++ {
			if terms[at] > terms[j-1] {
				longer = append(longer, c.Candidates[elected[at]].ID)
			}
		}
		if len(longer) > 0 {
			lots = append(lots, reconcile.Stepped{Contest: c.ID, Step: reconcile.StepLot, ForTerm: true, Lot: longer})
		}
		i = j
	}
	return lots
}
