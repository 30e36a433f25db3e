package published

import (
	"testing"

	"wardcount/reconcile"
)

func TestABallotIdKeepsItsAreaFromPollToPoll(t *testing.T) {
	for _, c := range []struct {
		now, then reconcile.ContestID
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

func TestAContestThatNothingComparesWithSaysWhy(t *testing.T) {
	votes := func(n int) Candidate { return Candidate{Votes: reconcile.Keyed(reconcile.Votes(n))} }
	one := reconcile.Keyed(1)
	for want, w := range map[string]Ward{
		"": {Seats: one, Candidates: []Candidate{votes(3), votes(2)}},
		"nobody is marked as elected, and its seats are not stated": {Candidates: []Candidate{votes(3), votes(2)}},
		"it was uncontested":            {Seats: one, Candidates: []Candidate{{}}},
		"its votes are not in the file": {Seats: one, Candidates: []Candidate{votes(3), {}}},
	} {
		if got := w.NotLast(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	cast := Ward{Seats: one, Candidates: []Candidate{votes(3), {}}, Papers: reconcile.Keyed[reconcile.Papers](7)}
	if got := cast.NotLast(); got != "" {
		t.Errorf("turnout compares without votes: %q", got)
	}
}

func TestThePartiesOfLEAPAreNamedWhereTheyStandAllOverEngland(t *testing.T) {
	lines := []reconcile.ContestLine{{Party: "Lab", Votes: 5}, {Party: "THF", Votes: 4}, {Party: "C", PartyID: "PP1", Votes: 3}, {Party: "Ind", Votes: 2}}
	want := []reconcile.ContestLine{{PartyID: "PP53", Party: "Labour Party", Votes: 5}, lines[1], lines[2], lines[3]}
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
