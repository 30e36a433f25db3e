// Package spoken holds the sentences in which a result is told, aloud and in notices: who gives notice of what, who is
// elected to which office, which seats stay vacant.
//
// It never decides who is elected, which the certificate says; it never leaves a candidate or a figure out, and never
// says how a name sounds: that is a note beside it.
package spoken

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Rejected stands over the rejected papers of a declaration.
const Rejected = "The number of ballot papers rejected was as follows:"

// Opening begins a declaration, in the name of who declares.
func Opening(c ward.Certificate, by setup.Role) string {
	practice := ""
	if c.Practice {
		practice = "PRACTICE. "
	}
	what := "for each candidate at the election of " + Office(c)
	if c.Kind == setup.QuestionContest {
		what = "for each answer to the question “" + c.Ward + "”"
	}
	return fmt.Sprintf("%sI, the %s, hereby give notice that the number of votes recorded %s, %s, on %s, is as follows:",
		practice, Declarer(by).Words(), what, c.Council, export.DateWords(c.Date))
}

// Declarer is the office in whose name a declaration is made: the deputy's who
// makes it, otherwise the returning officer's.
func Declarer(by setup.Role) setup.Role {
	if by == setup.Deputy {
		return by
	}
	return setup.ReturningOfficer
}

// Office is what a contest elects, and where.
func Office(c ward.Certificate) string {
	switch c.Kind {
	case setup.MayorContest:
		return "the " + mayor(c)
	case setup.ParishContest:
		return text.Plural(c.Seats, "parish councillor", "parish councillors") + " for " + c.Ward
	}
	return text.Plural(c.Seats, "councillor", "councillors") + " for " + Ward(c.Ward)
}

// Ward is a ward as sentences call it: its name, and what it is unless the name
// says so.
func Ward(name string) string {
	if strings.HasSuffix(strings.ToLower(name), " ward") {
		return name
	}
	return name + " ward"
}

// mayor is the office of a mayor with its place, which some contests have in their name.
func mayor(c ward.Certificate) string {
	if strings.HasPrefix(c.Ward, "Mayor") {
		return c.Ward
	}
	return "mayor, " + c.Ward
}

// Closing gives the sentences with which a declaration ends: who is elected,
// and where terms differ for how long; seats that no candidate fills.
func Closing(c ward.Certificate) []string {
	if c.Kind == setup.QuestionContest {
		return []string{carriedAnswer(c)}
	}
	var names []string
	for _, line := range c.Elected() {
		name := line.SpokenName()
		if line.TermEnds > 0 {
			name += fmt.Sprintf(" for the term that ends in %d", line.TermEnds)
		}
		names = append(names, name)
	}
	sentence := ""
	switch len(names) {
	case 0:
		sentence = "And I declare that no candidate is elected."
	case 1:
		sentence = "And I declare that " + names[0] + " is duly elected" + electedTo(c) + "."
	default:
		sentence = "And I declare that " + text.And(names) + " are duly elected" + electedTo(c) + "."
	}
	if c.Vacant > 0 {
		return []string{sentence, Vacant(c.Vacant)}
	}
	return []string{sentence}
}

// electedTo ends the sentence of who is elected.
func electedTo(c ward.Certificate) string {
	switch c.Kind {
	case setup.MayorContest:
		return " as " + mayor(c)
	case setup.ParishContest:
		return " for " + c.Ward
	}
	return " for " + Ward(c.Ward)
}

func carriedAnswer(c ward.Certificate) string {
	for _, answer := range c.Elected() {
		return "And I declare that the answer carried is: " + answer.SpokenName() + "."
	}
	return "And I declare that no answer is carried: the votes are equal."
}

// Vacant says that seats remain vacant, as a sentence.
func Vacant(n int) string {
	return text.Plural(n, "seat remains", "seats remain") + " vacant: there are fewer candidates than seats."
}

// StayVacant says how many seats nobody fills, as a part of a sentence.
func StayVacant(n int) string { return text.Plural(n, "seat stays vacant", "seats stay vacant") }

// LeftBy says what an abandoned contest leaves behind, as a part of a sentence.
func LeftBy(a export.Abandoned) string {
	switch a.Kind {
	case setup.QuestionContest:
		return "the question is not decided"
	case setup.MayorContest:
		return "the office stays vacant"
	}
	return StayVacant(max(a.Seats, 1))
}

// Candidate is a candidate as read aloud: the name in common use and the description; an answer whose wording begins
// with it is its wording.
func Candidate(c setup.Candidate) string {
	if strings.HasPrefix(c.Description, c.SpokenName()+", ") {
		return c.Description
	}
	if c.Description != "" {
		return c.SpokenName() + ", " + c.Description
	}
	return c.SpokenName()
}

// SayAs is the note beside a name that is not said as it is written.
func SayAs(sayAs string) string { return "Say: " + sayAs }
