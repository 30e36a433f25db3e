package tables

import (
	"iter"
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// manyWards is how many contests still get a sheet each. Of more, which no
// council has but a country or a county with its parishes, they are rows:
// nobody leafs through so many sheets.
const manyWards = 100

// ASheetEach says whether every contest has a sheet of its own.
func ASheetEach(r export.Results) bool { return len(r.Wards) <= manyWards }

// The headings that several tables have.
const (
	validHead       = "Valid papers"
	rejectedHead    = "Rejected papers in all"
	objectedHead    = "“Rejection objected to”"
	postalRejHead   = "Postal votes rejected before the count"
	boxTurnoutHead  = "Ballot box turnout: papers verified as % of the electorate"
	voteTurnoutHead = "Valid vote turnout: valid papers as % of the electorate"
)

// tablePage begins a sheet that is one table, a row a line, across an A4 page.
func tablePage(r export.Results, name, title, note string, columns []page.Column, lines iter.Seq[[]page.Cell]) page.Page {
	p := layout.Begin(r, name, title, page.Widths(columns)...)
	p.Landscape = true
	p.Across(page.Plain, words.Status(r)+".")
	p.Across(page.Plain, note)
	p.Table(strings.ReplaceAll(name, " ", "_"), columns, lines)
	return p
}

// eachWard gives a line a declared contest, in the order of the set-up.
func eachWard(r export.Results, columns int, line func(cells []page.Cell, w export.Ward) []page.Cell) iter.Seq[[]page.Cell] {
	return func(yield func([]page.Cell) bool) {
		cells := make([]page.Cell, 0, columns)
		for _, w := range r.Wards {
			if cells = line(cells[:0], w); len(cells) > 0 && !yield(cells) {
				return
			}
		}
	}
}

// wardColumnsOf are the columns that every table begins with.
func wardColumnsOf(r export.Results) []page.Column {
	return []page.Column{{Head: words.ContestHead(words.Grouped(r.Wards)), Width: 26, Look: page.Text}, {Head: words.CodeHead, Width: 12, Look: page.Text}}
}

// wardCells name the contest in every line.
func wardCells(cells []page.Cell, c ward.Certificate) []page.Cell {
	return append(cells, page.Text.Words(c.Ward), page.Text.Words(words.Code(c)))
}

// totals adds the same figures up for each kind of contest that has totals.
func totals(p *page.Page, r export.Results, figures func(ward.Certificate) []figure.Of[int], put func(label string, added []figure.Of[int])) {
	first := true
	for _, g := range words.Grouped(r.Wards) {
		var added []figure.Of[int]
		for _, w := range g.Wards {
			if w.Certificate.Uncontested {
				continue
			}
			of := figures(w.Certificate)
			if added == nil {
				added = slices.Clone(of)
				continue
			}
			for i := range added {
				added[i] = figure.Sum(added[i], of[i])
			}
		}
		if g.Polled == "" || added == nil {
			continue
		}
		if first {
			p.Gap()
			first = false
		}
		put(g.Polled, added)
	}
}
