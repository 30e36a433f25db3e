package format

import (
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// night takes a count through the rules, entry by entry.
type night struct {
	t     *testing.T
	count reconcile.Count
}

// enter adds one entry, an hour after midnight.
func (n *night) enter(role setup.Role, body reconcile.Body) {
	n.t.Helper()
	next, err := n.count.Fold(reconcile.Entry{At: time.Date(2018, 5, 4, 1, 0, 0, 0, time.UTC), Actor: "Practice " + role.Words(), Role: role, Body: body})
	if err != nil {
		n.t.Fatal(err)
	}
	n.count = next
}

// key keys a sheet of a contest for one of its counts.
func (n *night) key(contest setup.ContestID, form sheet.Form, subject string, count int, figures sheet.Reading) {
	n.t.Helper()
	n.enter(setup.Clerk, reconcile.SheetKeyed{ID: sheet.ID{Contest: contest, Form: form, Subject: subject}, Count: count, Reading: 1, Figures: figures})
}
