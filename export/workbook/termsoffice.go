package workbook

import (
	"iter"
	"slices"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/ward"
)

const howHead = "How the term was given"

// hasTerms says whether the terms of any contest's seats end in different years.
func hasTerms(r export.Results) bool {
	return slices.ContainsFunc(r.Wards, func(w export.Ward) bool { return len(termTakers(w.Certificate)) > 0 })
}

// termTakers are the elected whose terms end in different years, the longest first.
func termTakers(c ward.Certificate) []ward.CertifiedCandidate {
	elected := c.Elected()
	slices.SortStableFunc(elected, func(a, b ward.CertifiedCandidate) int { return b.TermEnds - a.TermEnds })
	if len(elected) == 0 || elected[0].TermEnds == 0 {
		return nil
	}
	return elected
}

// howGiven says how a term was given.
func howGiven(c ward.Certificate, line ward.CertifiedCandidate) string {
	switch {
	case line.TermByLot && c.Uncontested:
		return "by lot, drawn by the returning officer: there was no poll"
	case line.TermByLot:
		return "by lot, drawn by the returning officer between equal votes"
	}
	return "by votes"
}

// termsPage is who takes which term, over all contests whose seats' terms end in different years.
func termsPage(r export.Results) page.Page {
	columns := append(wardColumnsOf(r),
		page.Column{Head: "Elected", Width: 36, Look: page.Text},
		page.Column{Head: partyHead, Width: 32, Look: page.Text},
		page.Column{Head: votesHead, Width: 12, Look: page.Number},
		page.Column{Head: howHead, Width: 44, Look: page.Text},
		page.Column{Head: termHead, Width: 11, Look: page.Year})
	return tablePage(r, termsName, termsTitle,
		"Only of contests whose seats' terms end in different years: who has more votes takes the longer term, and between equal votes a lot decides. A seat that stays vacant has the shortest that is left.",
		columns, termLines(r, len(columns)))
}

func termLines(r export.Results, columns int) iter.Seq[[]page.Cell] {
	return func(yield func([]page.Cell) bool) {
		cells := make([]page.Cell, 0, columns)
		for _, w := range r.Wards {
			c := w.Certificate
			takers := termTakers(c)
			for _, line := range takers {
				cells = append(wardCells(cells[:0], c), page.Strong.Words(line.PaperName()), page.Text.Words(line.Party),
					figureCell(page.Number, polledVotes(c, line)), page.Text.Words(howGiven(c, line)), page.Year.Number(line.TermEnds))
				if !yield(cells) {
					return
				}
			}
			contest, _ := r.Election.Contest(c.Contest)
			for i, year := range contest.TermsLongestFirst() {
				if i < len(takers) || len(takers) == 0 {
					continue
				}
				cells = append(wardCells(cells[:0], c), page.Text.Words("Seat vacant"), page.Text.Words(""), page.Right.Words(notKnown),
					page.Text.Words("the shortest terms are left"), page.Year.Number(year))
				if !yield(cells) {
					return
				}
			}
		}
	}
}
