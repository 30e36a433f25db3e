package app

import (
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// Receive logs what came through the door with ballot boxes, all of them or
// none. A receipt with no time is of this moment. Logged again it replaces the
// receipt before, which stays in the journal.
func (c *Count) Receive(by setup.Person, receipt reconcile.Receipt, boxes ...setup.BoxID) error {
	if r := refuseRole(by, ActReceive, "receive a ballot box"); r != nil {
		return r
	}
	if receipt.At.IsZero() {
		receipt.At = c.clock()
	}
	receipt.At = receipt.At.UTC().Truncate(time.Second)
	bodies := make([]reconcile.Body, len(boxes))
	for i, b := range boxes {
		bodies[i] = reconcile.BoxReceived{Box: b, Receipt: receipt}
	}
	return c.append(by, bodies...)
}
