package wardpage

import (
	"wardcount/export"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/ward"
)

// exceptions prints every finding that stands and was accepted: what it said,
// its figures, the explanation and the reason, and by whom.
func exceptions(p *page.Page, r export.Results, c ward.Certificate) {
	if len(c.Exceptions) == 0 {
		return
	}
	p.Section("Explained and accepted")
	for _, x := range c.Exceptions {
		subject := x.Subject
		if subject == string(c.Contest) {
			subject = c.Ward
		}
		layout.Exception(p, r, x, subject, wardColumns-2)
	}
}
