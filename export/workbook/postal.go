package workbook

import (
	"wardcount/export"
	"wardcount/reconcile"
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
func postalPage(r export.Results) page {
	p := newPage(r, postalName, "Statements as to postal ballot papers (Form K)", 30, 50, 14, 19)
	first := true
	for _, w := range r.Wards {
		if w.Postal == nil {
			continue
		}
		at := len(p.rows)
		p.section(w.Certificate.Ward)
		p.rows[at].newPage, first = !first, false
		p.across(plainLook, "Keyed after the result was certified; it changes nothing of certificate "+w.Certificate.ShortHash()+". A dash is a line that was left empty.")
		p.add(words(headLook, "Line of the form").over(2), words(headRightLook, "Number"), words(headLook, "Of"))
		for _, line := range w.Postal.Lines {
			p.add(words(textLook, line.Label).over(2), figure(numberLook, line.Figure), words(textLook, line.Unit))
		}
		postalAnswers(&p, r, w)
	}
	p.paginate()
	return p
}

// postalAnswers prints what does not fit in a ward's statement, and what was said to it.
func postalAnswers(p *page, r export.Results, w export.Ward) {
	s := w.Postal
	if len(s.Exceptions) == 0 && len(s.Open) == 0 {
		return
	}
	p.section("Explained and accepted in the statement")
	for _, x := range s.Exceptions {
		p.add(words(electedLook, string(x.Code)+", "+w.Certificate.Ward), words(textLook, x.Text).over(3))
		exceptionWords(p, r, x, nil, 3)
	}
	if len(s.Open) > 0 {
		p.across(plainLook, "Not explained and accepted yet: "+join[reconcile.Code](s.Open)+".")
	}
}
