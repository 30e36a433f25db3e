package app

import (
	"time"

	"wardcount/export"
	"wardcount/reconcile"
)

// Results gathers what may leave the count: its declared wards, and the
// voter-ID totals once released. Nothing of another ward is in it.
func (c *Count) Results() export.Results {
	c.mu.Lock()
	state, head, now := c.state, c.head, c.clock().UTC()
	c.mu.Unlock()
	r := export.Results{Election: state.Election, Revision: state.Revisions + 1, WrittenAt: now.Truncate(time.Second), JournalHead: head,
		DestroyAfter: destroyAfter(state)}
	for _, w := range state.InOrder() {
		if w.Certificate == nil || w.DeclaredAt.IsZero() {
			if w.State == reconcile.Abandoned {
				r.Abandoned = append(r.Abandoned, abandoned(w))
			} else {
				r.Outstanding = append(r.Outstanding, w.Contest.Name)
			}
			continue
		}
		r.Wards = append(r.Wards, export.Ward{Certificate: *w.Certificate, CertifiedBy: *w.CertifiedBy, DeclaredAt: w.DeclaredAt, DeclaredBy: *w.DeclaredBy, Statement: w.Statement, Annotations: w.Annotations})
	}
	if v := state.VoterID; v.Released != nil {
		r.VoterID, r.VoterIDReleased = v.Shown, *v.Released
		r.VoterIDExceptions = v.ShownExceptions
	}
	return r
}

// abandoned says why a contest stopped: the note that was made as it did.
func abandoned(w reconcile.Ward) export.Abandoned {
	a := export.Abandoned{Contest: w.Contest.ID, Kind: w.Contest.Kind, Name: w.Contest.Name, Seats: w.Contest.Seats}
	if n := len(w.Annotations); n > 0 {
		a.Reason, a.By = w.Annotations[n-1].Text, w.Annotations[n-1].Signature
	}
	return a
}

// destroyAfter is the day until which the packets of the poll are kept.
func destroyAfter(state reconcile.Count) string {
	poll, err := time.Parse(time.DateOnly, state.Election.Date)
	months := state.Law.Retention(state.Election.Date)
	if err != nil || months == 0 {
		return ""
	}
	return poll.AddDate(0, months, 0).Format(time.DateOnly)
}
