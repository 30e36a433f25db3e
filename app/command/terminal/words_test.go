package terminal

import (
	"testing"

	"wardcount/reconcile/setup"
)

// A verb takes a name that one contest has; of two, people see by what it takes either.
func TestAContestIsCalledByWhatAVerbTakes(t *testing.T) {
	e := setup.Election{Contests: []setup.Contest{{ID: "local.l.bircham.d", Name: "Bircham"}, {ID: "parish.l.bircham.d", Name: "BIRCHAM"}, {ID: "local.l.weir.d", Name: "Weir"}}}
	for id, want := range map[setup.ContestID]string{"local.l.bircham.d": "Bircham (local.l.bircham.d)", "parish.l.bircham.d": "BIRCHAM (parish.l.bircham.d)", "local.l.weir.d": "Weir"} {
		if got := ContestName(e, id); got != want {
			t.Errorf("%s is called %q, want %q", id, got, want)
		}
	}
}

func TestStationsThatAreAwaitedAreNamedAsFarAsThereIsRoom(t *testing.T) {
	ids := []setup.StationID{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14"}
	for n, want := range map[int]string{0: "", 1: " Awaited: station 1.", 2: " Awaited: stations 1, 2.", 12: " Awaited: stations 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.", 14: " Awaited: stations 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more."} {
		if got := AwaitedStations(ids[:n]); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}
