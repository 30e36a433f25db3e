package app

import (
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// MoveSheet takes what was keyed last for a sheet to another of its form; with a
// reading only that one of two that differ.
func (c *Count) MoveSheet(by setup.Person, from, to sheet.ID, reading int, reason string) error {
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
func (c *Count) VoidSheet(by setup.Person, id sheet.ID, reading int, reason string) error {
	if r := refuseRole(by, ActVoid, "void a sheet"); r != nil {
		return r
	}
	if r := refuseDecided(by, id.Form); r != nil {
		return r
	}
	return c.act(by, 0, func(now reconcile.Count) (reconcile.Body, error) { return now.Voiding(id, reading, reason), nil })
}

// MovePapers records that papers counted in one contest's box belong to another's,
// and were taken there.
func (c *Count) MovePapers(by setup.Person, moved reconcile.PapersMoved) error {
	if r := refuseRole(by, ActMovePapers, "move papers"); r != nil {
		return r
	}
	return c.append(by, moved)
}

// refuseDecided keeps what the officer decided from being taken away by others.
func refuseDecided(by setup.Person, f sheet.Form) *reconcile.Refusal {
	if d, _ := sheet.ByForm(f); d.Decision {
		return refuseKeying(by, f)
	}
	return nil
}
