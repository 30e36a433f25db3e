package app

import (
	"wardcount/reconcile"
	"wardcount/reconcile/tally"
)

// Result is who is elected by the figures as they stand; false while votes are awaited.
func Result(w reconcile.Ward) (reconcile.Result, bool) {
	if w.Contest.Uncontested() {
		return tally.Elect(w.Contest, nil, lotsOf(w)), true
	}
	votes, ok := w.Votes()
	if !ok || w.Contest.Seats < 1 || len(votes) == 0 {
		return reconcile.Result{}, false
	}
	return tally.Elect(w.Contest, votes, lotsOf(w)), true
}

func certificateOf(now reconcile.Count, w reconcile.Ward) (*reconcile.Certificate, error) {
	result, ok := Result(w)
	if !ok {
		return nil, nil // the step itself says what is awaited
	}
	if r := waitsForLot(w, result); r != nil && w.State == reconcile.Consulted {
		return nil, r
	}
	certificate := reconcile.Certify(now.Election, w, result)
	return &certificate, nil
}
