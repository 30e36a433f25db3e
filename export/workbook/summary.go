package workbook

import (
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/sums"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// summaryPage is one row a contest, grouped by kind where there are several.
func summaryPage(r export.Results) page.Page {
	p := layout.Begin(r, words.SummaryName, "Summary", 28, 7, 12, 12, 11, 11, 16, 58, 15, 26)
	p.Landscape = true
	p.Across(page.Plain, words.Status(r)+".")
	groups := words.Grouped(r.Wards)
	p.Add(page.Head.Words(words.ContestHead(groups)), page.HeadRight.Words("Seats"), page.HeadRight.Words("Electorate"), page.HeadRight.Words("Ballot papers verified"),
		page.HeadRight.Words("Valid papers"), page.HeadRight.Words("Rejected papers"), page.HeadRight.Words("Turnout: papers verified as % of the electorate"),
		page.Head.Words("Result"), page.HeadRight.Words("Majority, last elected over next"), page.HeadRight.Words("Declared"))
	p.Freeze()
	for _, g := range groups {
		if len(groups) > 1 {
			p.Section(g.Plural)
		}
		kindRows(&p, g)
	}
	abandoned(&p, r)
	return p
}

// kindRows lists the contests of one kind, then their totals.
func kindRows(p *page.Page, g words.Group) {
	polled, unopposed := together{}, together{}
	for _, w := range g.Wards {
		c := w.Certificate
		if c.Uncontested {
			unopposed.add(c)
		} else {
			polled.add(c)
		}
		summaryRows(p, w)
	}
	total := func(label string, s together) {
		if s.wards == 0 || label == "" {
			return
		}
		p.Add(page.Total.Words(label), page.TotalNumber.Number(s.seats), layout.Figure(page.TotalNumber, s.electorate), layout.Figure(page.TotalNumber, s.verified),
			layout.Figure(page.TotalNumber, s.valid), layout.Figure(page.TotalNumber, s.rejected), s.turnout(page.TotalRight),
			page.Total.Words(""), page.Total.Words(""), page.Total.Words(""))
	}
	total(g.Polled, polled)
	total(g.Unpolled, unopposed)
}

// namesInRow is how many of the elected stand in one row of the summary; more go
// on in rows below, so that no row is higher than a page.
const namesInRow = 6

// summaryRows is one contest: its figures, and who is elected.
func summaryRows(p *page.Page, w export.Ward) {
	c := w.Certificate
	one := together{}
	one.add(c)
	majority := layout.Figure(page.Number, c.Margin)
	switch {
	case words.ByLot(c):
		majority = page.Right.Words("equal; lot")
	case words.IsQuestion(c) && len(c.Elected()) == 0:
		majority = page.Right.Words("equal")
	}
	places := page.Number.Number(c.Seats)
	if !words.HasSeats(c.Kind) {
		places = page.Right.Words("")
	}
	names := electedWords(c)
	first := names[:min(namesInRow, len(names))]
	p.Add(page.Text.Words(c.Ward), places, layout.Figure(page.Number, c.Electorate), layout.Figure(page.Number, c.Verified),
		layout.Figure(page.Number, c.Valid), layout.Figure(page.Number, c.Rejected), one.turnout(page.Right),
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
		if e.Party != "" && !words.IsQuestion(c) {
			line += " (" + e.Party + ")"
		}
		switch {
		case words.IsQuestion(c):
			line += ": carried"
		case c.Uncontested:
			line += ", unopposed"
		case e.ByLot:
			line += ", by lot"
		}
		if e.TermEnds != 0 {
			line += ", " + words.Term(e)
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 && words.IsQuestion(c) {
		lines = append(lines, "no answer is carried: equal votes")
	}
	if c.Vacant > 0 {
		lines = append(lines, spoken.StayVacant(c.Vacant))
	}
	return lines
}

// together adds wards up. A sum in which one ward's figure is missing is no sum:
// it stays not known, and so does its turnout.
type together struct {
	wards, seats              int
	electorate                figure.Of[figure.Electors]
	verified, valid, rejected figure.Of[figure.Papers]
}

func (s *together) add(c ward.Certificate) {
	first := s.wards == 0
	s.wards++
	s.seats += c.Seats
	s.electorate = sums.Plus(first, s.electorate, c.Electorate)
	s.verified = sums.Plus(first, s.verified, c.Verified)
	s.valid = sums.Plus(first, s.valid, c.Valid)
	s.rejected = sums.Plus(first, s.rejected, c.Rejected)
}

func (s together) turnout(l page.Look) page.Cell {
	papers, ok := s.verified.Get()
	electors, electorsOK := s.electorate.Get()
	if !ok || !electorsOK {
		return l.Words(words.NotKnown)
	}
	return layout.Percent(l, int(papers), int(electors))
}
