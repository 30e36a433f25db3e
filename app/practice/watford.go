package practice

import (
	"fmt"
	"strconv"

	"wardcount/assets"
	"wardcount/reconcile"
)

// Watford is the night of 3 May 2018 in Watford: twelve wards of one seat,
// 58 stations and the poll-card pilot. Votes, elected, rounded turnouts and
// voter-ID totals are as published; the rest is drawn from the seed. A clean
// night has no troubles; its figures are otherwise those of the same seed.
func Watford(seed uint64, clean bool) (Script, error) {
	folder, err := assets.Practice("watford-2018")
	if err != nil {
		return Script{}, err
	}
	p, err := readPublished(folder)
	if err != nil {
		return Script{}, fmt.Errorf("the practice election of Watford cannot be read: %w", err)
	}
	var wards []ward
	for i, w := range p.wards {
		wards = append(wards, draw(w, reconcile.BoxID("P"+strconv.Itoa(i+1)), newDice(seed, streamWards+uint64(i))))
	}
	drawTendered(wards, newDice(seed, streamTendered))
	drawVoterID(wards, p.voterID, newDice(seed, streamVoterID))
	var t troubles
	if !clean {
		t = plant(wards, newDice(seed, streamTroubles))
	}
	arrival := newDice(seed, streamArrival).order(len(everyStation(wards)))
	return Script{
		Seed: seed, Election: election(p, wards, seed), Acts: writeActs(wards, arrival),
		Notes: notes(seed, wards, t), Planted: t.planted,
	}, nil
}

// election is the set-up: boxes carry the number of their station, postal
// boxes a P and the number of their ward.
func election(p published, wards []ward, seed uint64) reconcile.Election {
	e := reconcile.Election{
		Name: p.council["election"], Council: reconcile.Council{Name: p.council["council"], GSS: p.council["gss"]},
		Date: p.council["date"], Practice: true, Seed: seed, KeyOnce: true, Pilot: p.council["pilot"],
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
			e.Stations = append(e.Stations, s.Station)
			e.Boxes = append(e.Boxes, reconcile.Box{ID: boxOf(s.Station), Contest: w.contest.ID, Station: s.ID})
		}
		e.Boxes = append(e.Boxes, reconcile.Box{ID: w.postalBox, Contest: w.contest.ID})
	}
	return e
}

func boxOf(s reconcile.Station) reconcile.BoxID { return reconcile.BoxID(s.ID) }

func notes(seed uint64, wards []ward, t troubles) []string {
	list := []string{
		fmt.Sprintf("PRACTICE, seed %d. Votes, who was elected, rounded turnouts and the totals of the voter-ID pilot are as published for 3 May 2018; every other figure is generated.", seed),
	}
	if len(t.notes) == 0 {
		list = append(list, "A clean night: no troubles are planted.")
	}
	list = append(list, t.notes...)
	for _, w := range wards {
		for _, s := range w.stations {
			if !s.record.in {
				list = append(list, fmt.Sprintf("%s: the voter-ID record of station %s has not come in, as one of the 58 had not on the morning after; the totals are released without it.", w.contest.Name, s.ID))
			}
		}
	}
	return list
}
