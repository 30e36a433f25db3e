package page

import (
	"iter"
	"strings"
)

// Column is one column of a table: its heading, which no other column has, how
// many digits it is wide, and how its cells look, by which its heading is aligned.
type Column struct {
	Head  string
	Width int
	Look  Look
}

// table is a table as Excel knows one: a heading, a line a row, nothing merged,
// every column to filter by. Its lines are made as they are written, so that a
// country's take no more memory than a ward's.
type table struct {
	name  string // in the file: letters, digits and underscores
	lines iter.Seq[[]Cell]
	after []Row
}

// Table begins the page's table, of which it may have one. Its heading stays in
// view and is repeated on every printed page. The lines are asked for whenever
// the page is written or compared and must be the same each time; a line's cells
// may be used again for the next. What is added later stands below the table.
func (p *Page) Table(name string, columns []Column, lines iter.Seq[[]Cell]) {
	heads := make([]Cell, len(columns))
	for i, c := range columns {
		look := Head
		look.align, look.button = c.Look.align, true
		heads[i] = look.Words(c.Head)
	}
	p.Add(heads...)
	p.Freeze()
	p.table = &table{name: name, lines: lines}
}

// Widths are the columns' widths, for New.
func Widths(columns []Column) []int {
	widths := make([]int, len(columns))
	for i, c := range columns {
		widths[i] = c.Width
	}
	return widths
}

// All gives every row from the top to the bottom. A row of the table is only
// good until the next.
func (p *Page) All() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for _, r := range p.Rows {
			if !yield(r) {
				return
			}
		}
		if p.table == nil {
			return
		}
		for cells := range p.table.lines {
			if !yield(p.row(cells)) {
				return
			}
		}
		for _, r := range p.table.after {
			if !yield(r) {
				return
			}
		}
	}
}

// letters of a column's name in Excel, A for 0.
func columnName(column int) string {
	name := ""
	for column++; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// quoted is a sheet's name as references take it.
func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }
