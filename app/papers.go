package app

import (
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// Move records that papers counted in one contest's box belong to another's,
// and were taken there.
func (c *Count) Move(by setup.Person, moved reconcile.PapersMoved) error {
	if r := refuseRole(by, ActMove, "move papers"); r != nil {
		return r
	}
	return c.append(by, moved)
}
