package app

import (
	"wardcount/reconcile"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/setup"
)

// TryMend says what Mend would change, and whether it would be refused.
func (c *Count) TryMend(by setup.Person, e setup.Election) ([]mend.Change, error) {
	if r := refuseRole(by, ActMend, "mend the set-up"); r != nil {
		return nil, r
	}
	now := c.State()
	changes := now.SetUpChanges(e)
	if len(changes) == 0 {
		return nil, nil
	}
	_, err := now.Apply(reconcile.Entry{At: c.clock(), Actor: by.Name, Role: by.Role, Body: reconcile.SetUpMended{Reason: "dry run", Changes: changes, Election: e}})
	return changes, err
}

// Mend replaces the set-up by another while the count runs, and says what
// changed. Where nothing would, nothing is stored. Seen is the count as the
// other set-up was made from it: what was mended meanwhile is not overwritten.
func (c *Count) Mend(by setup.Person, seen reconcile.Count, e setup.Election, reason string) ([]mend.Change, error) {
	if r := refuseRole(by, ActMend, "mend the set-up"); r != nil {
		return nil, r
	}
	return c.mend(by, seen, e, reason)
}

// mend changes the set-up as it was looked at; who changed it in the meantime
// is not overwritten.
func (c *Count) mend(by setup.Person, now reconcile.Count, e setup.Election, reason string) ([]mend.Change, error) {
	changes := now.SetUpChanges(e)
	if len(changes) == 0 {
		return nil, nil
	}
	b := reconcile.SetUpMended{Reason: reason, Changes: changes, Election: e}
	return changes, c.act(by, now.Versions.Of(b.Subject()), just(b))
}
