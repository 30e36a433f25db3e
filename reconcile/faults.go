package reconcile

import (
	"fmt"
	"strings"
	"time"
	"unicode"
)

// Bounds of a set-up: generous for any English local poll, small enough that
// a wrong file shows.
const (
	MaxSeats      = 25
	MaxCandidates = 60
)

// SetUpFault is one thing wrong with a set-up: which noun and which of its
// fields, so that a reader of a file can point at the cell.
type SetUpFault struct {
	Noun    string // election, person, ward, candidate, station, box
	ID      string
	Field   string
	Message string
	Do      string
}

// Faults lists everything wrong with a set-up at once, empty where it can be
// counted with.
func (e Election) Faults() []SetUpFault {
	f := &faultList{}
	f.election(e)
	f.people(e)
	f.contests(e)
	f.stations(e)
	f.boxes(e)
	return f.faults
}

// otherContests are the kinds of Democracy Club ballot ids whose voting system
// or rules of rejection are others' than a ward's.
var otherContests = []string{"mayor", "pcc", "parl", "europarl", "gla", "sp", "senedd", "naw", "nia", "ref"}

type faultList struct{ faults []SetUpFault }

func (f *faultList) add(noun, id, field, message, do string) {
	f.faults = append(f.faults, SetUpFault{noun, id, field, message, do})
}

func (f *faultList) election(e Election) {
	if e.Name == "" {
		f.add("election", "", "name", "The election has no name.", "Write the name that documents carry.")
	}
	if e.Council.Name == "" {
		f.add("election", "", "council", "The council has no name.", "Write the council's name.")
	}
	if _, err := time.Parse(time.DateOnly, e.Date); err != nil {
		f.add("election", "", "date", "The date of the poll "+quote(e.Date)+" is not a date.", "Write it as year-month-day, such as 2018-05-03.")
	}
	if !e.KeyOnce {
		f.add("election", "", "key_once", "This count asks for two keyings of every sheet, which this version does not do.", "Set key once to yes; read every sheet back aloud.")
	}
	f.text("election", "", "name", e.Name)
	f.text("election", "", "council", e.Council.Name)
	f.gss("election", "", e.Council.GSS)
	f.text("election", "", "pilot", e.Pilot)
	p := e.Publishing
	if p.ElectionType != "" && !contains(ElectionTypes, p.ElectionType) {
		f.add("election", "", "election_type", "The type of election "+quote(p.ElectionType)+" is not one of the feed's.", "Use one of "+strings.Join(ElectionTypes, ", ")+".")
	}
	for _, required := range []struct{ field, value, what string }{
		{"organisation_uri", p.OrganisationURI, "organisation URI"}, {"organisation_label", p.OrganisationLabel, "organisation name"},
		{"body_label", p.BodyLabel, "name of the elected body"}, {"election_type", p.ElectionType, "type of election"},
		{"returning_officer", p.ReturningOfficer, "returning officer's name"}, {"department", p.Department, "department"},
		{"email", p.Email, "e-mail address"}, {"telephone", p.Telephone, "telephone number"},
	} {
		f.text("election", "", required.field, required.value)
		if required.value == "" {
			f.add("election", "", required.field, "The "+required.what+" is missing; the results feed needs it.", "Fill it in.")
		}
	}
}

func (f *faultList) people(e Election) {
	seen := map[string]bool{}
	officers := 0
	for _, p := range e.People {
		f.name("person", p.Name, "name", p.Name)
		if seen[p.Name] {
			f.add("person", p.Name, "name", quote(p.Name)+" is listed twice.", "One line for each person.")
		}
		seen[p.Name] = true
		if !contains(Roles, p.Role) {
			f.add("person", p.Name, "role", quote(string(p.Role))+" is not a role.", "Use "+joined(Roles)+".")
		}
		if p.Role == ReturningOfficer {
			officers++
		}
	}
	if officers > 1 {
		f.add("person", "", "role", "More than one person is the returning officer.", "The office is personal; the others are deputies (role deputy_ro).")
	}
	if officers == 0 {
		f.add("person", "", "role", "Nobody is the returning officer.", "Add a person with the role returning_officer; only that person certifies.")
	}
}

func (f *faultList) contests(e Election) {
	if len(e.Contests) == 0 {
		f.add("ward", "", "name", "There is no ward.", "Add at least one.")
	}
	seen, codes := map[ContestID]bool{}, map[string]bool{}
	for _, c := range e.Contests {
		id := string(c.ID)
		f.name("ward", id, "name", c.Name)
		f.text("ward", id, "id", id)
		f.gss("ward", id, c.GSS)
		if c.GSS != "" && codes[c.GSS] {
			f.add("ward", id, "gss", "The code "+quote(c.GSS)+" stands at two wards.", "Each ward has its own.")
		}
		codes[c.GSS] = true
		if id == "" || strings.ContainsAny(id, "/# ") {
			f.add("ward", id, "id", "The ballot id "+quote(id)+" is empty or holds a space, / or #.", "Use the Democracy Club form, such as local.watford.callowland.2018-05-03.")
		}
		if kind, _, _ := strings.Cut(id, "."); contains(otherContests, kind) {
			f.add("ward", id, "id", "The ballot id "+quote(id)+" is not a ward's; this version counts the wards of principal areas.", "Leave it out; only ids that begin with local. are counted here.")
		}
		if seen[c.ID] {
			f.add("ward", id, "id", "The ballot id "+quote(id)+" stands twice.", "Each ward has its own.")
		}
		seen[c.ID] = true
		if c.Seats < 1 || c.Seats > MaxSeats {
			f.add("ward", id, "seats", fmt.Sprintf("%s has %d seats.", c.Name, c.Seats), fmt.Sprintf("A ward has from 1 to %d seats.", MaxSeats))
		}
		if c.Electorate.n < 0 || c.Electorate.n > MaxFigure {
			f.add("ward", id, "electorate", c.Name+" has an electorate of "+c.Electorate.String()+".", "Write the number of electors in the register in force at the poll.")
		}
		if !c.Electorate.IsKeyed() {
			f.add("ward", id, "electorate", c.Name+" has no electorate.", "Write the number of electors in the register in force at the poll; it can be mended until certification.")
		}
		if len(c.Candidates) > MaxCandidates {
			f.add("ward", id, "candidates", fmt.Sprintf("%s has %d candidates.", c.Name, len(c.Candidates)), fmt.Sprintf("At most %d fit.", MaxCandidates))
		}
		f.candidates(c)
	}
}

func (f *faultList) candidates(c Contest) {
	seen := map[string]bool{}
	for _, candidate := range c.Candidates {
		f.name("candidate", candidate.ID, "surname", candidate.Surname)
		f.text("candidate", candidate.ID, "forenames", candidate.Forenames)
		f.text("candidate", candidate.ID, "common_surname", candidate.CommonSurname)
		f.text("candidate", candidate.ID, "common_forenames", candidate.CommonForenames)
		f.text("candidate", candidate.ID, "description", candidate.Description)
		f.text("candidate", candidate.ID, "party", candidate.Party)
		f.text("candidate", candidate.ID, "party_id", candidate.PartyID)
		f.text("candidate", candidate.ID, "id", candidate.ID)
		if candidate.ID == "" || seen[candidate.ID] {
			f.add("candidate", candidate.ID, "id", "A candidate of "+c.Name+" has no id or another's: "+quote(candidate.ID)+".", "Each candidate has an id of their own; figures are kept by it, never by name.")
		}
		seen[candidate.ID] = true
	}
}

func (f *faultList) stations(e Election) {
	seen := map[StationID]bool{}
	for _, s := range e.Stations {
		f.name("station", string(s.ID), "id", string(s.ID))
		f.text("station", string(s.ID), "place", s.Place)
		f.text("station", string(s.ID), "reason", s.Struck)
		if seen[s.ID] {
			f.add("station", string(s.ID), "id", "Station "+quote(string(s.ID))+" stands twice.", "Each station has its own number.")
		}
		seen[s.ID] = true
		if _, ok := e.Contest(s.Contest); !ok {
			f.add("station", string(s.ID), "ward", "Station "+string(s.ID)+" is in "+quote(string(s.Contest))+", which is no ward of this file.", "Write the ward as on the Wards sheet.")
		}
	}
}

func (f *faultList) boxes(e Election) {
	seen := map[BoxID]bool{}
	for _, b := range e.Boxes {
		id := string(b.ID)
		f.name("box", id, "id", id)
		f.text("box", id, "reason", b.Struck)
		if seen[b.ID] {
			f.add("box", id, "id", "Box "+quote(id)+" stands twice.", "Each box has its own number.")
		}
		seen[b.ID] = true
		if _, ok := e.Contest(b.Contest); !ok {
			f.add("box", id, "ward", "Box "+id+" is in "+quote(string(b.Contest))+", which is no ward of this file.", "Write the ward as on the Wards sheet.")
		}
		station, ok := e.StationOf(b.Station)
		if !b.Postal() && (!ok || station.Contest != b.Contest) {
			f.add("box", id, "station", "Box "+id+" names station "+quote(string(b.Station))+", which is not in its ward.", "Write the station's number; leave it empty for a postal box.")
		}
		target, ok := e.Box(b.MergedInto)
		if b.MergedInto != "" && (!ok || !target.Live() || target.Contest != b.Contest || target.Postal() != b.Postal()) {
			f.add("box", id, "status", "Box "+id+" is merged into "+quote(string(b.MergedInto))+", which is not a box of the same kind and ward that stands on the register.", "Name the box that now holds its papers.")
		}
	}
}

// gss checks a statistical code, which the results feed and file names carry.
func (f *faultList) gss(noun, id, code string) {
	if code == "" {
		return
	}
	digits := strings.TrimLeft(code[1:], "0123456789")
	if len(code) != 9 || code[0] < 'A' || code[0] > 'Z' || digits != "" {
		f.add(noun, id, "gss", quote(code)+" is no statistical code.", "It is a letter and eight digits, such as E05011046.")
	}
}

// name checks a text that must be there.
func (f *faultList) name(noun, id, field, text string) {
	if strings.TrimSpace(text) == "" {
		f.add(noun, id, field, "A "+noun+" has no "+field+".", "Fill it in.")
	}
	f.text(noun, id, field, text)
}

// text refuses characters that cannot be seen and would change how a name
// reads or make two of one: control characters, those of no width, and those
// that turn the direction of the text.
func (f *faultList) text(noun, id, field, text string) {
	for _, r := range text {
		if unprintable(r) {
			f.add(noun, id, field, fmt.Sprintf("The %s of %s %s holds an invisible character (U+%04X).", field, noun, quote(id), r), "Type it again by hand.")
			return
		}
	}
}

func contains[T comparable](list []T, x T) bool {
	for _, v := range list {
		if v == x {
			return true
		}
	}
	return false
}

func unprintable(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar || r&0xFFFE == 0xFFFE
}
