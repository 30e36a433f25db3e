package workbook

import (
	"iter"
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// manyWards is how many contests still get a sheet each. Of more, which no
// council has but a country or a county with its parishes, they are rows:
// nobody leafs through so many sheets.
const manyWards = 100

func aSheetEach(r export.Results) bool { return len(r.Wards) <= manyWards }

// The headings that several tables have.
const (
	codeHead        = "Code"
	electorateHead  = "Electorate"
	verifiedHead    = "Ballot papers verified"
	validHead       = "Valid papers"
	rejectedHead    = "Rejected papers in all"
	objectedHead    = "“Rejection objected to”"
	postalRejHead   = "Postal votes rejected before the count"
	boxTurnoutHead  = "Ballot box turnout: papers verified as % of the electorate"
	voteTurnoutHead = "Valid vote turnout: valid papers as % of the electorate"
)

// tablePage begins a sheet that is one table, a row a line, across an A4 page.
func tablePage(r export.Results, name, title, note string, columns []page.Column, lines iter.Seq[[]page.Cell]) page.Page {
	p := newPage(r, name, title, page.Widths(columns)...)
	p.Landscape = true
	p.Across(page.Plain, statusWords(r)+".")
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
	return []page.Column{{Head: contestHead(grouped(r.Wards)), Width: 26, Look: page.Text}, {Head: codeHead, Width: 12, Look: page.Text}}
}

// wardCells name the contest in every line.
func wardCells(cells []page.Cell, c ward.Certificate) []page.Cell {
	return append(cells, page.Text.Words(c.Ward), page.Text.Words(codeOf(c)))
}

// codeOf is the contest's statistical code; a mayor's or a question's has none.
func codeOf(c ward.Certificate) string {
	if c.GSS == "" {
		return notKnown
	}
	return c.GSS
}

// share is a percentage as a number, to sort and to draw by; its heading names the whole.
func share[P, W figure.Unit](l page.Look, part figure.Of[P], whole figure.Of[W]) page.Cell {
	n, ok := part.Get()
	of, ofOK := whole.Get()
	hundredths, known := figure.PercentageScaled(int(n), int(of), 2)
	if !ok || !ofOK || !known {
		return page.Look.Words(right(l), notKnown)
	}
	return l.Share(hundredths)
}

// right is the look of a dash where a percentage would stand.
func right(l page.Look) page.Look {
	if l == page.TotalShare {
		return page.TotalRight
	}
	return page.Right
}

// totals adds the same figures up for each kind of contest that has totals.
func totals(p *page.Page, r export.Results, figures func(ward.Certificate) []figure.Of[int], put func(label string, sums []figure.Of[int])) {
	first := true
	for _, g := range grouped(r.Wards) {
		var sums []figure.Of[int]
		for _, w := range g.wards {
			if w.Certificate.Uncontested {
				continue
			}
			of := figures(w.Certificate)
			if sums == nil {
				sums = slices.Clone(of)
				continue
			}
			for i := range sums {
				sums[i] = plus(false, sums[i], of[i])
			}
		}
		if g.polled == "" || sums == nil {
			continue
		}
		if first {
			p.Gap()
			first = false
		}
		put(g.polled, sums)
	}
}
