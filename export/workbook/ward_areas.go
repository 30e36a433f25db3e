package workbook

import (
	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// Words of the table of count areas that the read-back looks for again.
const (
	areasHead     = "Votes and papers by count area"
	sheetsLabel   = "Count sheets in"
	areaValid     = "Valid papers of the area"
	areaRejected  = "Rejected papers of the area"
	allAreas      = "All areas"
	certifiedHead = "Certified"
)

func areaTitle(a ward.CertifiedArea) string { return "Area " + a.Area }

// areaRows are the rows of the table: count sheets, then each candidate, then the sums.
func areaRows(c ward.Certificate) []gridRow {
	rows := []gridRow{{sheetsLabel, page.Text, page.Number}}
	for _, line := range c.Candidates {
		rows = append(rows, gridRow{line.PaperName(), page.Text, page.Number})
	}
	return append(rows, gridRow{votesInAll, page.Total, page.TotalNumber}, gridRow{areaValid, page.Text, page.Number}, gridRow{areaRejected, page.Text, page.Number})
}

// areaFigures are one area's figures in the order of areaRows.
func areaFigures(c ward.Certificate, a ward.CertifiedArea) []figure.Of[int] {
	list := []figure.Of[int]{figure.Keyed(a.Sheets)}
	sum := figure.Keyed(0)
	for i := range c.Candidates {
		f := figure.Of[int]{}
		if i < len(a.Votes) {
			f = figure.Keyed(int(a.Votes[i]))
		}
		list, sum = append(list, f), plus(false, sum, f)
	}
	return append(list, sum, plain(a.Valid), plain(a.Rejected))
}

// certifiedFigures are the ward's own, in the same order; nobody certifies a
// number of count sheets.
func certifiedFigures(c ward.Certificate) []figure.Of[int] {
	list := []figure.Of[int]{{}}
	for _, line := range c.Candidates {
		list = append(list, figure.Keyed(int(line.Votes)))
	}
	return append(list, figure.Keyed(int(votesOf(c))), plain(c.Valid), plain(c.Rejected))
}

// areaSums adds the areas up.
func areaSums(c ward.Certificate) []figure.Of[int] {
	var sums []figure.Of[int]
	for n, a := range c.Areas {
		figures := areaFigures(c, a)
		if n == 0 {
			sums = make([]figure.Of[int], len(figures))
		}
		for i, f := range figures {
			sums[i] = plus(n == 0, sums[i], f)
		}
	}
	return sums
}

// areasTable sets the ward's count areas side by side, then their sums beside
// what was certified.
func areasTable(p *page.Page, c ward.Certificate) {
	if len(c.Areas) == 0 {
		return
	}
	p.Section("Count areas")
	g := grid{head: areasHead, rows: areaRows(c)}
	column := func(title string, figures []figure.Of[int]) {
		g.columns = append(g.columns, gridColumn{title: title, of: func(row int) (int, bool) { return figures[row].Get() }})
	}
	together := false
	for _, a := range c.Areas {
		together = together || !a.Rejected.IsKeyed()
		column(areaTitle(a), areaFigures(c, a))
	}
	column(allAreas, areaSums(c))
	column(certifiedHead, certifiedFigures(c))
	g.put(p)
	if together {
		p.Across(page.Note, "A dash among the rejected papers: they were rejected for the whole ward together, not at each table.")
	}
}
