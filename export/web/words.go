package web

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// named is a name with what is said of it.
type named struct{ Name, Text string }

// kinds are the headings over the contests of each kind.
var kinds = []struct {
	kind      setup.ContestKind
	id, title string
}{
	{setup.WardContest, "wards", "Wards"}, {setup.MayorContest, "mayor", "Mayor"},
	{setup.ParishContest, "parishes", "Parish councils"}, {setup.QuestionContest, "questions", "Questions"},
}

// ordered is the declared contests in the order of the page: by kind, and in
// each kind as in the set-up.
func ordered(r export.Results) []export.Ward {
	var list []export.Ward
	for _, k := range kinds {
		for _, w := range r.Wards {
			if w.Certificate.Kind == k.kind {
				list = append(list, w)
			}
		}
	}
	return list
}

// contestID is a contest's place on the page: its place in the set-up, which no
// revision changes.
func contestID(r export.Results, id setup.ContestID) string {
	at := slices.IndexFunc(r.Election.Contests, func(c setup.Contest) bool { return c.ID == id })
	return fmt.Sprintf("contest-%d", at+1)
}

// abandonedWords says why a contest stopped, and what that leaves.
func abandonedWords(a export.Abandoned) string {
	said := ""
	if a.Reason != "" {
		said = sentence(a.Reason) + " "
	}
	switch {
	case a.Kind == setup.QuestionContest:
		return said + "The question is not decided."
	case a.Kind == setup.MayorContest:
		return said + "The office stays vacant."
	}
	return said + text.Plural(max(a.Seats, 1), "seat stays vacant.", "seats stay vacant.")
}

func vacantWords(n int) string { return text.Plural(n, "seat stays vacant", "seats stay vacant") }

// sentence ends what somebody wrote with one full stop.
func sentence(s string) string { return strings.TrimRight(s, ". ") + "." }

// stationWords names a station with the building that it is in.
func stationWords(r export.Results, id setup.StationID) string {
	s, ok := r.Election.Station(id)
	if !ok || s.Place == "" {
		return string(id)
	}
	return string(id) + ", " + s.Place
}
