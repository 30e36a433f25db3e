package reconcile

import "testing"

func TestWardsAreListedInTheOrderOfTheSetUp(t *testing.T) {
	wards := newNight(t, fuzzElection()).count.InOrder()
	if len(wards) != 2 || wards[0].Contest.ID != callowland || wards[1].Contest.ID != meadow {
		t.Errorf("%v", wards)
	}
}
