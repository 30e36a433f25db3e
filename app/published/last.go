package published

import "wardcount/reconcile"

// Last is the ward as the last contest of one that is fought now. Where a file
// gives no papers cast, those of a single seat are the votes: the valid ones.
func (w Ward) Last() *reconcile.LastContest {
	seats, _ := w.SeatsUp().Get()
	l := &reconcile.LastContest{Date: w.Date, Seats: seats, Electorate: w.Electorate, Papers: w.Papers}
	total, complete := reconcile.Votes(0), true
	for _, c := range w.Candidates {
		votes, ok := c.Votes.Get()
		total, complete = total+votes, complete && ok
		l.Lines = append(l.Lines, reconcile.ContestLine{PartyID: c.PartyID, Party: c.Party, Candidate: c.SpokenName(), Votes: votes})
	}
	switch {
	case !complete:
		l.Lines = nil // part of the votes compares with nothing
	case !l.Papers.IsKeyed() && seats == 1:
		l.Papers = reconcile.Keyed(reconcile.Papers(total))
	}
	return l
}
