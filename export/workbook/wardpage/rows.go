package wardpage

import "wardcount/export/workbook/page"

// The columns of a ward's sheet: number, candidate or box, description or
// stations, two for the party or the counts, and three for figures.
const wardColumns = 8

// Labels that the read-back looks for again.
const (
	votesInAll      = "Votes in all"
	electorateLabel = "Electorate: the register in force at the poll"
	stationsLabel   = "Ballot papers verified: station boxes"
	postalLabel     = "Ballot papers verified: postal boxes"
	verifiedLabel   = "Ballot papers verified: in all"
	validLabel      = "Valid ballot papers"
	rejectedLabel   = "Rejected at the count: in all"
	receivedLabel   = "Ballot papers received for the count, as its sheet says"
)

// figureRow is a label, its figure under the votes, and what it is a figure of.
func figureRow(p *page.Page, label string, value page.Cell, unit string) {
	p.Add(page.Text.Words(""), page.Text.Words(label).Over(4), value, page.Text.Words(unit).Over(2))
}
