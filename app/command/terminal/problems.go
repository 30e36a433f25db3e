package terminal

import (
	"fmt"
	"strconv"
	"strings"

	"wardcount/app/intake/fault"
	"wardcount/app/published"
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

	item  bool // Column is what the row holds, and no heading
	named bool // Message names File
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
		if part != "" && !p.named {
			where = append(where, part)
		}
	}
	if p.Row > 0 {
		where = append(where, fmt.Sprintf("row %d", p.Row))
	}
	switch {
	case p.Column != "" && p.item:
		where = append(where, p.Column)
	case p.Column != "":
		where = append(where, "column "+p.Column)
	}
	if len(where) == 0 {
		return strings.TrimSpace(p.Message + " " + p.Do)
	}
	return strings.TrimSpace(strings.Join(where, ", ") + ": " + p.Message + " " + p.Do)
}

// SetUpProblems are the faults of a set-up's files.
func SetUpProblems(faults []fault.Fault) Problems {
	list := make(Problems, len(faults))
	for i, f := range faults {
		list[i] = Problem{Code: codeOf(f), File: f.File, Sheet: f.Sheet, Cell: f.Cell, Row: Row(f.Row), Column: f.Column, Field: f.Field, Message: f.Message, Do: f.Do, item: f.Item}
	}
	return list
}

// ResultsProblems are the faults of published files.
func ResultsProblems(faults []published.Fault) Problems {
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
