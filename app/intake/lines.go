package intake

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/workbook"
)

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

// emptiness is what is said of a cell that needs something: that the row ends
// before it, where it does, because then a comma may be missing.
func (r *reader) emptiness(l line, i int) string {
	at := l.spot(i)
	if l.width > 0 && at.from == l.from && at.row == l.row && at.column > l.width {
		return fmt.Sprintf("The row has %d cells and the headings %d, so that the cell is missing.", l.width, len(l.from.headings))
	}
	return "The cell is empty."
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

// headingsOf gives the headings by column, those without one empty.
func headingsOf(row []workbook.Cell) []string {
	headings := make([]string, row[len(row)-1].Column)
	for _, c := range row {
		headings[c.Column-1] = c.Shown
	}
	if len(row) > 1 && row[len(row)-1].Content == workbook.Nothing {
		headings = headings[:row[len(row)-2].Column]
	}
	return headings
}
