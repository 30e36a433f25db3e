package workbook

import (
	"wardcount/export"
	"wardcount/export/workbook/page"
)

// The columns of a ward's sheet: number, candidate or box, description or
// stations, two for the party or the counts, and three for figures.
const wardColumns = 8

// Labels that the read-back looks for again.
const (
	candidateHead   = "Candidate"
	votesInAll      = "Votes in all"
	electorateLabel = "Electorate: the register in force at the poll"
	stationsLabel   = "Ballot papers verified: station boxes"
	postalLabel     = "Ballot papers verified: postal boxes"
	verifiedLabel   = "Ballot papers verified: in all"
	validLabel      = "Valid ballot papers"
	rejectedLabel   = "Rejected at the count: in all"
	receivedLabel   = "Ballot papers received for the count, as its sheet says"
)

// wardPage is everything about one contest: its result, its papers, the
// statement as to the result of verification, and what was explained and accepted.
func wardPage(r export.Results, w export.Ward, name string) page.Page {
	c := w.Certificate
	p := newPage(r, name, c.Ward, 6, 33, 35, 17, 14, 12, 16, 18)
	p.Corner = "Certificate " + c.ShortHash()
	p.Gap()
	p.Across(page.Plain, seatsWords(c)+". Certified by "+signed(w.CertifiedBy)+". Declared "+by(w)+declaredWords(w)+".")
	p.Across(page.Plain, "Certificate "+c.ShortHash()+"."+wardKeying(c))
	resultTable(&p, c)
	terms(&p, r, c)
	if c.Uncontested {
		p.Gap()
		figureRow(&p, electorateLabel, figureCell(page.Number, c.Electorate), electorsWords(c))
		p.Gap()
		p.Across(page.Plain, "There was no poll: no more candidates stood than there were seats, and they are elected without one.")
	} else {
		papersTable(&p, c)
		votesTable(&p, c)
		statement(&p, r, w)
		exceptions(&p, r, c)
		fromThePaper(&p, c)
		areasTable(&p, c)
		countsOf(&p, c)
	}
	notes(&p, w)
	p.Paginate()
	return p
}

// figureRow is a label, its figure under the votes, and what it is a figure of.
func figureRow(p *page.Page, label string, value page.Cell, unit string) {
	p.Add(page.Text.Words(""), page.Text.Words(label).Over(4), value, page.Text.Words(unit).Over(2))
}

// notes prints what was noted on the declared result; its figures stay.
func notes(p *page.Page, w export.Ward) {
	if len(w.Annotations) == 0 {
		return
	}
	p.Section("Notes after the declaration")
	for _, a := range w.Annotations {
		p.Across(page.Plain, a.Text)
		p.Across(page.Note, signed(a.Signature))
	}
}
