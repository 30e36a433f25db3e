// Package layout is what the sheets of a workbook have in common on paper: the head of
// a sheet, a figure or its dash as a cell, the rows of an exception; and how a sheet
// that was read is compared by its headings.
//
// It never says which sheets there are or what stands on one, and never decides whether a
// figure is right. What is not known is a dash wherever it stands, and never 0.
package layout

import (
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/page"
)

// Begin begins a sheet: PRACTICE where it is practice, a title, and the
// election under it.
func Begin(r export.Results, name, title string, widths ...int) page.Page {
	p := page.New(name, widths...)
	Banner(&p, r)
	p.Across(page.Title, title)
	p.Across(page.Subtitle, strings.Join([]string{r.Election.Council.Name, export.NameAndDay(r.Election)}, " · "))
	p.Freeze()
	return p
}

// Banner says PRACTICE where it is practice.
func Banner(p *page.Page, r export.Results) {
	if r.Election.Practice {
		p.Across(page.Banner, "PRACTICE – no real count")
	}
}
