package feed

import (
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// What the guidance (v1.03) calls a contest in TypeofElection.
const (
	parishType = "Parish"
	byElection = "ByElection"
)

// LGALeftOut lists the declared contests that the file leaves out, each with
// its reason: kinds that the guidance does not know, and contests of which the
// set-up does not say what the guidance requires of every row. What keeps
// several of them out is said once.
func LGALeftOut(r export.Results) []export.Left {
	var list []export.Left
	for _, w := range r.Wards {
		why := outside(r, w.Certificate)
		same := slices.IndexFunc(list, func(l export.Left) bool { return l.Why == why })
		switch {
		case why == "":
		case same >= 0:
			list[same].Contest += ", " + w.Certificate.Ward
		default:
			list = append(list, export.Left{Contest: w.Certificate.Ward, Why: why})
		}
	}
	for _, contest := range r.Election.PublishedFor {
		list = append(list, export.Left{Contest: contest.Name, Why: noMayors})
	}
	return list
}

const noMayors = "the LGA format does not support mayoral contests; the mayor's result is in the workbook and the JSON"

// LGATakes says whether the file holds a contest.
func LGATakes(r export.Results, c ward.Certificate) bool { return outside(r, c) == "" }

// outside says why the file does not hold a contest; nothing where it does.
func outside(r export.Results, c ward.Certificate) string {
	switch c.Kind {
	case setup.MayorContest:
		return noMayors
	case setup.QuestionContest:
		return "the LGA format has no place for a question; its result is in the workbook and the JSON"
	}
	if missing := lacking(r, c); len(missing) > 0 {
		return "the LGA format requires " + text.And(missing) + ", which the set-up does not say; fill in the worksheet Council, mend the set-up and publish again"
	}
	return ""
}

// lacking names the fields, as the set-up workbook heads them, that every row
// must have and that the set-up leaves empty.
func lacking(r export.Results, c ward.Certificate) []string {
	p := r.Election.Publishing
	body, kind := p.BodyLabel, p.ElectionType
	if c.Kind == setup.ParishContest { // a parish elects its own council, and its kind is its type
		body, kind = c.Ward, parishType
	}
	var missing []string
	for _, f := range []struct{ name, value string }{
		{"Organisation URI", p.OrganisationURI}, {"Organisation name", p.OrganisationLabel}, {"Elected body name", body},
		{"Type of election", kind}, {"Returning officer", p.ReturningOfficer},
	} {
		if strings.TrimSpace(f.value) == "" {
			missing = append(missing, f.name)
		}
	}
	return missing
}

// electionType is a contest's TypeofElection: the set-up's for the council's
// own seats, Parish for a parish, and a by-election where the set-up or the
// contest's own id says so.
func electionType(r export.Results, c ward.Certificate) string {
	base, by := strings.CutSuffix(r.Election.Publishing.ElectionType, byElection)
	if c.Kind == setup.ParishContest {
		by = by && base == parishType // another contest's by-election is not the parish's
		base = parishType
	}
	if by || strings.Contains(string(c.Contest), ".by.") {
		return base + byElection
	}
	return base
}
