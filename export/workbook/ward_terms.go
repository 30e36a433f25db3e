package workbook

import (
	"slices"
	"strconv"

	"wardcount/export"
	"wardcount/reconcile"
)

const (
	termsTitle = "Terms of office"
	termHead   = "Term ends"
)

// termWords says when a term ends, and whether a lot gave it.
func termWords(line reconcile.CertifiedCandidate) string {
	text := "term to " + strconv.Itoa(line.TermEnds)
	if line.TermByLot {
		text += " by lot"
	}
	return text
}

// terms lists who takes which term, where the terms of a ward's seats end in
// different years: the longest first.
func terms(p *page, r export.Results, c reconcile.Certificate) {
	elected := c.Elected()
	slices.SortStableFunc(elected, func(a, b reconcile.CertifiedCandidate) int { return b.TermEnds - a.TermEnds })
	if len(elected) == 0 || elected[0].TermEnds == 0 {
		return
	}
	p.section(termsTitle)
	p.across(plainLook, "The terms of these seats end in different years. Who has more votes takes the longer term; between equal votes a lot decides, and no vote is changed by it.")
	p.add(words(headLook, ""), words(headLook, "Elected"), words(headLook, "How the term was given").over(3), words(headRightLook, "Votes"), words(headRightLook, termHead), words(headLook, ""))
	for _, line := range elected {
		how, votes := "by votes", number(numberLook, int(line.Votes))
		if line.TermByLot {
			how = "by lot, drawn by the returning officer between equal votes"
		}
		if c.Uncontested {
			votes = words(rightLook, notKnown)
			if line.TermByLot {
				how = "by lot, drawn by the returning officer: there was no poll"
			}
		}
		p.add(words(textLook, ""), words(electedLook, line.PaperName()), words(textLook, how).over(3), votes, number(yearLook, line.TermEnds), words(textLook, ""))
	}
	contest, _ := r.Election.Contest(c.Contest)
	for i, year := range contest.TermsLongestFirst() {
		if i >= len(elected) {
			p.add(words(textLook, ""), words(textLook, "Seat vacant"), words(textLook, "the shortest terms are left").over(3), words(rightLook, notKnown), number(yearLook, year), words(textLook, ""))
		}
	}
}
