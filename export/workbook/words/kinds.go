package words

import (
	"slices"

	"wardcount/export"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Wording is how the sheets speak of one kind of contest. A question elects
// nobody: it has answers, of which one is carried, and no seats.
type Wording struct {
	Plural   string // the heading over all contests of the kind
	Polled   string // the total of those with a poll; empty where a total says nothing
	Unpolled string // the total of those without one
	Line     string // what stands on the ballot paper, as a heading
	One      string // the same in a sentence
	Many     string
	Won      string // the result's first word; read back by it
	Margin   string
}

var wordings = map[setup.ContestKind]Wording{
	setup.WardContest: {"Wards", "Wards with a poll", "Wards without a poll", candidateHead, "candidate", "candidates", "ELECTED",
		"Majority: the last elected over the first not elected"},
	setup.ParishContest: {"Parishes", "Parishes with a poll", "Parishes without a poll", candidateHead, "candidate", "candidates", "ELECTED",
		"Majority: the last elected over the first not elected"},
	setup.MayorContest: {"Mayor", "", "", candidateHead, "candidate", "candidates", "ELECTED",
		"Majority: the elected over the next"},
	setup.QuestionContest: {"Questions", "", "", "Answer", "answer", "answers", "CARRIED",
		"Majority: the answer carried over the next"},
}

// Kind is how the sheets speak of a contest.
func Kind(c ward.Certificate) Wording { return wordings[c.Kind] }

// IsQuestion says whether the contest elects nobody.
func IsQuestion(c ward.Certificate) bool { return c.Kind == setup.QuestionContest }

// HasSeats says whether the contest is about seats of a body.
func HasSeats(k setup.ContestKind) bool {
	return k == setup.WardContest || k == setup.ParishContest
}

// Group is the wards of one kind, in the order of the set-up.
type Group struct {
	Wording
	Wards []export.Ward
}

// Grouped sorts the declared contests by kind.
func Grouped(wards []export.Ward) []Group {
	var groups []Group
	for _, kind := range setup.ContestKinds {
		g := Group{Wording: wordings[kind]}
		for _, w := range wards {
			if w.Certificate.Kind == kind {
				g.Wards = append(g.Wards, w)
			}
		}
		if len(g.Wards) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// ContestHead heads a column of contests.
func ContestHead(groups []Group) string {
	if slices.ContainsFunc(groups, func(g Group) bool { return g.Plural != wordings[setup.WardContest].Plural }) {
		return "Contest"
	}
	return "Ward"
}

// contestOf is the contest as the certificate has it.
func contestOf(c ward.Certificate) setup.Contest {
	contest := setup.Contest{Kind: c.Kind, Seats: c.Seats}
	for _, line := range c.Candidates {
		contest.Candidates = append(contest.Candidates, line.Candidate)
	}
	return contest
}

// ByLot says whether a lot decided a seat.
func ByLot(c ward.Certificate) bool {
	for _, e := range c.Candidates {
		if e.ByLot {
			return true
		}
	}
	return false
}

// Code is the contest's statistical code; a mayor's or a question's has none.
func Code(c ward.Certificate) string {
	if c.GSS == "" {
		return NotKnown
	}
	return c.GSS
}
