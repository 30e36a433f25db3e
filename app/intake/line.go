package intake

import (
	"fmt"
	"path/filepath"
	"strconv"

	"wardcount/app/intake/layout"
	"wardcount/app/internal/filetext"
)

// table is one of the kinds of lines that a set-up has, gathered from every
// worksheet and file that holds such lines.
type table struct {
	layout.Sheet
	lines  []line
	broken bool // a column is missing somewhere, or a worksheet could not be read
	stated bool // a worksheet of the set-up workbook says what there is, be it nothing
}

// origin is one worksheet or file that lines came from: where each of our
// columns stands in it, and what the file calls it.
type origin struct {
	file, sheet string
	numbers     []int    // of the columns, 0 where one is missing
	rows        []int    // of the items, on the Council sheet
	headings    []string // as the file has them; nil where they are ours
	unread      []string // headings of columns that nobody said are not to be read
	cellless    bool     // rows, but no cells that a person could point at
	boxed       bool     // boxes that a table of stations names
	kind        originKind
}

// originKind ranks where a line comes from: what is said by hand comes first,
// what was published somewhere after it, and the running count last.
type originKind int

const (
	byFlag originKind = iota
	byWorkbook
	byTable
	byPublished
	byCount
)

// line is one row of a table that holds something.
type line struct {
	from   *origin
	row    int
	values []string // by column, in one spelling; "" where a fault was found
	empty  []int    // columns that every line needs and that are empty here
	ward   int      // the first contest that the line names, -1 where that is not known
	wards  []int    // all of them
	adrift bool     // it names a contest that is not known
	named  bool     // its id was made
	width  int      // where the row ends before the headings do: its cells; else 0
	mended map[int]spot
}

// spot is where a value stands: in which file, and where there.
type spot struct {
	from        *origin
	row, column int
}

func newLine(from *origin, row, columns int) line {
	return line{from: from, row: row, values: make([]string, columns), ward: -1}
}

// get is a line's value by field.
func (t *table) get(l line, field string) string { return l.values[t.Column(field)] }

// whole is a figure that was understood; 0 stands where a fault was found.
func (t *table) whole(l line, field string) int {
	n, _ := strconv.Atoi(t.get(l, field))
	return n
}

// has says whether the worksheet or file of a line has the column at all.
func (l line) has(i int) bool {
	if _, ok := l.mended[i]; ok {
		return true
	}
	return l.from.cellless && l.values[i] != "" || !l.from.cellless && l.from.numbers[i] != 0
}

// spot gives where a line's column stands.
func (l line) spot(i int) spot {
	if s, ok := l.mended[i]; ok {
		return s
	}
	if l.from.rows != nil {
		return spot{l.from, l.from.rows[i], l.from.numbers[i]}
	}
	return spot{l.from, l.row, l.from.numbers[i]}
}

func (s spot) key(i int) string {
	return fmt.Sprint(s.from.file, "!", s.from.sheet, "!", s.row, "!", i)
}

func sameFile(a, b line) bool {
	return a.from.kind == b.from.kind && a.from.file == b.from.file && a.from.sheet == b.from.sheet
}

// said is where a value stands, as part of a sentence.
func (s spot) said(noun string, c layout.Column) string {
	switch {
	case s.from.kind == byFlag:
		return flagOf(noun, c.Field)
	case s.from.sheet != "":
		return filetext.Shown(filepath.Base(s.from.file)) + ", " + s.from.sheet
	}
	return filetext.Shown(filepath.Base(s.from.file))
}

// flagOf is how the terminal is told one fact of a set-up.
func flagOf(noun, field string) string {
	switch field {
	case "council", "council_gss":
		return "--council"
	case "date":
		return "--date"
	case "seats":
		return "--seats"
	case "electorate":
		return "--electorate"
	case "role":
		return "--by"
	}
	if noun == "person" {
		return "--by"
	}
	return "--ward"
}

// idField is the field that holds a noun's id.
func idField(noun string) string {
	switch noun {
	case "person":
		return "name"
	case "area":
		return "area"
	case "session":
		return "number"
	case "seats_not_up":
		return "party"
	}
	return "id"
}

// inside are the nouns whose ids are unique within a ward only, and the lines
// that have none.
var inside = map[string]bool{"candidate": true, "area": true, "last_contest": true}
