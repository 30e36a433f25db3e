package wardpage

import (
	"fmt"

	"wardcount/export/sums"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Labels of what the votes of several seats come to; the read-back looks for
// the first three again.
const (
	unusedLabel    = "Votes not used"
	partVotesLabel = "Votes rejected in part"
	mostLabel      = "Votes that the valid papers could carry"
)

// votesTable holds the votes against seats × valid papers, where a paper
// carries several: what was not given was not used, or was rejected in part.
func votesTable(p *page.Page, c ward.Certificate) {
	valid, ok := c.Valid.Get()
	if c.Seats < 2 || !ok {
		return
	}
	most, given := c.Seats*int(valid), int(outcome.VotesOf(c))
	p.Section("What became of the votes")
	p.Add(page.Head.Words(""), page.Head.Words(fmt.Sprintf("%d seats × %s valid papers", c.Seats, text.Grouped(int(valid)))).Over(4), page.HeadRight.Words("Number"), page.Head.Words("Of").Over(2))
	figureRow(p, mostLabel, page.Number.Number(most), "votes")
	figureRow(p, "Votes given to the candidates", page.Number.Number(given), "votes")
	figureRow(p, unusedLabel, layout.Figure(page.Number, c.Unused), tallied(c.Unused, "votes"))
	figureRow(p, partVotesLabel, layout.Figure(page.Number, c.PartRejected), tallied(c.PartRejected, "votes"))
	if accounted, known := sums.Accounted(c); known {
		figureRow(p, "Given, not used and rejected in part together", page.Number.Number(accounted), "votes")
		figureRow(p, "Difference from the votes that could be given", page.Sign.Number(accounted-most), "votes")
		return
	}
	figureRow(p, "Not used or rejected in part together, worked out", page.Number.Number(most-given), "votes")
}

func tallied(f figure.Of[figure.Votes], unit string) string {
	if f.IsKeyed() {
		return unit
	}
	return "not tallied"
}
