package workbook

import (
	"strings"

	"wardcount/export"
	"wardcount/reconcile"
)

// summaryPage is one row a ward.
func summaryPage(r export.Results) page {
	p := newPage(r, summaryName, "Summary", 28, 7, 12, 12, 11, 11, 16, 58, 15, 26)
	p.landscape = true
	p.across(plainLook, statusWords(r)+".")
	p.add(words(headLook, "Ward"), words(headRightLook, "Seats"), words(headRightLook, "Electorate"), words(headRightLook, "Ballot papers verified"),
		words(headRightLook, "Valid papers"), words(headRightLook, "Rejected papers"), words(headRightLook, "Turnout: papers verified as % of the electorate"),
		words(headLook, "Elected"), words(headRightLook, "Majority, last elected over next"), words(headRightLook, "Declared"))
	p.freeze()
	polled, unopposed := sums{}, sums{}
	for _, w := range r.Wards {
		c := w.Certificate
		if c.Uncontested {
			unopposed.add(c)
		} else {
			polled.add(c)
		}
		p.add(summaryRow(w)...)
	}
	total := func(label string, s sums) {
		p.add(words(totalLook, label), number(totalNumberLook, s.seats), figure(totalNumberLook, s.electorate), figure(totalNumberLook, s.verified),
			figure(totalNumberLook, s.valid), figure(totalNumberLook, s.rejected), s.turnout(totalRightLook),
			words(totalLook, ""), words(totalLook, ""), words(totalLook, ""))
	}
	if polled.wards > 0 {
		total("Wards with a poll", polled)
	}
	if unopposed.wards > 0 {
		total("Wards without a poll", unopposed)
	}
	return p
}

func summaryRow(w export.Ward) []cell {
	c := w.Certificate
	one := sums{}
	one.add(c)
	majority := figure(numberLook, c.Margin)
	if lot(c) {
		majority = words(rightLook, "equal; lot")
	}
	return []cell{words(textLook, c.Ward), number(numberLook, c.Seats), figure(numberLook, c.Electorate), figure(numberLook, c.Verified),
		figure(numberLook, c.Valid), figure(numberLook, c.Rejected), one.turnout(rightLook),
		words(electedLook, electedWords(c)), majority, words(rightLook, export.UKTime(w.DeclaredAt))}
}

// electedWords names those elected with party, one a line, in ballot-paper order.
func electedWords(c reconcile.Certificate) string {
	var lines []string
	for _, e := range c.Elected() {
		line := e.PaperName()
		if e.Party != "" {
			line += " (" + e.Party + ")"
		}
		switch {
		case c.Uncontested:
			line += ", unopposed"
		case e.ByLot:
			line += ", by lot"
		}
		lines = append(lines, line)
	}
	if c.Vacant > 0 {
		lines = append(lines, vacantWords(c.Vacant))
	}
	return strings.Join(lines, "\n")
}

func vacantWords(seats int) string {
	if seats == 1 {
		return "1 seat stays vacant"
	}
	return reconcile.Grouped(seats) + " seats stay vacant"
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

// plus adds a figure to a sum so far, which is nothing before the first.
func plus[T reconcile.Unit](first bool, sum, f reconcile.Figure[T]) reconcile.Figure[T] {
	n, ok := f.Get()
	so, soOK := sum.Get()
	switch {
	case first:
		return f
	case !ok || !soOK:
		return reconcile.Figure[T]{}
	}
	return reconcile.Keyed(so + n)
}

func (s sums) turnout(l look) cell {
	papers, ok := s.verified.Get()
	electors, electorsOK := s.electorate.Get()
	if !ok || !electorsOK {
		return words(l, notKnown)
	}
	return percent(l, int(papers), int(electors))
}
