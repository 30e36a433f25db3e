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
			if w.State != reconcile.Abandoned {
				r.Outstanding = append(r.Outstanding, w.Contest.Name)
			}
			continue
		}
		r.Wards = append(r.Wards, export.Ward{Certificate: *w.Certificate, CertifiedBy: *w.CertifiedBy, DeclaredAt: w.DeclaredAt, DeclaredBy: *w.DeclaredBy, Statement: w.Statement, Annotations: w.Annotations})
	}
	if v := state.VoterID; v.Released != nil {
		r.VoterID, r.VoterIDReleased = v.Shown, *v.Released
		r.VoterIDExceptions = voterIDExceptions(state)
	}
	return r
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

func voterIDExceptions(state reconcile.Count) []reconcile.Exception {
	var list []reconcile.Exception
	for _, row := range state.VoterID.Register() {
		id := reconcile.FindingID{Code: reconcile.AwaitedCode, Subject: row.Subject}
		if a, ok := state.VoterID.Accepted[id]; ok && row.State == reconcile.Awaited {
			list = append(list, reconcile.Exception{Code: id.Code, Subject: id.Subject, Text: "Station " + id.Subject + ": its voter-ID record was not handed in; it is in no total.",
				Reason: a.Reason, AcceptedBy: a.By, Role: a.Role})
		}
	}
	for _, f := range state.CheckVoterID() {
		if f.Accepted == nil {
			continue
		}
		x := reconcile.Exception{Code: f.Code, Subject: f.Subject, Text: f.Clerk, Numbers: f.Numbers, Reason: f.Accepted.Reason, AcceptedBy: f.Accepted.By, Role: f.Accepted.Role}
		if f.Explained != nil {
			x.Explanation, x.ExplainedBy = f.Explained.Reason, f.Explained.By
		}
		list = append(list, x)
	}
	return list
}
