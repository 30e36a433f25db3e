package stations_test

import (
	"math"
	"strconv"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/stations"
)

// Where nearly all that was recorded was recorded at one station, the others have no rate to hold it against; its share
// of all has a probability that guesses nothing. The figures are R's phyper(k-1, 3+k, 48000-3-k, 800, lower.tail=FALSE).
func TestAStationThatHasNearlyAllIsHeldAgainstItsShare(t *testing.T) {
	for _, c := range []struct {
		here int
		flag stations.Flag
		p    float64
	}{
		{1, stations.FlagSmall, 0}, // four in all: too few for anything
		{2, stations.FlagLook, 2.68325573870112e-03},
		{3, stations.FlagAct, 8.88502735812925e-05},
		{8, stations.FlagAct, 9.07880741643916e-13},
	} {
		var list []stations.Station
		for i := range 60 {
			n := 0
			switch {
			case i == 0:
				n = c.here
			case i < 4:
				n = 1
			}
			persons := figure.Keyed(figure.Persons(n))
			list = append(list, stations.Station{ID: setup.StationID(strconv.Itoa(i + 1)), Attempts: figure.Keyed(figure.Persons(800)), Refused: persons, NotReturned: persons, Returned: figure.Keyed(figure.Persons(0))})
		}
		r := stations.ReviewOf(list, stations.Usual)
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
		if second := r.Rows[1]; second.Target == nil && c.here > 4 || second.Flag == stations.FlagAct {
			t.Errorf("%d here, one at another: %s %+v", c.here, second.Flag, second.Target)
		}
	}
}
