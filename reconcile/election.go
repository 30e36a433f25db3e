package reconcile

import "strings"

// ContestID is a Democracy Club ballot id, such as
// local.watford.callowland.2018-05-03.
type ContestID string

// StationID names one polling station (the desk, not the place).
type StationID string

// BoxID names one ballot box, of a station or postal.
type BoxID string

// Election is the set-up of one count: one returning officer, one poll date.
type Election struct {
	Name         string      `json:"name"`
	Council      Council     `json:"council"`
	Date         string      `json:"date"` // of the poll, yyyy-mm-dd
	Practice     bool        `json:"practice,omitempty"`
	Seed         uint64      `json:"seed,omitempty"`  // of the generated practice figures
	KeyOnce      bool        `json:"key_once"`        // one reading agrees a sheet
	Pilot        string      `json:"pilot,omitempty"` // voter-ID pilot model, for example "poll card"
	Publishing   Publishing  `json:"publishing"`
	People       []Person    `json:"people"`
	Contests     []Contest   `json:"contests"`
	Stations     []Station   `json:"stations"`
	Boxes        []Box       `json:"boxes"`
	PublishedFor []Published `json:"published_for,omitempty"`
}

// Council is the authority that is elected.
type Council struct {
	Name string `json:"name"`
	GSS  string `json:"gss"` // statistical code, such as E07000103
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

// Contest is one ward's election.
type Contest struct {
	ID         ContestID        `json:"id"`
	Name       string           `json:"name"`
	GSS        string           `json:"gss"`
	Seats      int              `json:"seats"`
	Electorate Figure[Electors] `json:"electorate"`
	Candidates []Candidate      `json:"candidates"` // in ballot-paper order
}

// Uncontested says that there are no more candidates than seats, so that they
// are elected without a poll (r.17 of the Local Elections (Principal Areas) Rules 2006).
func (c Contest) Uncontested() bool { return len(c.Candidates) <= c.Seats }

// Candidate is one name on the ballot paper. The place on the paper is the
// position in Contest.Candidates, counted from 1; figures are kept by ID.
type Candidate struct {
	ID              string `json:"id"`
	Surname         string `json:"surname"`
	Forenames       string `json:"forenames"`
	CommonSurname   string `json:"common_surname,omitempty"`   // commonly used, where it differs
	CommonForenames string `json:"common_forenames,omitempty"` // commonly used, where they differ
	Description     string `json:"description,omitempty"`
	PartyID         string `json:"party_id,omitempty"` // Electoral Commission's, such as PP53
	Party           string `json:"party,omitempty"`
}

// PaperSurname is the surname as the ballot paper shows it.
func (c Candidate) PaperSurname() string {
	if c.CommonSurname != "" {
		return c.CommonSurname
	}
	return c.Surname
}

// PaperName is the name as the ballot paper shows it: surname first.
func (c Candidate) PaperName() string {
	forenames := c.Forenames
	if c.CommonForenames != "" {
		forenames = c.CommonForenames
	}
	return strings.TrimSpace(strings.ToUpper(c.PaperSurname()) + " " + forenames)
}

// SpokenName is the name as it is read aloud: forenames first.
func (c Candidate) SpokenName() string {
	forenames := c.Forenames
	if c.CommonForenames != "" {
		forenames = c.CommonForenames
	}
	return strings.TrimSpace(forenames + " " + c.PaperSurname())
}

// Station is one polling station. Place is the building, which may hold several.
type Station struct {
	ID      StationID `json:"id"`
	Place   string    `json:"place"`
	Contest ContestID `json:"contest"`
	Struck  string    `json:"struck,omitempty"` // the reason it is off the register
}

// Box is one ballot box on the register. A postal box has no station.
type Box struct {
	ID         BoxID     `json:"id"`
	Contest    ContestID `json:"contest"`
	Station    StationID `json:"station,omitempty"`
	Struck     string    `json:"struck,omitempty"`      // the reason it is off the register or merged
	MergedInto BoxID     `json:"merged_into,omitempty"` // its papers were put into that box
}

// Postal says that the box holds postal papers.
func (b Box) Postal() bool { return b.Station == "" }

// Live says that the box must come in and be verified by itself.
func (b Box) Live() bool { return b.Struck == "" && b.MergedInto == "" }

// Person is somebody who may be at the keyboard.
type Person struct {
	Name string `json:"name"`
	Role Role   `json:"role"`
}

// Role is what a person may do, in the words of the count.
type Role string

// The roles. A deputy has the returning officer's powers by delegation
// (Representation of the People Act 1983 s.35).
const (
	ReturningOfficer Role = "returning_officer"
	Deputy           Role = "deputy_ro"
	Supervisor       Role = "supervisor"
	Clerk            Role = "clerk"
	Administrator    Role = "administrator"
	Viewer           Role = "viewer"
)

// Roles lists every role, the highest first.
var Roles = []Role{ReturningOfficer, Deputy, Supervisor, Clerk, Administrator, Viewer}

// Words is the role as it is said.
func (r Role) Words() string {
	if r == Deputy {
		return "deputy returning officer"
	}
	return strings.ReplaceAll(string(r), "_", " ")
}

// WithArticle is the role in a sentence: a clerk, an administrator, the
// returning officer, of whom there is one.
func (r Role) WithArticle() string {
	switch r {
	case ReturningOfficer:
		return "the " + r.Words()
	case Administrator:
		return "an " + r.Words()
	}
	return "a " + r.Words()
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
	Name    string        `json:"name"`
	Party   string        `json:"party"`
	First   Votes         `json:"first"`
	Final   Figure[Votes] `json:"final"`
	Elected bool          `json:"elected"`
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

// FindContest finds a contest by its id or by its name where that is unique.
func (e *Election) FindContest(word string) (Contest, *Refusal) {
	var found []Contest
	for _, c := range e.Contests {
		if string(c.ID) == word {
			return c, nil
		}
		if strings.EqualFold(c.Name, strings.TrimSpace(word)) {
			found = append(found, c)
		}
	}
	for _, p := range e.PublishedFor {
		if string(p.Contest) == word || strings.EqualFold(p.Name, strings.TrimSpace(word)) {
			return Contest{}, refuse("shown_only", p.Name+" is shown as published and is not counted here: "+p.Why+".", "Choose a ward.")
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return Contest{}, refuse("no_such_contest", "There is no contest "+quote(word)+" in this count.", "The command status lists the contests.")
	}
	return Contest{}, refuse("contest_not_unique", "There is more than one contest called "+quote(word)+".", "Use its ballot id, such as "+string(found[0].ID)+".")
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

// StationOf finds a station by its id.
func (e *Election) StationOf(id StationID) (Station, bool) {
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

func quote(s string) string { return "“" + s + "”" }
