package forms

import (
	"strings"

	"wardcount/reconcile"
)

// Findings.
const (
	wordNoFinding        = "There is no finding here."
	wordNothingToExplain = "There is no finding here that asks for an explanation."
	wordAsk              = "Ask: "
	wordExplainLabel     = "Why it is so, in words that can be printed"
	wordExplainOK        = "Explain"
	wordAcceptLabel      = "The reason; it is printed with the result"
	wordAcceptOK         = "Accept"
)

func wordErrorsShort(n int) string { return many(n, "error", "errors") }

func wordWarningsShort(n int) string { return many(n, "warning", "warnings") }

func wordFindingsOf(ward string) string { return "Findings: " + ward }

// wordFindings is the line over the findings: how many there are, and what is
// still awaited, which may bring others. While a sheet is counted again those
// of the count before are hidden.
func wordFindings(l levels, awaited string, again bool) string {
	words := l.words()
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

// wordFindingHead is level, code and what it is about.
func wordFindingHead(c reconcile.Count, f reconcile.Finding) string {
	level := sentenceCase(string(f.Level))
	switch {
	case f.Accepted != nil:
		level = "Accepted"
	case isQuestion(f):
		level = "Question"
	}
	where := ""
	if d, ok := reconcile.SheetOf(f.Form); ok && d.About != reconcile.AboutWard {
		where, _, _ = strings.Cut(wordSubject(c, reconcile.SheetID{Contest: f.Contest, Form: f.Form, Subject: f.Subject}), " · ")
	} else if ok {
		where = d.Title
	}
	if where == "" {
		return level + " " + string(f.Code)
	}
	return level + " " + string(f.Code) + " · " + where
}

func wordExplainedBy(e reconcile.Explanation) string {
	return "Explained by " + e.By + ": " + e.Reason
}

func wordAcceptedBy(a reconcile.Acceptance) string {
	words := "Accepted by " + a.By
	if a.Reason != "" {
		words += ": " + a.Reason
	}
	return words
}

// bothAgain is how many typists have keyed again before a supervisor decides.
const bothAgain = 2

func wordWayOut(f reconcile.Finding) string {
	switch {
	case f.Code == differCode && f.Numbers["again"] == bothAgain:
		return "Open: a supervisor decides from the paper"
	case f.Code == differCode:
		return "Open: its two typists key again what differs (F5)"
	case f.Override == reconcile.OverrideNone:
		return "Open: correct the figures"
	case f.Recount:
		return "Open: count again (F11)"
	case f.Explained == nil && !(f.Override == reconcile.OverridePersonal && f.Level == reconcile.Error):
		return "Open: explain it (F7)"
	}
	return "Waits for the " + string(f.Override) + " (F8)"
}

func wordExplainTitle(c reconcile.Count, f reconcile.Finding) string {
	return "Explain: " + wordFindingHead(c, f)
}

func wordAcceptTitle(c reconcile.Count, f reconcile.Finding) string {
	if f.Code == reconcile.AwaitedCode {
		return wordAcceptRecord(f.Subject)
	}
	return "Accept: " + wordFindingHead(c, f)
}

func wordExplainedDone(f reconcile.Finding) string { return string(f.Code) + " is explained." }

func wordAcceptedDone(f reconcile.Finding) string {
	if f.Code == reconcile.AwaitedCode {
		return "Station " + f.Subject + ": accepted without its record."
	}
	return string(f.Code) + " is accepted."
}

func wordNotOnASheet(f reconcile.Finding) string {
	return string(f.Code) + " is about the set-up, not about a sheet: " + f.Super
}

// differCode is the rule of two readings that differ.
const differCode reconcile.Code = "D1"

// isQuestion tells a note that asks: how a result compares with what is usual.
func isQuestion(f reconcile.Finding) bool {
	return f.Level == reconcile.Note && strings.HasPrefix(string(f.Code), "Q")
}

// levels are how many findings are still in the way, by level, and how many
// are questions or notes.
type levels struct{ Errors, Warnings, Questions, Notes int }

// levelsOf counts findings by level.
func levelsOf(findings []reconcile.Finding) levels {
	var l levels
	for _, f := range findings {
		switch {
		case isQuestion(f):
			l.Questions++
		case f.Level == reconcile.Note:
			l.Notes++
		case f.Accepted != nil:
		case f.Level == reconcile.Error:
			l.Errors++
		default:
			l.Warnings++
		}
	}
	return l
}

func (l levels) words() string {
	var words []string
	add := func(n int, one, more string) {
		if n > 0 {
			words = append(words, many(n, one, more))
		}
	}
	add(l.Errors, "error", "errors")
	add(l.Warnings, "warning", "warnings")
	add(l.Questions, "question", "questions")
	add(l.Notes, "note", "notes")
	return strings.Join(words, " · ")
}
