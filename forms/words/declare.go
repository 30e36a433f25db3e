package words

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// The declaration, in the words in which it is read aloud.
const (
	DeclareRejected = "The number of ballot papers rejected was as follows:"
	DeclareEnter    = "Read this aloud; then Enter records the declaration with its time."
)

// DeclareTitle is over a declaration.
func DeclareTitle(c setup.Contest) string {
	if strings.HasSuffix(c.Name, "?") {
		return c.Name + " – declaration of the result"
	}
	return c.Name + ": declaration of the result"
}

// DeclareOpening begins a declaration, in the name of who declares.
func DeclareOpening(e setup.Election, c setup.Contest, by setup.Role) string {
	who, practice := setup.ReturningOfficer, ""
	if by == setup.Deputy {
		who = by
	}
	if e.Practice {
		practice = "PRACTICE. "
	}
	what := "for each candidate at the election of " + office(c)
	if c.Kind == setup.QuestionContest {
		what = "for each answer to the question “" + c.Name + "”"
	}
	return fmt.Sprintf("%sI, the %s, hereby give notice that the number of votes recorded %s, %s, on %s, is as follows:",
		practice, who.Words(), what, e.Council.Name, export.DateWords(e.Date))
}

// office is what a contest elects, and where.
func office(c setup.Contest) string {
	switch c.Kind {
	case setup.MayorContest:
		return "the " + mayor(c)
	case setup.ParishContest:
		return Many(c.Seats, "parish councillor", "parish councillors") + " for " + c.Name
	}
	return Many(c.Seats, "councillor", "councillors") + " for " + c.Name + " ward"
}

// mayor is the office of a mayor with its place, which some contests have in their name.
func mayor(c setup.Contest) string {
	if strings.HasPrefix(c.Name, "Mayor") {
		return c.Name
	}
	return "mayor, " + c.Name
}

// DeclareClosing gives the sentences with which a declaration ends: who is
// elected, and where terms differ for how long; seats that no candidate fills.
func DeclareClosing(c setup.Contest, r ward.Result) []string {
	if c.Kind == setup.QuestionContest {
		return []string{carriedAnswer(c, r)}
	}
	var names []string
	for i, candidate := range c.Candidates {
		if s := r.Standings[i]; s.Elected {
			name := candidate.SpokenName()
			if s.TermEnds > 0 {
				name += fmt.Sprintf(" for the term that ends in %d", s.TermEnds)
			}
			names = append(names, name)
		}
	}
	var sentences []string
	switch len(names) {
	case 0:
		sentences = []string{"And I declare that no candidate is elected."}
	case 1:
		sentences = []string{"And I declare that " + names[0] + " is duly elected" + electedFor(c) + "."}
	default:
		sentences = []string{"And I declare that " + listed(names) + " are duly elected" + electedFor(c) + "."}
	}
	if r.Vacant > 0 {
		sentences = append(sentences, SeatsVacant(r.Vacant))
	}
	return sentences
}

// electedFor ends the sentence of who is elected.
func electedFor(c setup.Contest) string {
	switch c.Kind {
	case setup.MayorContest:
		return " as " + mayor(c)
	case setup.ParishContest:
		return " for " + c.Name
	}
	return " for " + c.Name + " ward"
}

func carriedAnswer(c setup.Contest, r ward.Result) string {
	for i, answer := range c.Candidates {
		if r.Standings[i].Elected {
			return "And I declare that the answer carried is: " + answer.SpokenName() + "."
		}
	}
	return "And I declare that no answer is carried: the votes are equal."
}

// CandidateSpoken is a candidate as read aloud: the name in common use and the description.
func CandidateSpoken(c setup.Candidate) string {
	if d := c.Description; d != "" {
		return c.SpokenName() + ", " + d
	}
	return c.SpokenName()
}

// CandidateSayAs is the note beside a name that is not said as it is written.
func CandidateSayAs(sayAs string) string { return "Say: " + sayAs }
