package night

import (
	"strconv"

	"wardcount/assets"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// Callowland is the ward of Watford's night.
const Callowland setup.ContestID = "local.watford.callowland.2018-05-03"

// Everybody who may be at the keyboard, one for each role and two clerks.
const (
	Ada    = "Ada, clerk"
	Ben    = "Ben, clerk"
	Sue    = "Sue, supervisor"
	Dee    = "Dee, deputy"
	Rob    = "Rob, returning officer"
	Adam   = "Adam, administrator"
	Viola  = "Viola, viewer"
	Nobody = "somebody else"
)

// Watford is a poll in one ward of one seat, with two stations and a postal box.
func Watford() setup.Election {
	return setup.Election{
		Name: "Watford Borough Council election", Council: setup.Council{Name: "Watford Borough Council", GSS: "E07000103"},
		Date: "2018-05-03", KeyOnce: true, Pilot: "poll card",
		Publishing: setup.Publishing{OrganisationURI: "http://opendatacommunities.org/id/district-council/watford", OrganisationLabel: "Watford Borough Council",
			BodyLabel: "Watford", ElectionType: "DistrictAndBorough", ReturningOfficer: "Rob", Department: "Elections", Email: "elections@example.org", Telephone: "01923 000000"},
		People: []setup.Person{{Name: Ada, Role: setup.Clerk}, {Name: Ben, Role: setup.Clerk}, {Name: Sue, Role: setup.Supervisor}, {Name: Dee, Role: setup.Deputy}, {Name: Rob, Role: setup.ReturningOfficer}, {Name: Adam, Role: setup.Administrator}, {Name: Viola, Role: setup.Viewer}},
		Contests: []setup.Contest{{ID: Callowland, Name: "Callowland", GSS: "E05011046", Seats: 1, Electorate: figure.Keyed[figure.Electors](5746), Candidates: []setup.Candidate{
			{ID: "15663", Surname: "Khan", Forenames: "Ahsan", Description: "Labour Party", PartyID: "PP53", Party: "Labour Party"},
			{ID: "47769", Surname: "Parker", Forenames: "Anthony James", Description: "Conservative Party Candidate", PartyID: "PP52", Party: "Conservative and Unionist Party"},
			{ID: "15668", Surname: "Stotesbury", Forenames: "Ian Alexander Eric", Description: "Liberal Democrats", PartyID: "PP90", Party: "Liberal Democrats"},
			{ID: "17244", Surname: "Wiesner", Forenames: "Alison Jane", Description: "Green Party", PartyID: "PP63", Party: "Green Party"},
		}}},
		Stations: []setup.Station{{ID: "CA1", Place: "Callowland Hall", Contests: []setup.ContestID{Callowland}}, {ID: "CA2", Place: "Callowland Hall", Contests: []setup.ContestID{Callowland}}},
		Boxes:    []setup.Box{boxOf("B1", Callowland, "CA1"), boxOf("B2", Callowland, "CA2"), boxOf("PV", Callowland)},
	}
}

// TwoSeats makes the ward elect two.
func TwoSeats(e *setup.Election) { e.Contests[0].Seats = 2 }

// Law is the program's own table of law.
func Law() setup.Law {
	l, err := setup.ParseLaw(assets.Law())
	if err != nil {
		panic(err)
	}
	return l
}

// PracticeCandidates are as many invented candidates.
func PracticeCandidates(n int) (list []setup.Candidate) {
	for i := range n {
		list = append(list, setup.Candidate{ID: "p" + strconv.Itoa(i+1), Surname: "Practice " + string(rune('A'+i/26)) + string(rune('a'+i%26))})
	}
	return list
}

// Meadow is a ward without a poll.
const Meadow setup.ContestID = "local.watford.practice-meadow.2018-05-03"

// FuzzElection has a ward with a poll, one without, and a spare box.
func FuzzElection() setup.Election {
	e := Watford()
	e.Contests = append(e.Contests, setup.Contest{ID: Meadow, Name: "Practice Meadow", GSS: "E00000000", Seats: 2, Electorate: figure.Keyed[figure.Electors](3000),
		Candidates: []setup.Candidate{{ID: "m1", Surname: "Field", Forenames: "Flora"}}})
	return e
}

// Leavesden is a parish in the same boxes as the ward, and Asked a question.
const (
	Leavesden setup.ContestID = "parish.watford.practice-leavesden.2018-05-03"
	Asked     setup.ContestID = "ref.watford.practice-question.2018-05-03"
)

// Lastly gives the ward a last contest of 22 May 2014.
func Lastly(l setup.LastContest) func(*setup.Election) {
	return func(e *setup.Election) {
		l.Date, l.Seats = "2014-05-22", e.Contests[0].Seats
		e.Contests[0].Last = &l
	}
}

// PartyVotes is a last contest with votes for the four parties of the ward.
func PartyVotes(labour, conservative, liberal, green int) setup.LastContest {
	return setup.LastContest{Lines: []setup.ContestLine{{PartyID: "PP53", Party: "Labour Party", Candidate: "Ann Practice", Votes: figure.Votes(labour)}, {PartyID: "PP52", Party: "", Candidate: "Bo Practice", Votes: figure.Votes(conservative)},
		{PartyID: "PP90", Party: "", Candidate: "Cy Practice", Votes: figure.Votes(liberal)}, {PartyID: "PP63", Party: "", Candidate: "Di Practice", Votes: figure.Votes(green)}}}
}

// ThreeBoxes gives station CA1 (1,003 papers) the boxes B1 and B2, and station
// CA2 (860 papers) B2 and B3.
func ThreeBoxes(e *setup.Election) {
	e.Boxes = []setup.Box{boxOf("B1", Callowland, "CA1"), boxOf("B2", Callowland, "CA1", "CA2"),
		boxOf("B3", Callowland, "CA2"), boxOf("PV", Callowland)}
}

// boxOf is a box of one contest, postal where it has no station.
func boxOf(id setup.BoxID, contest setup.ContestID, stations ...setup.StationID) setup.Box {
	return setup.Box{ID: id, Contests: []setup.ContestID{contest}, Stations: stations}
}

// ThreeSessions puts three opening sessions into the set-up.
func ThreeSessions(e *setup.Election) {
	e.Sessions = []setup.PlannedSession{{Number: 1, Date: "2018-04-27", Time: "9:30", Place: "Town Hall"}, {Number: 2, Date: "2018-04-27", Time: "14:00", Place: "Town Hall"},
		{Number: 3, Date: "2018-05-03", Time: "22:15", Place: "Leisure Centre"}}
}
