package workbook

import (
	"slices"

	"wardcount/export"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// wording is how the sheets speak of one kind of contest. A question elects
// nobody: it has answers, of which one is carried, and no seats.
type wording struct {
	group    string // the heading over all contests of the kind
	polled   string // the total of those with a poll; empty where a total says nothing
	unpolled string
	line     string // what stands on the ballot paper, as a heading
	one      string
	many     string
	won      string // the result's first word; read back by it
	margin   string
}

var wordings = map[setup.ContestKind]wording{
	setup.WardContest: {"Wards", "Wards with a poll", "Wards without a poll", candidateHead, "candidate", "candidates", "ELECTED",
		"Majority: the last elected over the first not elected"},
	setup.ParishContest: {"Parishes", "Parishes with a poll", "Parishes without a poll", candidateHead, "candidate", "candidates", "ELECTED",
		"Majority: the last elected over the first not elected"},
	setup.MayorContest: {"Mayor", "", "", candidateHead, "candidate", "candidates", "ELECTED",
		"Majority: the elected over the next"},
	setup.QuestionContest: {"Questions", "", "", "Answer", "answer", "answers", "CARRIED",
		"Majority: the answer carried over the next"},
}

func wordsOf(c ward.Certificate) wording { return wordings[c.Kind] }

func isQuestion(c ward.Certificate) bool { return c.Kind == setup.QuestionContest }

// hasSeats says whether the contest is about seats of a body.
func hasSeats(k setup.ContestKind) bool {
	return k == setup.WardContest || k == setup.ParishContest
}

// seatsWords says what the contest decides.
func seatsWords(c ward.Certificate) string {
	switch c.Kind {
	case setup.MayorContest:
		return "Mayor: one person is elected"
	case setup.QuestionContest:
		return "Question: the answer with the most votes is carried"
	}
	words := text.Plural(c.Seats, "seat", "seats")
	if c.Kind == setup.ParishContest {
		words = "Parish council: " + words
	}
	if c.Vacant > 0 {
		words += ", of which " + vacantWords(c.Vacant)
	}
	return words
}

func vacantWords(n int) string { return text.Plural(n, "seat stays vacant", "seats stay vacant") }

// resultWords says of a candidate, or of an answer, what the result is.
func resultWords(c ward.Certificate, line ward.CertifiedCandidate) string {
	words := wordsOf(c).won
	switch {
	case !line.Elected && isQuestion(c):
		return "not carried"
	case !line.Elected:
		return ""
	case c.Uncontested:
		words += " UNOPPOSED"
	case line.ByLot:
		words += " by lot"
	}
	if line.TermEnds != 0 {
		words += ",\n" + termWords(line)
	}
	return words
}

// kindGroup is the wards of one kind, in the order of the set-up.
type kindGroup struct {
	wording
	wards []export.Ward
}

// grouped sorts the declared contests by kind.
func grouped(wards []export.Ward) []kindGroup {
	var groups []kindGroup
	for _, kind := range setup.ContestKinds {
		g := kindGroup{wording: wordings[kind]}
		for _, w := range wards {
			if w.Certificate.Kind == kind {
				g.wards = append(g.wards, w)
			}
		}
		if len(g.wards) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// contestHead heads a column of contests.
func contestHead(groups []kindGroup) string {
	if slices.ContainsFunc(groups, func(g kindGroup) bool { return g.group != wordings[setup.WardContest].group }) {
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
