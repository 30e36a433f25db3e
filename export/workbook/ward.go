package workbook

import "wardcount/export"

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
func wardPage(r export.Results, w export.Ward, name string) page {
	c := w.Certificate
	p := newPage(r, name, c.Ward, 6, 32, 32, 15, 14, 12, 14, 19)
	p.corner = "Certificate " + c.ShortHash()
	p.gap()
	p.across(plainLook, seatsWords(c)+". Certified by "+signed(w.CertifiedBy)+". Declared "+by(w)+declaredWords(w)+".")
	p.across(plainLook, "Certificate "+c.ShortHash()+"."+wardKeying(c))
	resultTable(&p, c)
	terms(&p, r, c)
	if c.Uncontested {
		p.gap()
		figureRow(&p, electorateLabel, figure(numberLook, c.Electorate), electorsWords(c))
		p.gap()
		p.across(plainLook, "There was no poll: no more candidates stood than there were seats, and they are elected without one.")
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
	p.paginate()
	return p
}

// figureRow is a label, its figure under the votes, and what it is a figure of.
func figureRow(p *page, label string, value cell, unit string) {
	p.add(words(textLook, ""), words(textLook, label).over(4), value, words(textLook, unit).over(2))
}

// notes prints what was noted on the declared result; its figures stay.
func notes(p *page, w export.Ward) {
	if len(w.Annotations) == 0 {
		return
	}
	p.section("Notes after the declaration")
	for _, a := range w.Annotations {
		p.across(plainLook, a.Text)
		p.across(noteLook, signed(a.Signature))
	}
}
