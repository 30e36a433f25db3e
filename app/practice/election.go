package practice

import (
	"slices"

	"wardcount/reconcile/setup"
)

// election is the set-up. Each ward's stations and their boxes follow each
// other, then its postal box.
func election(p published, wards []wardFigures, seed uint64) setup.Election {
	e := setup.Election{
		Name: p.council["election"], Council: setup.Council{Name: p.council["council"], GSS: p.council["gss"], Seats: p.seats},
		Date: p.council["date"], Practice: true, Seed: seed, Pilot: p.council["pilot"],
		Publishing: setup.Publishing{
			OrganisationURI: p.council["organisation_uri"], OrganisationLabel: p.council["organisation_label"],
			BodyURI: p.council["body_uri"], BodyLabel: p.council["body_label"], ElectionType: p.council["election_type"],
			InfoURL: p.council["info_url"], ReturningOfficer: p.council["returning_officer"], Department: p.council["department"],
			Email: p.council["email"], Telephone: p.council["telephone"]},
		People: []setup.Person{
			{Name: ClerkA, Role: setup.Clerk}, {Name: ClerkB, Role: setup.Clerk},
			{Name: Supervisor, Role: setup.Supervisor}, {Name: Officer, Role: setup.ReturningOfficer}},
		PublishedFor: []setup.Published{p.mayor}, NotUp: p.notUp,
	}
	for _, w := range wards {
		e.Contests = append(e.Contests, w.contest)
		for _, s := range w.stations {
			if s.contest == s.Contests[0] { // a station that serves two wards is on the register once
				e.Stations = append(e.Stations, s.Station)
			}
			e.Boxes = append(e.Boxes, setup.Box{ID: s.box, Contests: []setup.ContestID{w.contest.ID}, Stations: []setup.StationID{s.ID}})
		}
		e.Boxes = append(e.Boxes, setup.Box{ID: w.postalBox, Contests: []setup.ContestID{w.contest.ID}})
	}
	return e
}

// boxOf names a station's box by its number; where it serves two wards there
// is one for each, with a letter.
func boxOf(s setup.Station, contest setup.ContestID) setup.BoxID {
	if len(s.Contests) == 1 {
		return setup.BoxID(s.ID)
	}
	return setup.BoxID(string(s.ID) + string(rune('A'+slices.Index(s.Contests, contest))))
}
