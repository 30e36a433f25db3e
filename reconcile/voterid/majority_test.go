package voterid_test

import (
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid"
)

func TestNobodyIsNoNumberBesideATie(t *testing.T) {
	for _, c := range []struct {
		votes       figure.Votes
		notReturned figure.Persons
		want        voterid.Beside
	}{
		{0, 0, voterid.Fewer}, {0, 1, voterid.MoreThan}, {3, 4, voterid.MoreThan}, {3, 3, voterid.AsMany}, {3, 2, voterid.Fewer},
	} {
		m := voterid.Majority{Majority: figure.Keyed(c.votes), NotReturned: c.notReturned, Stations: 2, In: 2}
		if got := m.Beside(); got != c.want {
			t.Errorf("%d beside a majority of %d: %q, want %q", c.notReturned, c.votes, got, c.want)
		}
	}
}

func TestAMajorityIsSaidToStandAsFarAsItsRecordsAreIn(t *testing.T) {
	for want, m := range map[string]voterid.Majority{
		"more than the majority": majority("A", 3, 4, 4), "as many as the majority so far": majority("A", 3, 3, 2), "fewer than the majority so far": majority("A", 3, 2, 1), "": majority("A", 3, 0, 0),
		"nobody, beside a tie": majority("A", 0, 0, 4), "nobody, beside a tie so far": majority("A", 0, 0, 2),
	} {
		if got := m.Stands(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
