package reconcile_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

func TestWardsAreListedInTheOrderOfTheSetUp(t *testing.T) {
	wards := night.New(t, night.FuzzElection()).Count.InOrder()
	if len(wards) != 2 || wards[0].Contest.ID != night.Callowland || wards[1].Contest.ID != night.Meadow {
		t.Errorf("%v", wards)
	}
}

func TestPeopleAreCountedOnceByTheWardsOfTheirStation(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	for station, want := range map[setup.StationID]figure.Papers{"S1": 100, "S2": 90, "S3": 30} {
		if got := n.Count.AccountOf(station).Issued; got != figure.Keyed(want) {
			t.Errorf("%s: %v papers, want %d", station, got, want)
		}
	}
	e := night.Borough()
	e.Stations[2].Contests = []setup.ContestID{night.Mayor, night.Brook}
	n = night.New(t, e)
	n.KeyBorough(sheet.StageVerification, []setup.ContestID{night.Mayor})
	if got := n.Count.AccountOf("S3").Issued; got.IsKeyed() {
		t.Errorf("without the ward's account: %v", got)
	}
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Brook, Step: reconcile.StepAbandon, Reason: "a candidate has died (r.55)"})
	if got := n.Count.AccountOf("S3").Issued; got != figure.Keyed[figure.Papers](30) {
		t.Errorf("where only the mayor is polled: %v", got)
	}
	if got := n.Count.Election.WardOf(e.Stations[2]); got != night.Brook {
		t.Errorf("its people are of %s", got)
	}
	if got := n.Count.Election.WardOf(setup.Station{Contests: []setup.ContestID{night.Mayor}}); got != night.Mayor {
		t.Errorf("a station of no ward is of %s", got)
	}
}
