package forms

import (
	"fmt"
	"strings"

	"wardcount/app"
	"wardcount/export"
	"wardcount/reconcile"
)

// stepWord are the words of one step.
type stepWords struct {
	short string // in the key line
	do    string // what is about to be done, as the next step and in a title
	means string // what it means, in the question
	yes   string // the word on the button
}

var steps = map[reconcile.Step]stepWords{
	reconcile.StepVerify:      {"verify", "sign the statement of verification", "All boxes are opened and counted. The statement of verification is signed; a figure of it that is changed later takes the signature back.", "Sign"},
	reconcile.StepCount:       {"count", "begin the count", "The papers are mixed and given to the count tables.", "Begin"},
	reconcile.StepProvisional: {"provisional", "show the provisional figures", "The figures go to the candidates and agents in the room. From here on they change only by a recount.", "Show"},
	reconcile.StepConsult:     {"consulted", "record that agents were consulted", "Candidates and agents have seen the figures and had time to ask for a recount.", "Consulted"},
	reconcile.StepReadBack:    {"read back", "read the figures back", "", "Read back"},
	reconcile.StepCertify:     {"certify", "certify the result", "After this the figures never change again.", "Certify"},
	reconcile.StepDeclare:     {"declare", "declare the result", "", "Declared"},
	reconcile.StepRelease:     {"release", "release the voter-ID totals", "", "Release"},
	reconcile.StepAnnotate:    {"note", "add a note to the declared result", "", "Add"},
	reconcile.StepAbandon:     {"abandon", "abandon the contest", "", "Abandon"},
	reconcile.StepLot:         {"lot", "record the lot", "", "Record"},
}

func wordStepShort(s reconcile.Step) string {
	if s == "" {
		return "next step"
	}
	return steps[s].short
}

func wordStepYes(s reconcile.Step) string { return steps[s].yes }

func wordOtherStep(s reconcile.Step) string { return sentenceCase(steps[s].do) }

// wordNext is the line on a ward's page that says what comes next, and whether
// who is at the keyboard may do it.
func wordNext(s reconcile.Step, by reconcile.Person) string {
	words := "Next: " + steps[s].do + " (F9)"
	if by.Name != "" && !app.Allows(by.Role, app.Act(s)) {
		words += ", not by a " + by.Role.Words()
	}
	return words
}

func wordObstacles(awaited, findings int) string {
	var words []string
	if awaited > 0 {
		words = append(words, many(awaited, "sheet awaited", "sheets awaited"))
	}
	if findings > 0 {
		words = append(words, many(findings, "finding in the way", "findings in the way"))
	}
	return strings.Join(words, " · ")
}

func wordStepTitle(s reconcile.Step, w reconcile.Ward) string {
	return w.Contest.Name + ": " + steps[s].do + "?"
}

func wordStepText(s reconcile.Step, w reconcile.Ward, by reconcile.Person, hash string) string {
	words := steps[s].means
	if n, ok := w.VerifiedTotal(); ok && s == reconcile.StepVerify {
		words = reconcile.Grouped(int(n)) + " papers were found. " + words
	}
	if s == reconcile.StepCertify {
		words += "\n\nCertified by " + by.Name + ", " + by.Role.Words() + "."
		if hash != "" {
			words += "\nCertificate " + hash + "."
		}
		if n := len(w.Exceptions()); n > 0 {
			words += "\n" + many(n, "accepted finding is", "accepted findings are") + " printed with it."
		}
	}
	return words
}

func wordAcceptingTitle(s reconcile.Step, w reconcile.Ward) string {
	return w.Contest.Name + ": accept what stands in the way, and " + steps[s].do + "?"
}

func wordStepDone(s reconcile.Step, w reconcile.Ward) string {
	if s == reconcile.StepRelease {
		return "The voter-ID totals are released."
	}
	t, _ := reconcile.TransitionOf(s)
	words := w.Contest.Name + ": " + t.Words
	if s == reconcile.StepCertify && w.Certificate != nil {
		words += ". Certificate " + w.Certificate.ShortHash()
	}
	if s == reconcile.StepDeclare {
		words += ", " + export.UKTime(w.DeclaredAt)
	}
	return words + "."
}

func wordNothingNext(w reconcile.Ward) string {
	return w.Contest.Name + " is " + w.State.Words() + "; there is no further step. F10 has the others."
}

func wordLotQuestion(n, seats int) string {
	if seats == 1 {
		return "On whom did the lot fall?"
	}
	return fmt.Sprintf("On whom did the lot fall? Seat %d of %d", n, seats)
}

func wordReleaseText(t reconcile.VoterIDTotals) string {
	return fmt.Sprintf("%s. %s refused at first, %s came back and were issued, %s did not.", sentenceCase(wordRecordsIn(t.In, t.Expected)),
		reconcile.Grouped(int(t.All.Refused)), reconcile.Grouped(int(t.All.Returned)), reconcile.Grouped(int(t.All.NotReturned)))
}

func wordReleasedBy(s reconcile.Signature) string {
	return "Released by " + s.By + ", " + export.UKTime(s.At)
}

func wordReadBackTitle(ward string) string { return ward + ": read back" }

func wordReadBackLeft(n int) string { return many(n, "line", "lines") + " to go." }

// The declaration, in the words in which it is read aloud.

func wordDeclareTitle(ward string) string { return ward + ": declaration of the result" }

func wordDeclareOpening(e reconcile.Election, c reconcile.Contest) string {
	practice := ""
	if e.Practice {
		practice = "PRACTICE. "
	}
	return fmt.Sprintf("%sI, the returning officer, hereby give notice that the number of votes recorded for each candidate at the election of %s for %s, %s, on %s, is as follows:",
		practice, many(c.Seats, "councillor", "councillors"), c.Name+" ward", e.Council.Name, export.DateWords(e.Date))
}

func wordSpoken(c reconcile.Candidate) string {
	if d := c.Description; d != "" {
		return c.SpokenName() + ", " + d
	}
	return c.SpokenName()
}

func wordDeclareElected(elected []reconcile.Candidate, c reconcile.Contest) string {
	var names []string
	for _, candidate := range elected {
		names = append(names, candidate.SpokenName())
	}
	if len(names) == 1 {
		return "And I declare that " + names[0] + " is duly elected for " + c.Name + " ward."
	}
	return "And I declare that " + listed(names) + " are duly elected for " + c.Name + " ward."
}

// wordEntry is an entry of the journal in words, for the history.
func wordEntry(c reconcile.Count, b reconcile.Body) string {
	switch b := b.(type) {
	case reconcile.SheetKeyed:
		d, _ := reconcile.SheetOf(b.Form)
		words := "keyed " + d.Title
		if d.About != reconcile.AboutWard {
			subject, _, _ := strings.Cut(wordSubject(c, b.SheetID), " · ")
			words += ", " + subject
		}
		if d.Recounted {
			words += fmt.Sprintf(", count %d", b.Count)
		}
		return words
	case reconcile.FindingExplained:
		return "explained " + string(b.Code) + ": " + b.Reason
	case reconcile.FindingAccepted:
		if b.Reason == "" {
			return "accepted " + string(b.Code)
		}
		return "accepted " + string(b.Code) + ": " + b.Reason
	case reconcile.Stepped:
		return stepEntry(b)
	}
	return string(b.Kind())
}

func stepEntry(b reconcile.Stepped) string {
	words := "the voter-ID totals are released"
	if t, ok := reconcile.TransitionOf(b.Step); ok {
		words = t.Words
	}
	if b.Refused {
		words += " and refused"
	}
	if b.Reason != "" {
		words += ": " + b.Reason
	}
	return words
}
