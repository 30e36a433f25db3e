package rules

import (
	"testing"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestV3_TheFindingNamesTheBuildingOrSaysTheSamePlace(t *testing.T) {
	w := ward.Ward{Stations: []setup.Station{{ID: "CA1", Place: "St John's School"}, {ID: "CA2", Place: "Callowland Hall"}, {ID: "CA3"}}}
	if got := placeOf(w, ward.BoxAccount{Stations: []setup.StationID{"CA2"}}); got != "Callowland Hall" {
		t.Errorf("the place of CA2 is %q", got)
	}
	if got := placeOf(w, ward.BoxAccount{Stations: []setup.StationID{"CA3"}}); got != "the same place" {
		t.Errorf("the place of a station without one is %q", got)
	}
	if got := placeOf(w, ward.BoxAccount{}); got != "the same place" {
		t.Errorf("the place of no station is %q", got)
	}
}
