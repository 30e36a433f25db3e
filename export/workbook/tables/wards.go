package tables

import (
	"fmt"

	"wardcount/export"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
)

// Headings of the table of wards that the read-back looks for again.
const (
	vacantHead      = "Seats vacant"
	stationsHead    = "Verified in station boxes"
	postalHead      = "Verified in postal boxes"
	unusedHead      = "Votes not used"
	partVotesHead   = "Votes rejected in part"
	marginHead      = "Majority, last elected over next"
	certificateHead = "Certificate"
)

// wardsPage is one row a contest, where there are too many for a sheet each.
func wardsPage(r export.Results) page.Page {
	columns := append(wardColumnsOf(r),
		page.Column{Head: "Kind", Width: 10, Look: page.Text},
		page.Column{Head: words.SeatsHead, Width: 8, Look: page.Number},
		page.Column{Head: vacantHead, Width: 9, Look: page.Number},
		page.Column{Head: words.ElectorateHead, Width: 13, Look: page.Number},
		page.Column{Head: stationsHead, Width: 12, Look: page.Number},
		page.Column{Head: postalHead, Width: 12, Look: page.Number},
		page.Column{Head: words.VerifiedHead, Width: 12, Look: page.Number},
		page.Column{Head: validHead, Width: 10, Look: page.Number},
		page.Column{Head: rejectedHead, Width: 11, Look: page.Number},
		page.Column{Head: unusedHead, Width: 11, Look: page.Number},
		page.Column{Head: partVotesHead, Width: 11, Look: page.Number},
		page.Column{Head: marginHead, Width: 14, Look: page.Number},
		page.Column{Head: "Remark", Width: 20, Look: page.Text},
		page.Column{Head: "Certified by", Width: 38, Look: page.Text},
		page.Column{Head: "Declared", Width: 38, Look: page.Text},
		page.Column{Head: certificateHead, Width: 22, Look: page.Text})
	return tablePage(r, words.WardsName, "Wards",
		fmt.Sprintf("There are more than %d contests: each is a row, here and on the sheets that follow, and has no sheet of its own.", manyWards),
		columns, eachWard(r, len(columns), wardLine))
}

func wardLine(cells []page.Cell, w export.Ward) []page.Cell {
	c := w.Certificate
	seats, vacant := page.Number.Number(c.Seats), page.Number.Number(c.Vacant)
	if !words.HasSeats(c.Kind) {
		seats, vacant = page.Right.Words(words.NotKnown), page.Right.Words(words.NotKnown)
	}
	remark := ""
	switch {
	case c.Uncontested:
		remark = "no poll"
	case words.ByLot(c):
		remark = "equal votes; lot"
	case words.IsQuestion(c) && len(c.Elected()) == 0:
		remark = "equal votes; no answer carried"
	}
	return append(wardCells(cells, c), page.Text.Words(c.Kind.Words()), seats, vacant, layout.Figure(page.Number, c.Electorate),
		layout.Figure(page.Number, c.Stations), layout.Figure(page.Number, c.Postal), layout.Figure(page.Number, c.Verified),
		layout.Figure(page.Number, c.Valid), layout.Figure(page.Number, c.Rejected), layout.Figure(page.Number, c.Unused), layout.Figure(page.Number, c.PartRejected),
		layout.Figure(page.Number, c.Margin), page.Text.Words(remark), page.Text.Words(words.Signed(w.CertifiedBy)), page.Text.Words(words.Declared(w)),
		page.Text.Words(c.ShortHash()))
}
