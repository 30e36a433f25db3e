package setup

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"wardcount/reconcile/text"
)

// Bounds of a set-up: generous for any English local poll, small enough that
// a wrong file shows.
const (
	MaxSeats        = 25
	MaxCandidates   = 60
	MaxAreas        = 99   // count areas of one contest
	MaxSheets       = 999  // count sheets of one area
	MaxCouncilSeats = 1000 // of the whole council
)

// Fault is one thing wrong with a set-up: which noun and which of its
// fields, so that a reader of a file can point at the cell.
type Fault struct {
	Noun    string // election, person, ward, candidate, station, box
	ID      string
	Field   string
	Message string
	Do      string
}

// Faults lists everything wrong with a set-up at once, empty where it can be
// counted with.
func (e Election) Faults() []Fault {
	f := &faultList{}
	f.election(e)
	f.people(e)
	f.contests(e)
	f.register(e)
	return f.faults
}

type faultList struct{ faults []Fault }

func (f *faultList) add(noun, id, field, message, do string) {
	f.faults = append(f.faults, Fault{noun, id, field, message, do})
}

func (f *faultList) election(e Election) {
	if e.Name == "" {
		f.add("election", "", "name", "The election has no name.", "Write the name that documents carry.")
	}
	if e.Council.Name == "" {
		f.add("election", "", "council", "The council has no name.", "Write the council's name.")
	}
	if _, err := time.Parse(time.DateOnly, e.Date); err != nil {
		f.add("election", "", "date", "The date of the poll "+text.Quoted(e.Date)+" is not a date.", "Write it as year-month-day, such as 2018-05-03.")
	}
	f.text("election", "", "name", e.Name)
	f.text("election", "", "council", e.Council.Name)
	f.gss("election", "", e.Council.GSS)
	if e.Council.Seats < 0 || e.Council.Seats > MaxCouncilSeats {
		f.add("election", "", "seats", fmt.Sprintf("The council has %d seats.", e.Council.Seats), fmt.Sprintf("Write how many seats the whole council has, 1 to %d, or leave it empty.", MaxCouncilSeats))
	}
	f.text("election", "", "pilot", e.Pilot)
	p := e.Publishing
	if p.ElectionType != "" && !slices.Contains(ElectionTypes, p.ElectionType) {
		f.add("election", "", "election_type", "The type of election "+text.Quoted(p.ElectionType)+" is not one of the feed's.", "Use one of "+strings.Join(ElectionTypes, ", ")+".")
	}
	for _, line := range []struct{ field, value string }{
		{"organisation_uri", p.OrganisationURI}, {"organisation_label", p.OrganisationLabel}, {"body_uri", p.BodyURI}, {"body_label", p.BodyLabel},
		{"info_url", p.InfoURL}, {"returning_officer", p.ReturningOfficer}, {"department", p.Department}, {"email", p.Email}, {"telephone", p.Telephone},
	} {
		f.text("election", "", line.field, line.value)
	}
}

func (f *faultList) people(e Election) {
	seen := map[string]bool{}
	var officers []string
	for _, p := range e.People {
		f.name("person", p.Name, "name", p.Name)
		if seen[sounds(p.Name)] {
			f.add("person", p.Name, "name", text.Quoted(p.Name)+" is listed twice.", "One line for each person; a name that differs only in capitals or spaces is the same person's.")
		}
		seen[sounds(p.Name)] = true
		if twoScripts(p.Name) {
			f.add("person", p.Name, "name", "The name "+text.Quoted(p.Name)+" mixes letters of two scripts that look alike.", "Type it again by hand.")
		}
		if !slices.Contains(Roles, p.Role) {
			f.add("person", p.Name, "role", text.Quoted(string(p.Role))+" is not a role.", "Use "+text.Joined(Roles)+".")
		}
		if p.Role == ReturningOfficer {
			officers = append(officers, p.Name)
		}
	}
	if len(officers) > 1 {
		f.add("person", "", "role", "More than one person is the returning officer: "+strings.Join(officers, ", ")+".", "The office is personal; the others are deputies (role deputy_ro).")
	}
	if len(officers) == 0 {
		f.add("person", "", "role", "Nobody is the returning officer.", "Add a person with the role returning_officer; only that person certifies.")
	}
}

// gss checks a statistical code, which the results feed and file names carry.
func (f *faultList) gss(noun, id, code string) {
	if code == "" {
		return
	}
	if len(code) != 9 || code[0] < 'A' || code[0] > 'Z' || strings.Trim(code[1:], "0123456789") != "" {
		f.add(noun, id, "gss", text.Quoted(code)+" is no statistical code.", "It is a letter and eight digits, such as E05011046.")
	}
}

// name checks a text that must be there.
func (f *faultList) name(noun, id, field, written string) {
	if text.Blank(written) {
		f.add(noun, id, field, "A "+noun+" has no "+field+".", "Fill it in.")
	}
	f.text(noun, id, field, written)
}

// text refuses characters that cannot be seen and would change how a name
// reads or make two of one: control characters, those of no width, and those
// that turn the direction of the text.
func (f *faultList) text(noun, id, field, written string) {
	for _, r := range written {
		if text.Unprintable(r) {
			f.add(noun, id, field, fmt.Sprintf("The %s of %s %s holds an invisible character (U+%04X).", field, noun, text.Quoted(id), r), "Type it again by hand.")
			return
		}
	}
}
