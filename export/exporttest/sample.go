// Package exporttest holds one small election that every writer is tried on.
//
// It holds the awkward cases that a real night brings: a ward that does not
// balance, one decided by lot, one without a poll, one of three seats counted
// in areas, a parish, a question of which only the count was kept, a contest
// that was abandoned, names that a spreadsheet takes for formulas. It is for
// tests only and is never part of what a council gets. The votes in Callowland,
// Central and for the mayor are those of Watford on 3 May 2018, those in Bow
// East those of that ward of Tower Hamlets on the same day (Local Elections
// Archive Project, CC BY-SA 3.0; candidates' ids Democracy Club, CC BY 4.0);
// every other figure, the parish and the ward of odd names are made up.
package exporttest

import (
	"strings"
	"time"

	"wardcount/export"
	"wardcount/reconcile"
)

// Heads are the grounds of rejection of a local election, as the law names them.
var Heads = []reconcile.Head{
	{Figure: "rej_a", Label: "Want of an official mark"},
	{Figure: "rej_b", Label: "Voting for more candidates than voter was entitled to"},
	{Figure: "rej_c", Label: "Writing or mark by which voter could be identified"},
	{Figure: "rej_d", Label: "Unmarked or void for uncertainty"},
	{Figure: "rej_part", Label: "Rejected in part", InPart: true},
}

const (
	election = "Watford Borough Council election"
	council  = "Watford Borough Council"
	date     = "2018-05-03"
)

// Sample is a practice count with seven contests declared, one abandoned and
// one to come.
func Sample() export.Results {
	wards := []export.Ward{callowland(), central(), oddNames(), withoutPoll(), bowEast(), parish(), plan()}
	return export.Results{
		Election: reconcile.Election{
			Name: election, Date: date, Practice: true,
			Council:    reconcile.Council{Name: council, GSS: "E07000103"},
			Publishing: publishing(), Contests: contests(wards), Stations: stations(), PublishedFor: []reconcile.Published{mayor()},
		},
		Wards:           wards,
		Outstanding:     []string{"Park"},
		Abandoned:       []export.Abandoned{abandoned()},
		VoterID:         voterID(),
		VoterIDReleased: reconcile.Signature{By: "Practice returning officer", Role: reconcile.ReturningOfficer, At: night(5, 40)},
		VoterIDExceptions: []reconcile.Exception{{Code: reconcile.AwaitedCode, Subject: "C3", Text: "The record of station C3 has not come in.",
			Reason: "The presiding officer handed in the account without it; asked for in writing.", AcceptedBy: "Practice returning officer", Role: reconcile.ReturningOfficer}},
		Sealings: sealings(), Compared: compared(),
		Revision: 3, WrittenAt: night(5, 55), DestroyAfter: "2019-05-03",
		JournalHead: "3f9a0c5be27d41889d0f6a7c15e2b34487c6d5f0e1a29b3c4d5e6f708192a3b4",
	}
}

// Final is the same count with every ward declared, and no practice.
func Final() export.Results {
	r := Sample()
	r.Election.Practice, r.Outstanding = false, nil
	for i := range r.Wards {
		r.Wards[i].Certificate.Practice = false
	}
	return r
}

// night is a time of the night of the count, UTC: the hall's clock is an hour on.
func night(hour, minute int) time.Time { return time.Date(2018, 5, 4, hour-4, minute, 0, 0, time.UTC) }

func publishing() reconcile.Publishing {
	const uri = "http://opendatacommunities.org/id/district-council/watford"
	return reconcile.Publishing{
		OrganisationURI: uri, OrganisationLabel: council, BodyURI: uri, BodyLabel: council, ElectionType: "DistrictAndBorough",
		InfoURL: "https://www.watford.gov.uk/elections", ReturningOfficer: "Practice returning officer", Department: "Electoral Services",
		Email: "elections@example.org", Telephone: "01923 000000",
	}
}

func stations() []reconcile.Station {
	return []reconcile.Station{
		{ID: "A1", Place: "Callowland Community Centre", Contests: []reconcile.ContestID{"local.watford.callowland.2018-05-03"}},
		{ID: "A2", Place: "Leavesden Green Hall", Contests: []reconcile.ContestID{"local.watford.callowland.2018-05-03"}},
		{ID: "C1", Place: "Central Primary School", Contests: []reconcile.ContestID{"local.watford.central.2018-05-03"}},
		{ID: "C2", Place: "Town Hall", Contests: []reconcile.ContestID{"local.watford.central.2018-05-03"}},
		{ID: "C3", Place: "Beechen Grove Baptist Church", Contests: []reconcile.ContestID{"local.watford.central.2018-05-03"}},
		{ID: "B1", Place: "Larkbury Heath village hall", Contests: []reconcile.ContestID{bowEastID, parishID}},
		{ID: "B2", Place: "Larkbury Heath village hall", Contests: []reconcile.ContestID{bowEastID}},
		{ID: "B3", Place: "Mobile unit, Mill Lane", Contests: []reconcile.ContestID{bowEastID}, Mobile: true},
	}
}

func mayor() reconcile.Published {
	return reconcile.Published{
		Contest: "mayor.watford.2018-05-03", Name: "Mayor of Watford", Why: "the supplementary vote is not counted here yet",
		Candidates: []reconcile.PublishedCandidate{
			{Name: "Jagtar Singh Dhindsa", Party: "Labour Party", First: 9223, Final: reconcile.Keyed(reconcile.Votes(9951))},
			{Name: "George Jabbour", Party: "Conservative and Unionist Party", First: 4787},
			{Name: "Peter Colin Taylor", Party: "Liberal Democrats", First: 13279, Final: reconcile.Keyed(reconcile.Votes(15931)), Elected: true},
		},
	}
}

func voterID() *reconcile.VoterIDTotals {
	return &reconcile.VoterIDTotals{
		Expected: 5, In: 4, Awaited: []reconcile.StationID{"C3"},
		Wards: []reconcile.VoterIDSum{
			{Contest: "local.watford.callowland.2018-05-03", Name: "Callowland", Stations: 2, In: 2, Refused: 7, Returned: 5, NotReturned: 2},
			{Contest: "local.watford.central.2018-05-03", Name: "Central", Stations: 3, In: 2, Refused: 4, Returned: 3, NotReturned: 1},
		},
		All: reconcile.VoterIDSum{Name: council, Stations: 5, In: 4, Refused: 11, Returned: 8, NotReturned: 3},
	}
}

func candidate(id, surname, forenames, description, partyID, party string) reconcile.Candidate {
	return reconcile.Candidate{ID: id, Surname: surname, Forenames: forenames, Description: description, PartyID: partyID, Party: party}
}

// line is a candidate's certified line before it is given its place.
func line(c reconcile.Candidate, votes reconcile.Votes, elected, byLot bool) reconcile.CertifiedCandidate {
	return reconcile.CertifiedCandidate{Candidate: c, Votes: votes, Elected: elected, ByLot: byLot}
}

func box(ids, stations string, expected, variance reconcile.Papers, counts ...reconcile.Papers) reconcile.CertifiedBox {
	b := reconcile.CertifiedBox{Expected: reconcile.Keyed(expected), Verified: reconcile.Keyed(expected + variance), Variance: variance, Counts: counts}
	for _, id := range strings.Fields(ids) {
		b.Boxes = append(b.Boxes, reconcile.BoxID(id))
	}
	for _, id := range strings.Fields(stations) {
		b.Stations = append(b.Stations, reconcile.StationID(id))
	}
	return b
}

// certificate begins a ward's certificate with what does not depend on its count.
func certificate(slug, name, gss string, seats int, electorate reconcile.Electors, lines ...reconcile.CertifiedCandidate) reconcile.Certificate {
	for i := range lines {
		lines[i].Place = i + 1
	}
	return reconcile.Certificate{
		Format: "wardcount/certificate/1", Practice: true, Election: election, Council: council, Date: date,
		Contest: reconcile.ContestID("local.watford." + slug + "." + date), Ward: name, GSS: gss, Seats: seats,
		Electorate: reconcile.Keyed(electorate), Candidates: lines,
	}
}

// rejected sets the papers rejected under each head; part below 0 was not keyed.
func rejected(c *reconcile.Certificate, a, b, identified, unmarked, part reconcile.Papers) {
	for i, n := range []reconcile.Papers{a, b, identified, unmarked, part} {
		h := reconcile.HeadCount{Head: Heads[i]}
		if n >= 0 {
			h.Papers = reconcile.Keyed(n)
		}
		c.ByHead = append(c.ByHead, h)
	}
	c.Rejected = reconcile.Keyed(a + b + identified + unmarked)
}

// verified sets the papers found in the boxes and the sums of them.
func verified(c *reconcile.Certificate, postal reconcile.CertifiedBox, boxes ...reconcile.CertifiedBox) {
	sum := reconcile.Papers(0)
	for _, b := range boxes {
		n, _ := b.Verified.Get()
		sum += n
	}
	found, _ := postal.Verified.Get()
	c.Boxes, c.PostalBoxes = boxes, []reconcile.CertifiedBox{postal}
	c.Stations, c.Postal, c.Verified = reconcile.Keyed(sum), postal.Verified, reconcile.Keyed(sum+found)
}

// attempt is one whole count with the votes in ballot-paper order.
func attempt(valid, rejected reconcile.Papers, votes ...reconcile.Votes) reconcile.CountAttempt {
	return reconcile.CountAttempt{Valid: valid, Rejected: rejected, Votes: votes}
}

func declared(c reconcile.Certificate, hour, minute int) export.Ward {
	w := export.Ward{
		Certificate: c, DeclaredAt: night(hour, minute+4),
		CertifiedBy: reconcile.Signature{By: "Practice returning officer", Role: reconcile.ReturningOfficer, At: night(hour, minute)},
		DeclaredBy:  reconcile.Signature{By: "Practice deputy", Role: reconcile.Deputy, At: night(hour, minute+4)},
	}
	if !c.Uncontested {
		w.Statement = &reconcile.Signature{By: "Practice deputy", Role: reconcile.Deputy, At: night(hour-1, minute)}
	}
	return w
}
