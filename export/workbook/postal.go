package workbook

import (
	"wardcount/export"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/text"
)

// hasPostal says whether the statement of postal papers of any ward is there.
func hasPostal(r export.Results) bool {
	for _, w := range r.Wards {
		if w.Postal != nil {
			return true
		}
	}
	return false
}

// postalPage holds the statements as to postal ballot papers (Form K), each
// ward's on a printed page of its own, line by line as the form numbers them.
func postalPage(r export.Results) page.Page {
	p := layout.Begin(r, words.PostalName, "Statements as to postal ballot papers (Form K)", 30, 50, 14, 19)
	first := true
	for _, w := range r.Wards {
		if w.Postal == nil {
			continue
		}
		at := len(p.Rows)
		p.Section(w.Certificate.Ward)
		p.Rows[at].NewPage, first = !first, false
		p.Across(page.Plain, "Keyed after the result was certified; it changes nothing of certificate "+w.Certificate.ShortHash()+". A dash is a line that was left empty.")
		p.Add(page.Head.Words("Line of the form").Over(2), page.HeadRight.Words("Number"), page.Head.Words("Of"))
		for _, line := range w.Postal.Lines {
			p.Add(page.Text.Words(line.Label).Over(2), layout.Figure(page.Number, line.Figure), page.Text.Words(line.Unit))
		}
		postalAnswers(&p, r, w)
	}
	p.Paginate()
	return p
}

// postalAnswers prints what does not fit in a ward's statement, and what was said to it.
func postalAnswers(p *page.Page, r export.Results, w export.Ward) {
	s := w.Postal
	if len(s.Exceptions) == 0 && len(s.Open) == 0 {
		return
	}
	p.Section("Explained and accepted in the statement")
	for _, x := range s.Exceptions {
		p.Add(page.Strong.Words(string(x.Code)+", "+w.Certificate.Ward), page.Text.Words(x.Text).Over(3))
		layout.ExceptionWords(p, r, x, nil, 3)
	}
	if len(s.Open) > 0 {
		p.Across(page.Plain, "Not explained and accepted yet: "+text.Joined(s.Open)+".")
	}
}
