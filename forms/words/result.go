package words

import (
	"fmt"

	"wardcount/export/spoken"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
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
	PapersValid          = "Valid papers"
	PapersVerified       = "Papers verified"
	RejectedHeading      = "Rejected papers"

	RejectedTotal    = "Rejected papers in all"
	ResultNone       = "The votes are not all keyed."
	ContestCountOnly = "No station papers of this contest are kept here: only the count's own result and the rejected papers are keyed, and nothing is verified."
)

// BoxNamed names the box or boxes of a line.
func BoxNamed(names string, postal bool) string {
	if postal {
		return "Postal " + names
	}
	return "Box " + names
}

// WithSign is a difference, with its sign.
func WithSign(n int) string {
	if n > 0 {
		return "+" + text.Grouped(n)
	}
	return text.Grouped(n)
}

// ResultTitle says how certain a result is.
func ResultTitle(w ward.Ward) string {
	switch {
	case w.State == ward.Uncontested:
		return "Elected without a poll; not declared yet"
	case w.State.Reached(ward.Declared):
		return "Result, declared"
	}
	if w.State.Reached(ward.Certified) {
		return "Result, certified"
	}
	return "Result as the figures stand; not certified"
}

func manyVotes(n figure.Votes) string { return Many(int(n), "vote", "votes") }

// Turnout is the share of the electors whose papers were verified, with both numbers.
func Turnout(percent string, verified, electorate int) string {
	return fmt.Sprintf("Ballot box turnout %s %%: %s papers verified of %s electors", percent, text.Grouped(verified), text.Grouped(electorate))
}

// CandidateDescription is what stands under a candidate's name, with the party where that is another.
func CandidateDescription(c setup.Candidate) string {
	switch {
	case c.Description == "":
		return c.Party
	case c.Party == "" || c.Party == c.Description:
		return c.Description
	}
	return c.Description + " (" + c.Party + ")"
}

// electedWord is what a contest does to who wins it.
func electedWord(c setup.Contest) string {
	if c.Kind == setup.QuestionContest {
		return "carried"
	}
	return "elected"
}

// CandidateElected is the mark of who has a seat, certain or as the figures stand.
func CandidateElected(c setup.Contest, certain bool, s ward.Standing) string {
	word := SentenceCase(electedWord(c))
	if !certain {
		word = "would be " + electedWord(c)
	}
	return word + electedHow(s)
}

// electedHow adds to who is elected by lot, or for which term.
func electedHow(s ward.Standing) string {
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

// SeatsVacant says that there were too few candidates.
func SeatsVacant(seats int) string {
	return spoken.Vacant(seats)
}

// NotCarried says that no answer to a question is carried, where that is so.
func NotCarried(c setup.Contest, r ward.Result) string {
	if c.Kind != setup.QuestionContest {
		return ""
	}
	for _, s := range r.Standings {
		if s.Elected {
			return ""
		}
	}
	return "No answer is carried: the votes are equal."
}

// StatementNote is what stands beside a box of the statement: papers moved
// since it was counted, and what was said about its variance.
func StatementNote(moved figure.Papers, explanation string) string {
	if moved == 0 {
		return explanation
	}
	words := WithSign(int(moved)) + " moved"
	if explanation != "" {
		words += ". " + explanation
	}
	return words
}
