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
		words += ", not by " + by.Role.WithArticle()
	}
	return words
}

func wordObstacles(awaited tally, findings int) string {
	var words []string
	if awaited.open() > 0 {
		words = append(words, awaited.words("sheet", "sheets"))
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
		words = wordParagraphs(append([]string{words}, wordsCertified(w)...))
		words += "\n\nWill be certified by " + by.Name + ", " + by.Role.Words() + "."
		if hash != "" {
			words += "\nCertificate " + hash + "."
		}
	}
	return words
}

// wordsCertified are what a certificate would say: who is elected, by how
// much, and which findings were accepted.
func wordsCertified(w reconcile.Ward) []string {
	var elected, words []string
	result, ok := app.Result(w)
	for i, c := range w.Contest.Candidates {
		if ok && result.Standings[i].Elected {
			elected = append(elected, wordSpoken(c)+": "+wordVotes(result.Standings[i].Votes)+wordHow(result.Standings[i]))
		}
	}
	if len(elected) > 0 {
		words = append(words, sentenceCase(electedWord(w.Contest))+":\n"+strings.Join(elected, "\n"))
	}
	if ok && result.Vacant > 0 {
		words = append(words, wordVacant(result.Vacant))
	}
	if carried := wordNotCarried(w.Contest, result); ok && carried != "" {
		words = append(words, carried)
	}
	if n, ok := result.Margin.Get(); ok {
		words = append(words, wordMajority+": "+wordVotes(n)+".")
	}
	var accepted []string
	for _, x := range reconcile.Exceptions(w) {
		line := string(x.Code) + ": " + x.Text + " Accepted by " + x.AcceptedBy
		if x.Reason != "" {
			line += ": " + x.Reason
		}
		accepted = append(accepted, line)
	}
	if n := len(accepted); n > 0 {
		words = append(words, many(n, "accepted finding is", "accepted findings are")+" printed with it:\n"+strings.Join(accepted, "\n"))
	}
	return words
}

func wordAcceptingTitle(s reconcile.Step, w reconcile.Ward) string {
	return w.Contest.Name + ": accept what stands in the way, and " + steps[s].do + "?"
}

func wordStepDone(done app.Stepping, w reconcile.Ward) string {
	s := done.Step
	if s == reconcile.StepRelease {
		return "The voter-ID totals are released."
	}
	t, _ := reconcile.TransitionOf(s)
	words := w.Contest.Name + ": " + t.Words
	switch {
	case s == reconcile.StepRecount:
		words = w.Contest.Name + ": " + wordRecountAnswered(done.Refused)
	case s == reconcile.StepProvisional && done.Reason != "" && len(done.Accept) == 0:
		words = w.Contest.Name + ": the recount is withdrawn; " + t.Words
	}
	if s == reconcile.StepCertify && w.Certificate != nil {
		words += ". Certificate " + w.Certificate.ShortHash()
	}
	if s == reconcile.StepDeclare {
		words += ", " + export.UKTime(w.DeclaredAt)
	}
	return words + "."
}

func wordRecountAnswered(refused bool) string {
	if refused {
		return "the recount is refused"
	}
	return "the recount is granted"
}

func wordAbandonSure(w reconcile.Ward) string {
	return "Abandon the contest of " + w.Contest.Name + "?"
}

func wordAbandonYes(w reconcile.Ward) string { return "Abandon " + w.Contest.Name }

func wordAbandonMeans(w reconcile.Ward, reason string) string {
	return "Reason: " + reason + "\n\nThe papers of " + w.Contest.Name + " are sealed uncounted, and nothing more of it is keyed. This cannot be undone."
}

// wordAbandonedBy says when a contest was abandoned, by whom and why.
func wordAbandonedBy(a reconcile.Annotation) string {
	return "Abandoned " + export.UKTime(a.At) + " by " + a.By + ", " + a.Role.Words() + ": " + a.Text
}

func wordRecountDue(n int) string {
	return fmt.Sprintf("A recount was granted: key count %d (F5)", n)
}

func wordNothingNext(w reconcile.Ward) string {
	return w.Contest.Name + " is " + w.State.Words() + "; there is no further step. F10 has the others."
}

func wordReleaseText(t reconcile.VoterIDTotals) string {
	return fmt.Sprintf("%s. %s refused at first, %s came back and were issued, %s did not.", sentenceCase(wordRecordsIn(t.In, t.Expected)),
		persons(t.All, t.All.Refused), persons(t.All, t.All.Returned), persons(t.All, t.All.NotReturned))
}

// stationsNamed is how many of the awaited stations one line names.
const stationsNamed = 8

func wordAwaitedStations(stations []string) string {
	words, named := many(len(stations), "record awaited: station ", "records awaited: stations "), stations
	if len(stations) > stationsNamed+1 {
		named = stations[:stationsNamed]
	}
	words += strings.Join(named, ", ")
	if left := len(stations) - len(named); left > 0 {
		words += " … and " + reconcile.Grouped(left) + " more"
	}
	return words
}

func wordReleasedBy(s reconcile.Signature) string {
	return "Released by " + s.By + ", " + export.UKTime(s.At)
}

func wordReadBackTitle(ward string) string { return ward + ": read back" }

func wordReadBackLeft(n int) string { return many(n, "line", "lines") + " to go." }

func wordSpoken(c reconcile.Candidate) string {
	if d := c.Description; d != "" {
		return c.SpokenName() + ", " + d
	}
	return c.SpokenName()
}
