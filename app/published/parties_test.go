package published

import (
	"testing"

	"wardcount/reconcile/setup"
)

func TestThePartiesOfLEAPAreNamedWhereTheyStandAllOverEngland(t *testing.T) {
	lines := []setup.ContestLine{{Party: "Lab", Votes: 5}, {Party: "THF", Votes: 4}, {Party: "C", PartyID: "PP1", Votes: 3}, {Party: "Ind", Votes: 2}}
	want := []setup.ContestLine{{PartyID: "PP53", Party: "Labour Party", Votes: 5}, lines[1], lines[2], lines[3]}
	got := WithParties(lines)
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%+v, want %+v", got[i], want[i])
		}
	}
	if lines[0].PartyID != "" {
		t.Error("the lines of the file were changed")
	}
}
