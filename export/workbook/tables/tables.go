// Package tables is the sheets that are one table over all contests, a row a line, to
// filter and to sort: candidates, turnout, rejected papers, boxes, terms of office, and
// the wards themselves with the notes on them where they are too many for a sheet each.
//
// A table never adds up what one of its lines does not know, and never merges a cell.
package tables

import (
	"slices"

	"wardcount/export"
	"wardcount/export/workbook/page"
)

// Sheets are the sheets that are tables over all contests.
func Sheets(r export.Results) []page.Page {
	if len(r.Wards) == 0 {
		return nil
	}
	all := []page.Page{candidatesPage(r), turnoutPage(r)}
	if !ASheetEach(r) {
		all = append([]page.Page{wardsPage(r)}, all...)
	}
	polled := slices.ContainsFunc(r.Wards, func(w export.Ward) bool { return !w.Certificate.Uncontested })
	if polled {
		all = append(all, rejectedPage(r), verificationPage(r))
	}
	if hasTerms(r) {
		all = append(all, termsPage(r))
	}
	if !ASheetEach(r) && hasNotes(r) {
		all = append(all, notesPage(r))
	}
	return all
}
