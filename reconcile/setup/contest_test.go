package setup_test

import (
	"testing"

	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
)

func TestAContestIsUncontestedWithNoMoreCandidatesThanSeats(t *testing.T) {
	c := night.Watford().Contests[0]
	for seats, want := range map[int]bool{1: false, 3: false, 4: true, 5: true} {
		c.Seats = seats
		if c.Uncontested() != want {
			t.Errorf("four candidates for %d seats: %v", seats, !want)
		}
	}
	if !(setup.Contest{Seats: 1}).Uncontested() {
		t.Error("a ward that nobody stands in has a poll")
	}
}

func TestAnAreaKnowsItsSheets(t *testing.T) {
	c := setup.Contest{Areas: []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 2}, {ID: "2", FirstSheet: 3, LastSheet: 3}, {ID: "3"}}}
	for number, want := range map[string]string{"1": "1", "2": "1", "3": "2", "4": "", "0": "", "x": "", "": ""} {
		if a, ok := c.AreaOf(number); a.ID != want || ok != (want != "") {
			t.Errorf("sheet %q belongs to area %q", number, a.ID)
		}
	}
}
