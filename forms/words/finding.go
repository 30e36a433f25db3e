package words

import (
	"fmt"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Findings.
const (
	FindingNone          = "There is no finding here."
	FindingNoneToExplain = "There is no finding here that asks for an explanation."
	FindingAsk           = "Ask: "
	ExplainLabel         = "Why it is so, in words that can be printed"
	ExplainOK            = "Record it"
	AcceptLabel          = "The reason; it is printed with the result"
	AcceptOK             = "Accept"
)

// FindingErrors is how many errors a ward has, for the list of wards.
func FindingErrors(n int) string { return Many(n, "error", "errors") }

// FindingWarnings is how many warnings a ward has, for the list of wards.
func FindingWarnings(n int) string { return Many(n, "warning", "warnings") }

// FindingsOf is over the findings of a ward.
func FindingsOf(ward string) string { return "Findings: " + ward }

// FindingsLine is the line over the findings: how many there are, and what is
// still awaited, which may bring others. While a sheet is counted again those
// of the count before are hidden.
func FindingsLine(l Levels, awaited string, again bool) string {
	words := l.Words()
	switch {
	case words == "" && again:
		return "Hidden while you count again."
	case words == "":
		words = "No findings."
	}
	if awaited != "" {
		words = strings.TrimSuffix(words, ".") + " · " + awaited
	}
	return words
}

// FindingHead is level, code and what it is about.
func FindingHead(c reconcile.Count, f rules.Finding) string {
	level := SentenceCase(string(f.Level))
	switch {
	case f.Accepted != nil:
		level = "Accepted"
	case FindingAsks(f):
		level = "Question"
	}
	where := ""
	if d, ok := sheet.ByForm(f.Form); ok && d.About != sheet.AboutWard {
		where, _, _ = strings.Cut(Subject(c, sheet.ID{Contest: f.Contest, Form: f.Form, Subject: f.Subject}), " · ")
	} else if ok {
		where = d.Title
	}
	if where == "" {
		return level + " " + string(f.Code)
	}
	return level + " " + string(f.Code) + " · " + where
}

// FindingInFull is what a finding is called, and what it says to a clerk.
func FindingInFull(c reconcile.Count, f rules.Finding) string {
	return FindingHead(c, f) + ". " + f.Clerk
}

// FindingExplainedBy is what was said about a finding, and by whom.
func FindingExplainedBy(e ward.Explanation) string {
	return "Explained by " + e.By + ": " + e.Reason
}

// FindingAcceptedBy is who accepted a finding, and why.
func FindingAcceptedBy(a ward.Acceptance) string {
	words := "Accepted by " + a.By
	if a.Reason != "" {
		words += ": " + a.Reason
	}
	return words
}

// FindingWayOut says in a line what a finding waits for, to whoever is at the keyboard.
func FindingWayOut(c reconcile.Count, f rules.Finding, person string) string {
	switch {
	case f.Code == rules.DifferCode:
		return "Still open: " + differWaits(c.Sheet(sheet.ID{Contest: f.Contest, Form: f.Form, Subject: f.Subject}).Keying, person)
	case f.Override == rules.OverrideNone:
		return "Still open, until its figures are corrected"
	case f.Recount:
		return "Still open: the papers are counted again (F11)"
	case f.Explained == nil && !(f.Override == rules.OverridePersonal && f.Level == rules.Error):
		return "Still open: it needs an explanation in writing (F7)"
	}
	return "Waits for the " + string(f.Override) + " (F8)"
}

// ExplainTitle is over the question why a finding is so.
func ExplainTitle(c reconcile.Count, f rules.Finding) string {
	return "Write an explanation: " + FindingHead(c, f)
}

// AcceptTitle is over the question whether a finding is accepted.
func AcceptTitle(c reconcile.Count, f rules.Finding) string {
	if f.Code == rules.AwaitedCode {
		return AcceptRecord(f.Subject)
	}
	return "Accept: " + FindingHead(c, f)
}

// ExplainedDone says that a finding is explained.
func ExplainedDone(f rules.Finding) string { return string(f.Code) + " is explained." }

// AcceptedDone says that a finding is accepted.
func AcceptedDone(f rules.Finding) string {
	if f.Code == rules.AwaitedCode {
		return "Station " + f.Subject + ": accepted without its record."
	}
	return string(f.Code) + " is accepted."
}

// FindingNotOnASheet says that no sheet can be opened for a finding.
func FindingNotOnASheet(f rules.Finding) string {
	return string(f.Code) + " is about the set-up, not about a sheet: " + f.Super
}

// FindingAsks tells a note that asks: how a result compares with what is usual.
func FindingAsks(f rules.Finding) bool {
	return f.Level == rules.Note && strings.HasPrefix(string(f.Code), "Q")
}

// Levels are how many findings are still in the way, by level, and how many
// are questions or notes.
type Levels struct{ Errors, Warnings, Questions, Notes int }

// FindingLevels counts findings by level.
func FindingLevels(findings []rules.Finding) Levels {
	var l Levels
	for _, f := range findings {
		switch {
		case FindingAsks(f):
			l.Questions++
		case f.Level == rules.Note:
			l.Notes++
		case f.Accepted != nil:
		case f.Level == rules.Error:
			l.Errors++
		default:
			l.Warnings++
		}
	}
	return l
}

// Words lists them, those that are there.
func (l Levels) Words() string {
	var words []string
	add := func(n int, one, more string) {
		if n > 0 {
			words = append(words, Many(n, one, more))
		}
	}
	add(l.Errors, "error", "errors")
	add(l.Warnings, "warning", "warnings")
	add(l.Questions, "question", "questions")
	add(l.Notes, "note", "notes")
	return strings.Join(words, " · ")
}

// FindingsFolded is the line of the findings where there is no room for their list.
func FindingsFolded(line string) string { return strings.TrimSuffix(line, ".") + " · F6 shows them" }

// FindingAt is which of how many findings one is, where they are seen one by one.
// Of a long one F6 first reads on.
func FindingAt(at, of int, long bool) string {
	switch {
	case long && of == 1:
		return " · F6: read on"
	case long:
		return fmt.Sprintf(" · %s of %s, F6: read on", text.Grouped(at), text.Grouped(of))
	case of == 1:
		return ""
	}
	return fmt.Sprintf(" · %s of %s, F6: the next", text.Grouped(at), text.Grouped(of))
}
