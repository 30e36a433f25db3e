package app

import (
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// Seal closes the count: until it is opened again nothing is keyed or decided.
// seals are the numbers on the packets and boxes, place is where they are kept.
func (c *Count) Seal(by setup.Person, seals []string, place string) error {
	if r := refuseRole(by, ActSeal, "close and seal the count"); r != nil {
		return r
	}
	return c.append(by, reconcile.CountSealed{Seals: seals, Place: place})
}

// Reopen opens a closed count, with the numbers on the seals as they are found;
// where they are not as they were left, with the reason.
func (c *Count) Reopen(by setup.Person, seals []string, reason string) error {
	if r := refuseRole(by, ActReopen, "open a sealed count"); r != nil {
		return r
	}
	return c.append(by, reconcile.CountReopened{Seals: seals, Reason: reason})
}
