package workbook

import (
	"fmt"

	"wardcount/export"
	"wardcount/reconcile"
)

// The columns of a ward's sheet: number, candidate or box, description or
// stations, party or counts, and three for figures.
const wardColumns = 7

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
)

// wardPage is everything about one ward: its result, its papers, the statement
// as to the result of verification, and what was explained and accepted.
func wardPage(r export.Results, w export.Ward, name string) page {
	c := w.Certificate
	p := newPage(r, name, c.Ward, 6, 32, 33, 30, 12, 14, 17)
	p.corner = "Certificate " + c.ShortHash()
	p.gap()
	p.across(plainLook, seatsWords(c)+". Certified by "+signed(w.CertifiedBy)+". Declared "+by(w)+declaredWords(w)+".")
	p.across(plainLook, "Certificate "+c.ShortHash()+". "+keyingWords(c.KeyOnce))
	resultTable(&p, c)
	if c.Uncontested {
		figureRow(&p, electorateLabel, figure(numberLook, c.Electorate), "electors")
		p.gap()
		p.across(plainLook, "There was no poll: no more candidates stood than there were seats, and they are elected without one.")
		notes(&p, w)
		return p
	}
	papersTable(&p, c)
	statement(&p, r, w)
	exceptions(&p, c)
	recounts(&p, c.Recounts)
	countsTable(&p, c)
	notes(&p, w)
	return p
}

func seatsWords(c reconcile.Certificate) string {
	text := "1 seat"
	if c.Seats != 1 {
		text = reconcile.Grouped(c.Seats) + " seats"
	}
	if c.Vacant > 0 {
		text += ", of which " + vacantWords(c.Vacant)
	}
	return text
}

// resultTable lists the candidates in ballot-paper order.
func resultTable(p *page, c reconcile.Certificate) {
	total := votesOf(c)
	share := "% of votes"
	if !c.Uncontested {
		share = "% of the " + reconcile.Grouped(int(total)) + " votes given"
	}
	p.section("Result")
	p.add(words(headMiddleLook, "No."), words(headLook, candidateHead), words(headLook, "Description on the ballot paper"), words(headLook, "Party"),
		words(headRightLook, "Votes"), words(headRightLook, share), words(headLook, "Result"))
	for _, line := range c.Candidates {
		votes, part := number(numberLook, int(line.Votes)), percent(rightLook, int(line.Votes), int(total))
		if c.Uncontested {
			votes, part = words(rightLook, notKnown), words(rightLook, notKnown)
		}
		name := textLook
		if line.Elected {
			name = electedLook
		}
		p.add(number(placeLook, line.Place), words(name, line.PaperName()), words(textLook, line.Description), words(textLook, line.Party),
			votes, part, words(electedLook, resultWords(c, line)))
	}
	if c.Uncontested {
		return
	}
	p.add(words(totalLook, ""), words(totalLook, votesInAll).over(3), number(totalNumberLook, int(total)), percent(totalRightLook, int(total), int(total)), words(totalLook, ""))
	majority := "Majority: the last elected over the first not elected"
	if lot(c) {
		majority = "Equal votes for the last seat; the returning officer's lot decided"
	}
	figureRow(p, majority, figure(numberLook, c.Margin), "votes")
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
	p.add(words(textLook, ""), words(textLook, label).over(3), value, words(textLook, unit).over(2))
}

// papersTable is what became of the papers, and the turnout two ways.
func papersTable(p *page, c reconcile.Certificate) {
	p.section("Ballot papers")
	p.add(words(headLook, ""), words(headLook, "What was counted").over(3), words(headRightLook, "Number"), words(headLook, "Of").over(2))
	figureRow(p, electorateLabel, figure(numberLook, c.Electorate), "electors")
	figureRow(p, stationsLabel, figure(numberLook, c.Stations), "papers")
	figureRow(p, postalLabel, figure(numberLook, c.Postal), "papers")
	figureRow(p, verifiedLabel, figure(numberLook, c.Verified), "papers")
	figureRow(p, validLabel, figure(numberLook, c.Valid), "papers")
	for _, h := range c.ByHead {
		if !h.Head.InPart {
			figureRow(p, headLabel(h.Head), figure(numberLook, h.Papers), "papers")
		}
	}
	p.add(words(totalLook, ""), words(totalLook, rejectedLabel).over(3), figure(totalNumberLook, c.Rejected), words(totalLook, "papers").over(2))
	for _, h := range c.ByHead {
		if h.Head.InPart {
			figureRow(p, headLabel(h.Head), figure(numberLook, h.Papers), partWords(c, h.Papers))
		}
	}
	counted, verified, known := balance(c)
	if known {
		figureRow(p, "Valid and rejected papers together", number(numberLook, counted), "papers")
		figureRow(p, "Difference from the papers verified", number(signLook, counted-verified), "papers")
	}
	figureRow(p, "Postal votes rejected before the count, no part of the above", figure(numberLook, c.PostalReject), "postal votes")
	turnoutRow(p, "Ballot box turnout: papers verified as % of the electorate", c.Verified, c.Electorate)
	turnoutRow(p, "Turnout by valid papers: valid papers as % of the electorate", c.Valid, c.Electorate)
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

// countsTable sets all counts of the ward side by side, if there was more than one.
func countsTable(p *page, c reconcile.Certificate) {
	if len(c.Attempts) < 2 {
		return
	}
	p.section("Every count of this ward")
	for len(p.widths) < figureColumn+len(c.Attempts) {
		p.widths = append(p.widths, p.widths[wardColumns-1])
	}
	line := func(l, figures look, label string, of func(reconcile.CountAttempt) (int, bool)) {
		cells := []cell{words(l, ""), words(l, label).over(3)}
		for _, a := range c.Attempts {
			if n, ok := of(a); ok {
				cells = append(cells, number(figures, n))
			} else {
				cells = append(cells, words(figures, notKnown))
			}
		}
		p.add(cells...)
	}
	head := []cell{words(headLook, ""), words(headLook, "Votes and papers").over(3)}
	for i := range c.Attempts {
		title := fmt.Sprintf("Count %d", i+1)
		if i == len(c.Attempts)-1 {
			title += ", certified"
		}
		head = append(head, words(headRightLook, title))
	}
	p.add(head...)
	for i, candidate := range c.Candidates {
		line(textLook, numberLook, candidate.PaperName(), func(a reconcile.CountAttempt) (int, bool) {
			if i >= len(a.Votes) {
				return 0, false
			}
			return int(a.Votes[i]), true
		})
	}
	line(totalLook, totalNumberLook, validLabel, func(a reconcile.CountAttempt) (int, bool) { return int(a.Valid), true })
	line(textLook, numberLook, "Rejected papers", func(a reconcile.CountAttempt) (int, bool) { return int(a.Rejected), true })
	line(textLook, numberLook, "Together", func(a reconcile.CountAttempt) (int, bool) { return int(a.Valid + a.Rejected), true })
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
