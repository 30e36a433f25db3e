package practice

import (
	"slices"

	"wardcount/reconcile"
)

// election is the set-up. Each ward's stations and their boxes follow each
// other, then its postal box.
func election(p published, wards []ward, seed uint64) reconcile.Election {
	e := reconcile.Election{
		Name: p.council["election"], Council: reconcile.Council{Name: p.council["council"], GSS: p.council["gss"]},
		Date: p.council["date"], Practice: true, Seed: seed, Pilot: p.council["pilot"],
		Publishing: reconcile.Publishing{
			OrganisationURI: p.council["organisation_uri"], OrganisationLabel: p.council["organisation_label"],
			BodyURI: p.council["body_uri"], BodyLabel: p.council["body_label"], ElectionType: p.council["election_type"],
			InfoURL: p.council["info_url"], ReturningOfficer: p.council["returning_officer"], Department: p.council["department"],
			Email: p.council["email"], Telephone: p.council["telephone"]},
		People: []reconcile.Person{
			{Name: ClerkA, Role: reconcile.Clerk}, {Name: ClerkB, Role: reconcile.Clerk},
			{Name: Supervisor, Role: reconcile.Supervisor}, {Name: Officer, Role: reconcile.ReturningOfficer}},
		PublishedFor: []reconcile.Published{p.mayor},
	}
	for _, w := range wards {
		e.Contests = append(e.Contests, w.contest)
		for _, s := range w.stations {
			if s.contest == s.Contests[0] { // a station that serves two wards is on the register once
				e.Stations = append(e.Stations, s.Station)
			}
			e.Boxes = append(e.Boxes, reconcile.Box{ID: s.box, Contests: []reconcile.ContestID{w.contest.ID}, Stations: []reconcile.StationID{s.ID}})
		}
		e.Boxes = append(e.Boxes, reconcile.Box{ID: w.postalBox, Contests: []reconcile.ContestID{w.contest.ID}})
	}
	return e
}

// boxOf names a station's box by its number; where it serves two wards there
// is one for each, with a letter.
func boxOf(s reconcile.Station, contest reconcile.ContestID) reconcile.BoxID {
	if len(s.Contests) == 1 {
		return reconcile.BoxID(s.ID)
	}
	return reconcile.BoxID(string(s.ID) + string(rune('A'+slices.Index(s.Contests, contest))))
}
