package workbook

import (
	"strconv"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/ward"
)

const (
	termsTitle = "Terms of office"
	termHead   = "Term ends"
)

// termWords says when a term ends, and whether a lot gave it.
func termWords(line ward.CertifiedCandidate) string {
	text := "term to " + strconv.Itoa(line.TermEnds)
	if line.TermByLot {
		text += " by lot"
	}
	return text
}

// terms lists who takes which term, where the terms of a ward's seats end in
// different years: the longest first.
func terms(p *page.Page, r export.Results, c ward.Certificate) {
	elected := termTakers(c)
	if len(elected) == 0 {
		return
	}
	p.Section(termsTitle)
	p.Across(page.Plain, "The terms of these seats end in different years. Who has more votes takes the longer term; between equal votes a lot decides, and no vote is changed by it.")
	p.Add(page.Head.Words(""), page.Head.Words("Elected"), page.Head.Words("How the term was given").Over(3), page.HeadRight.Words("Votes"), page.HeadRight.Words(termHead), page.Head.Words(""))
	for _, line := range elected {
		p.Add(page.Text.Words(""), page.Strong.Words(line.PaperName()), page.Text.Words(howGiven(c, line)).Over(3), figureCell(page.Number, polledVotes(c, line)), page.Year.Number(line.TermEnds), page.Text.Words(""))
	}
	contest, _ := r.Election.Contest(c.Contest)
	for i, year := range contest.TermsLongestFirst() {
		if i >= len(elected) {
			p.Add(page.Text.Words(""), page.Text.Words("Seat vacant"), page.Text.Words("the shortest terms are left").Over(3), page.Right.Words(notKnown), page.Year.Number(year), page.Text.Words(""))
		}
	}
}
