package terminal

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"wardcount/app/intake/fault"
	"wardcount/app/published"
	"wardcount/app/store"
	"wardcount/reconcile"
)

// Problem is one thing that was wrong, as programs read it.
type Problem struct {
	Code    string `json:"code"`
	File    string `json:"file"`
	Sheet   string `json:"sheet"`
	Cell    string `json:"cell"`
	Row     Row    `json:"row"`
	Column  string `json:"column"`
	Field   string `json:"field"`
	Message string `json:"message"`
	Do      string `json:"do"`
}

// Row is a row of a file, counted from 1; where none is known it is null.
type Row int

// MarshalJSON writes the row, or null.
func (r Row) MarshalJSON() ([]byte, error) {
	if r == 0 {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(r), 10), nil
}

// Problems is everything wrong with an input, all at once.
type Problems []Problem

// Error is each problem in a sentence, one a line.
func (p Problems) Error() string {
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

// OfSetUp turns a reader's faults into problems.
func OfSetUp(faults []fault.Fault) Problems {
	list := make(Problems, len(faults))
	for i, f := range faults {
		list[i] = Problem{Code: codeOf(f), File: f.File, Sheet: f.Sheet, Cell: f.Cell, Row: Row(f.Row), Column: f.Column, Field: f.Field, Message: f.Message, Do: f.Do}
	}
	return list
}

// OfResults turns the faults of published files into problems.
func OfResults(faults []published.Fault) Problems {
	list := make(Problems, len(faults))
	for i, f := range faults {
		list[i] = Problem{Code: "input", File: f.File, Row: Row(f.Row), Column: f.Column, Field: f.Column, Message: f.Message, Do: f.Do}
	}
	return list
}

func codeOf(f fault.Fault) string {
	if f.Code == "" {
		return "input"
	}
	return f.Code
}

// Report says what went wrong, if anything did, and gives the exit status.
func Report(env *Env, err error) int {
	if err == nil {
		return Done
	}
	var s Exit
	if errors.As(err, &s) {
		return int(s)
	}
	list, code := ProblemsOf(err)
	if env.JSON {
		_ = env.Answer("error", "errors", list)
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

// ProblemsOf is an error as programs read it, with its exit status.
func ProblemsOf(err error) (Problems, int) {
	var (
		list    Problems
		refusal *reconcile.Refusal
		failure *store.Failure
		wrong   misused
	)
	switch {
	case errors.As(err, &list):
		return list, Wrong
	case errors.As(err, &refusal):
		p := Problem{Code: refusal.Code, Field: string(refusal.Figure), Message: refusal.Message, Do: refusal.Do}
		if wrongUse[refusal.Code] {
			return Problems{p}, Wrong
		}
		return Problems{p}, Refused
	case errors.As(err, &failure):
		code, ok := byFailure[failure.Code]
		if !ok {
			code = Failed
		}
		return Problems{{Code: failure.Code, File: failure.Path, Message: failure.Message, Do: failure.Do}}, code
	case errors.As(err, &wrong):
		return Problems{{Code: "usage", Message: wrong.Error() + ".", Do: "“wardcount help” lists the verbs, “wardcount help VERB” explains one."}}, Wrong
	}
	return Problems{{Code: "machine", Message: err.Error() + ".", Do: "Check the disc and the folder."}}, Failed
}

// CannotWrite is that a file cannot be written.
func CannotWrite(path string, err error) error {
	return &store.Failure{Code: "not_writable", Path: path, Message: path + " cannot be written.", Do: "Check the folder and the room on the disc; nothing was changed.", Err: err}
}

// Usage is a wrong use of the words.
func Usage(err error) error { return misused{err} }

type misused struct{ error }

// Exit is an exit status other than 0 after the answer has been given.
type Exit int

// Error is for a log only: nothing more is said to anybody.
func (s Exit) Error() string { return fmt.Sprintf("exit status %d", int(s)) }
