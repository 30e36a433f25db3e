package tables

import (
	"wardcount/export"
	"wardcount/export/sums"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// turnoutPage gives the turnout of every contest two ways, each with its whole.
func turnoutPage(r export.Results) page.Page {
	columns := append(wardColumnsOf(r),
		page.Column{Head: words.ElectorateHead, Width: 13, Look: page.Number},
		page.Column{Head: words.VerifiedHead, Width: 15, Look: page.Number},
		page.Column{Head: boxTurnoutHead, Width: 26, Look: page.Share},
		page.Column{Head: validHead, Width: 13, Look: page.Number},
		page.Column{Head: voteTurnoutHead, Width: 26, Look: page.Share},
		page.Column{Head: "Remark", Width: 40, Look: page.Text})
	p := tablePage(r, words.TurnoutName, "Turnout, two ways",
		"The electorate is the register in force at the poll. Ballot box turnout counts every paper that was found in a box; valid vote turnout leaves the rejected papers out. Percentages are rounded half up to two decimals.",
		columns, eachWard(r, len(columns), func(cells []page.Cell, w export.Ward) []page.Cell {
			c := w.Certificate
			return append(wardCells(cells, c), layout.Figure(page.Number, c.Electorate), layout.Figure(page.Number, c.Verified),
				layout.Share(page.Share, c.Verified, c.Electorate), layout.Figure(page.Number, c.Valid), layout.Share(page.Share, c.Valid, c.Electorate),
				page.Text.Words(turnoutRemark(c)))
		}))
	totals(&p, r, func(c ward.Certificate) []figure.Of[int] {
		return []figure.Of[int]{sums.Plain(c.Electorate), sums.Plain(c.Verified), sums.Plain(c.Valid)}
	}, func(label string, added []figure.Of[int]) {
		p.Add(page.Total.Words(label), page.Total.Words(""), layout.Figure(page.TotalNumber, added[0]), layout.Figure(page.TotalNumber, added[1]),
			layout.Share(page.TotalShare, added[1], added[0]), layout.Figure(page.TotalNumber, added[2]), layout.Share(page.TotalShare, added[2], added[0]), page.Total.Words(""))
	})
	return p
}

// turnoutRemark says why a turnout is not there, or is another than elsewhere.
func turnoutRemark(c ward.Certificate) string {
	switch {
	case c.Uncontested:
		return "no poll"
	case !c.Electorate.IsKeyed():
		return "the electorate is not known"
	case c.CountOnly && !c.Verified.IsKeyed():
		return "the papers received are not known"
	case c.CountOnly:
		return "papers received, as the count's sheet says; none was verified here"
	}
	return ""
}
