package reconcile_test

import (
	"testing"

	"wardcount/reconcile/night"
)

func TestWardsAreListedInTheOrderOfTheSetUp(t *testing.T) {
	wards := night.New(t, night.FuzzElection()).Count.InOrder()
	if len(wards) != 2 || wards[0].Contest.ID != night.Callowland || wards[1].Contest.ID != night.Meadow {
		t.Errorf("%v", wards)
	}
}
