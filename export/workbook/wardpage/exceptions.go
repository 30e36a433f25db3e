package wardpage

import (
	"wardcount/export"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
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
		layout.Exception(p, r, x, words.Subject(c, x), wardColumns-2)
	}
}
