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
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/page"
)

// The sheets that are not a ward's.
const (
	coverName        = "Cover"
	summaryName      = "Summary"
	councilName      = "Council"
	wardsName        = "Wards"
	candidatesName   = "Candidates"
	turnoutName      = "Turnout"
	rejectedName     = "Rejected papers"
	verificationName = "Verification"
	termsName        = "Terms of office"
	notesName        = "Notes"
	voterIDName      = "Voter ID"
	publishedName    = "As published"
	postalName       = "Postal statements"
	checksName       = "Checks"
)

// ownNames are those sheets' names, which no ward's may have.
var ownNames = []string{coverName, summaryName, councilName, wardsName, candidatesName, turnoutName, rejectedName, verificationName,
	termsName, notesName, voterIDName, publishedName, postalName, checksName}

// pages lays out every sheet of the results, in order.
func pages(r export.Results) ([]page.Page, error) {
	all := []page.Page{coverPage(r)}
	if aSheetEach(r) {
		all = append(all, summaryPage(r))
	}
	if hasCouncil(r) {
		all = append(all, councilPage(r))
	}
	all = append(all, tablePages(r)...)
	if aSheetEach(r) {
		for i, name := range wardNames(r.Wards) {
			all = append(all, wardPage(r, r.Wards[i], name))
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
	checks, err := comparisons(r)
	if err != nil {
		return nil, err
	}
	return append(all, checksPage(r, checks)), nil
}

// tablePages are the sheets that are tables over all contests.
func tablePages(r export.Results) []page.Page {
	if len(r.Wards) == 0 {
		return nil
	}
	all := []page.Page{candidatesPage(r), turnoutPage(r)}
	if !aSheetEach(r) {
		all = append([]page.Page{wardsPage(r)}, all...)
	}
	polled := slices.ContainsFunc(r.Wards, func(w export.Ward) bool { return !w.Certificate.Uncontested })
	if polled {
		all = append(all, rejectedPage(r), verificationPage(r))
	}
	if hasTerms(r) {
		all = append(all, termsPage(r))
	}
	if !aSheetEach(r) && hasNotes(r) {
		all = append(all, notesPage(r))
	}
	return all
}

// book is the whole workbook.
func book(r export.Results) (page.Book, error) {
	all, err := pages(r)
	b := page.Book{
		Pages: all, Owner: r.Election.Council.Name, Title: r.Election.Name, Date: r.Election.Date,
		Edition: fmt.Sprintf("Revision %d, written %s", r.Revision, export.UKTime(r.WrittenAt)),
		About: page.About{Title: r.Prefix() + r.Election.Name + ", " + r.Election.Date, Subject: statusWords(r), Category: "Election results",
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

// newPage begins a sheet: PRACTICE where it is practice, a title, and the
// election under it.
func newPage(r export.Results, name, title string, widths ...int) page.Page {
	p := page.New(name, widths...)
	banner(&p, r)
	p.Across(page.Title, title)
	p.Across(page.Subtitle, strings.Join([]string{r.Election.Council.Name, export.NameAndDay(r.Election)}, " · "))
	p.Freeze()
	return p
}

// banner says PRACTICE where it is practice.
func banner(p *page.Page, r export.Results) {
	if r.Election.Practice {
		p.Across(page.Banner, "PRACTICE – no real count")
	}
}
