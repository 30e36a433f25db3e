package tables

import (
	"iter"
	"slices"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/sums"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
)

const howHead = "How the term was given"

// hasTerms says whether the terms of any contest's seats end in different years.
func hasTerms(r export.Results) bool {
	return slices.ContainsFunc(r.Wards, func(w export.Ward) bool { return len(spoken.TermTakers(w.Certificate)) > 0 })
}

// termsPage is who takes which term, over all contests whose seats' terms end in different years.
func termsPage(r export.Results) page.Page {
	columns := append(wardColumnsOf(r),
		page.Column{Head: "Elected", Width: 36, Look: page.Text},
		page.Column{Head: words.PartyHead, Width: 32, Look: page.Text},
		page.Column{Head: words.VotesHead, Width: 12, Look: page.Number},
		page.Column{Head: howHead, Width: 44, Look: page.Text},
		page.Column{Head: words.TermHead, Width: 11, Look: page.Year})
	return tablePage(r, words.TermsName, words.TermsTitle,
		"Only of contests whose seats' terms end in different years: who has more votes takes the longer term, and between equal votes a lot decides. A seat that stays vacant has the shortest that is left.",
		columns, termLines(r, len(columns)))
}

func termLines(r export.Results, columns int) iter.Seq[[]page.Cell] {
	return func(yield func([]page.Cell) bool) {
		cells := make([]page.Cell, 0, columns)
		for _, w := range r.Wards {
			c := w.Certificate
			takers := spoken.TermTakers(c)
			for _, line := range takers {
				cells = append(wardCells(cells[:0], c), page.Strong.Words(line.PaperName()), page.Text.Words(line.Party),
					layout.Figure(page.Number, sums.Polled(c, line)), page.Text.Words(spoken.HowTermGiven(c, line)), page.Year.Number(line.TermEnds))
				if !yield(cells) {
					return
				}
			}
			contest, _ := r.Election.Contest(c.Contest)
			for i, year := range contest.TermsLongestFirst() {
				if i < len(takers) || len(takers) == 0 {
					continue
				}
				cells = append(wardCells(cells[:0], c), page.Text.Words("Seat vacant"), page.Text.Words(""), page.Right.Words(words.NotKnown),
					page.Text.Words("the shortest terms are left"), page.Year.Number(year))
				if !yield(cells) {
					return
				}
			}
		}
	}
}
