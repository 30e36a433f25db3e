package forms

import (
	"fmt"

	"wardcount/reconcile"
)

// A ward's result and the statement of its verification.
const (
	wordStatement     = "Statement of verification"
	wordBox           = "box"
	wordExpected      = "expected"
	wordCounts        = "counts"
	wordFound         = "found"
	wordVariance      = "variance"
	wordExplanation   = "explanation"
	wordTotal         = "Total"
	wordTotalSoFar    = "So far"
	wordMajority      = "Majority"
	wordValid         = "Valid papers"
	wordVerifiedTotal = "Papers verified"
	wordRejected      = "Rejected papers"
	wordRejectedHead  = "Rejected:"
	wordRejectedTotal = "Rejected papers in all"
	wordNoResult      = "The votes are not all keyed."
	wordCountOnly     = "No station papers of this contest are kept here: only the count's own result and the rejected papers are keyed, and nothing is verified."
	wordReadBackText  = "Compare each line with the count's own sheets, aloud. Candidates stand in ballot-paper order."
	wordReadBackAll   = "All lines agree: Enter records that the figures were read back."
)

func wordBoxes(names string, postal bool) string {
	if postal {
		return "Postal " + names
	}
	return "Box " + names
}

func wordSigned(n int) string {
	if n > 0 {
		return "+" + reconcile.Grouped(n)
	}
	return reconcile.Grouped(n)
}

func wordResult(w reconcile.Ward) string {
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

func wordVotes(n reconcile.Votes) string { return many(int(n), "vote", "votes") }

func wordTurnout(percent string, verified, electorate int) string {
	return fmt.Sprintf("Ballot box turnout %s %%: %s papers verified of %s electors", percent, reconcile.Grouped(verified), reconcile.Grouped(electorate))
}

func wordDescription(c reconcile.Candidate) string {
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

// wordElected is the mark of who has a seat, certain or as the figures stand.
func wordElected(c reconcile.Contest, certain bool, s reconcile.Standing) string {
	word := sentenceCase(electedWord(c))
	if !certain {
		word = "would be " + electedWord(c)
	}
	return word + wordHow(s)
}

// wordHow adds to who is elected by lot, or for which term.
func wordHow(s reconcile.Standing) string {
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

// wordVacant says that there were too few candidates.
func wordVacant(seats int) string {
	return many(seats, "seat remains vacant", "seats remain vacant") + ": there are fewer candidates than seats."
}

// wordNotCarried says that no answer to a question is carried, where that is so.
func wordNotCarried(c reconcile.Contest, r reconcile.Result) string {
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

func wordReadBackTitle(ward string) string { return ward + ": read back" }

func wordReadBackLeft(n int) string { return many(n, "line", "lines") + " to go." }

// wordStatementNote is what stands beside a box of the statement: papers moved
// since it was counted, and what was said about its variance.
func wordStatementNote(moved reconcile.Papers, explanation string) string {
	if moved == 0 {
		return explanation
	}
	words := wordSigned(int(moved)) + " moved"
	if explanation != "" {
		words += ". " + explanation
	}
	return words
}
