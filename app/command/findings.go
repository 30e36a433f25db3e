package command

import (
	"fmt"
	"io"
	"strings"

	"wardcount/app/store"
	"wardcount/reconcile"
)

// findingDoc is a finding as programs read it.
type findingDoc struct {
	Code     reconcile.Code       `json:"code"`
	Level    reconcile.Level      `json:"level"`
	Contest  reconcile.ContestID  `json:"contest"`
	Subject  string               `json:"subject"`
	Form     reconcile.Form       `json:"form"`
	Figures  []reconcile.FigureID `json:"figures"`
	File     string               `json:"file"`
	Sheet    string               `json:"sheet"`
	Cell     string               `json:"cell"`
	Row      row                  `json:"row"`
	Numbers  map[string]int       `json:"numbers"`
	Text     string               `json:"text"`
	Do       string               `json:"do"`
	Hints    []string             `json:"hints"` // questions that the numbers suggest, the likeliest first
	Override reconcile.Override   `json:"override"`
	Accepted *acceptedDoc         `json:"accepted"`
}

type acceptedDoc struct {
	By     string         `json:"by"`
	Role   reconcile.Role `json:"role"`
	Reason string         `json:"reason"`
	At     string         `json:"at"`
}

func findingDocs(findings []reconcile.Finding, file string) []findingDoc {
	docs := make([]findingDoc, 0, len(findings))
	for _, f := range findings {
		d := findingDoc{Code: f.Code, Level: f.Level, Contest: f.Contest, Subject: f.Subject, Form: f.Form, Figures: f.Figures, File: file,
			Numbers: f.Numbers, Text: f.Clerk, Do: f.Super, Hints: append([]string{}, f.Hints...), Override: f.Override}
		if d.Figures == nil {
			d.Figures = []reconcile.FigureID{}
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

// printFindings writes findings for people, the worst first in their wards' order.
func printFindings(w io.Writer, state reconcile.Count, findings []reconcile.Finding) {
	for _, f := range findings {
		ward := "Voter identification"
		if f.Contest != "" {
			ward = state.Ward(f.Contest).Contest.Name
		}
		mark := strings.ToUpper(string(f.Level))
		if f.Accepted != nil {
			mark += ", accepted by " + f.Accepted.By
		} else if f.Explained != nil {
			mark += ", explained by " + f.Explained.By
		}
		fmt.Fprintf(w, "%s  %s  [%s]\n    %s\n", ward, f.Code, mark, f.Clerk)
		for _, hint := range f.Hints {
			fmt.Fprintf(w, "    ? %s\n", hint)
		}
		fmt.Fprintf(w, "    %s\n", f.Super)
	}
}

// sheetDoc names a sheet that is awaited.
type sheetDoc struct {
	Form    reconcile.Form `json:"form"`
	Subject string         `json:"subject"`
}

func sheetDocs(ids []reconcile.SheetID) []sheetDoc {
	docs := make([]sheetDoc, 0, len(ids))
	for _, id := range ids {
		docs = append(docs, sheetDoc{id.Form, id.Subject})
	}
	return docs
}

// tallyFindings counts the errors and warnings that nobody has accepted.
func tallyFindings(findings []reconcile.Finding) (errors, warnings int) {
	for _, f := range findings {
		switch {
		case f.Accepted != nil:
		case f.Level == reconcile.Error:
			errors++
		case f.Level == reconcile.Warning:
			warnings++
		}
	}
	return errors, warnings
}
