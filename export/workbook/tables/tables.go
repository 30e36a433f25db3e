// Package tables is the sheets that are one table over all contests, a row a line, to
// filter and to sort: candidates, turnout, rejected papers, boxes, terms of office, and
// the wards themselves with the notes on them where they are too many for a sheet each.
//
// A table never adds up what one of its lines does not know, and never merges a cell.
package tables

import (
	"iter"
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/sums"
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

// Pages are the sheets that are tables over all contests.
func Pages(r export.Results) []page.Page {
	if len(r.Wards) == 0 {
		return nil
	}
	all := []page.Page{candidatesPage(r), turnoutPage(r)}
	if !ASheetEach(r) {
		all = append([]page.Page{wardsPage(r)}, all...)
	}
	polled := slices.ContainsFunc(r.Wards, func(w export.Ward) bool { return !w.Certificate.Uncontested })
	if polled {
		all = append(all, rejectedPage(r), verificationPage(r))
	}
	if hasTerms(r) {
		all = append(all, termsPage(r))
	}
	if !ASheetEach(r) && hasNotes(r) {
		all = append(all, notesPage(r))
	}
	return all
}

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
				added[i] = sums.Plus(false, added[i], of[i])
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
