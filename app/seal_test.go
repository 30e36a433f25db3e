package app_test

import (
	"testing"

	"wardcount/reconcile"
)

func TestAClosedCount_TakesNothingUntilItIsOpened(t *testing.T) {
	c := staffed(t, true)
	if err := c.Seal(byLetter['r'], []string{"4711"}, "the strong room"); err != nil {
		t.Fatal(err)
	}
	if code := reads(t, c, clerkA, "1", 412); code != "closed" {
		t.Errorf("keyed into a closed count: %q", code)
	}
	refused(t, c, "closed", func() error { return c.Receive(byLetter['c'], reconcile.Receipt{}, "1") })
	refused(t, c, "seals", func() error { return c.Reopen(byLetter['d'], []string{"4712"}, "") })
	if err := c.Reopen(byLetter['d'], []string{"4711"}, ""); err != nil {
		t.Fatal(err)
	}
	if code := reads(t, c, clerkA, "1", 412); code != "" {
		t.Errorf("opened, and refused with %q", code)
	}
}
