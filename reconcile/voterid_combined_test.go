package reconcile_test

import (
	"slices"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/stations"
)

const abbeyParish setup.ContestID = "parish.practice.abbey." + night.PollDay

// pollOfSeveral is a combined poll with voter identification: two wards and the mayor, and a parish council at the first
// station. There whoever lives in the parish has three papers and the others two; S2 hands out papers of both wards, each
// voter one of them.
func pollOfSeveral(t *testing.T) *night.Night {
	t.Helper()
	e := night.Borough()
	e.Contests = append(e.Contests, setup.Contest{ID: abbeyParish, Name: "Abbey Parish", Kind: setup.ParishContest, Seats: 1, Electorate: figure.Keyed[figure.Electors](150), Candidates: night.PracticeCandidates(2)})
	e.Stations[0].Contests = []setup.ContestID{abbeyParish, night.Abbey, night.Mayor}
	e.Boxes = append(e.Boxes, setup.Box{ID: "X4", Contests: []setup.ContestID{abbeyParish}, Stations: []setup.StationID{"S1"}}, setup.Box{ID: "PP", Contests: []setup.ContestID{abbeyParish}})
	n := night.New(t, e)
	n.BoroughIssued(night.Abbey, "S1", 100)
	n.BoroughIssued(abbeyParish, "S1", 60)
	n.BoroughIssued(night.Mayor, "S1", 99)
	n.BoroughIssued(night.Abbey, "S2", 50)
	n.BoroughIssued(night.Brook, "S2", 40)
	n.BoroughIssued(night.Mayor, "S2", 91)
	n.BoroughIssued(night.Brook, "S3", 30)
	n.BoroughIssued(night.Mayor, "S3", 30)
	return n
}

func TestPeopleAreCountedOnceWhereSeveralContestsArePolled(t *testing.T) {
	n := pollOfSeveral(t)
	n.Key(sheet.ForRecord(n.Count.VoterID.Form, "S1"), 1, sheet.Reading{"refused_initial": 3, "returned_issued": 2, "not_returned": 1, "greeter": 1})
	n.Key(sheet.ForRecord(n.Count.VoterID.Form, "S2"), 1, sheet.Reading{"refused_initial": 2, "returned_issued": 0, "not_returned": 2, "issued_in_person": 89, "greeter": 0})
	poll := voterid.PollOf(n.Count, stations.Usual, nil)
	r := poll.Review
	if r.Expected != 3 || r.In != 2 || len(r.Awaited) != 1 || r.Awaited[0] != "S3" {
		t.Errorf("%d of %d stations, awaited %v", r.In, r.Expected, r.Awaited)
	}
	if got, want := r.Totals, (stations.Totals{Attempts: 101 + 91, Refused: 5, Returned: 2, NotReturned: 3, WithAttempts: 2, ByPapers: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	for i, want := range []struct {
		attempts figure.Of[figure.Persons]
		byPapers bool
		greeter  stations.Greeter
	}{{figure.Keyed[figure.Persons](101), true, stations.WithGreeter}, {figure.Keyed[figure.Persons](91), false, stations.NoGreeter}, {}} {
		if row := r.Rows[i]; row.Attempts != want.attempts || row.ByPapers != want.byPapers || row.Greeter != want.greeter {
			t.Errorf("station %s: attempts %v, by papers %v, %q", row.ID, row.Attempts, row.ByPapers, row.Greeter)
		}
	}
	stations, persons := 0, figure.Persons(0)
	for _, w := range poll.Wards {
		stations, persons = stations+w.Stations, persons+w.Attempts
	}
	if stations != 3 || persons != 192 {
		t.Errorf("the wards have %d stations and %d attempts together: %+v", stations, persons, poll.Wards)
	}
}

// Papers of wards at one station are added up, because each voter has one of them; those of the parish, which some
// have, and of the mayor, which all have beside a ward's, are not.
func TestThePapersThatEverybodyGetsOneOfStandForThePersons(t *testing.T) {
	n := pollOfSeveral(t)
	for station, want := range map[setup.StationID]figure.Papers{"S1": 100, "S2": 90, "S3": 30} {
		if got := n.Count.AccountOf(station).Expected; got != figure.Keyed(want) {
			t.Errorf("station %s: %v persons by their papers, want %d", station, got, want)
		}
	}
}

// Where the ward has no poll, the mayor's papers are what everybody gets.
func TestWhereNoWardIsPolledAnotherContestStandsForThePersons(t *testing.T) {
	e := night.Borough()
	for i := range e.Contests[:2] {
		e.Contests[i].Candidates = night.PracticeCandidates(e.Contests[i].Seats) // as many as seats: uncontested
	}
	n := night.New(t, e)
	n.BoroughIssued(night.Mayor, "S2", 91)
	n.Key(sheet.ForRecord(n.Count.VoterID.Form, "S2"), 1, sheet.Reading{"refused_initial": 1, "returned_issued": 0, "not_returned": 1})
	row := voterid.PollOf(n.Count, stations.Usual, nil).Review.Rows[1]
	if row.ID != "S2" || row.Attempts != figure.Keyed[figure.Persons](92) || !row.ByPapers {
		t.Errorf("station %s: attempts %v, by papers %v", row.ID, row.Attempts, row.ByPapers)
	}
}

func TestTwoWardsOfOneNameAreTwo(t *testing.T) {
	n := pollOfSeveral(t)
	n.Count.Election.Contests = slices.Clone(n.Count.Election.Contests)
	for i, c := range n.Count.Election.Contests {
		if c.ID == abbeyParish {
			n.Count.Election.Contests[i].Name = "Abbey"
		}
	}
	if names := wardsReviewed(n); !slices.Equal(names, []string{"Abbey", "Brook"}) {
		t.Errorf("a parish of a ward's name makes %q", names)
	}
	for i := range n.Count.Election.Contests {
		n.Count.Election.Contests[i].Name = "Abbey"
	}
	names := wardsReviewed(n)
	if want := []string{"Abbey (" + string(night.Abbey) + ")", "Abbey (" + string(night.Brook) + ")"}; !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
}

func wardsReviewed(n *night.Night) (names []string) {
	for _, w := range voterid.PollOf(n.Count, stations.Usual, nil).Wards {
		names = append(names, w.Name)
	}
	return names
}
