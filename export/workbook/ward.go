package workbook

import (
	"wardcount/export"
	"wardcount/reconcile"
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

// resultTable lists the candidates, or the answers, in ballot-paper order.
func resultTable(p *page, c reconcile.Certificate) {
	total := votesOf(c)
	share := "% of votes"
	if !c.Uncontested {
		share = "% of the " + reconcile.Grouped(int(total)) + " votes given"
	}
	p.section("Result")
	names := []cell{words(headMiddleLook, "No."), words(headLook, wordsOf(c).line), words(headLook, "Description on the ballot paper"), words(headLook, "Party").over(2)}
	if isQuestion(c) {
		names = []cell{words(headMiddleLook, "No."), words(headLook, wordsOf(c).line), words(headLook, "Wording on the ballot paper").over(3)}
	}
	p.add(append(names, words(headRightLook, "Votes"), words(headRightLook, share), words(headLook, "Result"))...)
	for _, line := range c.Candidates {
		votes, part := number(numberLook, int(line.Votes)), percent(rightLook, int(line.Votes), int(total))
		if c.Uncontested {
			votes, part = words(rightLook, notKnown), words(rightLook, notKnown)
		}
		name := textLook
		if line.Elected {
			name = electedLook
		}
		names := []cell{number(placeLook, line.Place), words(name, line.PaperName()), words(textLook, line.Description), words(textLook, line.Party).over(2)}
		if isQuestion(c) {
			names = []cell{number(placeLook, line.Place), words(name, line.PaperName()), words(textLook, line.Description).over(3)}
		}
		p.add(append(names, votes, part, words(electedLook, resultWords(c, line)))...)
	}
	if c.Uncontested {
		return
	}
	p.add(words(totalLook, ""), words(totalLook, votesInAll).over(4), number(totalNumberLook, int(total)), percent(totalRightLook, int(total), int(total)), words(totalLook, ""))
	figureRow(p, marginWords(c), figure(numberLook, c.Margin), "votes")
}

// marginWords names the majority, or says what decided where there is none.
func marginWords(c reconcile.Certificate) string {
	switch {
	case isQuestion(c) && len(c.Elected()) == 0:
		return "Equal votes: no answer is carried"
	case lot(c) && hasSeats(c.Kind):
		return "Equal votes for the last seat; the returning officer's lot decided"
	case lot(c):
		return "Equal votes; the returning officer's lot decided"
	}
	return wordsOf(c).margin
}

func votesOf(c reconcile.Certificate) reconcile.Votes {
	total := reconcile.Votes(0)
	for _, line := range c.Candidates {
		total += line.Votes
	}
	return total
}

// figureRow is a label, its figure under the votes, and what it is a figure of.
func figureRow(p *page, label string, value cell, unit string) {
	p.add(words(textLook, ""), words(textLook, label).over(4), value, words(textLook, unit).over(2))
}

// papersTable is what became of the papers, and the turnout two ways.
func papersTable(p *page, c reconcile.Certificate) {
	p.section("Ballot papers")
	p.add(words(headLook, ""), words(headLook, "What was counted").over(4), words(headRightLook, "Number"), words(headLook, "Of").over(2))
	figureRow(p, electorateLabel, figure(numberLook, c.Electorate), electorsWords(c))
	if c.CountOnly {
		unit := "papers"
		if !c.Verified.IsKeyed() {
			unit = "the sheet does not say"
		}
		figureRow(p, receivedLabel, figure(numberLook, c.Verified), unit)
	} else {
		figureRow(p, stationsLabel, figure(numberLook, c.Stations), "papers")
		figureRow(p, postalLabel, figure(numberLook, c.Postal), "papers")
		figureRow(p, verifiedLabel, figure(numberLook, c.Verified), "papers")
	}
	figureRow(p, validLabel, figure(numberLook, c.Valid), "papers")
	for _, h := range c.ByHead {
		if !h.Head.InPart {
			figureRow(p, headLabel(h.Head), figure(numberLook, h.Papers), "papers")
		}
	}
	p.add(words(totalLook, ""), words(totalLook, rejectedLabel).over(4), figure(totalNumberLook, c.Rejected), words(totalLook, "papers").over(2))
	for _, h := range c.ByHead {
		if h.Head.InPart {
			figureRow(p, headLabel(h.Head), figure(numberLook, h.Papers), partWords(c, h.Papers))
		}
	}
	objected(p, c)
	whole := "verified"
	if c.CountOnly {
		whole = "received"
	}
	counted, verified, known := balance(c)
	if known || c.CountOnly && c.Valid.IsKeyed() && c.Rejected.IsKeyed() {
		figureRow(p, "Valid and rejected papers together", number(numberLook, counted), "papers")
	}
	if known {
		figureRow(p, "Difference from the papers "+whole, number(signLook, counted-verified), "papers")
	}
	if !c.CountOnly {
		figureRow(p, "Postal votes rejected before the count, no part of the above", figure(numberLook, c.PostalReject), "postal votes")
	}
	turnoutRow(p, "Ballot box turnout: papers "+whole+" as % of the electorate", c.Verified, c.Electorate)
	turnoutRow(p, "Turnout by valid papers: valid papers as % of the electorate", c.Valid, c.Electorate)
}

// electorsWords says that nobody gave the electorate, where that is so.
func electorsWords(c reconcile.Certificate) string {
	if c.Electorate.IsKeyed() {
		return "electors"
	}
	return "not known: no turnout can be given"
}

// headLabel names a ground of rejection as the ward's sheet does. Papers
// rejected in part are listed apart and never counted among the rejected.
func headLabel(h reconcile.Head) string {
	if h.InPart {
		return h.Label + ": listed apart, not among the rejected"
	}
	return "Rejected: " + h.Label
}

// partWords says what a figure of papers rejected in part counts, or why there is none.
func partWords(c reconcile.Certificate, part reconcile.Figure[reconcile.Papers]) string {
	switch {
	case part.IsKeyed():
		return "papers, all of them valid"
	case c.Seats == 1:
		return "none possible with one seat"
	}
	return "not keyed"
}

func turnoutRow(p *page, label string, papers reconcile.Figure[reconcile.Papers], electorate reconcile.Figure[reconcile.Electors]) {
	part, ok := papers.Get()
	whole, wholeOK := electorate.Get()
	if !ok || !wholeOK {
		figureRow(p, label, words(rightLook, notKnown), "")
		return
	}
	figureRow(p, label, percent(rightLook, int(part), int(whole)), reconcile.Grouped(int(part))+" of "+reconcile.Grouped(int(whole)))
}

// balance is C1: valid and rejected papers against the papers verified.
func balance(c reconcile.Certificate) (counted, verified int, known bool) {
	valid, validOK := c.Valid.Get()
	rejected, rejectedOK := c.Rejected.Get()
	papers, papersOK := c.Verified.Get()
	return int(valid + rejected), int(papers), validOK && rejectedOK && papersOK
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
