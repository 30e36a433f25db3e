package reconcile

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// Refusal is a no that a person can act on: a code for programs, a sentence
// that says what is wrong, and the way out. It is decided before anything is
// stored, so that after it nothing has changed.
type Refusal struct {
	Code    string
	Message string
	Do      string
	// Findings and Awaited say what stands in the way of a step.
	Findings []rules.Finding
	Awaited  []sheet.ID
	// Figure is set where one field is at fault.
	Figure figure.ID
}

// Error is the sentence with its way out.
func (r *Refusal) Error() string {
	if r.Do == "" {
		return r.Message
	}
	return r.Message + " " + r.Do
}

func refuse(code, message, do string) *Refusal {
	return &Refusal{Code: code, Message: message, Do: do}
}

// obstacles counts what stands in the way, in words.
func obstacles(awaited []sheet.ID, findings []rules.Finding) string {
	switch {
	case len(findings) == 0:
		return text.Plural(len(awaited), "sheet is awaited", "sheets are awaited")
	case len(awaited) == 0:
		return text.Plural(len(findings), "finding stands", "findings stand")
	}
	return text.Plural(len(awaited), "sheet is awaited", "sheets are awaited") + " and " + text.Plural(len(findings), "finding stands", "findings stand")
}
