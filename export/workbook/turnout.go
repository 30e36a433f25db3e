package workbook

import (
	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// turnoutPage gives the turnout of every contest two ways, each with its whole.
func turnoutPage(r export.Results) page.Page {
	columns := append(wardColumnsOf(r),
		page.Column{Head: electorateHead, Width: 13, Look: page.Number},
		page.Column{Head: verifiedHead, Width: 15, Look: page.Number},
		page.Column{Head: boxTurnoutHead, Width: 26, Look: page.Share},
		page.Column{Head: validHead, Width: 13, Look: page.Number},
		page.Column{Head: voteTurnoutHead, Width: 26, Look: page.Share},
		page.Column{Head: "Remark", Width: 40, Look: page.Text})
	p := tablePage(r, turnoutName, "Turnout, two ways",
		"The electorate is the register in force at the poll. Ballot box turnout counts every paper that was found in a box; valid vote turnout leaves the rejected papers out. Percentages are rounded half up to two decimals.",
		columns, eachWard(r, len(columns), func(cells []page.Cell, w export.Ward) []page.Cell {
			c := w.Certificate
			return append(wardCells(cells, c), figureCell(page.Number, c.Electorate), figureCell(page.Number, c.Verified),
				share(page.Share, c.Verified, c.Electorate), figureCell(page.Number, c.Valid), share(page.Share, c.Valid, c.Electorate),
				page.Text.Words(turnoutRemark(c)))
		}))
	totals(&p, r, func(c ward.Certificate) []figure.Of[int] {
		return []figure.Of[int]{plain(c.Electorate), plain(c.Verified), plain(c.Valid)}
	}, func(label string, sums []figure.Of[int]) {
		p.Add(page.Total.Words(label), page.Total.Words(""), figureCell(page.TotalNumber, sums[0]), figureCell(page.TotalNumber, sums[1]),
			share(page.TotalShare, sums[1], sums[0]), figureCell(page.TotalNumber, sums[2]), share(page.TotalShare, sums[2], sums[0]), page.Total.Words(""))
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
