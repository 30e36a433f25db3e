package command

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/mattn/go-isatty"

	"wardcount/app/intake/fault"
	"wardcount/app/store"
	"wardcount/export"
	"wardcount/reconcile"
)

func terminal(fd uintptr) bool { return isatty.IsTerminal(fd) || isatty.IsCygwinTerminal(fd) }

// json writes the one document of an answer.
func (env *Env) json(v any) error {
	enc := json.NewEncoder(env.Out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(v)
}

// answer writes the one document of an answer from names and values in turn,
// with its format first.
func (env *Env) answer(name string, pairs ...any) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, `{"format":%q`, formatOf(name))
	for i := 0; i+1 < len(pairs); i += 2 {
		value, err := reconcile.Canonical(pairs[i+1])
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, ",%q:%s", pairs[i], value)
	}
	b.WriteByte('}')
	return env.json(json.RawMessage(b.Bytes()))
}

// say writes a message for the person at the terminal.
func (env *Env) say(format string, args ...any) {
	if !env.Quiet {
		fmt.Fprintf(env.Err, format+"\n", args...)
	}
}

// table writes columns that line up; it must be flushed.
func table(w io.Writer) *tabwriter.Writer { return tabwriter.NewWriter(w, 0, 4, 2, ' ', 0) }

// Problem is one thing that was wrong, as programs read it.
type Problem struct {
	Code    string `json:"code"`
	File    string `json:"file"`
	Sheet   string `json:"sheet"`
	Cell    string `json:"cell"`
	Row     row    `json:"row"`
	Column  string `json:"column"`
	Field   string `json:"field"`
	Message string `json:"message"`
	Do      string `json:"do"`
}

// row is a row of a file, counted from 1; where none is known it is null.
type row int

// MarshalJSON writes the row, or null.
func (r row) MarshalJSON() ([]byte, error) {
	if r == 0 {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(r), 10), nil
}

// problems is everything wrong with an input, all at once.
type problems []Problem

func (p problems) Error() string {
	lines := make([]string, len(p))
	for i, one := range p {
		lines[i] = one.sentence()
	}
	return strings.Join(lines, "\n")
}

func (p Problem) sentence() string {
	var where []string
	for _, part := range []string{p.File, p.Sheet} {
		if part != "" {
			where = append(where, part)
		}
	}
	if p.Row > 0 {
		where = append(where, fmt.Sprintf("row %d", p.Row))
	}
	if p.Column != "" {
		where = append(where, "column "+p.Column)
	}
	if len(where) == 0 {
		return strings.TrimSpace(p.Message + " " + p.Do)
	}
	return strings.TrimSpace(strings.Join(where, ", ") + ": " + p.Message + " " + p.Do)
}

// faulty turns a reader's faults into problems.
func faulty(faults []fault.Fault) problems {
	list := make(problems, len(faults))
	for i, f := range faults {
		list[i] = Problem{Code: codeOf(f), File: f.File, Sheet: f.Sheet, Cell: f.Cell, Row: row(f.Row), Column: f.Column, Field: f.Field, Message: f.Message, Do: f.Do}
	}
	return list
}

func codeOf(f fault.Fault) string {
	if f.Code == "" {
		return "input"
	}
	return f.Code
}

// report says what went wrong, if anything did, and gives the exit status.
func report(env *Env, err error) int {
	if err == nil {
		return Done
	}
	var s status
	if errors.As(err, &s) {
		return int(s)
	}
	list, code := explain(err)
	if env.JSON {
		_ = env.answer("error", "errors", list)
	}
	fmt.Fprintln(env.Err, list.Error())
	return code
}

// wrongUse lists the refusals that are a slip in the words, not a no of the count.
var wrongUse = map[string]bool{"no_such_step": true, "no_such_contest": true, "contest_not_unique": true, "no_such_format": true}

// byFailure gives the exit status of a failure that is not the machine's: of
// the input, or of a journal that was tampered with.
var byFailure = map[string]int{"not_there": Wrong, "not_a_count": Wrong, "damaged": Wrong, "exists": Wrong, "network_share": Wrong,
	"synchronised_folder": Wrong, "chain_broken": Refused}

func explain(err error) (problems, int) {
	var (
		list    problems
		refusal *reconcile.Refusal
		failure *store.Failure
		wrong   usage
	)
	switch {
	case errors.As(err, &list):
		return list, Wrong
	case errors.As(err, &refusal):
		p := Problem{Code: refusal.Code, Field: string(refusal.Figure), Message: refusal.Message, Do: refusal.Do}
		if wrongUse[refusal.Code] {
			return problems{p}, Wrong
		}
		return problems{p}, Refused
	case errors.As(err, &failure):
		code, ok := byFailure[failure.Code]
		if !ok {
			code = Failed
		}
		return problems{{Code: failure.Code, File: failure.Path, Message: failure.Message, Do: failure.Do}}, code
	case errors.As(err, &wrong):
		return problems{{Code: "usage", Message: wrong.Error() + ".", Do: "“wardcount help” lists the verbs, “wardcount help VERB” explains one."}}, Wrong
	}
	return problems{{Code: "machine", Message: err.Error() + ".", Do: "Check the disc and the folder."}}, Failed
}

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

// ukTime writes a stored time as the clock in the hall showed it, empty for none.
func ukTime(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return export.UKTime(at)
}

// formatOf names the shape of an answer and its version.
func formatOf(answer string) string { return "wardcount/" + answer + "/1" }
