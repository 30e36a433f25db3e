package intake

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/workbook"
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

// fault adds a fault of one cell of a line.
func (r *reader) fault(t *table, l line, i int, p fault.Problem, do string) {
	at, c := l.spot(i), t.Columns[i]
	if at.from.kind == byWorkbook && (at.row == 0 || at.column == 0) && !c.Late {
		return // the missing column or item has been reported
	}
	f := fault.Fault{Code: p.Code, File: at.from.file, Sheet: at.from.sheet, Row: at.row, Noun: t.Noun, Field: c.Field, Message: p.Message, Do: do}
	if at.row != 0 && at.column != 0 {
		f.Column, f.Item, f.Cell = c.Heading, at.from.rows != nil, fmt.Sprint(workbook.ColumnName(at.column), at.row)
		if at.from.headings != nil {
			f.Column = at.from.headings[at.column-1]
		}
	}
	if at.from.kind == byFlag {
		f.File, f.Row = flagOf(t.Noun, c.Field), 0
	}
	r.faulted[at.key(i)] = true
	r.faults = append(r.faults, f)
}

// isFaulted says whether a fault of the cell is known already.
func (r *reader) isFaulted(l line, i int) bool { return r.faulted[l.spot(i).key(i)] }

// sheetFault adds a fault of a worksheet, of one of its cells where c is given.
func (r *reader) sheetFault(name string, c *workbook.Cell, code, message, do string) {
	f := fault.Fault{Code: code, File: r.file, Sheet: name, Message: message, Do: do}
	if c != nil {
		f.Row, f.Cell = c.Row, fmt.Sprint(workbook.ColumnName(c.Column), c.Row)
	}
	r.faults = append(r.faults, f)
}

// understandLine reads the cells of one row by the columns of its origin, and
// adds it to its table unless it holds nothing of ours.
func (r *reader) understandLine(t *table, from *origin, row int, cells []workbook.Cell) {
	l := newLine(from, row, len(t.Columns))
	if n := len(cells); n > 0 && cells[n-1].Column < len(from.headings) {
		l.width = cells[n-1].Column
	}
	ours := false
	for i := range t.Columns {
		ours = ours || from.numbers[i] != 0 && holding(cells, from.numbers[i]).Content != workbook.Nothing
	}
	if !ours {
		return
	}
	for i := range t.Columns {
		if from.numbers[i] != 0 {
			r.cell(t, &l, i, holding(cells, from.numbers[i]))
		}
	}
	t.lines = append(t.lines, l)
}

// cell understands one cell of a line.
func (r *reader) cell(t *table, l *line, i int, at workbook.Cell) {
	if l.from.kind == byTable && t.Columns[i].Kind == layout.Figure && layout.InGroups.MatchString(at.Text) {
		at.Text = strings.ReplaceAll(at.Text, ",", "") // as other programs print figures
	}
	value, p := t.Columns[i].Understand(at)
	switch {
	case p.Code == fault.EmptyCell: // another file may fill it
		l.empty = append(l.empty, i)
	case p != (fault.Problem{}):
		r.fault(t, *l, i, p, t.Columns[i].WayOut(p))
	}
	l.values[i] = value
}

// demand says which cells are still empty that every line needs, once all
// files have been read.
func (r *reader) demand(t *table) {
	for _, l := range t.lines {
		for _, i := range l.empty {
			c := t.Columns[i]
			if l.values[i] == "" && !r.opt.Draft && (c.Unless == "" || t.get(l, c.Unless) != "yes") {
				r.fault(t, l, i, fault.Problem{Code: fault.EmptyCell, Message: r.emptiness(l, i)}, c.Do)
			}
		}
	}
}

// holding finds the last cell of a row that stands in a column.
func holding(cells []workbook.Cell, column int) workbook.Cell {
	for _, c := range slices.Backward(cells) {
		if c.Column == column {
			return c
		}
	}
	return workbook.Cell{}
}

// byRow parts the headings, which are the first row that holds anything, from
// the rows below.
func byRow(cells []workbook.Cell) (rows [][]workbook.Cell) {
	for len(cells) > 0 {
		end := slices.IndexFunc(cells, func(c workbook.Cell) bool { return c.Row != cells[0].Row })
		if end < 0 {
			end = len(cells)
		}
		rows = append(rows, cells[:end])
		cells = cells[end:]
	}
	return rows
}
