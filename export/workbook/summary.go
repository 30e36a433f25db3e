package workbook

import (
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// summaryPage is one row a contest, grouped by kind where there are several.
func summaryPage(r export.Results) page.Page {
	p := newPage(r, summaryName, "Summary", 28, 7, 12, 12, 11, 11, 16, 58, 15, 26)
	p.Landscape = true
	p.Across(page.Plain, statusWords(r)+".")
	groups := grouped(r.Wards)
	p.Add(page.Head.Words(contestHead(groups)), page.HeadRight.Words("Seats"), page.HeadRight.Words("Electorate"), page.HeadRight.Words("Ballot papers verified"),
		page.HeadRight.Words("Valid papers"), page.HeadRight.Words("Rejected papers"), page.HeadRight.Words("Turnout: papers verified as % of the electorate"),
		page.Head.Words("Result"), page.HeadRight.Words("Majority, last elected over next"), page.HeadRight.Words("Declared"))
	p.Freeze()
	for _, g := range groups {
		if len(groups) > 1 {
			p.Section(g.group)
		}
		g.put(&p)
	}
	abandoned(&p, r)
	return p
}

// put lists the contests of the group, then their totals.
func (g kindGroup) put(p *page.Page) {
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
		p.Add(page.Total.Words(label), page.TotalNumber.Number(s.seats), figureCell(page.TotalNumber, s.electorate), figureCell(page.TotalNumber, s.verified),
			figureCell(page.TotalNumber, s.valid), figureCell(page.TotalNumber, s.rejected), s.turnout(page.TotalRight),
			page.Total.Words(""), page.Total.Words(""), page.Total.Words(""))
	}
	total(g.polled, polled)
	total(g.unpolled, unopposed)
}

// namesInRow is how many of the elected stand in one row of the summary; more go
// on in rows below, so that no row is higher than a page.
const namesInRow = 6

// summaryRows is one contest: its figures, and who is elected.
func summaryRows(p *page.Page, w export.Ward) {
	c := w.Certificate
	one := sums{}
	one.add(c)
	majority := figureCell(page.Number, c.Margin)
	switch {
	case lot(c):
		majority = page.Right.Words("equal; lot")
	case isQuestion(c) && len(c.Elected()) == 0:
		majority = page.Right.Words("equal")
	}
	places := page.Number.Number(c.Seats)
	if !hasSeats(c.Kind) {
		places = page.Right.Words("")
	}
	names := electedWords(c)
	first := names[:min(namesInRow, len(names))]
	p.Add(page.Text.Words(c.Ward), places, figureCell(page.Number, c.Electorate), figureCell(page.Number, c.Verified),
		figureCell(page.Number, c.Valid), figureCell(page.Number, c.Rejected), one.turnout(page.Right),
		page.Strong.Words(strings.Join(first, "\n")), majority, page.Right.Words(export.UKTime(w.DeclaredAt)))
	for more := range slices.Chunk(names[len(first):], namesInRow) {
		p.Add(page.Text.Words("").Over(7), page.Strong.Words(strings.Join(more, "\n")), page.Text.Words("").Over(2))
	}
}

// electedWords names those elected with party and term, in ballot-paper order;
// of a question the answer that is carried.
func electedWords(c ward.Certificate) []string {
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
func lot(c ward.Certificate) bool {
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
	electorate                figure.Of[figure.Electors]
	verified, valid, rejected figure.Of[figure.Papers]
}

func (s *sums) add(c ward.Certificate) {
	first := s.wards == 0
	s.wards++
	s.seats += c.Seats
	s.electorate = plus(first, s.electorate, c.Electorate)
	s.verified = plus(first, s.verified, c.Verified)
	s.valid = plus(first, s.valid, c.Valid)
	s.rejected = plus(first, s.rejected, c.Rejected)
}

func (s sums) turnout(l page.Look) page.Cell {
	papers, ok := s.verified.Get()
	electors, electorsOK := s.electorate.Get()
	if !ok || !electorsOK {
		return l.Words(notKnown)
	}
	return percent(l, int(papers), int(electors))
}
