package template

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// The contests of the example, by their ballot ids.
const (
	exampleAlder   = "local.larkbury.alder-heath.2030-05-02"
	exampleBircham = "local.larkbury.bircham.2030-05-02"
	exampleParish  = "parish.larkbury.heathside.north.2030-05-02"
)

// Example is a small set-up that nobody can take for a real one: a ward of two
// seats with different terms that is counted at three tables, a ward of one
// seat, a parish held together with the first in two of its stations, a mobile
// station, and the people of the practice count.
func Example() setup.Election {
	const uri = "http://opendatacommunities.org/id/district-council/larkbury"
	return setup.Election{
		Name:    "Example: election of councillors for Larkbury, a place that does not exist",
		Council: setup.Council{Name: "Larkbury", GSS: "E07999999", Seats: 26},
		Date:    "2030-05-02",
		Publishing: setup.Publishing{
			OrganisationURI: uri, OrganisationLabel: "Larkbury Borough Council", BodyURI: uri, BodyLabel: "Larkbury Borough Council",
			ElectionType: "DistrictAndBorough", InfoURL: "https://www.larkbury.example/elections",
			ReturningOfficer: "Practice returning officer", Department: "Electoral Services", Email: "elections@larkbury.example", Telephone: "01632 960123",
		},
		People: []setup.Person{
			{Name: "Practice returning officer", Role: setup.ReturningOfficer},
			{Name: "Practice deputy", Role: setup.Deputy},
			{Name: "Practice supervisor", Role: setup.Supervisor},
			{Name: "Practice clerk A", Role: setup.Clerk},
			{Name: "Practice clerk B", Role: setup.Clerk},
			{Name: "Practice administrator", Role: setup.Administrator},
		},
		Contests: exampleContests(),
		Stations: exampleStations(),
		Boxes:    exampleBoxes(),
		Sessions: []setup.PlannedSession{
			{Number: 1, Date: "2030-04-30", Time: "14:00", Place: "Town Hall, committee room 2"},
			{Number: 2, Date: "2030-05-02", Time: "22:00", Place: "Larkbury Leisure Centre, main hall"},
		},
		NotUp: []setup.SeatsHeld{
			{Party: "Orchard Party", PartyID: "PP99901", Seats: 12},
			{Party: "River and Meadow Alliance", PartyID: "PP99902", Seats: 9},
			{Party: "Independent", Seats: 2},
		},
	}
}

func exampleContests() []setup.Contest {
	return []setup.Contest{
		{ID: exampleAlder, Name: "Alder Heath", GSS: "E05999901", Seats: 2, Electorate: figure.Keyed[figure.Electors](5210), Terms: []int{2034, 2032}, TallyByVotes: true,
			Areas: []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 12}, {ID: "2", FirstSheet: 13, LastSheet: 24}, {ID: "3", FirstSheet: 25, LastSheet: 36}},
			Candidates: []setup.Candidate{
				{ID: "c1-alder-heath", Surname: "Bunting", Forenames: "Rosalind May", CommonForenames: "Rosie", Description: "Orchard Party", PartyID: "PP99901", Party: "Orchard Party"},
				{ID: "c2-alder-heath", Surname: "Dunnock", Forenames: "Peter", Description: "River and Meadow", PartyID: "PP99902", Party: "River and Meadow Alliance", SayAs: "DUN-ick"},
				{ID: "c3-alder-heath", Surname: "O'Linnet", Forenames: "Siân", Description: "Orchard Party", PartyID: "PP99901", Party: "Orchard Party"},
				{ID: "c4-alder-heath", Surname: "Siskin", Forenames: "Jo Anne", CommonSurname: "Siskin-Hall", Description: "Independent"},
			}, Last: exampleLast()},
		{ID: exampleBircham, Name: "Bircham", GSS: "E05999902", Seats: 1, Electorate: figure.Keyed[figure.Electors](2874), Candidates: []setup.Candidate{
			{ID: "c1-bircham", Surname: "Fieldfare", Forenames: "Robin", Description: "River and Meadow", PartyID: "PP99902", Party: "River and Meadow Alliance"},
			{ID: "c2-bircham", Surname: "Redstart", Forenames: "Omar", Description: "Orchard Party", PartyID: "PP99901", Party: "Orchard Party"},
		}, Last: &setup.LastContest{Date: "2026-05-07", Seats: 2, NoComparison: "Other boundaries and one seat less since 2029"}},
		{ID: exampleParish, Kind: setup.ParishContest, Name: "Heathside, North ward", Seats: 3, Electorate: figure.Keyed[figure.Electors](3120), Candidates: []setup.Candidate{
			{ID: "c1-heathside-north-ward", Surname: "Brambling", Forenames: "Ivy"},
			{ID: "c2-heathside-north-ward", Surname: "Corncrake", Forenames: "Desmond"},
			{ID: "c3-heathside-north-ward", Surname: "Twite", Forenames: "Marian", Description: "Allotment holder"},
			{ID: "c4-heathside-north-ward", Surname: "Whinchat", Forenames: "Tomasz"},
		}},
	}
}

// exampleLast is the last contest of the ward of two seats; that of the other
// ward compares with nothing, and of the parish's nothing is known.
func exampleLast() *setup.LastContest {
	return &setup.LastContest{Date: "2026-05-07", Seats: 2, Electorate: figure.Keyed[figure.Electors](5102), Papers: figure.Keyed[figure.Papers](2968),
		NotForTurnout: "A mayor was elected on the same day",
		Lines: []setup.ContestLine{
			{PartyID: "PP99901", Party: "Orchard Party", Candidate: "Rosalind May Bunting", Votes: 1204},
			{PartyID: "PP99902", Party: "River and Meadow Alliance", Candidate: "Edith Nuthatch", Votes: 1177},
			{PartyID: "PP99901", Party: "Orchard Party", Candidate: "Siân O'Linnet", Votes: 1131},
			{Party: "Independent", Candidate: "Jo Anne Siskin", Votes: 986},
		}}
}

func exampleStations() []setup.Station {
	alder, bircham := []setup.ContestID{exampleAlder}, []setup.ContestID{exampleBircham}
	both := []setup.ContestID{exampleAlder, exampleParish}
	return []setup.Station{
		{ID: "01", Place: "Heath Road School", Contests: both},
		{ID: "02", Place: "Heath Road School", Contests: both},
		{ID: "03", Place: "St Example's Hall", Contests: alder},
		{ID: "04", Place: "Bircham Library", Contests: bircham},
		{ID: "05", Place: "Mobile unit, Mill Lane", Contests: bircham, Mobile: true, Struck: "Joined with station 04 before the poll (Practice returning officer)"},
	}
}

func exampleBoxes() []setup.Box {
	alder, bircham := []setup.ContestID{exampleAlder}, []setup.ContestID{exampleBircham}
	both := []setup.ContestID{exampleAlder, exampleParish}
	return []setup.Box{
		{ID: "01", Contests: both, Stations: []setup.StationID{"01"}},
		{ID: "02", Contests: both, Stations: []setup.StationID{"02"}},
		{ID: "02A", Contests: both, Stations: []setup.StationID{"02"}, MergedInto: "02", Struck: "Second box of the station, emptied into the first (Practice supervisor)"},
		{ID: "03", Contests: alder, Stations: []setup.StationID{"03"}},
		{ID: "04", Contests: bircham, Stations: []setup.StationID{"04"}},
		{ID: "05", Contests: bircham, Stations: []setup.StationID{"05"}, Struck: "Station 05 did not open (Practice returning officer)"},
		{ID: "P1", Contests: alder},
		{ID: "P2", Contests: bircham},
		{ID: "P3", Contests: []setup.ContestID{exampleParish}},
	}
}
