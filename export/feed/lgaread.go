package feed

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// What a file may hold at most: a council's whole history is far below it, and
// a file beyond it is no results file.
const (
	maxBytes  = 64 << 20
	maxRows   = 200_000
	maxFaults = 200
)

// Fault is what is wrong with one cell of a file, or with a whole row.
type Fault struct {
	Row    int    // line of the file on which the row begins; the header is 1
	Column string // empty where the whole row is at fault
	Cell   string
	Why    string
}

// Error says what is wrong and where.
func (f Fault) Error() string {
	if f.Column == "" {
		return fmt.Sprintf("row %d: %s", f.Row, f.Why)
	}
	return fmt.Sprintf("row %d, column %s: %q is %s", f.Row, f.Column, f.Cell, f.Why)
}

// Faults is everything that keeps a file from being read.
type Faults []Fault

// Error lists the faults, one a line.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, fault := range f {
		lines[i] = fault.Error()
	}
	return strings.Join(lines, "\n")
}

// ReadLGA reads an LGA Election Results file: the guidance's 33 columns in
// their order, and after them ours or anybody's, which are read over. It is
// strict: a cell that is not what its column takes is a fault, not a guess, and
// with a fault there is no file. An empty cell is null and no fault, except
// where a row cannot be understood without it. The error is of type Faults.
func ReadLGA(r io.Reader) (LGAFile, error) {
	limited := &io.LimitedReader{R: r, N: maxBytes + 1}
	in := csv.NewReader(limited)
	in.FieldsPerRecord = -1 // counted here, so that every short row is named
	f := LGAFile{}
	var faults Faults
	header, err := in.Read()
	if err != nil {
		return f, Faults{unreadable(err, 1)}
	}
	if faults = f.header(header); faults != nil {
		return LGAFile{}, faults
	}
	for err == nil && len(faults) < maxFaults && len(f.Rows) < maxRows {
		var record []string
		if record, err = in.Read(); err != nil {
			break
		}
		line, _ := in.FieldPos(0)
		row, wrong := f.row(record, line, len(header))
		f.Rows, f.Lines = append(f.Rows, row), append(f.Lines, line)
		faults = append(faults, wrong...)
	}
	switch {
	case limited.N <= 0:
		faults = append(faults, Fault{Row: len(f.Rows) + 1, Why: "the file is larger than 64 MiB"})
	case len(f.Rows) >= maxRows:
		faults = append(faults, Fault{Row: len(f.Rows) + 1, Why: "the file has too many rows"})
	case err != nil && !errors.Is(err, io.EOF):
		faults = append(faults, unreadable(err, len(f.Rows)+2))
	}
	if faults != nil {
		return LGAFile{}, faults
	}
	return f, nil
}

// unreadable turns what encoding/csv says into a fault with its row.
func unreadable(err error, row int) Fault {
	var where *csv.ParseError
	if errors.As(err, &where) {
		return Fault{Row: where.StartLine, Why: "not a CSV row: " + where.Err.Error()}
	}
	if errors.Is(err, io.EOF) {
		return Fault{Row: row, Why: "the file is empty"}
	}
	return Fault{Row: row, Why: "it cannot be read: " + err.Error()}
}

// header compares the file's first row with the columns. Excel puts a byte
// order mark before it, which is no part of the first name.
func (f *LGAFile) header(names []string) (faults Faults) {
	names[0] = strings.TrimPrefix(names[0], "\ufeff")
	for i, c := range lgaColumns[:guidanceColumns] {
		if i >= len(names) {
			return append(faults, Fault{Row: 1, Why: fmt.Sprintf("column %d, %s, is missing", i+1, c.name)})
		}
		if names[i] != c.name {
			faults = append(faults, Fault{Row: 1, Why: fmt.Sprintf("column %d is %q; it should be %s", i+1, names[i], c.name)})
		}
	}
	f.Added = len(names) >= len(lgaColumns) && slices.EqualFunc(names[guidanceColumns:len(lgaColumns)], lgaColumns[guidanceColumns:],
		func(name string, c lgaColumn) bool { return name == c.name })
	return faults
}

// row reads one candidate's row.
func (f *LGAFile) row(record []string, line, width int) (row LGARow, faults Faults) {
	if len(record) != width {
		return row, Faults{{Row: line, Why: fmt.Sprintf("it has %d cells; the header has %d", len(record), width)}}
	}
	columns := lgaColumns[:guidanceColumns]
	if f.Added {
		columns = lgaColumns
	}
	for i, c := range columns {
		cell := record[i]
		switch {
		case !utf8.ValidString(cell):
			faults = append(faults, Fault{line, c.name, cell, "not UTF-8; save the file as “CSV UTF-8”"})
		case cell == "" && c.required:
			faults = append(faults, Fault{line, c.name, cell, "missing"})
		case cell != "":
			if err := c.set(&row, cell); err != nil {
				faults = append(faults, Fault{line, c.name, cell, err.Error()})
			}
		}
	}
	return row, faults
}
