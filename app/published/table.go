package published

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"wardcount/app/intake/fault"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/figure"
)

// maxBytes is what a file may hold at most: the whole country's results of one
// day are far below it.
const maxBytes = 64 << 20

// table is a CSV file as its reader walks through it: the first row, the rows
// after it by the names of their columns, and the faults so far.
type table struct {
	name   string
	data   []byte // as it is read, without a byte order mark
	first  []string
	in     *csv.Reader
	row    int // line of the file on which the present row begins
	skip   int // lines before the first row
	cells  []string
	at     map[string]int // of each column
	faults []Fault
	more   int // faults beyond those that are kept
	notes  []Fault
}

// openTable finds the first row. Democracy Club's file of 2018 has a stray word
// on a line of its own before it.
func openTable(name string, data []byte) (*table, *Fault) {
	t := &table{name: name, data: bytes.TrimPrefix(data, []byte("\ufeff"))}
	if len(data) > maxBytes {
		return nil, &Fault{File: name, Message: "The file is larger than 64 MiB; a results file is not.", Do: "Check that it is the right file."}
	}
	if line, rest, ok := bytes.Cut(t.data, []byte("\n")); ok && strayLine.Match(line) {
		t.data, t.skip = rest, 1
	}
	t.rewind()
	first, err := t.in.Read()
	if err != nil {
		f := Fault{File: name, Row: 1, Message: "The file is empty.", Do: "Check that it is the right file."}
		if !errors.Is(err, io.EOF) {
			f.Message = "The first row is no row of a CSV file: " + reason(err) + "."
			f.Do = "Save the file as “CSV UTF-8”."
		}
		return nil, &f
	}
	t.first = first
	return t, nil
}

var strayLine = regexp.MustCompile(`^(False|True|None)?\s*$`)

// rewind goes back before the first row.
func (t *table) rewind() {
	t.in = csv.NewReader(bytes.NewReader(t.data))
	t.in.FieldsPerRecord = -1 // counted here, so that every short row is named
	t.in.ReuseRecord = false
}

// reason is what encoding/csv says, without its place, which is given apart.
func reason(err error) string {
	var where *csv.ParseError
	if errors.As(err, &where) {
		return where.Err.Error()
	}
	return err.Error()
}

// header takes the first row as the names of the columns.
func (t *table) header(names []string) {
	t.at = map[string]int{}
	for i, n := range names {
		if _, double := t.at[strings.TrimSpace(n)]; !double {
			t.at[strings.TrimSpace(n)] = i
		}
	}
}

// next goes to the next row that can be read and says whether there is one. A
// row with too few or too many cells is a fault, and is passed over.
func (t *table) next(width int) bool {
	for {
		cells, err := t.in.Read()
		if errors.Is(err, io.EOF) {
			return false
		}
		if err != nil {
			t.row++
			var where *csv.ParseError
			if errors.As(err, &where) {
				t.row = where.StartLine + t.skip
			}
			t.fault(t.row, "", "This is no row of a CSV file: "+reason(err)+".", "Look for a quotation mark that is not closed.")
			return false
		}
		line, _ := t.in.FieldPos(0)
		t.row, t.cells = line+t.skip, cells
		if len(cells) != width {
			t.fault(t.row, "", fmt.Sprintf("The row has %d cells; the others have %d.", len(cells), width), "Look for a comma or a quotation mark too many or too few.")
			continue
		}
		if bad := badText(cells); bad >= 0 {
			t.fault(t.row, t.nameOf(bad), filetext.Quote(cells[bad])+" is not UTF-8.", "Save the file as “CSV UTF-8”.")
			continue
		}
		return true
	}
}

func badText(cells []string) int {
	for i, c := range cells {
		if !utf8.ValidString(c) {
			return i
		}
	}
	return -1
}

func (t *table) nameOf(column int) string {
	for name, i := range t.at {
		if i == column {
			return name
		}
	}
	return fmt.Sprintf("%d", column+1)
}

// cell is the present row's cell in the first of the columns that the file
// has, without blanks around it.
func (t *table) cell(columns ...string) string {
	for _, c := range columns {
		if i, ok := t.at[c]; ok {
			return strings.TrimSpace(t.cells[i])
		}
	}
	return ""
}

// column is the first of the names that the file has, for messages.
func (t *table) column(columns ...string) string {
	for _, c := range columns {
		if _, ok := t.at[c]; ok {
			return c
		}
	}
	return columns[0]
}

// has says whether the file has one of the columns.
func (t *table) has(columns ...string) bool {
	for _, c := range columns {
		if _, ok := t.at[c]; ok {
			return true
		}
	}
	return false
}

func (t *table) fault(row int, column, message, do string) {
	if len(t.faults) >= mostFaults {
		t.more++
		return
	}
	t.faults = append(t.faults, Fault{t.name, row, column, message, do})
}

func (t *table) note(row int, column, message string) {
	t.notes = append(t.notes, Fault{File: t.name, Row: row, Column: column, Message: message})
}

func (t *table) allFaults() []Fault {
	if t.more == 0 {
		return t.faults
	}
	return append(t.faults, Fault{File: t.name, Message: fault.More(t.more), Do: "Mend these first and read the file again."})
}

// figureIn reads a whole number in one of the columns; an empty cell is a
// figure that is not known, anything else but digits a fault.
func figureIn[T figure.Unit](t *table, columns ...string) figure.Of[T] {
	text := t.cell(columns...)
	f, err := figure.Parse(text)
	n, keyed := f.Get()
	switch {
	case err != nil:
		t.fault(t.row, t.column(columns...), filetext.Quote(text)+" is not a whole number of at most nine digits.", "Write digits only; leave the cell empty where the figure is not known.")
	case keyed:
		return figure.Keyed(T(n))
	}
	return figure.Of[T]{}
}

// seatsIn is a number of seats that the present contest's row states. 0 is
// none: it is noted and left out, and the seats stay open.
func (t *table) seatsIn(row int, column string, stated figure.Of[int]) figure.Of[int] {
	if n, ok := stated.Get(); !ok || n > 0 {
		return stated
	}
	t.note(row, column, "0 is no number of seats; it is left out.")
	return figure.Of[int]{}
}

// apart is the fault of a row that does not stand with the others of its ward.
func (t *table) apart(row int, column, ward, of string, began int) {
	t.fault(row, column, fmt.Sprintf("The rows of %s %s are not together: it began on row %d.", filetext.Quote(ward), of, began),
		"Check whether the file holds it twice; otherwise sort the rows so that each ward's stand together.")
}

// yesIn reads a mark in one of the columns.
func (t *table) yesIn(columns ...string) bool {
	text := t.cell(columns...)
	switch strings.ToLower(text) {
	case "1", "true", "t", "yes":
		return true
	case "0", "false", "f", "no", "":
		return false
	}
	t.fault(t.row, t.column(columns...), filetext.Quote(text)+" is no mark.", "Write 1 or True for the elected, 0 or False for the others.")
	return false
}

var isoDate = regexp.MustCompile(`\d{4}-\d\d-\d\d`)

// dateIn finds the last date in a text, "" where there is none.
func dateIn(text string) string {
	found := isoDate.FindAllString(text, -1)
	for i := len(found) - 1; i >= 0; i-- {
		if _, err := time.Parse(time.DateOnly, found[i]); err == nil {
			return found[i]
		}
	}
	return ""
}

// codeIn reads a statistical code; what is none is noted and left out.
func (t *table) codeIn(columns ...string) string {
	code := strings.TrimPrefix(t.cell(columns...), "gss:")
	if code == "" || filetext.IsGSS(code) {
		return code
	}
	t.note(t.row, t.column(columns...), filetext.Quote(code)+" is no statistical code; it is left out.")
	return ""
}
