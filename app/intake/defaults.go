package intake

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"wardcount/reconcile"
)

// defaults fills what a council need not say: who publishes, what type of
// election it is, and, where no worksheet asks for it, the election's name.
func (r *reader) defaults(e *reconcile.Election) {
	p := &e.Publishing
	if p.OrganisationLabel == "" {
		p.OrganisationLabel = e.Council.Name
	}
	if p.BodyLabel == "" {
		p.BodyLabel = e.Council.Name
	}
	t := r.tables["election"]
	for _, l := range t.lines {
		if e.Name == "" && !l.has(t.column("name")) && e.Council.Name != "" {
			e.Name = r.nameOf(*e)
		}
		if p.ElectionType == "" && !r.isFaulted(l, t.column("election_type")) {
			p.ElectionType = electionType(*e, r.opt.ByElection)
		}
	}
	ward := r.tables["ward"]
	for i, l := range ward.lines {
		c := &e.Contests[i]
		served := slices.ContainsFunc(e.Stations, func(s reconcile.Station) bool { return s.Serves(c.ID) })
		if l.from.kind == byPublished && !r.opt.Draft && !served && !l.has(ward.column("count_only")) {
			c.CountOnly = true
		}
	}
}

// electionType is the results feed's word for what is elected, empty where it
// has none: it has none for mayors and questions.
func electionType(e reconcile.Election, byElection bool) string {
	kinds, all := map[reconcile.ContestKind]bool{}, len(e.Contests) > 0
	for _, c := range e.Contests {
		kinds[c.Kind] = true
		all = all && strings.Contains(string(c.ID), ".by.")
	}
	word := ""
	switch {
	case kinds[reconcile.WardContest] && (strings.HasPrefix(e.Council.GSS, "E10") || strings.HasSuffix(strings.ToLower(e.Council.Name), "county council")):
		word = "County"
	case kinds[reconcile.WardContest]:
		word = "DistrictAndBorough"
	case kinds[reconcile.ParishContest]:
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
func (r *reader) nameOf(e reconcile.Election) string {
	what := "Election of councillors, " + e.Council.Name
	if r.opt.ByElection {
		what = "By-election, " + e.Council.Name
	}
	if len(e.Contests) == 1 {
		what = strings.Replace(what, ", ", ", "+e.Contests[0].Name+", ", 1)
	}
	if day, err := time.Parse(time.DateOnly, e.Date); err == nil {
		what += ", " + day.Format("2 January 2006")
	}
	return what
}

// yearsIn reads years as yearsOf wrote them.
func yearsIn(text string) (years []int) {
	for _, word := range namesIn(strings.ReplaceAll(text, ",", ";")) {
		if year, err := strconv.Atoi(word); err == nil {
			years = append(years, year)
		}
	}
	return years
}
