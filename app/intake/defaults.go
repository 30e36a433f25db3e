package intake

import (
	"slices"
	"strings"
	"time"

	"wardcount/app/intake/fault"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/setup"
)

// defaults fills what a council need not say: who publishes, what type of
// election it is, and, where no worksheet asks for it, the election's name.
func (r *reader) defaults(e *setup.Election) {
	p := &e.Publishing
	if p.OrganisationLabel == "" {
		p.OrganisationLabel = e.Council.Name
	}
	if p.BodyLabel == "" {
		p.BodyLabel = e.Council.Name
	}
	t := r.tables["election"]
	for _, l := range t.lines {
		if e.Name == "" && !l.has(t.Column("name")) && e.Council.Name != "" {
			e.Name = r.nameOf(*e)
		}
		if !l.has(t.Column("key_once")) && t.get(l, "key_once") == "" && !r.isFaulted(l, t.Column("key_once")) {
			e.KeyOnce = typists(*e) < 2 // no file speaks of it
		}
		if p.ElectionType == "" && !r.isFaulted(l, t.Column("election_type")) {
			p.ElectionType = electionType(*e, r.opt.ByElection)
		}
	}
	r.countOnly(e)
	if people := r.tables["person"].lines; len(people) == 1 && people[0].from.kind == byFlag && len(e.Stations) > 0 && !r.opt.Draft {
		r.notes = append(r.notes, "Only one person is known, so that every sheet is keyed once and read back aloud. A finding such as V3 or P5 is explained by one person and accepted by another: add the others with --from people.csv (columns Name and Role), now or with the command setup. Only where two may key when the count is made is every sheet keyed by both.")
	}
}

// typists is how many of an election's people may key a sheet.
func typists(e setup.Election) int {
	n := 0
	for _, p := range e.People {
		if p.Role != setup.Administrator && p.Role != setup.Viewer {
			n++
		}
	}
	return n
}

// countOnly keeps only the count of published wards where the whole set-up has
// no stations. Where there are some, a published ward without was forgotten: of
// it the stations are asked for as the electorate is. A ward that another file
// lists keeps its papers, and the rules (V7) ask for its stations until they
// are there. Of a ward that runs already the running count has said which it is.
func (r *reader) countOnly(e *setup.Election) {
	t := r.tables["ward"]
	none := len(e.Stations)+len(e.Boxes) == 0
	var only, without []string
	for i, l := range t.lines {
		c := &e.Contests[i]
		stated := l.from.kind != byPublished || l.has(t.Column("count_only"))
		served := slices.ContainsFunc(e.Stations, func(s setup.Station) bool { return s.Serves(c.ID) })
		switch {
		case r.opt.Draft || r.runs(c.ID) || c.CountOnly:
		case none && !stated:
			c.CountOnly = true
			only = append(only, c.Name)
		case none || served || c.Uncontested():
		case stated:
			without = append(without, c.Name)
		default:
			r.fault(t, l, t.Column("electorate"), fault.Problem{Code: fault.Contradiction, Message: "Stations are listed, but none of " + filetext.Quote(c.Name) + "."},
				"Add its stations and its electorate; if only its count is kept here, list it in a table of wards with Count only.")
		}
	}
	if len(only) > 0 {
		r.notes = append(r.notes, "No stations are listed: only the count is kept of "+filetext.Listed(only)+".")
	}
	if len(without) > 0 {
		r.notes = append(r.notes, "Stations are listed, but none of "+filetext.Listed(without)+": nothing of it can be verified until they are added.")
	}
}

// runs says whether the running count has a contest.
func (r *reader) runs(id setup.ContestID) bool {
	if r.opt.Base == nil {
		return false
	}
	_, known := r.opt.Base.Contest(id)
	return known
}

// electionType is the results feed's word for what is elected, empty where it
// has none: it has none for mayors and questions.
func electionType(e setup.Election, byElection bool) string {
	kinds, all := map[setup.ContestKind]bool{}, len(e.Contests) > 0
	for _, c := range e.Contests {
		kinds[c.Kind] = true
		all = all && strings.Contains(string(c.ID), ".by.")
	}
	word := ""
	switch {
	case kinds[setup.WardContest] && (strings.HasPrefix(e.Council.GSS, "E10") || strings.HasSuffix(strings.ToLower(e.Council.Name), "county council")):
		word = "County"
	case kinds[setup.WardContest]:
		word = "DistrictAndBorough"
	case kinds[setup.ParishContest]:
		word = "Parish"
	default:
		return ""
	}
	if byElection || all {
		word += "ByElection"
	}
	return word
}

// nameOf is what documents call an election whose files give no name.
func (r *reader) nameOf(e setup.Election) string {
	all := func(kind setup.ContestKind) bool {
		return len(e.Contests) > 0 && !slices.ContainsFunc(e.Contests, func(c setup.Contest) bool { return c.Kind != kind })
	}
	what := "Election of councillors"
	switch {
	case r.opt.ByElection:
		what = "By-election"
	case all(setup.MayorContest):
		what = "Election of the mayor"
	case all(setup.QuestionContest):
		what = "Referendum"
	}
	if len(e.Contests) == 1 {
		what += ", " + e.Contests[0].Name
	}
	what += ", " + e.Council.Name
	if day, err := time.Parse(time.DateOnly, e.Date); err == nil {
		what += ", " + day.Format("2 January 2006")
	}
	return what
}
