package wardpage

import (
	"slices"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/sums"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// statement is the statement as to the result of verification (r.45), box by box.
func statement(p *page.Page, r export.Results, w export.Ward) {
	c := w.Certificate
	if c.CountOnly {
		p.Section("Verification")
		p.Across(page.Plain, "No papers of polling stations were kept here: no box was verified in this count, and there is no statement as to the result of verification. Only the count's own result and its rejected papers were keyed.")
		return
	}
	p.Section("Statement as to the result of verification")
	if w.Statement != nil {
		p.Across(page.Plain, "Signed by "+words.Signed(*w.Statement)+".")
	}
	p.Add(page.Head.Words(""), page.Head.Words("Ballot box"), page.Head.Words("Polling station"), page.Head.Words("Papers found, each count").Over(2),
		page.HeadRight.Words("Papers expected"), page.HeadRight.Words("Papers found"), page.HeadRight.Words("Variance"))
	for _, b := range c.Boxes {
		boxRow(p, b, text.Joined(b.Boxes), spoken.Stations(r.Election, b.Stations...))
	}
	sumRow(p, "Station boxes", c.Boxes, c.Stations)
	for _, b := range c.PostalBoxes {
		boxRow(p, b, text.Joined(b.Boxes), "Postal: expected by the opening log")
	}
	if len(c.PostalBoxes) > 0 {
		sumRow(p, "Postal boxes", c.PostalBoxes, c.Postal)
	}
	sumRow(p, "All ballot papers", slices.Concat(c.Boxes, c.PostalBoxes), c.Verified)
	offRegister(p, c.OffRegister)
	moves(p, r, c)
}

// offRegister names what was taken off the register, and why.
func offRegister(p *page.Page, list []ward.OffRegister) {
	for _, o := range list {
		p.Add(page.Text.Words(""), page.Text.Words(o.What+" "+o.ID), page.Text.Words(words.OffRegister(o)).Over(wardColumns-2))
	}
}

func boxRow(p *page.Page, b ward.CertifiedBox, boxes, stations string) {
	p.Add(page.Text.Words(""), page.Text.Words(boxes), page.Text.Words(stations), page.Text.Words(words.Counts(b)).Over(2),
		layout.Figure(page.Number, b.Expected), layout.Figure(page.Number, b.Verified), layout.Variance(page.Sign, b.Variance, b.Expected, b.Verified))
	if b.Moved != 0 {
		p.Add(page.Text.Words(""), page.Text.Words("of the papers found: moved into the box less moved out of it").Over(5), page.Sign.Number(int(b.Moved)), page.Text.Words(""))
	}
}

// sumRow adds up what was expected and sets it against what was certified as found.
func sumRow(p *page.Page, label string, boxes []ward.CertifiedBox, found figure.Of[figure.Papers]) {
	expected := sums.Expected(boxes)
	should, _ := expected.Get()
	was, _ := found.Get()
	p.Add(page.Total.Words(""), page.Total.Words(label).Over(4), layout.Figure(page.TotalNumber, expected), layout.Figure(page.TotalNumber, found),
		layout.Variance(page.TotalSign, was-should, expected, found))
}

// foundHead heads the table of papers moved; the read-back looks for it again.
const foundHead = "Found in"

// moves lists the papers that were found in another contest's box, or in
// another box of the same one, and were taken to where they belong: part of the
// statement, with the reason and who did it.
func moves(p *page.Page, r export.Results, c ward.Certificate) {
	if len(c.Moves) == 0 {
		return
	}
	p.Section("Papers moved between boxes")
	p.Across(page.Plain, "These papers were found in a box where they did not belong. The papers found, as the statement gives them, are those after the move.")
	p.Add(page.Head.Words(""), page.Head.Words(foundHead), page.Head.Words("Taken to"), page.Head.Words("Entered by").Over(2),
		page.HeadRight.Words("Papers"), page.HeadRight.Words("In this contest"), page.Head.Words(""))
	for _, m := range c.Moves {
		p.Add(page.Text.Words(""), page.Text.Words(words.Box(r, m.FromBox, m.From)), page.Text.Words(words.Box(r, m.ToBox, m.To)), page.Text.Words(m.By).Over(2),
			page.Number.Number(int(m.Papers)), page.Sign.Number(moved(c, m)), page.Text.Words(""))
		p.Add(page.Text.Words(""), page.Text.Words("Reason: "+m.Reason).Over(wardColumns-1))
	}
}

// moved is what a move changed in the contest's own papers: nothing where both
// boxes are its.
func moved(c ward.Certificate, m ward.CertifiedMove) int {
	net := 0
	if m.To == c.Contest {
		net += int(m.Papers)
	}
	if m.From == c.Contest {
		net -= int(m.Papers)
	}
	return net
}
