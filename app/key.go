package app

import "wardcount/reconcile"

// Keying is one sheet as a person keyed it.
type Keying struct {
	Sheet   reconcile.SheetID
	Count   int // 0 for the current one
	Reading int // 0 or 1 for the first
	Seen    int // the sheet's version that the person saw; 0 where they saw none
	Figures reconcile.Reading
}

// Key stores one reading of a sheet in one durable transaction.
func (c *Count) Key(by reconcile.Person, k Keying) error {
	if r := refuseRole(by, ActKey, "key a sheet"); r != nil {
		return r
	}
	return c.act(by, k.Seen, func(now reconcile.Count) (reconcile.Body, error) {
		if k.Count == 0 {
			k.Count = now.CountDue(k.Sheet)
		}
		return reconcile.SheetKeyed{SheetID: k.Sheet, Count: k.Count, Reading: max(k.Reading, 1), Figures: k.Figures}, nil
	})
}

// Explain records why a finding is what it is, for the numbers that it has now.
func (c *Count) Explain(by reconcile.Person, id reconcile.FindingID, reason string) error {
	if r := refuseRole(by, ActExplain, "explain a finding"); r != nil {
		return r
	}
	return c.act(by, 0, func(now reconcile.Count) (reconcile.Body, error) {
		b := reconcile.FindingExplained{FindingID: id, Reason: reason}
		for _, f := range now.Standing(id.Contest, id.Code, id.Subject) {
			b.Numbers = f.Numbers
		}
		return b, nil
	})
}

// TryMend says what Mend would change, and whether it would be refused.
func (c *Count) TryMend(by reconcile.Person, e reconcile.Election) ([]reconcile.Change, error) {
	if r := refuseRole(by, ActMend, "mend the set-up"); r != nil {
		return nil, r
	}
	now := c.State()
	changes := now.Differences(e)
	if len(changes) == 0 {
		return nil, nil
	}
	_, err := now.Apply(reconcile.Entry{At: c.clock(), Actor: by.Name, Role: by.Role, Body: reconcile.SetUpMended{Reason: "dry run", Changes: changes, Election: e}})
	return changes, err
}

// Mend replaces the set-up by another while the count runs, and says what
// changed. Where nothing would, nothing is stored.
func (c *Count) Mend(by reconcile.Person, e reconcile.Election, reason string) ([]reconcile.Change, error) {
	if r := refuseRole(by, ActMend, "mend the set-up"); r != nil {
		return nil, r
	}
	now := c.State()
	return c.mend(by, now, e, reason)
}

// mend changes the set-up as it was looked at; who changed it in the meantime
// is not overwritten.
func (c *Count) mend(by reconcile.Person, now reconcile.Count, e reconcile.Election, reason string) ([]reconcile.Change, error) {
	changes := now.Differences(e)
	if len(changes) == 0 {
		return nil, nil
	}
	b := reconcile.SetUpMended{Reason: reason, Changes: changes, Election: e}
	return changes, c.act(by, now.Versions.Of(b.Subject()), just(b))
}
