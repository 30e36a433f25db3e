package wardpage

import (
	"wardcount/export/sums"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
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

// areaRows are the rows of the table: count sheets, then each candidate, then the sums.
func areaRows(c ward.Certificate) []gridRow {
	rows := []gridRow{{sheetsLabel, page.Text, page.Number}}
	for _, line := range c.Candidates {
		rows = append(rows, gridRow{line.PaperName(), page.Text, page.Number})
	}
	return append(rows, gridRow{votesInAll, page.Total, page.TotalNumber}, gridRow{areaValid, page.Text, page.Number}, gridRow{areaRejected, page.Text, page.Number})
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
		column(words.Area(a), sums.OfArea(c, a))
	}
	column(allAreas, sums.Areas(c))
	column(certifiedHead, sums.Certified(c))
	g.put(p)
	if together {
		p.Across(page.Note, "A dash among the rejected papers: they were rejected for the whole ward together, not at each table.")
	}
}
