package voterid_test

import (
	"math"
	"strconv"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
)

// Where nearly all that was recorded was recorded at one station, the others have no rate to hold it against; its share
// of all has a probability that guesses nothing. The figures are R's phyper(k-1, 3+k, 48000-3-k, 800, lower.tail=FALSE).
func TestAStationThatHasNearlyAllIsHeldAgainstItsShare(t *testing.T) {
	for _, c := range []struct {
		here int
		flag voterid.Flag
		p    float64
	}{
		{1, voterid.FlagSmall, 0}, // four in all: too few for anything
		{2, voterid.FlagLook, 2.68325573870112e-03},
		{3, voterid.FlagAct, 8.88502735812925e-05},
		{8, voterid.FlagAct, 9.07880741643916e-13},
	} {
		var stations []voterid.Station
		for i := range 60 {
			n := 0
			switch {
			case i == 0:
				n = c.here
			case i < 4:
				n = 1
			}
			persons := figure.Keyed(figure.Persons(n))
			stations = append(stations, voterid.Station{ID: setup.StationID(strconv.Itoa(i + 1)), Attempts: figure.Keyed(figure.Persons(800)), Refused: persons, NotReturned: persons, Returned: figure.Keyed(figure.Persons(0))})
		}
		r := voterid.ReviewOf(stations, voterid.Usual)
		row := r.Rows[0]
		if row.Flag != c.flag || row.Rate != nil {
			t.Errorf("%d here and three elsewhere: %s, rate %v", c.here, row.Flag, row.Rate)
		}
		if c.p == 0 {
			if row.Target != nil {
				t.Errorf("compared: %+v", row.Target)
			}
			continue
		}
		b := row.Target
		if !b.ByShare || !b.Few() || b.LimitPapers != [2]int{2, 3} || math.Abs(b.P-c.p) > 1e-9*c.p {
			t.Errorf("%d here: %+v", c.here, b)
		}
		if second := r.Rows[1]; second.Target == nil && c.here > 4 || second.Flag == voterid.FlagAct {
			t.Errorf("%d here, one at another: %s %+v", c.here, second.Flag, second.Target)
		}
	}
}
