package layout

import (
	"slices"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/ward"
)

// Exception prints one exception; its text covers so many columns.
func Exception(p *page.Page, r export.Results, x ward.Exception, subject string, over int) {
	p.Add(page.Strong.Words(string(x.Code)), page.Strong.Words(subject), page.Text.Words(x.Text).Over(over))
	ExceptionWords(p, r, x, []page.Cell{page.Text.Words("")}, over)
}

// ExceptionWords prints an exception's figures and what was said to it, beside
// the cells that stand before them.
func ExceptionWords(p *page.Page, r export.Results, x ward.Exception, before []page.Cell, over int) {
	said := func(label, text string) {
		p.Add(append(slices.Clone(before), page.Text.Words(label), page.Text.Words(text).Over(over))...)
	}
	if len(x.Numbers) > 0 {
		said("Figures", words.Numbers(r, x.Numbers))
	}
	if x.Explanation != "" || x.ExplainedBy != "" {
		said("Explained by "+x.ExplainedBy, x.Explanation)
	}
	reason := x.Reason
	if reason == "" {
		reason = "Accepted as explained."
	}
	said("Accepted by "+export.Signed(x.AcceptedBy, x.Role), reason)
}
