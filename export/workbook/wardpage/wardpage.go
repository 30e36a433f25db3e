// Package wardpage is a contest's own sheet in the workbook: its result, its papers, the
// statement as to the result of verification, what was explained and accepted, and every count.
//
// It never prints a figure that was not certified, but for sums and shares of certified ones,
// and never a difference without both figures that it is of.
package wardpage

import (
	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Sheet is everything about one contest: its result, its papers, the
// statement as to the result of verification, and what was explained and accepted.
func Sheet(r export.Results, w export.Ward, name string) page.Page {
	c := w.Certificate
	p := layout.Begin(r, name, c.Ward, 6, 33, 35, 17, 14, 12, 16, 18)
	p.Corner = "Certificate " + c.ShortHash()
	p.Gap()
	p.Across(page.Plain, seatsWords(c)+". Certified by "+words.Signed(w.CertifiedBy)+". Declared "+by(w)+words.Declared(w)+".")
	p.Across(page.Plain, "Certificate "+c.ShortHash()+"."+wardKeying(c))
	resultTable(&p, c)
	terms(&p, r, c)
	if c.Uncontested {
		p.Gap()
		figureRow(&p, electorateLabel, layout.Figure(page.Number, c.Electorate), electorsWords(c))
		p.Gap()
		p.Across(page.Plain, "There was no poll: no more candidates stood than there were seats, and they are elected without one.")
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
	p.Paginate()
	return p
}

// seatsWords says what the contest decides.
func seatsWords(c ward.Certificate) string {
	switch c.Kind {
	case setup.MayorContest:
		return "Mayor: one person is elected"
	case setup.QuestionContest:
		return "Question: the answer with the most votes is carried"
	}
	said := text.Plural(c.Seats, "seat", "seats")
	if c.Kind == setup.ParishContest {
		said = "Parish council: " + said
	}
	if c.Vacant > 0 {
		said += ", of which " + spoken.StayVacant(c.Vacant)
	}
	return said
}

// by is the word before a name, where there is one.
func by(w export.Ward) string {
	if w.DeclaredBy.By == "" {
		return ""
	}
	return "by "
}

// notes prints what was noted on the declared result; its figures stay.
func notes(p *page.Page, w export.Ward) {
	if len(w.Annotations) == 0 {
		return
	}
	p.Section("Notes after the declaration")
	for _, a := range w.Annotations {
		p.Across(page.Plain, a.Text)
		p.Across(page.Note, words.Signed(a.Signature))
	}
}
