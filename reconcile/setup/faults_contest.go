package setup

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
)

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

// idKinds are the beginnings of Democracy Club's ballot ids that say what is
// contested, with the kind that this program counts them as.
var idKinds = map[string]struct {
	kind    ContestKind
	counted bool
}{
	"local": {WardContest, true}, "parish": {ParishContest, true}, "mayor": {MayorContest, true}, "ref": {QuestionContest, true},
	"pcc": {}, "parl": {}, "europarl": {}, "gla": {}, "sp": {}, "senedd": {}, "naw": {}, "nia": {},
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
		if text.Blank(a.ID) || strings.ContainsAny(a.ID, "/#") || a.ID == id || seen[a.ID] {
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
		f.text("candidate", candidate.ID, "say_as", candidate.SayAs)
		f.text("candidate", candidate.ID, "party", candidate.Party)
		f.text("candidate", candidate.ID, "party_id", candidate.PartyID)
		f.text("candidate", candidate.ID, "id", candidate.ID)
		if candidate.ID == "" || seen[candidate.ID] {
			f.add("candidate", candidate.ID, "id", "A candidate of "+c.Name+" has no id or another's: "+text.Quoted(candidate.ID)+".", "Each candidate has an id of their own; figures are kept by it, never by name.")
		}
		seen[candidate.ID] = true
	}
}

// lastContest says what no last contest has.
func (f *faultList) lastContest(c Contest) {
	l := c.Last
	if l == nil {
		return
	}
	id := string(c.ID)
	if _, err := time.Parse(time.DateOnly, l.Date); err != nil {
		f.add("ward", id, "last", "The last contest of "+c.Name+" has the date "+text.Quoted(l.Date)+", which is not a date.", "Write it as year-month-day, such as 2014-05-22.")
	}
	if l.Seats < 1 || l.Seats > MaxSeats || len(l.Lines) > MaxCandidates {
		f.add("ward", id, "last", "The last contest of "+c.Name+" has "+text.Plural(l.Seats, "seat", "seats")+" and "+text.Plural(len(l.Lines), "candidate", "candidates")+".", "Write it as it was published, or leave it out.")
	}
	wide := func(n int) bool { return n < 0 || n > figure.Max }
	if wide(int(l.Electorate.N())) || wide(int(l.Papers.N())) || slices.ContainsFunc(l.Lines, func(line ContestLine) bool { return wide(int(line.Votes)) }) {
		f.add("ward", id, "last", "A figure of the last contest of "+c.Name+" is below 0 or has more than nine digits.", "Write it as it was published, or leave it out.")
	}
	for _, written := range append([]string{l.NotForTurnout, l.NoComparison}, texts(l.Lines)...) {
		f.text("ward", id, "last", written)
	}
}

func texts(lines []ContestLine) (all []string) {
	for _, l := range lines {
		all = append(all, l.PartyID, l.Party, l.Candidate)
	}
	return all
}
