package rules

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Running is how far a sheet of votes goes while it is being keyed: what its
// papers can carry, and what is accounted for so far. It decides nothing; the
// rules look when the sheet is whole.
type Running struct {
	Seats     int
	Papers    figure.Of[figure.Papers] // valid ones, as the sheet states them
	Votes     figure.Votes             // of the candidates keyed so far
	Unused    figure.Of[figure.Votes]
	Rejected  figure.Of[figure.Votes] // in part
	Complete  bool                    // every candidate's votes are keyed
	Accounted figure.Votes            // votes, unused and rejected in part together
}

// Most is the votes that the papers can carry; not there while they are not keyed.
func (r Running) Most() figure.Of[figure.Votes] {
	papers, ok := r.Papers.Get()
	if !ok {
		return figure.Of[figure.Votes]{}
	}
	return figure.Keyed(figure.Votes(r.Seats) * figure.Votes(papers))
}

// Left is what the papers can carry less what is accounted for; below nought
// where more votes were keyed than the papers can carry.
func (r Running) Left() figure.Of[figure.Votes] {
	most, ok := r.Most().Get()
	if !ok {
		return figure.Of[figure.Votes]{}
	}
	return figure.Keyed(most - r.Accounted)
}

// RunningOf works out how far a reading of a count sheet, a count area or the
// count's result goes; false for any other sheet.
func RunningOf(c setup.Contest, f sheet.Form, r sheet.Reading) (Running, bool) {
	papers := figure.ID("valid_ballots")
	switch f {
	case sheet.CountSheet:
		papers = "papers_on_sheet"
	case sheet.CountArea, sheet.CountResult:
	default:
		return Running{}, false
	}
	run := Running{Seats: c.Seats, Papers: r.Papers(papers), Unused: r.Votes("unused"),
		Rejected: r.Votes("part_rejected_votes"), Complete: true}
	for i := range c.Candidates {
		votes, keyed := r.Votes(sheet.VotesFigure(i + 1)).Get()
		run.Votes += votes
		run.Complete = run.Complete && keyed
	}
	run.Accounted = run.Votes + run.Unused.N() + run.Rejected.N()
	return run, true
}

// RunningTogether adds up count sheets figure by figure, as far as they go: a
// figure that is on none of them is not there. Whose readings these may be is
// for the caller to know; nothing is decided by their sums.
func RunningTogether(readings []sheet.Reading) sheet.Reading {
	sums := sheet.Reading{}
	for _, r := range readings {
		for id, n := range r {
			sums[id] += n
		}
	}
	return sums
}
