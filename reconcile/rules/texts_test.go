package rules

import (
	"testing"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestTextsCarryNumbersInGroupsAndDifferencesWithTheirSign(t *testing.T) {
	h := hit{subject: "B1", numbers: map[string]int{"n": 1234567, "less": -1234, "more": 25, "none": 0}, words: map[string]string{"place": "Callowland Hall"}}
	for text, want := range map[string]string{
		"{subject}: {n} in {place}": "B1: 1,234,567 in Callowland Hall",
		"({+less}) ({+more})":       "(−1,234) (+25)",
		"{+none} {none}":            "0 0",
		"nothing to fill":           "nothing to fill",
		"a } before a {":            "a } before a {",
	} {
		if got := fill(text, h); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

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
