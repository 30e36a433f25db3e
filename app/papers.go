package app

import (
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// MovePapers records that papers counted in one contest's box belong to another's,
// and were taken there.
func (c *Count) MovePapers(by setup.Person, moved reconcile.PapersMoved) error {
	if r := refuseRole(by, ActMovePapers, "move papers"); r != nil {
		return r
	}
	return c.append(by, moved)
}
