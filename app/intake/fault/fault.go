package fault

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"wardcount/app/intake/workbook"
)

// Fault is one thing wrong with a file: where, what, and the way out. What is
// empty is not known or does not apply: a fault of a whole file, and one of a
// CSV, has no sheet.
type Fault struct {
	Code    string
	File    string
	Sheet   string
	Cell    string // such as D4
	Row     int    // 0 where it is not known
	Column  string // its heading
	Item    bool   // Column is what the row holds: one fact a row, as on the Council sheet
	Noun    string // of what the cell is part, as in setup.Fault.Noun; empty where it is of no line
	Field   string // the name of what the cell holds, as in setup.Fault.Field
	Message string
	Do      string
}

// Codes of faults, for programs that read them.
const (
	NotAWorkbook  = "not_a_workbook"
	NotASetUp     = "not_a_set_up" // a workbook that this program wrote of a count
	Damaged       = "damaged"
	Protected     = "protected"
	TooLarge      = "too_large"
	WrongSheets   = "wrong_sheets"
	WrongColumns  = "wrong_columns"
	NoMapping     = "no_mapping" // which column is which cannot be guessed
	EmptyCell     = "empty_cell"
	WrongValue    = "wrong_value"
	NoResult      = "no_result" // a formula that was never worked out, or one that failed
	Unprintable   = "unprintable"
	Contradiction = "contradiction" // each cell can be read, but they do not go together
)

// Problem is why a value is not taken: a code and a sentence. Its zero value
// is no problem.
type Problem struct{ Code, Message string }

// Wrong is a value that is not of the kind that belongs there.
func Wrong(format string, args ...any) Problem {
	return Problem{Code: WrongValue, Message: fmt.Sprintf(format, args...)}
}

// Error is the fault in plain sentences: Wards, row 4, column Seats (D4):
// “two” is not a whole number. Write 1 to 25.
func (f Fault) Error() string {
	said := strings.TrimSpace(f.Message + " " + f.Do)
	if where := f.where(); where != "" {
		return where + ": " + said
	}
	return said
}

func (f Fault) where() string {
	place := f.Sheet
	if place == "" {
		place = f.File
	}
	switch {
	case f.Row == 0:
		return place
	case f.Cell == "" && f.Column != "":
		return fmt.Sprintf("%s, row %d, column %s", place, f.Row, f.Column)
	case f.Cell == "":
		return fmt.Sprintf("%s, row %d", place, f.Row)
	case f.Column == "":
		return fmt.Sprintf("%s, row %d (%s)", place, f.Row, f.Cell)
	case f.Item:
		return fmt.Sprintf("%s, row %d, %s (%s)", place, f.Row, f.Column, f.Cell)
	}
	return fmt.Sprintf("%s, row %d, column %s (%s)", place, f.Row, f.Column, f.Cell)
}

// mostFaults bounds the list of faults: a person mends a file in rounds, and a file
// that is wrong throughout would otherwise answer with more than it holds.
const mostFaults = 1000

// InOrder puts faults in the order of the files and of the worksheets, so that
// somebody can go through each once from front to back.
func InOrder(faults []Fault, files, sheets []string) []Fault {
	order := map[string]int{}
	for i, s := range sheets {
		order[s] = i + 1
	}
	place := func(file string) int { // what no file says comes last
		if i := slices.Index(files, file); i >= 0 {
			return i
		}
		return len(files)
	}
	slices.SortStableFunc(faults, func(a, b Fault) int {
		if place(a.File) != place(b.File) {
			return place(a.File) - place(b.File)
		}
		if a.Sheet != b.Sheet {
			if d := order[a.Sheet] - order[b.Sheet]; d != 0 {
				return d
			}
			return strings.Compare(a.Sheet, b.Sheet)
		}
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return workbook.ColumnNumber(a.Cell) - workbook.ColumnNumber(b.Cell)
	})
	if left := len(faults) - mostFaults; left > 0 {
		faults = append(faults[:mostFaults:mostFaults], Fault{Code: TooLarge, File: faults[mostFaults].File,
			Message: More(left), Do: "Mend these first and read the file again."})
	}
	return faults
}

// More says how many faults are not listed.
func More(n int) string {
	if n == 1 {
		return "There is 1 more fault."
	}
	return fmt.Sprintf("There are %d more faults.", n)
}

// OfFile is what is wrong with a file that cannot be read at all.
func OfFile(file string, err error) Fault {
	f := Fault{Code: NotAWorkbook, File: file}
	switch {
	case errors.Is(err, workbook.ErrEmpty):
		f.Message, f.Do = "The file is empty.", "Perhaps it was not copied completely: copy it again."
	case errors.Is(err, workbook.ErrTooLarge):
		f.Code = TooLarge
		f.Message = fmt.Sprintf("The file holds more than %d MiB, which no set-up does.", workbook.MaxUnzipped>>20)
		f.Do = "Choose the set-up workbook."
	case errors.Is(err, workbook.ErrProtected):
		f.Code = Protected
		f.Message, f.Do = "The workbook is protected by a password.", "Open it in Excel, take the password off (File, Info, Protect Workbook) and save it."
	case errors.Is(err, workbook.ErrOldWorkbook):
		f.Message, f.Do = "This is a file of an old kind (.xls).", "Open it in Excel and save it as Excel Workbook (.xlsx)."
	case errors.Is(err, workbook.ErrNoWorkbook):
		f.Message, f.Do = "This is not an Excel workbook (.xlsx).", "Choose the set-up workbook; the command “template” writes an empty one."
	default:
		f.Code = Damaged
		f.Message, f.Do = "The workbook is cut short or damaged.", "Copy it again, or open it in Excel, save it and try again."
	}
	return f
}
