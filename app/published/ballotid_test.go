package published

import (
	"testing"

	"wardcount/reconcile/setup"
)

func TestABallotIdKeepsItsAreaFromPollToPoll(t *testing.T) {
	for _, c := range []struct {
		now, then setup.ContestID
		same      bool
	}{
		{"local.watford.callowland.2018-05-03", "local.watford.callowland.2014-05-22", true},
		{"local.watford.callowland.2018-05-03", "local.watford.callowland.by.2017-09-14", true},
		{"mayor.tower-hamlets.2018-05-03", "mayor.tower-hamlets.2015-06-11", true},
		{"parish.larkbury.heathside.north.2030-05-02", "parish.larkbury.heathside.north.2026-05-07", true},
		{"parish.larkbury.heathside.north.2030-05-02", "parish.larkbury.heathside.south.2026-05-07", false},
		{"local.watford.callowland.2018-05-03", "parish.watford.callowland.2014-05-22", false},
		{"local.watford.park.2018-05-03", "local.trafford.park.2014-05-22", false},
	} {
		if same := BallotArea(c.now) == BallotArea(c.then); same != c.same {
			t.Errorf("%s and %s: %v", c.now, c.then, same)
		}
	}
}
