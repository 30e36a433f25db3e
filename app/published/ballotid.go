package published

import (
	"strings"

	"wardcount/reconcile/setup"
)

// ballotParts are the parts of a ballot id: local.org.division[.by].date.
func ballotParts(ballot string) (org, division, date string, by bool) {
	parts := strings.Split(ballot, ".")
	date = dateIn(parts[len(parts)-1])
	if date != "" {
		parts = parts[:len(parts)-1]
	}
	if last := len(parts) - 1; last > 1 && parts[last] == "by" {
		by, parts = true, parts[:last]
	}
	if len(parts) > 1 {
		org = parts[1]
	}
	if len(parts) > 2 {
		division = strings.Join(parts[2:], "-")
	}
	return org, division, date, by
}

// contestKind is the kind of contest that a ballot id begins with.
func contestKind(ballot string) setup.ContestKind {
	switch word, _, _ := strings.Cut(ballot, "."); word {
	case "parish":
		return setup.ParishContest
	case "mayor":
		return setup.MayorContest
	case "ref":
		return setup.QuestionContest
	}
	return setup.WardContest
}

// BallotArea is a ballot id without its date and without “by”: what stays from
// poll to poll.
func BallotArea(id setup.ContestID) string {
	word, _, _ := strings.Cut(string(id), ".")
	org, division, _, _ := ballotParts(string(id))
	return word + "." + org + "." + division
}
