package stations_test

import (
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/stations"
)

func TestStationsStandInTheOrderOfAnyColumnAndTheUnknownLast(t *testing.T) {
	station := func(id, ward string, attempts, notReturned int) stations.Station {
		return stations.Station{ID: setup.StationID(id), Ward: ward, Attempts: figure.Keyed(figure.Persons(attempts)), NotReturned: figure.Keyed(figure.Persons(notReturned))}
	}
	r := stations.ReviewOf([]stations.Station{station("10", "Abbey", 900, 2), {ID: "2", Ward: "Abbey"}, station("9", "Vicarage", 2400, 40), station("1", "Central", 2400, 6), station("B2", "Central", 1000, 2)}, stations.Usual)
	for _, c := range []struct {
		by       stations.Column
		on, back string
	}{
		{stations.ByStation, "1 2 9 10 B2 ", "B2 10 9 2 1 "},
		{stations.ByWard, "2 10 1 B2 9 ", "9 1 B2 2 10 "},
		{stations.ByAttempts, "1 9 B2 10 2 ", "10 B2 1 9 2 "},
		{stations.ByEvents, "9 1 10 B2 2 ", "10 B2 1 9 2 "},
		{stations.ByFlag, "9 2 1 10 B2 ", "1 10 B2 2 9 "},
	} {
		for _, backwards := range []bool{false, true} {
			want, got := c.on, ""
			if backwards {
				want = c.back
			}
			for _, row := range r.Sorted(c.by, backwards) {
				got += string(row.ID) + " "
			}
			if got != want {
				t.Errorf("by %d, backwards %v: %s, want %s", c.by, backwards, got, want)
			}
		}
	}
	if rates := r.Sorted(stations.ByRate, true); rates[0].Rate == nil || rates[len(rates)-1].Rate != nil {
		t.Errorf("a station without a rate stands before one with: %+v", rates)
	}
}
