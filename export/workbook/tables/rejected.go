package tables

import (
	"slices"

	"wardcount/export"
	"wardcount/export/sums"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// rejectedHeads are the grounds of rejection of all contests together, each once
// and in the order in which the first contest has them.
func rejectedHeads(r export.Results, inPart bool) []setup.Head {
	var heads []setup.Head
	for _, w := range r.Wards {
		for _, h := range w.Certificate.ByHead {
			same := func(x setup.Head) bool { return x.Label == h.Head.Label }
			if h.Head.InPart == inPart && !slices.ContainsFunc(heads, same) {
				heads = append(heads, h.Head)
			}
		}
	}
	return heads
}

// underHead is the papers of a contest under one ground; not there where the contest has no such ground.
func underHead(c ward.Certificate, head setup.Head) figure.Of[int] {
	for _, h := range c.ByHead {
		if h.Head.Label == head.Label && h.Head.InPart == head.InPart {
			return sums.Plain(h.Papers)
		}
	}
	return figure.Of[int]{}
}

// rejectedFigures are a contest's figures in the order of the table.
func rejectedFigures(c ward.Certificate, whole, part []setup.Head) []figure.Of[int] {
	var list []figure.Of[int]
	for _, h := range whole {
		list = append(list, underHead(c, h))
	}
	list = append(list, sums.Plain(c.Rejected))
	for _, h := range part {
		list = append(list, underHead(c, h))
	}
	return append(list, sums.Plain(c.Objected), sums.Plain(c.PostalReject))
}

// partHead heads the papers of which only a vote was rejected.
func partHead(h setup.Head) string { return h.Label + " (listed apart)" }

// rejectedPage is the rejected papers by head, a row a contest with a poll.
func rejectedPage(r export.Results) page.Page {
	whole, part := rejectedHeads(r, false), rejectedHeads(r, true)
	columns := wardColumnsOf(r)
	number := func(head string) { columns = append(columns, page.Column{Head: head, Width: 17, Look: page.Number}) }
	for _, h := range whole {
		number(h.Label)
	}
	number(rejectedHead)
	for _, h := range part {
		number(partHead(h))
	}
	number(objectedHead)
	number(postalRejHead)
	p := tablePage(r, words.RejectedName, "Rejected ballot papers by head",
		"Papers. One that was rejected in part is valid, is listed apart and is not among the rejected; nor are the postal votes rejected before the count. A dash: nobody keyed the figure, or the contest has no such head.",
		columns, eachWard(r, len(columns), func(cells []page.Cell, w export.Ward) []page.Cell {
			if w.Certificate.Uncontested {
				return nil
			}
			cells = wardCells(cells, w.Certificate)
			for _, f := range rejectedFigures(w.Certificate, whole, part) {
				cells = append(cells, layout.Figure(page.Number, f))
			}
			return cells
		}))
	totals(&p, r, func(c ward.Certificate) []figure.Of[int] { return rejectedFigures(c, whole, part) }, func(label string, added []figure.Of[int]) {
		cells := []page.Cell{page.Total.Words(label), page.Total.Words("")}
		for _, f := range added {
			cells = append(cells, layout.Figure(page.TotalNumber, f))
		}
		p.Add(cells...)
	})
	return p
}
