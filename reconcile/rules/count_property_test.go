package rules_test

import (
	"testing"

	"pgregory.net/rapid"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
)

// Where C1 and C5 hold, the count balances in votes too: that is why the form
// in votes is no rule of its own.
func TestC1AndC5TogetherAreTheBalanceInVotes(t *testing.T) {
	tried := 0
	rapid.Check(t, func(t *rapid.T) {
		g := night.WholeCounts(t, 8)
		n := g.Keyed(t, func(*night.Night, setup.ContestID) {})
		for _, w := range n.Count.InOrder() {
			whole := w.Whole()
			verified, ok := w.VerifiedTotal()
			rejected, rejectedOK := w.Rejected()
			if w.Contest.Seats < 2 || !ok || !rejectedOK || !figure.Known(whole.Unused, whole.PartRejected) {
				continue
			}
			tried++
			seats := w.Contest.Seats
			if carried := int(whole.Total()+whole.Unused.N()+whole.PartRejected.N()) + seats*int(rejected); carried != seats*int(verified) {
				t.Fatalf("%s: %d votes are accounted for, %d seats × %d papers", w.Contest.ID, carried, seats, verified)
			}
		}
	})
	if tried == 0 {
		t.Error("no ward keeps all of it")
	}
}
