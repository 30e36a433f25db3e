package words

import (
	"strings"

	"wardcount/app"
	"wardcount/app/result"
	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Steps of a ward.
const (
	StepChooseWard = "Choose a ward first (F4)."
	StepOK         = "Record"
	StepReason     = "Who asked, and why"
	StepEnterDoes  = "Read to the end; then Enter does it."
)

// stepWords are the words of one step.
type stepWords struct {
	short string // in the key line
	do    string // what is about to be done, as the next step and in a title
	means string // what it means, in the question
	yes   string // the word on the button
}

var steps = map[reconcile.Step]stepWords{
	reconcile.StepVerify:      {"verify", "sign the statement of verification", "All boxes are opened and counted. A figure that is changed after this is signed takes the signature back.", "Sign"},
	reconcile.StepCount:       {"count", "begin the count", "The papers are mixed and given to the count tables.", "Begin"},
	reconcile.StepProvisional: {"provisional", "record that the provisional figures were shown", "It is recorded that these figures were shown to the candidates and agents in the room. The hall screen does not change, and nothing is published. From here on the figures change only by a recount.", "Shown"},
	reconcile.StepConsult:     {"consulted", "record that agents were consulted", "Candidates and agents have seen the figures and had time to ask for a recount.", "Consulted"},
	reconcile.StepReadBack:    {"read back", "read the figures back", "", "Read back"},
	reconcile.StepCertify:     {"certify", "certify the result", "After this the figures never change again.", "Certify"},
	reconcile.StepDeclare:     {"declare", "declare the result", "", "Declared"},
	reconcile.StepRelease:     {"release", "release the voter-ID totals", "", "Release"},
	reconcile.StepAnnotate:    {"note", "add a note to the declared result", "", "Add"},
	reconcile.StepAbandon:     {"abandon", "abandon the contest", "", "Abandon"},
	reconcile.StepLot:         {"lot", "record the lot", "", "Record"},
}

// StepShort is a step in the key line.
func StepShort(s reconcile.Step) string {
	if s == "" {
		return "next step"
	}
	return steps[s].short
}

// StepYes is the word on the button of a step.
func StepYes(s reconcile.Step) string { return steps[s].yes }

// StepOther is a step among those that are offered.
func StepOther(s reconcile.Step) string { return SentenceCase(steps[s].do) }

// StepAbout is over a question on the way to a step: what is asked, and of which ward.
func StepAbout(what string, w ward.Ward) string { return what + ": " + w.Contest.Name }

// StepNext is the line on a ward's page that says what comes next, and who does
// it where that is not who is at the keyboard.
func StepNext(s reconcile.Step, by setup.Person) string {
	words := "Next: " + steps[s].do
	switch {
	case by.Name == "" || app.Allows(by.Role, app.Act(s)):
		return words + " (F9)"
	case s == reconcile.StepCount && app.Allows(by.Role, app.ActKey):
		return words + "; the first sheet of the count that is keyed does it (F5)"
	}
	return words + ", by " + strings.Replace(app.Who(app.Act(s)), setup.Deputy.WithArticle(), "a deputy", 1)
}

// StepYours says what somebody can do meanwhile who does not do the next step.
func StepYours(sheets int) string {
	if sheets == 1 {
		return "You: key the sheet that is awaited of you (F5)"
	}
	return "You: key the " + text.Grouped(sheets) + " sheets that are awaited of you (F5)"
}

// StepObstacles says what is in the way of a step: awaited is what has not come
// in, as it is said, empty where nothing is awaited.
func StepObstacles(awaited string, findings int) string {
	var words []string
	if awaited != "" {
		words = append(words, awaited)
	}
	if findings > 0 {
		words = append(words, Many(findings, "finding in the way", "findings in the way"))
	}
	return strings.Join(words, " · ")
}

// StepTitle asks whether a step is done.
func StepTitle(s reconcile.Step, w ward.Ward) string {
	return w.Contest.Name + ": " + steps[s].do + "?"
}

// StepText says what a step means; before certifying, what the certificate would say.
func StepText(s reconcile.Step, w ward.Ward, by setup.Person) string {
	words := steps[s].means
	if n, ok := w.VerifiedTotal(); ok && s == reconcile.StepVerify {
		words = text.Grouped(int(n)) + " papers were found. " + words
	}
	if s == reconcile.StepProvisional {
		words = Paragraphs(append(provisional(w), words))
	}
	if s == reconcile.StepCertify {
		words = Paragraphs(append([]string{words}, certified(w)...))
		words += "\n\nWill be certified by " + by.Name + ", " + by.Role.Words() + "."
	}
	return words
}

// provisionalMost is the number of candidates whose votes have room in a question; the page has them all.
const provisionalMost = 10

// provisional are the figures that are shown to the agents.
func provisional(w ward.Ward) []string {
	result, ok := result.Of(w)
	if !ok || len(w.Contest.Candidates) > provisionalMost {
		return nil
	}
	var votes []string
	for i, c := range w.Contest.Candidates {
		votes = append(votes, c.PaperName()+": "+manyVotes(result.Standings[i].Votes))
	}
	words := []string{strings.Join(votes, "\n")}
	if n, ok := result.Margin.Get(); ok {
		words = append(words, Majority+": "+manyVotes(n))
	}
	return words
}

// certified are what a certificate would say: who is elected, by how
// much, and which findings were accepted.
func certified(w ward.Ward) []string {
	var elected, words []string
	result, ok := result.Of(w)
	for i, c := range w.Contest.Candidates {
		if ok && result.Standings[i].Elected {
			elected = append(elected, spoken.Candidate(c)+": "+manyVotes(result.Standings[i].Votes)+electedHow(result.Standings[i]))
		}
	}
	if len(elected) > 0 {
		words = append(words, SentenceCase(electedWord(w.Contest))+":\n"+strings.Join(elected, "\n"))
	}
	if ok && result.Vacant > 0 {
		words = append(words, SeatsVacant(result.Vacant))
	}
	if carried := NotCarried(w.Contest, result); ok && carried != "" {
		words = append(words, carried)
	}
	if n, ok := result.Margin.Get(); ok {
		words = append(words, Majority+": "+manyVotes(n)+".")
	}
	var accepted []string
	for _, x := range rules.Exceptions(w) {
		accepted = append(accepted, CertificateFinding(x))
	}
	if n := len(accepted); n > 0 {
		words = append(words, Many(n, "accepted finding is", "accepted findings are")+" printed with it:\n"+strings.Join(accepted, "\n"))
	}
	return words
}

// StepAcceptingTitle asks for a step together with what stands in its way.
func StepAcceptingTitle(s reconcile.Step, w ward.Ward) string {
	return w.Contest.Name + ": accept what stands in the way, and " + steps[s].do + "?"
}

// StepDone says what a step has come to.
func StepDone(done app.Stepping, w ward.Ward) string {
	s := done.Step
	if s == reconcile.StepRelease {
		return "The voter-ID totals are released."
	}
	t, _ := reconcile.TransitionOf(s)
	words := w.Contest.Name + ": " + t.Words
	switch {
	case s == reconcile.StepRecount:
		words = w.Contest.Name + ": " + recountAnswered(done.Refused)
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

// StepNothingNext says that a ward has come to its end; others tells whether something can still be added to it.
func StepNothingNext(w ward.Ward, others bool) string {
	words := w.Contest.Name + " is " + w.State.Words() + ": nothing more has to be done."
	if others {
		words += " What can still be added is under F10."
	}
	return words
}

// StepNoOther says that there is no step beside the next.
func StepNoOther(by setup.Person) string {
	return "There is no other step here now for " + by.Role.WithArticle() + "."
}
