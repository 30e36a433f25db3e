package words

import (
	"fmt"

	"wardcount/export"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// PollCombined tells whether the poll has contests of more than one kind, so that
// each is called by its kind.
func PollCombined(e setup.Election) bool {
	for _, c := range e.Contests {
		if c.Kind != e.Contests[0].Kind {
			return true
		}
	}
	return false
}

// manyContests counts contests: as wards where all of the poll are.
func manyContests(n int, onlyWards bool) string {
	if onlyWards {
		return Many(n, "ward", "wards")
	}
	return Many(n, "contest", "contests")
}

// ContestKind begins a line with the kind of contest, where that is not plain.
func ContestKind(c setup.Contest, combined bool) string {
	if c.Kind == setup.WardContest && !combined {
		return ""
	}
	return SentenceCase(c.Kind.Words()) + " · "
}

// WardLine is a ward's state in a line, with its seats, electorate, certificate and hour.
func WardLine(w ward.Ward) string {
	words := ContestKind(w.Contest, false) + SentenceCase(w.State.Words())
	if w.Contest.Kind != setup.QuestionContest {
		words += " · " + Many(w.Contest.Seats, "seat", "seats")
	}
	if w.Contest.SplitTerms() {
		words += " · terms end " + text.And(yearsOf(w.Contest))
	}
	if n, ok := w.Contest.Electorate.Get(); ok {
		words += " · electorate " + text.Grouped(int(n))
	}
	if w.Certificate != nil {
		words += " · certificate " + w.Certificate.ShortHash()
	}
	if !w.DeclaredAt.IsZero() {
		words += " · declared " + export.UKTime(w.DeclaredAt)
	}
	return words
}

// yearsOf are the years in which the terms end, each seat's, the longest first.
func yearsOf(c setup.Contest) []string {
	var years []string
	for _, year := range c.TermsLongestFirst() {
		years = append(years, fmt.Sprint(year))
	}
	return years
}
