package result

import (
	"wardcount/reconcile"
	"wardcount/reconcile/tally"
	"wardcount/reconcile/ward"
)

// Of is who is elected by the figures as they stand; false while votes are awaited.
func Of(w ward.Ward) (ward.Result, bool) {
	if w.Contest.Uncontested() {
		return tally.Elect(w.Contest, nil, lotsOf(w)), true
	}
	votes, ok := w.Votes()
	if !ok || w.Contest.Seats < 1 || len(votes) == 0 {
		return ward.Result{}, false
	}
	return tally.Elect(w.Contest, votes, lotsOf(w)), true
}

// Certificate is what certifying a ward would record; nil while votes are
// awaited, which the step itself says. Where a lot comes first it is refused.
func Certificate(now reconcile.Count, w ward.Ward) (*ward.Certificate, error) {
	result, ok := Of(w)
	if !ok {
		return nil, nil
	}
	if r := WaitsForLot(w, result); r != nil && w.State == ward.Consulted {
		return nil, r
	}
	certificate := reconcile.Certify(now.Election, w, result)
	return &certificate, nil
}
