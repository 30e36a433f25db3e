// Package checks is the sheet that compares the figures of a workbook with one another,
// with the file for the LGA and with what the council comes to, and says of each pair
// whether it agrees.
//
// It works by the certificates and not by the cells, and corrects nothing: what differs
// is never hidden, and never stops a workbook from being written.
package checks

import (
	"fmt"

	"wardcount/export"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/text"
)

// Sheet is the sheet of checks: every comparison with its two numbers.
func Sheet(r export.Results) (page.Page, error) {
	list, err := comparisons(r)
	if err != nil {
		return page.Page{}, err
	}
	columns := []page.Column{{Head: "Sheet", Width: 31, Look: page.Text}, {Head: "This", Width: 53, Look: page.Text}, {Head: "Number", Width: 12, Look: page.Number},
		{Head: "Must be", Width: 11, Look: page.Text}, {Head: "That", Width: 50, Look: page.Text}, {Head: "Its number", Width: 12, Look: page.Number},
		{Head: "Result", Width: 11, Look: page.Text}, {Head: "Remark", Width: 38, Look: page.Text}}
	p := layout.Begin(r, words.ChecksName, "Checks", page.Widths(columns)...)
	p.Landscape = true
	var differ []string
	for _, c := range list {
		if !c.holds() {
			differ = append(differ, c.where)
		}
	}
	result := fmt.Sprintf("All %d comparisons agree.", len(list))
	if len(differ) > 0 {
		result = fmt.Sprintf("Of %d comparisons, %d agree; these differ: %s.", len(list), len(list)-len(differ), words.List(differ))
	}
	p.Across(page.Plain, result)
	p.Table(words.ChecksName, columns, func(yield func([]page.Cell) bool) {
		cells := make([]page.Cell, 0, len(columns))
		for _, c := range list {
			verdict := page.Good.Words("agrees")
			if !c.holds() {
				verdict = page.Bad.Words("DIFFERS")
			}
			cells = append(cells[:0], page.Text.Words(c.where), page.Text.Words(c.this), page.Number.Number(c.a), page.Text.Words(c.must()),
				page.Text.Words(c.with), page.Number.Number(c.b), verdict, page.Text.Words(c.remark))
			if !yield(cells) {
				return
			}
		}
	})
	keyedTwice(&p, r.Compared)
	return p, nil
}

// keyedTwice prints of each form how many figures two people keyed differently
// at first: of the form, because a sheet that is badly laid out shows in it,
// and never of a person.
func keyedTwice(p *page.Page, list []export.FormShare) {
	if len(list) == 0 {
		return
	}
	p.Section("Two keyings of each sheet, compared")
	p.Across(page.Plain, "What differed went back to both people, and then to a supervisor where it still differed; no figure counted before it was agreed.")
	p.Add(page.Head.Words("Sheet").Over(2), page.HeadRight.Words("Agreed"), page.HeadRight.Words("Figures"), page.Head.Words(""),
		page.HeadRight.Words("Differed"), page.HeadRight.Words("Share"), page.Head.Words("Of"))
	for _, f := range list {
		p.Add(page.Text.Words(f.Form).Over(2), page.Number.Number(f.Sheets), page.Number.Number(f.Figures), page.Text.Words("of these, figures that differed when first compared"),
			page.Number.Number(f.Differed), layout.Percent(page.Right, f.Differed, f.Figures), page.Text.Words(fmt.Sprintf("the %s figures keyed twice", text.Grouped(f.Figures))))
	}
}
