package setup

import (
	"slices"

	"wardcount/reconcile/figure"
)

// Election is the set-up of one count: one returning officer, one poll date.
type Election struct {
	Name       string     `json:"name"`
	Council    Council    `json:"council"`
	Date       string     `json:"date"` // of the poll, yyyy-mm-dd
	Practice   bool       `json:"practice,omitempty"`
	Seed       uint64     `json:"seed,omitempty"`  // of the generated practice figures
	KeyOnce    bool       `json:"key_once"`        // one reading agrees a sheet
	Pilot      string     `json:"pilot,omitempty"` // voter-ID pilot model, for example "poll card"
	Publishing Publishing `json:"publishing"`
	People     []Person   `json:"people"`
	Contests   []Contest  `json:"contests"`
	Stations   []Station  `json:"stations"`
	Boxes      []Box      `json:"boxes"`
	// Sessions are the postal openings that are planned, one for all contests.
	Sessions []PlannedSession `json:"sessions,omitempty"`
	// NotUp is the seats of the council that this poll does not fill, by party.
	NotUp        []SeatsHeld `json:"not_up,omitempty"`
	PublishedFor []Published `json:"published_for,omitempty"`
}

// PlannedSession is one postal opening as agents were told of it (2001
// Regulations, reg 80): its number in the log of every contest, when and where.
type PlannedSession struct {
	Number int    `json:"number"`
	Date   string `json:"date"` // yyyy-mm-dd
	Time   string `json:"time"` // hh:mm, UK time
	Place  string `json:"place"`
}

// SeatsHeld is how many seats a party holds that are not up at this poll. An
// empty party stands for vacant seats.
type SeatsHeld struct {
	Party   string `json:"party"`
	PartyID string `json:"party_id,omitempty"`
	Seats   int    `json:"seats"`
}

// Council is the authority that is elected.
type Council struct {
	Name string `json:"name"`
	GSS  string `json:"gss"` // statistical code, such as E07000103
	// Seats is how many seats the whole council has, those that are not up among them; 0 where the set-up does not say.
	Seats int `json:"seats,omitempty"`
}

// Publishing is what the results feed says about the publisher (LGA Election
// Results guidance v1.03, columns 2 to 9 and 29 to 33).
type Publishing struct {
	OrganisationURI   string `json:"organisation_uri"`
	OrganisationLabel string `json:"organisation_label"`
	BodyURI           string `json:"body_uri,omitempty"`
	BodyLabel         string `json:"body_label"`
	ElectionType      string `json:"election_type"` // of ElectionTypes
	InfoURL           string `json:"info_url,omitempty"`
	ReturningOfficer  string `json:"returning_officer"`
	Department        string `json:"department"`
	Email             string `json:"email"`
	Telephone         string `json:"telephone"`
}

// ElectionTypes are the values that the LGA's TypeofElection column takes.
var ElectionTypes = []string{
	"Parish", "ParishByElection", "DistrictAndBorough", "DistrictAndBoroughByElection",
	"County", "CountyByElection", "Parliamentary", "ParliamentaryByElection",
}

// Published is a result of the same day that this count only shows, because
// its voting system is not counted here yet: its first and final figures as published.
type Published struct {
	Contest    ContestID            `json:"contest"`
	Name       string               `json:"name"`
	Why        string               `json:"why"`
	Candidates []PublishedCandidate `json:"candidates"`
}

// PublishedCandidate is one line of a published supplementary-vote result.
type PublishedCandidate struct {
	Name    string                  `json:"name"`
	Party   string                  `json:"party"`
	First   figure.Votes            `json:"first"`
	Final   figure.Of[figure.Votes] `json:"final"`
	Elected bool                    `json:"elected"`
}

// Contest finds a contest by its id.
func (e *Election) Contest(id ContestID) (Contest, bool) {
	for _, c := range e.Contests {
		if c.ID == id {
			return c, true
		}
	}
	return Contest{}, false
}

// OnlyWards tells whether all contests are wards', and none is a mayor's, a
// parish's or a question: only then are they counted as wards.
func (e *Election) OnlyWards() bool {
	return !slices.ContainsFunc(e.Contests, func(c Contest) bool { return c.Kind != WardContest })
}

// SayAs is how a candidate's name is said, as the set-up stands now: that of a
// certified ward stays as it was, and how a name is said may still be told.
func (e *Election) SayAs(contest ContestID, candidate string) string {
	c, _ := e.Contest(contest)
	for _, line := range c.Candidates {
		if line.ID == candidate {
			return line.SayAs
		}
	}
	return ""
}

// Person finds somebody by name.
func (e *Election) Person(name string) (Person, bool) {
	for _, p := range e.People {
		if p.Name == name {
			return p, true
		}
	}
	return Person{}, false
}

// Station finds a station by its id.
func (e *Election) Station(id StationID) (Station, bool) {
	for _, s := range e.Stations {
		if s.ID == id {
			return s, true
		}
	}
	return Station{}, false
}

// Box finds a box by its id.
func (e *Election) Box(id BoxID) (Box, bool) {
	for _, b := range e.Boxes {
		if b.ID == id {
			return b, true
		}
	}
	return Box{}, false
}

// WardOf is the contest to which a station's people are counted, once: its
// ward, and where it has several the first.
func (e *Election) WardOf(s Station) ContestID {
	for _, id := range s.Contests {
		if c, ok := e.Contest(id); ok && c.Kind == WardContest {
			return id
		}
	}
	return s.Contests[0]
}
