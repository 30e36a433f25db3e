package workbook

import (
	"iter"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// Headings of the table of candidates that the read-back looks for again.
const (
	placeHead       = "Place on the paper"
	nameHead        = "Name on the ballot paper"
	descriptionHead = "Description on the ballot paper"
	partyHead       = "Party"
	partyIDHead     = "Party number"
	votesHead       = "Votes"
	electedHead     = "Elected"
	byLotHead       = "By lot"
)

// candidatesPage is one row a candidate, or an answer, over all contests.
func candidatesPage(r export.Results) page.Page {
	columns := append(wardColumnsOf(r),
		page.Column{Head: placeHead, Width: 10, Look: page.Number},
		page.Column{Head: nameHead, Width: 34, Look: page.Text},
		page.Column{Head: descriptionHead, Width: 36, Look: page.Text},
		page.Column{Head: partyHead, Width: 32, Look: page.Text},
		page.Column{Head: partyIDHead, Width: 13, Look: page.Text},
		page.Column{Head: votesHead, Width: 10, Look: page.Number},
		page.Column{Head: electedHead, Width: 13, Look: page.Text},
		page.Column{Head: byLotHead, Width: 9, Look: page.Text},
		page.Column{Head: termHead, Width: 9, Look: page.Year})
	return tablePage(r, candidatesName, "Candidates",
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
	term := page.Right.Words(notKnown)
	if line.TermEnds != 0 {
		term = page.Year.Number(line.TermEnds)
	}
	return append(wardCells(cells, c), page.Number.Number(line.Place), name.Words(line.PaperName()), page.Text.Words(line.Description),
		page.Text.Words(line.Party), page.Text.Words(line.PartyID), figureCell(page.Number, polledVotes(c, line)),
		page.Text.Words(electedWord(c, line)), page.Text.Words(lot), term)
}

// polledVotes is a candidate's votes; where there was no poll there are none, which is not 0.
func polledVotes(c ward.Certificate, line ward.CertifiedCandidate) figure.Of[figure.Votes] {
	if c.Uncontested {
		return figure.Of[figure.Votes]{}
	}
	return figure.Keyed(line.Votes)
}

// electedWord is the result as a word to filter by.
func electedWord(c ward.Certificate, line ward.CertifiedCandidate) string {
	switch {
	case isQuestion(c) && line.Elected:
		return "Carried"
	case isQuestion(c):
		return "Not carried"
	case !line.Elected:
		return "Not elected"
	case c.Uncontested:
		return "Elected unopposed"
	}
	return "Elected"
}
