package voterid_test

import (
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
)

// A poll of two stations, beside one published rate of each base.
func TestAPollsOwnRateIsSetBesideThoseOfTheSameBase(t *testing.T) {
	base := func(b beside.Base) beside.Published {
		return beside.Published{Name: string(b), Model: "poll card", NotReturned: figure.Keyed[figure.Persons](20), Of: figure.Keyed[figure.Persons](9980), Base: b}
	}
	others := []beside.Published{base(beside.BaseAttempts), base(beside.BaseInPerson), base(beside.BaseAllVoters), base(beside.BaseNotStated)}
	station := func(id setup.StationID, attempts, notReturned figure.Persons) stations.Station {
		return stations.Station{ID: id, Model: "poll card", Attempts: figure.Keyed(attempts), Refused: figure.Keyed(notReturned), Returned: figure.Keyed[figure.Persons](0), NotReturned: figure.Keyed(notReturned)}
	}
	list := []stations.Station{station("1", 1000, 3), station("2", 1000, 5)}
	poll := voterid.PollOfStations("Practice", "", list, stations.Usual, others)
	var with []string
	for _, c := range poll.Compared {
		if c.A.Name == voterid.ThisPoll {
			with = append(with, c.B.Name)
			if c.A.Of.N() != 2000 || c.A.NotReturned.N() != 8 || c.B.Base != beside.BaseAttempts {
				t.Errorf("%+v", c)
			}
		}
	}
	// 20 of 9,980 persons issued are 20 of 10,000 attempts: the ratio is exactly 2.
	if !slices.Equal(with, []string{"attempts", "in_person"}) || poll.Compared[1].Ratio != 2 {
		t.Errorf("beside %q: %+v", with, poll.Compared)
	}
	if r := poll.NotCompared[0]; r.With != "this poll and all_voters" || r.Why != "Different denominators: this poll counts persons who tried to vote in person, all_voters counts all who voted, by post too." {
		t.Errorf("%+v", r)
	}

	if c := poll.Compared[0].Caveat; strings.Contains(c, "models differ") || !strings.Contains(c, "a difference of rates is not one of the rule") {
		t.Error(c)
	}
	list[0].Model, list[1].Model = "", "" // as since 2023
	others[0].Unsure, list[0].ByPapers = "A guess.", true
	poll = voterid.PollOfStations("Practice", "", list, stations.Usual, others[:1])
	if c := poll.Compared[0].Caveat; strings.Contains(c, "models differ") || !strings.Contains(c, "Attempts: A guess.") || !strings.Contains(c, "This poll: At 1 station nobody counted the persons issued with a paper: the papers that ought to be in the box stand for them.") {
		t.Error(c)
	}

	list[1].NotReturned = figure.Of[figure.Persons]{}
	poll = voterid.PollOfStations("Practice", "", list, stations.Usual, others[:1])
	if len(poll.Compared) != 0 || poll.NotCompared[0].Why != "The figures of this poll are those of 1 of 2 stations." {
		t.Errorf("with a record awaited: %+v, %+v", poll.Compared, poll.NotCompared)
	}
	list[1].NotReturned = figure.Keyed[figure.Persons](1001) // of 1,000, which is a slip of the pen
	poll = voterid.PollOfStations("Practice", "", list, stations.Usual, others[:1])
	if len(poll.Compared) != 0 || poll.NotCompared[0].Why != "The figures of this poll are those of 1 of 2 stations." {
		t.Errorf("with more than tried to vote: %+v, %+v", poll.Compared, poll.NotCompared)
	}
	if poll = voterid.PollOfStations("Practice", "", list, stations.Usual, nil); poll.Compared != nil || poll.NotCompared != nil {
		t.Errorf("with nothing beside it: %+v, %+v", poll.Compared, poll.NotCompared)
	}
}

func TestAWardOfFewHasNoRate(t *testing.T) {
	list := likeStations(12)
	for i := range list[:9] {
		list[i].Ward = "South"
	}
	p := voterid.PollOfStations("Poll", "", list, stations.Usual, nil)
	if south := p.Wards[0].Rate; south == nil || south.K != 9 || south.N != 4500 {
		t.Errorf("%+v", south)
	}
	if north := p.Wards[1].Rate; north != nil { // 3 expected
		t.Errorf("%+v", north)
	}
}

// Under each measure a record is in that gives this one, in a ward as in all.
func TestARecordIsInThatGivesTheMeasure(t *testing.T) {
	persons := func(n int) figure.Of[figure.Persons] { return figure.Keyed(figure.Persons(n)) }
	list := []stations.Station{{ID: "1", Ward: "North", Refused: persons(3)}, {ID: "2", Ward: "North", NotReturned: persons(1)}, {ID: "3", Ward: "North", NotReturned: persons(0)}, {ID: "4", Ward: "South"}}
	for m, in := range map[stations.Measure]int{stations.Refused: 1, stations.NotReturned: 2} {
		p := voterid.PollOfStations("", "", list, stations.Options{Measure: m, Look: 0.025, Act: 0.001}, nil)
		if p.Review.In != in || len(p.Review.Awaited) != 4-in || p.Wards[0].In != in || p.Wards[0].Stations != 3 || p.Wards[1].In != 0 {
			t.Errorf("%s: %d in, awaited %v, %+v", m, p.Review.In, p.Review.Awaited, p.Wards)
		}
	}
}
