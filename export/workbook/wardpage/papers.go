package wardpage

import (
	"wardcount/export/sums"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// papersTable is what became of the papers, and the turnout two ways.
func papersTable(p *page.Page, c ward.Certificate) {
	p.Section("Ballot papers")
	p.Add(page.Head.Words(""), page.Head.Words("What was counted").Over(4), page.HeadRight.Words("Number"), page.Head.Words("Of").Over(2))
	figureRow(p, electorateLabel, layout.Figure(page.Number, c.Electorate), electorsWords(c))
	if c.CountOnly {
		unit := "papers"
		if !c.Verified.IsKeyed() {
			unit = "the sheet does not say"
		}
		figureRow(p, receivedLabel, layout.Figure(page.Number, c.Verified), unit)
	} else {
		figureRow(p, stationsLabel, layout.Figure(page.Number, c.Stations), "papers")
		figureRow(p, postalLabel, layout.Figure(page.Number, c.Postal), "papers")
		figureRow(p, verifiedLabel, layout.Figure(page.Number, c.Verified), "papers")
	}
	figureRow(p, validLabel, layout.Figure(page.Number, c.Valid), "papers")
	for _, h := range c.ByHead {
		if !h.Head.InPart {
			figureRow(p, headLabel(h.Head), layout.Figure(page.Number, h.Papers), "papers")
		}
	}
	p.Add(page.Total.Words(""), page.Total.Words(rejectedLabel).Over(4), layout.Figure(page.TotalNumber, c.Rejected), page.Total.Words("papers").Over(2))
	for _, h := range c.ByHead {
		if h.Head.InPart {
			figureRow(p, headLabel(h.Head), layout.Figure(page.Number, h.Papers), partWords(c, h.Papers))
		}
	}
	objected(p, c)
	whole := "verified"
	if c.CountOnly {
		whole = "received"
	}
	counted, verified, known := sums.Balance(c)
	if known || c.CountOnly && c.Valid.IsKeyed() && c.Rejected.IsKeyed() {
		figureRow(p, "Valid and rejected papers together", page.Number.Number(counted), "papers")
	}
	if known {
		figureRow(p, "Difference from the papers "+whole, page.Sign.Number(counted-verified), "papers")
	}
	if !c.CountOnly {
		figureRow(p, "Postal votes rejected before the count, no part of the above", layout.Figure(page.Number, c.PostalReject), "postal votes")
	}
	turnoutRow(p, "Ballot box turnout: papers "+whole+" as % of the electorate", c.Verified, c.Electorate)
	turnoutRow(p, "Turnout by valid papers: valid papers as % of the electorate", c.Valid, c.Electorate)
}

// electorsWords says that nobody gave the electorate, where that is so.
func electorsWords(c ward.Certificate) string {
	if c.Electorate.IsKeyed() {
		return "electors"
	}
	return "not known: no turnout can be given"
}

// headLabel names a ground of rejection as the ward's sheet does. Papers
// rejected in part are listed apart and never counted among the rejected.
func headLabel(h setup.Head) string {
	if h.InPart {
		return h.Label + ": listed apart, not among the rejected"
	}
	return "Rejected: " + h.Label
}

// partWords says what a figure of papers rejected in part counts, or why there is none.
func partWords(c ward.Certificate, part figure.Of[figure.Papers]) string {
	switch {
	case part.IsKeyed():
		return "papers, all of them valid"
	case c.Seats == 1:
		return "none possible with one seat"
	}
	return "not keyed"
}

func turnoutRow(p *page.Page, label string, papers figure.Of[figure.Papers], electorate figure.Of[figure.Electors]) {
	part, ok := papers.Get()
	whole, wholeOK := electorate.Get()
	if !ok || !wholeOK {
		figureRow(p, label, page.Right.Words(words.NotKnown), "")
		return
	}
	figureRow(p, label, layout.Percent(page.Right, int(part), int(whole)), text.Grouped(int(part))+" of "+text.Grouped(int(whole)))
}

// objected prints how many of the rejected papers bear the words “rejection
// objected to” (r.47), where the decisions on doubtful papers were kept by batch.
func objected(p *page.Page, c ward.Certificate) {
	if c.Batches > 0 {
		figureRow(p, objectedLabel(c), layout.Figure(page.Number, c.Objected), "papers, in "+text.Plural(c.Batches, "batch", "batches")+" decided")
	}
}

// objectedLabel names the figure: an agent may object to the rejection of a
// single vote of a paper as well.
func objectedLabel(c ward.Certificate) string {
	if c.Seats > 1 {
		return "Of those rejected, wholly or in part: “rejection objected to”"
	}
	return "Of those rejected: “rejection objected to”"
}
