package command

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

// faultsOfFile turns the faults of published files into problems.
func faultsOfFile(faults []published.Fault) problems {
	list := make(problems, len(faults))
	for i, f := range faults {
		list[i] = Problem{Code: "input", File: f.File, Row: row(f.Row), Column: f.Column, Field: f.Column, Message: f.Message, Do: f.Do}
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
		wrong   misused
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

func cannotWrite(path string, err error) error {
	return &store.Failure{Code: "not_writable", Path: path, Message: path + " cannot be written.", Do: "Check the folder and the room on the disc; nothing was changed.", Err: err}
}

// usage is a wrong use of the words.
func usage(err error) error { return misused{err} }

type misused struct{ error }

// status is an exit status other than 0 after the answer has been given.
type status int

func (s status) Error() string { return fmt.Sprintf("exit status %d", int(s)) }
