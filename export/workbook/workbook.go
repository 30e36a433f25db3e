// Package workbook writes declared results as an Excel workbook: a cover, a
// summary, what the council comes to with its charts, tables over all wards, a
// sheet a ward and a sheet of checks.
//
// A figure is a number, a name is a typed text that is never taken for a
// formula, and there is no formula anywhere: what a sheet shows was certified,
// or follows from it by the whole numbers of this program, and never changes
// because somebody opened the file. It never shows a percentage without naming
// its whole, and never says 0 where nothing was keyed. Equal results give equal
// bytes.
package workbook

import (
	"fmt"
	"io"
	"strings"

	"wardcount/export"
	"wardcount/export/sums"
	"wardcount/export/workbook/checks"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/tables"
	"wardcount/export/workbook/wardpage"
	"wardcount/export/workbook/words"
)

// pages lays out every sheet of the results, in order.
func pages(r export.Results) ([]page.Page, error) {
	all := []page.Page{coverPage(r)}
	if tables.ASheetEach(r) {
		all = append(all, summaryPage(r))
	}
	if sums.HasCouncil(r.Council) {
		all = append(all, councilPage(r))
	}
	all = append(all, tables.Sheets(r)...)
	if tables.ASheetEach(r) {
		for i, name := range words.WardNames(r.Wards) {
			all = append(all, wardpage.Sheet(r, r.Wards[i], name))
		}
	}
	if r.VoterID != nil {
		all = append(all, voterIDPage(r))
	}
	if len(r.Election.PublishedFor) > 0 {
		all = append(all, publishedPage(r))
	}
	if hasPostal(r) {
		all = append(all, postalPage(r))
	}
	last, err := checks.Sheet(r)
	return append(all, last), err
}

// book is the whole workbook.
func book(r export.Results) (page.Book, error) {
	all, err := pages(r)
	b := page.Book{
		Pages: all, Owner: r.Election.Council.Name, Title: r.Election.Name, Date: r.Election.Date,
		Edition: fmt.Sprintf("Revision %d, written %s", r.Revision, export.UKTime(r.WrittenAt)),
		About: page.About{Title: r.Prefix() + r.Election.Name + ", " + r.Election.Date, Subject: words.Status(r), Category: "Election results",
			Keywords: strings.Join([]string{r.Election.Council.Name, "election", "declaration of results", r.Election.Date}, "; "), ID: r.JournalHead, Revision: r.Revision, Written: r.WrittenAt},
	}
	if r.Election.Practice {
		b.Mark, b.About.Subject = "PRACTICE", "PRACTICE, "+b.About.Subject
	}
	return b, err
}

// Write writes the results as a workbook.
func Write(r export.Results, w io.Writer) error {
	b, err := book(r)
	if err != nil {
		return err
	}
	return b.Write(w)
}
