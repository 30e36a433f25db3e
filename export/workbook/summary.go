package workbook

import (
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/reconcile"
)

// summaryPage is one row a contest, grouped by kind where there are several.
func summaryPage(r export.Results) page {
	p := newPage(r, summaryName, "Summary", 28, 7, 12, 12, 11, 11, 16, 58, 15, 26)
	p.landscape = true
	p.across(plainLook, statusWords(r)+".")
	groups := grouped(r.Wards)
	p.add(words(headLook, contestHead(groups)), words(headRightLook, "Seats"), words(headRightLook, "Electorate"), words(headRightLook, "Ballot papers verified"),
		words(headRightLook, "Valid papers"), words(headRightLook, "Rejected papers"), words(headRightLook, "Turnout: papers verified as % of the electorate"),
		words(headLook, "Result"), words(headRightLook, "Majority, last elected over next"), words(headRightLook, "Declared"))
	p.freeze()
	for _, g := range groups {
		if len(groups) > 1 {
			p.section(g.group)
		}
		g.put(&p)
	}
	abandoned(&p, r)
	return p
}

// put lists the contests of the group, then their totals.
func (g kindGroup) put(p *page) {
	polled, unopposed := sums{}, sums{}
	for _, w := range g.wards {
		c := w.Certificate
		if c.Uncontested {
			unopposed.add(c)
		} else {
			polled.add(c)
		}
		summaryRows(p, w)
	}
	total := func(label string, s sums) {
		if s.wards == 0 || label == "" {
			return
		}
		p.add(words(totalLook, label), number(totalNumberLook, s.seats), figure(totalNumberLook, s.electorate), figure(totalNumberLook, s.verified),
			figure(totalNumberLook, s.valid), figure(totalNumberLook, s.rejected), s.turnout(totalRightLook),
			words(totalLook, ""), words(totalLook, ""), words(totalLook, ""))
	}
	total(g.polled, polled)
	total(g.unpolled, unopposed)
}

// namesInRow is how many of the elected stand in one row of the summary; more go
// on in rows below, so that no row is higher than a page.
const namesInRow = 6

// summaryRows is one contest: its figures, and who is elected.
func summaryRows(p *page, w export.Ward) {
	c := w.Certificate
	one := sums{}
	one.add(c)
	majority := figure(numberLook, c.Margin)
	switch {
	case lot(c):
		majority = words(rightLook, "equal; lot")
	case isQuestion(c) && len(c.Elected()) == 0:
		majority = words(rightLook, "equal")
	}
	places := number(numberLook, c.Seats)
	if !hasSeats(c.Kind) {
		places = words(rightLook, "")
	}
	names := electedWords(c)
	first := names[:min(namesInRow, len(names))]
	p.add(words(textLook, c.Ward), places, figure(numberLook, c.Electorate), figure(numberLook, c.Verified),
		figure(numberLook, c.Valid), figure(numberLook, c.Rejected), one.turnout(rightLook),
		words(electedLook, strings.Join(first, "\n")), majority, words(rightLook, export.UKTime(w.DeclaredAt)))
	for more := range slices.Chunk(names[len(first):], namesInRow) {
		p.add(words(textLook, "").over(7), words(electedLook, strings.Join(more, "\n")), words(textLook, "").over(2))
	}
}

// electedWords names those elected with party and term, in ballot-paper order;
// of a question the answer that is carried.
func electedWords(c reconcile.Certificate) []string {
	var lines []string
	for _, e := range c.Elected() {
		line := e.PaperName()
		if e.Party != "" && !isQuestion(c) {
			line += " (" + e.Party + ")"
		}
		switch {
		case isQuestion(c):
			line += ": carried"
		case c.Uncontested:
			line += ", unopposed"
		case e.ByLot:
			line += ", by lot"
		}
		if e.TermEnds != 0 {
			line += ", " + termWords(e)
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 && isQuestion(c) {
		lines = append(lines, "no answer is carried: equal votes")
	}
	if c.Vacant > 0 {
		lines = append(lines, vacantWords(c.Vacant))
	}
	return lines
}

// lot says whether a lot decided a seat.
func lot(c reconcile.Certificate) bool {
	for _, e := range c.Candidates {
		if e.ByLot {
			return true
		}
	}
	return false
}

// sums adds wards up. A sum in which one ward's figure is missing is no sum:
// it stays not known, and so does its turnout.
type sums struct {
	wards, seats              int
	electorate                reconcile.Figure[reconcile.Electors]
	verified, valid, rejected reconcile.Figure[reconcile.Papers]
}

func (s *sums) add(c reconcile.Certificate) {
	first := s.wards == 0
	s.wards++
	s.seats += c.Seats
	s.electorate = plus(first, s.electorate, c.Electorate)
	s.verified = plus(first, s.verified, c.Verified)
	s.valid = plus(first, s.valid, c.Valid)
	s.rejected = plus(first, s.rejected, c.Rejected)
}

func (s sums) turnout(l look) cell {
	papers, ok := s.verified.Get()
	electors, electorsOK := s.electorate.Get()
	if !ok || !electorsOK {
		return words(l, notKnown)
	}
	return percent(l, int(papers), int(electors))
}
