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

	"wardcount/assets"
	"wardcount/export"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Heads are the grounds of rejection of a local election, as the law names them.
var Heads = []setup.Head{
	{Figure: "rej_a", Label: "Want of an official mark"},
	{Figure: "rej_b", Label: "Voting for more candidates than voter was entitled to"},
	{Figure: "rej_c", Label: "Writing or mark by which voter could be identified"},
	{Figure: "rej_d", Label: "Unmarked or void for uncertainty"},
	{Figure: "rej_part", Label: "Rejected in part", InPart: true},
}

// Wards of the sample, by their place in it.
const (
	Central = 1 // counted four times
	StJohns = 2 // decided by lot
	BowEast = 4 // of three seats, counted in areas
	Plan    = 6 // a question of which only the count was kept
)

const (
	election = "Watford Borough Council election"
	council  = "Watford Borough Council"
	date     = "2018-05-03"
)

// Sample is a practice count with seven contests declared, one abandoned and
// one to come.
func Sample() export.Results {
	wards := []export.Ward{callowland(), central(), oddNames(), withoutPoll(), bowEast(), parish(), plan()}
	r := export.Results{
		Election: setup.Election{
			Name: election, Date: date, Practice: true,
			Council:    setup.Council{Name: council, GSS: "E07000103"},
			Publishing: publishing(), Contests: contests(wards), Stations: registered(), PublishedFor: []setup.Published{mayor()},
		},
		Wards:           wards,
		Outstanding:     []string{"Park"},
		Next:            []export.Coming{{Name: "Park", State: ward.Counting}},
		Abandoned:       []export.Abandoned{abandoned()},
		VoterID:         voterID(),
		VoterIDReleased: ward.Signature{By: "Practice returning officer", Role: setup.ReturningOfficer, At: night(5, 40)},
		VoterIDExceptions: []ward.Exception{{Code: rules.AwaitedCode, Subject: "C3", Text: "The record of station C3 has not come in.",
			Reason: "The presiding officer handed in the account without it; asked for in writing.", AcceptedBy: "Practice returning officer", Role: setup.ReturningOfficer}},
		Sealings: sealings(), Compared: compared(),
		Revision: 3, WrittenAt: night(5, 55), DestroyAfter: "2019-05-03",
		JournalHead: "3f9a0c5be27d41889d0f6a7c15e2b34487c6d5f0e1a29b3c4d5e6f708192a3b4",
	}
	r.Council, r.Standing, r.Papers = Council(r), Standing(r), papers(r)
	return r
}

// papers are the rules for papers as the program's own table of law has them.
func papers(r export.Results) map[setup.ContestKind]setup.PaperRules {
	law, err := setup.ParseLaw(assets.Law())
	if err != nil {
		panic(err)
	}
	rules := map[setup.ContestKind]setup.PaperRules{}
	for _, kind := range setup.ContestKinds {
		rules[kind] = law.PapersFor(kind, r.Election.Date)
	}
	return rules
}

// Council is what the declared wards of results come to, and those to come beside them.
func Council(r export.Results) outcome.Council { return outcome.Sum(contested(r)) }

// Standing is how the council stands by them.
func Standing(r export.Results) outcome.Standing {
	return outcome.StandingOf(r.Election, contested(r), outcome.LastElection)
}

func contested(r export.Results) (contests []outcome.Contested) {
	for _, c := range r.Election.Contests {
		contested := outcome.Contested{Contest: c}
		for _, w := range r.Wards {
			if w.Certificate.Contest == c.ID {
				contested.Declared = &w.Certificate
			}
		}
		contests = append(contests, contested)
	}
	return contests
}

// Final is the same count with every ward declared, and no practice.
func Final() export.Results {
	r := Sample()
	r.Election.Practice, r.Outstanding, r.Next = false, nil, nil
	for i := range r.Wards {
		r.Wards[i].Certificate.Practice = false
	}
	return r
}

// night is a time of the night of the count, UTC: the hall's clock is an hour on.
func night(hour, minute int) time.Time { return time.Date(2018, 5, 4, hour-4, minute, 0, 0, time.UTC) }

func publishing() setup.Publishing {
	const uri = "http://opendatacommunities.org/id/district-council/watford"
	return setup.Publishing{
		OrganisationURI: uri, OrganisationLabel: council, BodyURI: uri, BodyLabel: council, ElectionType: "DistrictAndBorough",
		InfoURL: "https://www.watford.gov.uk/elections", ReturningOfficer: "Practice returning officer", Department: "Electoral Services",
		Email: "elections@example.org", Telephone: "01923 000000",
	}
}

func registered() []setup.Station {
	return []setup.Station{
		{ID: "A1", Place: "Callowland Community Centre", Contests: []setup.ContestID{"local.watford.callowland.2018-05-03"}},
		{ID: "A2", Place: "Leavesden Green Hall", Contests: []setup.ContestID{"local.watford.callowland.2018-05-03"}},
		{ID: "C1", Place: "Central Primary School", Contests: []setup.ContestID{"local.watford.central.2018-05-03"}},
		{ID: "C2", Place: "Town Hall", Contests: []setup.ContestID{"local.watford.central.2018-05-03"}},
		{ID: "C3", Place: "Beechen Grove Baptist Church", Contests: []setup.ContestID{"local.watford.central.2018-05-03"}},
		{ID: "B1", Place: "Larkbury Heath village hall", Contests: []setup.ContestID{bowEastID, parishID}},
		{ID: "B2", Place: "Larkbury Heath village hall", Contests: []setup.ContestID{bowEastID}},
		{ID: "B3", Place: "Mobile unit, Mill Lane", Contests: []setup.ContestID{bowEastID}, Mobile: true},
	}
}

func mayor() setup.Published {
	return setup.Published{
		Contest: "mayor.watford.2018-05-03", Name: "Mayor of Watford", Why: "the supplementary vote is not counted here yet",
		Candidates: []setup.PublishedCandidate{
			{Name: "Jagtar Singh Dhindsa", Party: "Labour Party", First: 9223, Final: figure.Keyed(figure.Votes(9951))},
			{Name: "George Jabbour", Party: "Conservative and Unionist Party", First: 4787},
			{Name: "Peter Colin Taylor", Party: "Liberal Democrats", First: 13279, Final: figure.Keyed(figure.Votes(15931)), Elected: true},
		},
	}
}

func voterID() *ward.VoterIDTotals {
	return &ward.VoterIDTotals{
		Expected: 5, In: 4, Awaited: []setup.StationID{"C3"},
		Wards: []ward.VoterIDSum{
			{Contest: "local.watford.callowland.2018-05-03", Name: "Callowland", Stations: 2, In: 2, Refused: 7, Returned: 5, NotReturned: 2},
			{Contest: "local.watford.central.2018-05-03", Name: "Central", Stations: 3, In: 2, Refused: 4, Returned: 3, NotReturned: 1},
		},
		All: ward.VoterIDSum{Name: council, Stations: 5, In: 4, Refused: 11, Returned: 8, NotReturned: 3},
	}
}

func candidate(id, surname, forenames, description, partyID, party string) setup.Candidate {
	return setup.Candidate{ID: id, Surname: surname, Forenames: forenames, Description: description, PartyID: partyID, Party: party}
}

// line is a candidate's certified line before it is given its place.
func line(c setup.Candidate, votes figure.Votes, elected, byLot bool) ward.CertifiedCandidate {
	return ward.CertifiedCandidate{Candidate: c, Votes: votes, Elected: elected, ByLot: byLot}
}

func box(ids, stations string, expected, variance figure.Papers, counts ...figure.Papers) ward.CertifiedBox {
	b := ward.CertifiedBox{Expected: figure.Keyed(expected), Verified: figure.Keyed(expected + variance), Variance: variance, Counts: counts}
	for _, id := range strings.Fields(ids) {
		b.Boxes = append(b.Boxes, setup.BoxID(id))
	}
	for _, id := range strings.Fields(stations) {
		b.Stations = append(b.Stations, setup.StationID(id))
	}
	return b
}

// certificate begins a ward's certificate with what does not depend on its count.
func certificate(slug, name, gss string, seats int, electorate figure.Electors, lines ...ward.CertifiedCandidate) ward.Certificate {
	for i := range lines {
		lines[i].Place = i + 1
	}
	return ward.Certificate{
		Format: "wardcount/certificate/1", Practice: true, Election: election, Council: council, Date: date,
		Contest: setup.ContestID("local.watford." + slug + "." + date), Ward: name, GSS: gss, Seats: seats,
		Electorate: figure.Keyed(electorate), Candidates: lines,
	}
}

// rejected sets the papers rejected under each head; part below 0 was not keyed.
func rejected(c *ward.Certificate, a, b, identified, unmarked, part figure.Papers) {
	for i, n := range []figure.Papers{a, b, identified, unmarked, part} {
		h := ward.HeadCount{Head: Heads[i]}
		if n >= 0 {
			h.Papers = figure.Keyed(n)
		}
		c.ByHead = append(c.ByHead, h)
	}
	c.Rejected = figure.Keyed(a + b + identified + unmarked)
}

// verified sets the papers found in the boxes and the sums of them.
func verified(c *ward.Certificate, postal ward.CertifiedBox, boxes ...ward.CertifiedBox) {
	sum := figure.Papers(0)
	for _, b := range boxes {
		n, _ := b.Verified.Get()
		sum += n
	}
	found, _ := postal.Verified.Get()
	c.Boxes, c.PostalBoxes = boxes, []ward.CertifiedBox{postal}
	c.Stations, c.Postal, c.Verified = figure.Keyed(sum), postal.Verified, figure.Keyed(sum+found)
}

// attempt is one whole count with the votes in ballot-paper order.
func attempt(valid, rejected figure.Papers, votes ...figure.Votes) ward.CountAttempt {
	return ward.CountAttempt{Valid: valid, Rejected: rejected, Votes: votes}
}

func declared(c ward.Certificate, hour, minute int) export.Ward {
	w := export.Ward{
		Certificate: c, DeclaredAt: night(hour, minute+4),
		CertifiedBy: ward.Signature{By: "Practice returning officer", Role: setup.ReturningOfficer, At: night(hour, minute)},
		DeclaredBy:  ward.Signature{By: "Practice deputy", Role: setup.Deputy, At: night(hour, minute+4)},
	}
	if !c.Uncontested {
		w.Statement = &ward.Signature{By: "Practice deputy", Role: setup.Deputy, At: night(hour-1, minute)}
	}
	return w
}
