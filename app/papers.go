package app

import "wardcount/reconcile"

// Move records that papers counted in one contest's box belong to another's,
// and were taken there.
func (c *Count) Move(by reconcile.Person, moved reconcile.PapersMoved) error {
	if r := refuseRole(by, ActMove, "move papers"); r != nil {
		return r
	}
	return c.append(by, moved)
}
