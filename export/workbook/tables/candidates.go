package tables

import (
	"iter"

	"wardcount/export"
	"wardcount/export/sums"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/ward"
)

// Headings of the table of candidates that the read-back looks for again.
const (
	placeHead       = "Place on the paper"
	nameHead        = "Name on the ballot paper"
	descriptionHead = "Description on the ballot paper"
	partyIDHead     = "Party number"
	electedHead     = "Elected"
	byLotHead       = "By lot"
)

// candidatesPage is one row a candidate, or an answer, over all contests.
func candidatesPage(r export.Results) page.Page {
	columns := append(wardColumnsOf(r),
		page.Column{Head: placeHead, Width: 10, Look: page.Number},
		page.Column{Head: nameHead, Width: 34, Look: page.Text},
		page.Column{Head: descriptionHead, Width: 36, Look: page.Text},
		page.Column{Head: words.PartyHead, Width: 32, Look: page.Text},
		page.Column{Head: partyIDHead, Width: 13, Look: page.Text},
		page.Column{Head: words.VotesHead, Width: 10, Look: page.Number},
		page.Column{Head: electedHead, Width: 13, Look: page.Text},
		page.Column{Head: byLotHead, Width: 9, Look: page.Text},
		page.Column{Head: words.TermHead, Width: 9, Look: page.Year})
	return tablePage(r, words.CandidatesName, "Candidates",
		"One row each, in the order of the ballot paper. A dash among the votes: there was no poll. Term ends: the year, where the terms of a ward's seats end in different years.",
		columns, candidateLines(r, len(columns)))
}

func candidateLines(r export.Results, columns int) iter.Seq[[]page.Cell] {
	return func(yield func([]page.Cell) bool) {
		cells := make([]page.Cell, 0, columns)
		for _, w := range r.Wards {
			for _, line := range w.Certificate.Candidates {
				if cells = candidateCells(cells[:0], w.Certificate, line); !yield(cells) {
					return
				}
			}
		}
	}
}

func candidateCells(cells []page.Cell, c ward.Certificate, line ward.CertifiedCandidate) []page.Cell {
	name := page.Text
	if line.Elected {
		name = page.Strong
	}
	lot := "no"
	if line.ByLot {
		lot = "yes"
	}
	term := page.Right.Words(words.NotKnown)
	if line.TermEnds != 0 {
		term = page.Year.Number(line.TermEnds)
	}
	return append(wardCells(cells, c), page.Number.Number(line.Place), name.Words(line.PaperName()), page.Text.Words(line.Description),
		page.Text.Words(line.Party), page.Text.Words(line.PartyID), layout.Figure(page.Number, sums.Polled(c, line)),
		page.Text.Words(electedWord(c, line)), page.Text.Words(lot), term)
}

// electedWord is the result as a word to filter by.
func electedWord(c ward.Certificate, line ward.CertifiedCandidate) string {
	switch {
	case words.IsQuestion(c) && line.Elected:
		return "Carried"
	case words.IsQuestion(c):
		return "Not carried"
	case !line.Elected:
		return "Not elected"
	case c.Uncontested:
		return "Elected unopposed"
	}
	return "Elected"
}
