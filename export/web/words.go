package web

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/export/spoken"
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
	return said + text.Capital(spoken.LeftBy(a)) + "."
}

// sentence ends what somebody wrote with one full stop.
func sentence(s string) string { return strings.TrimRight(s, ". ") + "." }
