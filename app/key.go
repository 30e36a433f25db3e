package app

import "wardcount/reconcile"

// Keying is one sheet as a person keyed it.
type Keying struct {
	Sheet   reconcile.SheetID
	Count   int // 0 for the current one
	Reading int // 1 or 2; 0 for the one that is the person's
	Seen    int // the sheet's version that the person saw; 0 where they saw none
	Figures reconcile.Reading
}

// Key stores one reading of a sheet in one durable transaction. Of a sheet in
// which two readings differ the figures may be those alone that do.
func (c *Count) Key(by reconcile.Person, k Keying) error {
	if r := refuseKeying(by, k.Sheet.Form); r != nil {
		return r
	}
	return c.act(by, k.Seen, func(now reconcile.Count) (reconcile.Body, error) {
		b, r := now.ReadingBy(by.Name, k.Sheet, k.Count, k.Reading, k.Figures)
		return b, orNil(r)
	})
}

// refuseKeying decides who keys a form: a decision is the officer's own.
func refuseKeying(by reconcile.Person, f reconcile.Form) *reconcile.Refusal {
	if d, _ := reconcile.SheetOf(f); d.Decision {
		return refuseRole(by, ActDecide, "decide about doubtful papers")
	}
	return refuseRole(by, ActKey, "key a sheet")
}

// refuseDecided keeps what the officer decided from being taken away by others.
func refuseDecided(by reconcile.Person, f reconcile.Form) *reconcile.Refusal {
	if d, _ := reconcile.SheetOf(f); d.Decision {
		return refuseKeying(by, f)
	}
	return nil
}

// orNil keeps a refusal that is none from becoming an error that is one.
func orNil(r *reconcile.Refusal) error {
	if r == nil {
		return nil
	}
	return r
}

// Adjudicate settles a sheet in which two readings still differ after both were
// keyed again: a supervisor keys from the paper what differs, with the reason.
func (c *Count) Adjudicate(by reconcile.Person, id reconcile.SheetID, figures reconcile.Reading, reason string) error {
	if r := refuseRole(by, ActAdjudicate, "decide between two readings"); r != nil {
		return r
	}
	return c.act(by, 0, func(now reconcile.Count) (reconcile.Body, error) { return now.Adjudicating(id, figures, reason), nil })
}

// MoveSheet takes what was keyed last for a sheet to another of its form; with a
// reading only that one of two that differ.
func (c *Count) MoveSheet(by reconcile.Person, from, to reconcile.SheetID, reading int, reason string) error {
	if r := refuseRole(by, ActMoveSheet, "move a sheet"); r != nil {
		return r
	}
	if r := refuseDecided(by, from.Form); r != nil {
		return r
	}
	return c.act(by, 0, func(now reconcile.Count) (reconcile.Body, error) { return now.Moving(from, to, reading, reason), nil })
}

// VoidSheet takes back what was keyed last for a sheet; with a reading only that
// one of two that differ.
func (c *Count) VoidSheet(by reconcile.Person, id reconcile.SheetID, reading int, reason string) error {
	if r := refuseRole(by, ActVoid, "void a sheet"); r != nil {
		return r
	}
	if r := refuseDecided(by, id.Form); r != nil {
		return r
	}
	return c.act(by, 0, func(now reconcile.Count) (reconcile.Body, error) { return now.Voiding(id, reading, reason), nil })
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
