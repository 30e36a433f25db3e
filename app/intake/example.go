package intake

import "wardcount/reconcile"

// Example is a small set-up that nobody can take for a real one: two wards,
// one of two seats, five stations, and the people of the practice count.
func Example() reconcile.Election {
	const alder, bircham = "local.larkbury.alder-heath.2030-05-02", "local.larkbury.bircham.2030-05-02"
	const uri = "http://opendatacommunities.org/id/district-council/larkbury"
	return reconcile.Election{
		Name:    "Example: election of councillors for Larkbury, a place that does not exist",
		Council: reconcile.Council{Name: "Larkbury", GSS: "E07999999"},
		Date:    "2030-05-02",
		KeyOnce: true,
		Publishing: reconcile.Publishing{
			OrganisationURI: uri, OrganisationLabel: "Larkbury Borough Council", BodyURI: uri, BodyLabel: "Larkbury Borough Council",
			ElectionType: "DistrictAndBorough", InfoURL: "https://www.larkbury.example/elections",
			ReturningOfficer: "Practice returning officer", Department: "Electoral Services", Email: "elections@larkbury.example", Telephone: "01632 960123",
		},
		People: []reconcile.Person{
			{Name: "Practice returning officer", Role: reconcile.ReturningOfficer},
			{Name: "Practice deputy", Role: reconcile.Deputy},
			{Name: "Practice supervisor", Role: reconcile.Supervisor},
			{Name: "Practice clerk A", Role: reconcile.Clerk},
			{Name: "Practice clerk B", Role: reconcile.Clerk},
			{Name: "Practice administrator", Role: reconcile.Administrator},
		},
		Contests: []reconcile.Contest{
			{ID: alder, Name: "Alder Heath", GSS: "E05999901", Seats: 2, Electorate: reconcile.Keyed[reconcile.Electors](5210), Candidates: []reconcile.Candidate{
				{ID: "c1-alder-heath", Surname: "Bunting", Forenames: "Rosalind May", CommonForenames: "Rosie", Description: "Orchard Party", PartyID: "PP99901", Party: "Orchard Party"},
				{ID: "c2-alder-heath", Surname: "Dunnock", Forenames: "Peter", Description: "River and Meadow", PartyID: "PP99902", Party: "River and Meadow Alliance"},
				{ID: "c3-alder-heath", Surname: "O'Linnet", Forenames: "Siân", Description: "Orchard Party", PartyID: "PP99901", Party: "Orchard Party"},
				{ID: "c4-alder-heath", Surname: "Siskin", Forenames: "Jo Anne", CommonSurname: "Siskin-Hall", Description: "Independent"},
			}},
			{ID: bircham, Name: "Bircham", GSS: "E05999902", Seats: 1, Electorate: reconcile.Keyed[reconcile.Electors](2874), Candidates: []reconcile.Candidate{
				{ID: "c1-bircham", Surname: "Fieldfare", Forenames: "Robin", Description: "River and Meadow", PartyID: "PP99902", Party: "River and Meadow Alliance"},
				{ID: "c2-bircham", Surname: "Redstart", Forenames: "Omar", Description: "Orchard Party", PartyID: "PP99901", Party: "Orchard Party"},
			}},
		},
		Stations: []reconcile.Station{
			{ID: "01", Place: "Heath Road School", Contest: alder},
			{ID: "02", Place: "Heath Road School", Contest: alder},
			{ID: "03", Place: "St Example's Hall", Contest: alder},
			{ID: "04", Place: "Bircham Library", Contest: bircham},
			{ID: "05", Place: "Mobile unit, Mill Lane", Contest: bircham, Struck: "Joined with station 04 before the poll (Practice returning officer)"},
		},
		Boxes: []reconcile.Box{
			{ID: "01", Contest: alder, Station: "01"},
			{ID: "02", Contest: alder, Station: "02"},
			{ID: "02A", Contest: alder, Station: "02", MergedInto: "02", Struck: "Second box of the station, emptied into the first (Practice supervisor)"},
			{ID: "03", Contest: alder, Station: "03"},
			{ID: "04", Contest: bircham, Station: "04"},
			{ID: "05", Contest: bircham, Station: "05", Struck: "Station 05 did not open (Practice returning officer)"},
			{ID: "P1", Contest: alder},
			{ID: "P2", Contest: bircham},
		},
	}
}
