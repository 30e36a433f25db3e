package setup

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
)

// Bounds of a set-up: generous for any English local poll, small enough that
// a wrong file shows.
const (
	MaxSeats      = 25
	MaxCandidates = 60
	MaxAreas      = 99  // count areas of one contest
	MaxSheets     = 999 // count sheets of one area
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

// idKinds are the beginnings of Democracy Club's ballot ids that say what is
// contested, with the kind that this program counts them as.
var idKinds = map[string]struct {
	kind    ContestKind
	counted bool
}{
	"local": {WardContest, true}, "parish": {ParishContest, true}, "mayor": {MayorContest, true}, "ref": {QuestionContest, true},
	"pcc": {}, "parl": {}, "europarl": {}, "gla": {}, "sp": {}, "senedd": {}, "naw": {}, "nia": {},
}

// Faults lists what of a set-up the law of its date does not let this program
// count: a contest whose voting system is another's than plurality.
func (l Law) Faults(e Election) []Fault {
	f := &faultList{}
	for _, c := range e.Contests {
		if l.Combined(c.ID) || c.Kind == MayorContest && strings.HasPrefix(c.GSS, combinedCode) {
			f.add("ward", string(c.ID), "kind", c.Name+" is a combined authority's mayor, whose votes several councils' figures make together; this version does not collate them.", "Leave it out; its result can be shown as published.")
			continue
		}
		if system := l.System(c.Kind, e.Date); system != "" && system != "plurality" {
			f.add("ward", string(c.ID), "kind", c.Name+" is decided by "+strings.ReplaceAll(system, "_", " ")+" on that date, which this version does not count.", "Leave it out; its result can be shown as published.")
		}
	}
	return f.faults
}

// combinedCode begins the statistical codes of combined authorities.
const combinedCode = "E47"

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
	f.text("election", "", "pilot", e.Pilot)
	p := e.Publishing
	if p.ElectionType != "" && !slices.Contains(ElectionTypes, p.ElectionType) {
		f.add("election", "", "election_type", "The type of election "+text.Quoted(p.ElectionType)+" is not one of the feed's.", "Use one of "+strings.Join(ElectionTypes, ", ")+".")
	}
	for _, line := range []struct{ field, value string }{
		{"organisation_uri", p.OrganisationURI}, {"organisation_label", p.OrganisationLabel}, {"body_label", p.BodyLabel},
		{"returning_officer", p.ReturningOfficer}, {"department", p.Department}, {"email", p.Email}, {"telephone", p.Telephone},
	} {
		f.text("election", "", line.field, line.value)
	}
}

func (f *faultList) people(e Election) {
	seen := map[string]bool{}
	officers := 0
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

// sounds is a person's name without what two spellings of it may differ in:
// one person under two names could agree with themselves.
func sounds(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// SamePerson says whether two names are one person's: one who was listed anew
// under another spelling is nobody else.
func SamePerson(a, b string) bool { return sounds(a) == sounds(b) }

// twoScripts says whether a name holds Latin letters and others that are not.
func twoScripts(name string) bool {
	latin, other := false, false
	for _, r := range name {
		latin = latin || unicode.Is(unicode.Latin, r)
		other = other || unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Common, unicode.Inherited) // an apostrophe is of every script
	}
	return latin && other
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
		if code := string(c.Kind) + c.GSS; c.GSS != "" {
			if codes[code] {
				f.add("ward", id, "gss", "The code "+text.Quoted(c.GSS)+" stands at two wards.", "Each ward has its own.")
			}
			codes[code] = true
		}
		f.contestID(c)
		if seen[c.ID] {
			f.add("ward", id, "id", "The ballot id "+text.Quoted(id)+" stands twice.", "Each ward has its own.")
		}
		seen[c.ID] = true
		f.numbers(c)
		f.candidates(c)
		f.areas(c)
		f.lastContest(c)
	}
}

func (f *faultList) contestID(c Contest) {
	id := string(c.ID)
	if id == "" || strings.ContainsAny(id, "/# ") {
		f.add("ward", id, "id", "The ballot id "+text.Quoted(id)+" is empty or holds a space, / or #.", "Use the Democracy Club form, such as local.watford.callowland.2018-05-03.")
	}
	if !slices.Contains(ContestKinds, c.Kind) {
		f.add("ward", id, "kind", text.Quoted(string(c.Kind))+" is no kind of contest.", "Use ward, parish, mayor or question.")
	}
	word, _, _ := strings.Cut(id, ".")
	says, known := idKinds[word]
	switch {
	case known && !says.counted:
		f.add("ward", id, "id", "The ballot id "+text.Quoted(id)+" is of a contest that this version does not count.", "Leave it out; wards, parishes, mayors and questions are counted here.")
	case known && says.kind != c.Kind:
		f.add("ward", id, "kind", "The ballot id "+text.Quoted(id)+" is not that of a "+c.Kind.Words()+".", "Mend the kind, or the id.")
	}
}

func (f *faultList) numbers(c Contest) {
	id := string(c.ID)
	single := c.Kind == MayorContest || c.Kind == QuestionContest
	switch {
	case c.Seats < 1 || c.Seats > MaxSeats:
		f.add("ward", id, "seats", fmt.Sprintf("%s has %d seats.", c.Name, c.Seats), fmt.Sprintf("A ward has from 1 to %d seats.", MaxSeats))
	case single && c.Seats != 1:
		f.add("ward", id, "seats", fmt.Sprintf("%s has %d seats.", c.Name, c.Seats), "A "+c.Kind.Words()+" has 1.")
	}
	if c.Electorate.N() < 0 || c.Electorate.N() > figure.Max {
		f.add("ward", id, "electorate", c.Name+" has an electorate of "+c.Electorate.String()+".", "Write the number of electors in the register in force at the poll.")
	}
	if !c.Electorate.IsKeyed() && !c.CountOnly {
		f.add("ward", id, "electorate", c.Name+" has no electorate.", "Write the number of electors in the register in force at the poll; it can be mended until certification.")
	}
	if len(c.Candidates) > MaxCandidates {
		f.add("ward", id, "candidates", fmt.Sprintf("%s has %d candidates.", c.Name, len(c.Candidates)), fmt.Sprintf("At most %d fit.", MaxCandidates))
	}
	if c.Kind == QuestionContest && len(c.Candidates) < 2 {
		f.add("ward", id, "candidates", c.Name+" has fewer than two answers.", "Write each answer as a candidate, in the order of the ballot paper.")
	}
	if len(c.Terms) > 0 && len(c.Terms) != c.Seats {
		f.add("ward", id, "terms", fmt.Sprintf("%s has %d seats and the ends of %d terms.", c.Name, c.Seats, len(c.Terms)), "Write a year for each seat, or none where all end together.")
	}
	for _, year := range c.Terms {
		if year < 1900 || year > 2200 {
			f.add("ward", id, "terms", fmt.Sprintf("A term of %s ends in %d.", c.Name, year), "Write the year in four digits.")
		}
	}
}

func (f *faultList) areas(c Contest) {
	id := string(c.ID)
	seen := map[string]bool{}
	if len(c.Areas) > MaxAreas {
		f.add("area", id, "area", fmt.Sprintf("%s has %d count areas.", c.Name, len(c.Areas)), fmt.Sprintf("At most %d fit.", MaxAreas))
	}
	for i, a := range c.Areas {
		f.text("area", a.ID, "area", a.ID)
		if strings.TrimSpace(a.ID) == "" || strings.ContainsAny(a.ID, "/#") || a.ID == id || seen[a.ID] {
			f.add("area", a.ID, "area", "Count area "+text.Quoted(a.ID)+" of "+c.Name+" has no number of its own.", "Number the areas 1, 2 and so on.")
		}
		seen[a.ID] = true
		if a.FirstSheet == 0 && a.LastSheet == 0 {
			continue
		}
		if a.FirstSheet < 1 || a.LastSheet < a.FirstSheet || a.Sheets() > MaxSheets {
			f.add("area", a.ID, "last_sheet", fmt.Sprintf("Area %s of %s has the count sheets %d to %d.", a.ID, c.Name, a.FirstSheet, a.LastSheet), fmt.Sprintf("Write the first and the last number, at most %d sheets.", MaxSheets))
		}
		for _, other := range c.Areas[:i] {
			if other.FirstSheet > 0 && a.FirstSheet <= other.LastSheet && other.FirstSheet <= a.LastSheet {
				f.add("area", a.ID, "first_sheet", "Areas "+other.ID+" and "+a.ID+" of "+c.Name+" share numbers of count sheets.", "Give every sheet of the ward a number of its own.")
			}
		}
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
			f.add("candidate", candidate.ID, "id", "A candidate of "+c.Name+" has no id or another's: "+text.Quoted(candidate.ID)+".", "Each candidate has an id of their own; figures are kept by it, never by name.")
		}
		seen[candidate.ID] = true
	}
}

// gss checks a statistical code, which the results feed and file names carry.
func (f *faultList) gss(noun, id, code string) {
	if code == "" {
		return
	}
	digits := strings.TrimLeft(code[1:], "0123456789")
	if len(code) != 9 || code[0] < 'A' || code[0] > 'Z' || digits != "" {
		f.add(noun, id, "gss", text.Quoted(code)+" is no statistical code.", "It is a letter and eight digits, such as E05011046.")
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
func (f *faultList) text(noun, id, field, words string) {
	for _, r := range words {
		if text.Unprintable(r) {
			f.add(noun, id, field, fmt.Sprintf("The %s of %s %s holds an invisible character (U+%04X).", field, noun, text.Quoted(id), r), "Type it again by hand.")
			return
		}
	}
}
