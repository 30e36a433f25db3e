package ward

import (
	"maps"
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// Votes gives each candidate's votes in ballot-paper order by the current
// count; false while any is awaited.
func (w Ward) Votes() ([]figure.Votes, bool) {
	r, ok := w.Current(w.OwnSheet(sheet.CountResult))
	if !ok {
		return nil, false
	}
	return sheet.VotesIn(r, len(w.Contest.Candidates))
}

// Valid gives the ward's valid papers by the current count. With one seat a
// valid paper is one vote, so it is the sum of the votes; with more it is
// keyed from the count, never worked out.
func (w Ward) Valid() (figure.Papers, bool) {
	r, ok := w.Current(w.OwnSheet(sheet.CountResult))
	if !ok {
		return 0, false
	}
	return w.validBy(r)
}

// validBy is the valid papers by one reading of the ward's result.
func (w Ward) validBy(r sheet.Reading) (figure.Papers, bool) {
	if w.Contest.Seats > 1 {
		return r.Papers("valid_ballots").Get()
	}
	votes, ok := sheet.VotesIn(r, len(w.Contest.Candidates))
	return figure.Papers(figure.Total(votes)), ok
}

// ReadBackFigures are what is read back before certifying: votes and rejected papers.
func (w Ward) ReadBackFigures() sheet.Reading {
	all := sheet.Reading{}
	for _, f := range []sheet.Form{sheet.CountResult, sheet.RejectedPapers} {
		r, _ := w.Current(w.OwnSheet(f))
		maps.Copy(all, r)
	}
	return all
}

// Leaders are the places of those who have as many votes as the last to be
// elected, or more.
func Leaders(votes []figure.Votes, seats int) []int {
	sorted := slices.Sorted(slices.Values(votes))
	line := sorted[max(len(sorted)-max(seats, 1), 0)]
	var list []int
	for i, v := range votes {
		if v >= line {
			list = append(list, i)
		}
	}
	return list
}
