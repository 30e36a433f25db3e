package wardpage

import (
	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/sums"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/ward"
)

// terms lists who takes which term, where the terms of a ward's seats end in
// different years: the longest first.
func terms(p *page.Page, r export.Results, c ward.Certificate) {
	elected := spoken.TermTakers(c)
	if len(elected) == 0 {
		return
	}
	p.Section(words.TermsTitle)
	p.Across(page.Plain, "The terms of these seats end in different years. Who has more votes takes the longer term; between equal votes a lot decides, and no vote is changed by it.")
	p.Add(page.Head.Words(""), page.Head.Words("Elected"), page.Head.Words("How the term was given").Over(3), page.HeadRight.Words("Votes"), page.HeadRight.Words(words.TermHead), page.Head.Words(""))
	for _, line := range elected {
		p.Add(page.Text.Words(""), page.Strong.Words(line.PaperName()), page.Text.Words(spoken.HowTermGiven(c, line)).Over(3), layout.Figure(page.Number, sums.Polled(c, line)), page.Year.Number(line.TermEnds), page.Text.Words(""))
	}
	contest, _ := r.Election.Contest(c.Contest)
	for i, year := range contest.TermsLongestFirst() {
		if i >= len(elected) {
			p.Add(page.Text.Words(""), page.Text.Words("Seat vacant"), page.Text.Words("the shortest terms are left").Over(3), page.Right.Words(words.NotKnown), page.Year.Number(year), page.Text.Words(""))
		}
	}
}
