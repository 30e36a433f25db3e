package app

import (
	"wardcount/reconcile"
	"wardcount/reconcile/tally"
	"wardcount/reconcile/ward"
)

// Result is who is elected by the figures as they stand; false while votes are awaited.
func Result(w ward.Ward) (ward.Result, bool) {
	if w.Contest.Uncontested() {
		return tally.Elect(w.Contest, nil, lotsOf(w)), true
	}
	votes, ok := w.Votes()
	if !ok || w.Contest.Seats < 1 || len(votes) == 0 {
		return ward.Result{}, false
	}
	return tally.Elect(w.Contest, votes, lotsOf(w)), true
}

func certificateOf(now reconcile.Count, w ward.Ward) (*ward.Certificate, error) {
	result, ok := Result(w)
	if !ok {
		return nil, nil // the step itself says what is awaited
	}
	if r := waitsForLot(w, result); r != nil && w.State == ward.Consulted {
		return nil, r
	}
	certificate := reconcile.Certify(now.Election, w, result)
	return &certificate, nil
}
