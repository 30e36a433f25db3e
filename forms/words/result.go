package words

import (
	"fmt"

	"wardcount/reconcile"
)

// A ward's result and the statement of its verification.
const (
	Statement            = "Statement of verification"
	StatementBox         = "box"
	StatementExpected    = "expected"
	StatementCounts      = "counts"
	StatementFound       = "found"
	StatementVariance    = "variance"
	StatementExplanation = "explanation"
	Total                = "Total"
	TotalSoFar           = "So far"
	Majority             = "Majority"
	Valid                = "Valid papers"
	VerifiedTotal        = "Papers verified"
	Rejected             = "Rejected papers"
	RejectedHead         = "Rejected:"
	RejectedTotal        = "Rejected papers in all"
	NoResult             = "The votes are not all keyed."
	CountOnly            = "No station papers of this contest are kept here: only the count's own result and the rejected papers are keyed, and nothing is verified."
	ReadBackText         = "Compare each line with the count's own sheets, aloud. Candidates stand in ballot-paper order."
	ReadBackAll          = "All lines agree: Enter records that the figures were read back."
)

// BoxNames names the box or boxes of a line.
func BoxNames(names string, postal bool) string {
	if postal {
		return "Postal " + names
	}
	return "Box " + names
}

// WithSign is a difference, with its sign.
func WithSign(n int) string {
	if n > 0 {
		return "+" + reconcile.Grouped(n)
	}
	return reconcile.Grouped(n)
}

// ResultTitle says how certain a result is.
func ResultTitle(w reconcile.Ward) string {
	switch {
	case w.State == reconcile.Uncontested:
		return "Elected without a poll; not declared yet"
	case w.State.Reached(reconcile.Declared):
		return "Result, declared"
	}
	if w.State.Reached(reconcile.Certified) {
		return "Result, certified"
	}
	return "Result as the figures stand; not certified"
}

func manyVotes(n reconcile.Votes) string { return Many(int(n), "vote", "votes") }

// Turnout is the share of the electors whose papers were verified, with both numbers.
func Turnout(percent string, verified, electorate int) string {
	return fmt.Sprintf("Ballot box turnout %s %%: %s papers verified of %s electors", percent, reconcile.Grouped(verified), reconcile.Grouped(electorate))
}

// Description is what stands under a candidate's name, with the party where that is another.
func Description(c reconcile.Candidate) string {
	switch {
	case c.Description == "":
		return c.Party
	case c.Party == "" || c.Party == c.Description:
		return c.Description
	}
	return c.Description + " (" + c.Party + ")"
}

// electedWord is what a contest does to who wins it.
func electedWord(c reconcile.Contest) string {
	if c.Kind == reconcile.QuestionContest {
		return "carried"
	}
	return "elected"
}

// Elected is the mark of who has a seat, certain or as the figures stand.
func Elected(c reconcile.Contest, certain bool, s reconcile.Standing) string {
	word := SentenceCase(electedWord(c))
	if !certain {
		word = "would be " + electedWord(c)
	}
	return word + electedHow(s)
}

// electedHow adds to who is elected by lot, or for which term.
func electedHow(s reconcile.Standing) string {
	words := ""
	if s.ByLot {
		words = " by lot"
	}
	if s.TermEnds > 0 {
		words += fmt.Sprintf(", term to %d", s.TermEnds)
	}
	if s.TermByLot {
		words += " by lot"
	}
	return words
}

// Vacant says that there were too few candidates.
func Vacant(seats int) string {
	return Many(seats, "seat remains vacant", "seats remain vacant") + ": there are fewer candidates than seats."
}

// NotCarried says that no answer to a question is carried, where that is so.
func NotCarried(c reconcile.Contest, r reconcile.Result) string {
	if c.Kind != reconcile.QuestionContest {
		return ""
	}
	for _, s := range r.Standings {
		if s.Elected {
			return ""
		}
	}
	return "No answer is carried: the votes are equal."
}

// ReadBackTitle is over the figures that are read back.
func ReadBackTitle(ward string) string { return ward + ": read back" }

// ReadBackLeft says how many lines are still to be read.
func ReadBackLeft(n int) string { return Many(n, "line", "lines") + " to go." }

// StatementNote is what stands beside a box of the statement: papers moved
// since it was counted, and what was said about its variance.
func StatementNote(moved reconcile.Papers, explanation string) string {
	if moved == 0 {
		return explanation
	}
	words := WithSign(int(moved)) + " moved"
	if explanation != "" {
		words += ". " + explanation
	}
	return words
}
