package mend

import (
	"slices"
	"time"

	"wardcount/reconcile/ward"
)

// Into takes the change into the ward as it stood. What was signed, read
// back or drawn for another register no longer stands.
func (c Change) Into(w ward.Ward, at time.Time) ward.Ward {
	w.ReadBack, w.Changed = nil, at
	w.Folder = w.Without(c.voided)
	w.Moves = w.MovesWithout(c.voided)
	recounted := c.count || c.register && w.State != ward.Uncontested
	if recounted || c.terms {
		w.TermLot = nil // it was drawn among others, or for other terms
	}
	if recounted {
		w.Lot = nil
	}
	if c.count {
		w.CountsAtRecount, w.AtRecount = 0, nil
		w.Recounts = slices.Clone(w.Recounts)
		for i := range w.Recounts {
			w.Recounts[i].After = 0 // the counts that it made are void
		}
	}
	switch {
	case !w.AnyKeyed() && !w.Signed():
		w.State = w.AtFirst()
	case c.register && w.State != ward.SetUp && w.State != ward.Uncontested:
		w.State, w.VerifiedBy = ward.Accounts, nil
	case c.count && w.State.Reached(ward.Counting) && w.Signed():
		w.State = ward.Verified
	}
	return w
}
