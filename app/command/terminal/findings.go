package terminal

import (
	"fmt"
	"io"
	"strings"

	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// FindingDoc is a finding as programs read it.
type FindingDoc struct {
	Code     ward.Code       `json:"code"`
	Level    rules.Level     `json:"level"`
	Contest  setup.ContestID `json:"contest"`
	Subject  string          `json:"subject"`
	Form     sheet.Form      `json:"form"`
	Figures  []figure.ID     `json:"figures"`
	File     string          `json:"file"`
	Sheet    string          `json:"sheet"`
	Cell     string          `json:"cell"`
	Row      Row             `json:"row"`
	Numbers  map[string]int  `json:"numbers"`
	Text     string          `json:"text"`
	Do       string          `json:"do"`
	Hints    []string        `json:"hints"` // questions that the numbers suggest, the likeliest first
	Override rules.Override  `json:"override"`
	Accepted *acceptedDoc    `json:"accepted"`
}

type acceptedDoc struct {
	By     string     `json:"by"`
	Role   setup.Role `json:"role"`
	Reason string     `json:"reason"`
	At     string     `json:"at"`
}

// FindingDocs are findings as programs read them, of the file given.
func FindingDocs(findings []rules.Finding, file string) []FindingDoc {
	docs := make([]FindingDoc, 0, len(findings))
	for _, f := range findings {
		d := FindingDoc{Code: f.Code, Level: f.Level, Contest: f.Contest, Subject: f.Subject, Form: f.Form, Figures: f.Figures, File: file,
			Numbers: f.Numbers, Text: f.Clerk, Do: f.Super, Hints: append([]string{}, f.Hints...), Override: f.Override}
		if d.Figures == nil {
			d.Figures = []figure.ID{}
		}
		if f.Accepted != nil {
			reason := f.Accepted.Reason
			if reason == "" && f.Explained != nil {
				reason = f.Explained.Reason
			}
			d.Accepted = &acceptedDoc{f.Accepted.By, f.Accepted.Role, reason, f.Accepted.At.UTC().Format(store.TimeLayout)}
		}
		docs = append(docs, d)
	}
	return docs
}

// PrintFindings writes findings for people, in the order in which they come.
func PrintFindings(w io.Writer, state reconcile.Count, findings []rules.Finding) {
	for _, f := range findings {
		name := "Voter identification"
		if f.Contest != "" {
			name = ContestName(state.Election, f.Contest)
		}
		mark := strings.ToUpper(string(f.Level))
		if f.Accepted != nil {
			mark += ", accepted by " + f.Accepted.By
		} else if f.Explained != nil {
			mark += ", explained by " + f.Explained.By
		}
		fmt.Fprintf(w, "%s  %s  [%s]\n    %s\n", name, f.Code, mark, f.Clerk)
		for _, hint := range f.Hints {
			fmt.Fprintf(w, "    ? %s\n", hint)
		}
		fmt.Fprintf(w, "    %s\n", f.Super)
	}
}

// SheetDoc names a sheet that is awaited.
type SheetDoc struct {
	Form    sheet.Form `json:"form"`
	Subject string     `json:"subject"`
}

// SheetDocs are sheets that are awaited.
func SheetDocs(ids []sheet.ID) []SheetDoc {
	docs := make([]SheetDoc, 0, len(ids))
	for _, id := range ids {
		docs = append(docs, SheetDoc{id.Form, id.Subject})
	}
	return docs
}

// Unaccepted counts the errors and warnings that nobody has accepted.
func Unaccepted(findings []rules.Finding) (errors, warnings int) {
	for _, f := range findings {
		switch {
		case f.Accepted != nil:
		case f.Level == rules.Error:
			errors++
		case f.Level == rules.Warning:
			warnings++
		}
	}
	return errors, warnings
}
