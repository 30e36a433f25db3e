package reconcile

import (
	"strconv"
	"wardcount/assets"
)

const callowland ContestID = "local.watford.callowland.2018-05-03"

// Everybody who may be at the keyboard, one for each role and two clerks.
const (
	ada    = "Ada, clerk"
	ben    = "Ben, clerk"
	sue    = "Sue, supervisor"
	dee    = "Dee, deputy"
	rob    = "Rob, returning officer"
	adam   = "Adam, administrator"
	viola  = "Viola, viewer"
	nobody = "somebody else"
)

func watford() Election {
	return Election{
		Name: "Watford Borough Council election", Council: Council{Name: "Watford Borough Council", GSS: "E07000103"},
		Date: "2018-05-03", KeyOnce: true, Pilot: "poll card",
		Publishing: Publishing{OrganisationURI: "http://opendatacommunities.org/id/district-council/watford", OrganisationLabel: "Watford Borough Council",
			BodyLabel: "Watford", ElectionType: "DistrictAndBorough", ReturningOfficer: "Rob", Department: "Elections", Email: "elections@example.org", Telephone: "01923 000000"},
		People: []Person{{ada, Clerk}, {ben, Clerk}, {sue, Supervisor}, {dee, Deputy}, {rob, ReturningOfficer}, {adam, Administrator}, {viola, Viewer}},
		Contests: []Contest{{ID: callowland, Name: "Callowland", GSS: "E05011046", Seats: 1, Electorate: Keyed[Electors](5746), Candidates: []Candidate{
			{ID: "15663", Surname: "Khan", Forenames: "Ahsan", Description: "Labour Party", PartyID: "PP53", Party: "Labour Party"},
			{ID: "47769", Surname: "Parker", Forenames: "Anthony James", Description: "Conservative Party Candidate", PartyID: "PP52", Party: "Conservative and Unionist Party"},
			{ID: "15668", Surname: "Stotesbury", Forenames: "Ian Alexander Eric", Description: "Liberal Democrats", PartyID: "PP90", Party: "Liberal Democrats"},
			{ID: "17244", Surname: "Wiesner", Forenames: "Alison Jane", Description: "Green Party", PartyID: "PP63", Party: "Green Party"},
		}}},
		Stations: []Station{{ID: "CA1", Place: "Callowland Hall", Contests: []ContestID{callowland}}, {ID: "CA2", Place: "Callowland Hall", Contests: []ContestID{callowland}}},
		Boxes:    []Box{{ID: "B1", Contests: []ContestID{callowland}, Stations: []StationID{"CA1"}}, {ID: "B2", Contests: []ContestID{callowland}, Stations: []StationID{"CA2"}}, {ID: "PV", Contests: []ContestID{callowland}}},
	}
}

// twoSeats makes the ward elect two.
func twoSeats(e *Election) { e.Contests[0].Seats = 2 }

func law() Law {
	l, err := ParseLaw(assets.Law())
	if err != nil {
		panic(err)
	}
	return l
}

// practiceCandidates are as many invented candidates.
func practiceCandidates(n int) (list []Candidate) {
	for i := range n {
		list = append(list, Candidate{ID: "p" + strconv.Itoa(i+1), Surname: "Practice " + string(rune('A'+i/26)) + string(rune('a'+i%26))})
	}
	return list
}

const meadow ContestID = "local.watford.practice-meadow.2018-05-03"

// fuzzElection has a ward with a poll, one without, and a spare box.
func fuzzElection() Election {
	e := watford()
	e.Contests = append(e.Contests, Contest{ID: meadow, Name: "Practice Meadow", GSS: "E00000000", Seats: 2, Electorate: Keyed[Electors](3000),
		Candidates: []Candidate{{ID: "m1", Surname: "Field", Forenames: "Flora"}}})
	return e
}

const (
	leavesden ContestID = "parish.watford.practice-leavesden.2018-05-03"
	asked     ContestID = "ref.watford.practice-question.2018-05-03"
)

// lastly gives the ward a last contest of 22 May 2014.
func lastly(l LastContest) func(*Election) {
	return func(e *Election) {
		l.Date, l.Seats = "2014-05-22", e.Contests[0].Seats
		e.Contests[0].Last = &l
	}
}

// partyVotes is a last contest with votes for the four parties of the ward.
func partyVotes(labour, conservative, liberal, green int) LastContest {
	return LastContest{Lines: []ContestLine{{"PP53", "Labour Party", "Ann Practice", Votes(labour)}, {"PP52", "", "Bo Practice", Votes(conservative)},
		{"PP90", "", "Cy Practice", Votes(liberal)}, {"PP63", "", "Di Practice", Votes(green)}}}
}

// threeBoxes gives station CA1 (1,003 papers) the boxes B1 and B2, and station
// CA2 (860 papers) B2 and B3.
func threeBoxes(e *Election) {
	e.Boxes = []Box{{ID: "B1", Contests: []ContestID{callowland}, Stations: []StationID{"CA1"}}, {ID: "B2", Contests: []ContestID{callowland}, Stations: []StationID{"CA1", "CA2"}},
		{ID: "B3", Contests: []ContestID{callowland}, Stations: []StationID{"CA2"}}, {ID: "PV", Contests: []ContestID{callowland}}}
}
