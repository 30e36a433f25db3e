package forms

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/reconcile"
)

// Words that differ with the kind of contest, and with what its seats are.

// combined tells whether the poll has contests of more than one kind, so that
// each is called by its kind.
func combined(e reconcile.Election) bool {
	for _, c := range e.Contests {
		if c.Kind != e.Contests[0].Kind {
			return true
		}
	}
	return false
}

// wordKind begins a line with the kind of contest, where that is not plain.
func wordKind(c reconcile.Contest, combined bool) string {
	if c.Kind == reconcile.WardContest && !combined {
		return ""
	}
	return sentenceCase(c.Kind.Words()) + " · "
}

func wordWardState(w reconcile.Ward) string {
	words := wordKind(w.Contest, false) + sentenceCase(w.State.Words())
	if w.Contest.Kind != reconcile.QuestionContest {
		words += " · " + many(w.Contest.Seats, "seat", "seats")
	}
	if w.Contest.SplitTerms() {
		words += " · terms end " + listed(yearsOf(w.Contest))
	}
	if n, ok := w.Contest.Electorate.Get(); ok {
		words += " · electorate " + reconcile.Grouped(int(n))
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
func yearsOf(c reconcile.Contest) []string {
	var years []string
	for _, year := range c.TermsLongestFirst() {
		years = append(years, fmt.Sprint(year))
	}
	return years
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

// Lots.

// wordLotWanted says between whom a lot is to be drawn, and about what; nothing
// where none is.
func wordLotWanted(c reconcile.Contest, r reconcile.Result) string {
	switch {
	case len(r.Tied) > 0:
		return "Votes are equal between " + spokenNames(c, r.Tied) + ": the result waits for the returning officer's lot (F10)."
	case len(r.TermTied) > 0:
		return spokenNames(c, r.TermTied) + " are elected with equal votes, and their terms end in different years: a lot decides who takes the longer term (F10)."
	}
	return ""
}

func spokenNames(c reconcile.Contest, ids []string) string {
	var names []string
	for _, candidate := range c.Candidates {
		for _, id := range ids {
			if candidate.ID == id {
				names = append(names, candidate.SpokenName())
			}
		}
	}
	return listed(names)
}

func wordLotTitle(r reconcile.Result) string {
	if len(r.Tied) == 0 {
		return "Lot drawn for the longer term"
	}
	return "Lot drawn"
}

func wordLotQuestion(r reconcile.Result, n, draws int) string {
	words := "On whom did the lot fall?"
	if len(r.Tied) == 0 {
		words = "Who takes the longer term by the lot?"
	}
	if draws == 1 {
		return words
	}
	if len(r.Tied) == 0 {
		return words + fmt.Sprintf(" %d of %d, the longest first", n, draws)
	}
	return words + fmt.Sprintf(" Seat %d of %d", n, draws)
}

// wordVotesOf begins the line of a candidate in a lot: the votes, where there was a poll.
func wordVotesOf(r reconcile.Result, i int) string {
	if r.Uncontested {
		return ""
	}
	return wordVotes(r.Standings[i].Votes) + " · "
}

// The declaration, in the words in which it is read aloud.

func wordDeclareTitle(c reconcile.Contest) string {
	if strings.HasSuffix(c.Name, "?") {
		return c.Name + " – declaration of the result"
	}
	return c.Name + ": declaration of the result"
}

func wordDeclareOpening(e reconcile.Election, c reconcile.Contest, by reconcile.Role) string {
	who, practice := reconcile.ReturningOfficer, ""
	if by == reconcile.Deputy {
		who = by
	}
	if e.Practice {
		practice = "PRACTICE. "
	}
	what := "for each candidate at the election of " + wordOffice(c)
	if c.Kind == reconcile.QuestionContest {
		what = "for each answer to the question “" + c.Name + "”"
	}
	return fmt.Sprintf("%sI, the %s, hereby give notice that the number of votes recorded %s, %s, on %s, is as follows:",
		practice, who.Words(), what, e.Council.Name, export.DateWords(e.Date))
}

// wordOffice is what a contest elects, and where.
func wordOffice(c reconcile.Contest) string {
	switch c.Kind {
	case reconcile.MayorContest:
		if strings.HasPrefix(c.Name, "Mayor") {
			return "the " + c.Name
		}
		return "the mayor, " + c.Name
	case reconcile.ParishContest:
		return many(c.Seats, "parish councillor", "parish councillors") + " for " + c.Name
	}
	return many(c.Seats, "councillor", "councillors") + " for " + c.Name + " ward"
}

// wordsDeclared are the sentences with which a declaration ends: who is
// elected, and where terms differ for how long; seats that no candidate fills.
func wordsDeclared(c reconcile.Contest, r reconcile.Result) []string {
	if c.Kind == reconcile.QuestionContest {
		return []string{wordCarriedAnswer(c, r)}
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
		sentences = []string{"And I declare that " + names[0] + " is duly elected" + wordFor(c) + "."}
	default:
		sentences = []string{"And I declare that " + listed(names) + " are duly elected" + wordFor(c) + "."}
	}
	if r.Vacant > 0 {
		sentences = append(sentences, wordVacant(r.Vacant))
	}
	return sentences
}

// wordFor ends the sentence of who is elected.
func wordFor(c reconcile.Contest) string {
	switch c.Kind {
	case reconcile.MayorContest:
		if strings.HasPrefix(c.Name, "Mayor") {
			return " as " + c.Name
		}
		return " as mayor, " + c.Name
	case reconcile.ParishContest:
		return " for " + c.Name
	}
	return " for " + c.Name + " ward"
}

func wordCarriedAnswer(c reconcile.Contest, r reconcile.Result) string {
	for i, answer := range c.Candidates {
		if r.Standings[i].Elected {
			return "And I declare that the answer carried is: " + answer.SpokenName() + "."
		}
	}
	return "And I declare that no answer is carried: the votes are equal."
}
