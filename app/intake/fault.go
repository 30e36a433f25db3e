package intake

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Fault is one thing wrong with a file: where, what, and the way out. What is
// empty is not known or does not apply; a fault of the whole file has no sheet.
type Fault struct {
	Code    string
	File    string
	Sheet   string
	Cell    string // such as D4
	Row     int    // 0 where it is not known
	Column  string // its heading; on the Council sheet the item
	Field   string // the name of what the cell holds, as reconcile has it
	Message string
	Do      string
}

// Codes of faults, for programs that read them.
const (
	NotAWorkbook  = "not_a_workbook"
	Damaged       = "damaged"
	Protected     = "protected"
	TooLarge      = "too_large"
	WrongSheets   = "wrong_sheets"
	WrongColumns  = "wrong_columns"
	EmptyCell     = "empty_cell"
	WrongValue    = "wrong_value"
	NoResult      = "no_result" // a formula that was never worked out, or one that failed
	Unprintable   = "unprintable"
	Contradiction = "contradiction" // each cell can be read, but they do not go together
)

// Error is the fault in plain sentences: Wards, row 4, column Seats (D4):
// “two” is not a whole number. Write 1 to 25.
func (f Fault) Error() string {
	return strings.TrimSpace(f.where() + ": " + f.Message + " " + f.Do)
}

func (f Fault) where() string {
	switch {
	case f.Sheet == "":
		return f.File
	case f.Row == 0:
		return f.Sheet
	case f.Cell == "":
		return fmt.Sprintf("%s, row %d", f.Sheet, f.Row)
	case f.Column == "":
		return fmt.Sprintf("%s, row %d (%s)", f.Sheet, f.Row, f.Cell)
	case f.Sheet == councilSheet:
		return fmt.Sprintf("%s, row %d, %s (%s)", f.Sheet, f.Row, f.Column, f.Cell)
	}
	return fmt.Sprintf("%s, row %d, column %s (%s)", f.Sheet, f.Row, f.Column, f.Cell)
}

// mostFaults bounds the list of faults: a person mends a file in rounds, and a file
// that is wrong throughout would otherwise answer with more than it holds.
const mostFaults = 1000

// inOrder puts faults in the order of the workbook, so that somebody can go
// through it once from front to back.
func inOrder(file string, faults []Fault) []Fault {
	order := map[string]int{}
	for i, s := range setUpSheets {
		order[s.name] = i + 1
	}
	slices.SortStableFunc(faults, func(a, b Fault) int {
		if a.Sheet != b.Sheet {
			if d := order[a.Sheet] - order[b.Sheet]; d != 0 {
				return d
			}
			return strings.Compare(a.Sheet, b.Sheet)
		}
		if a.Row != b.Row {
			return a.Row - b.Row
		}
		return columnNumber(a.Cell) - columnNumber(b.Cell)
	})
	if left := len(faults) - mostFaults; left > 0 {
		faults = append(faults[:mostFaults:mostFaults], Fault{Code: TooLarge, File: file,
			Message: fmt.Sprintf("There are %d more faults.", left), Do: "Mend these first and read the file again."})
	}
	return faults
}

// quote shows a text of the file in a message.
func quote(text string) string { return "“" + shown(text) + "”" }

// shown is a text of the file on one line, shortened where it is long and
// without the characters that would change how a message reads.
func shown(text string) string {
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
	}), " ")
	const longest = 60
	if r := []rune(text); len(r) > longest {
		text = string(r[:longest]) + "…"
	}
	return text
}
