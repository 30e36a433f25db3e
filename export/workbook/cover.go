package workbook

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/tables"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/text"
)

// coverPage says what the workbook is, how far the count has come, and who
// answers for each ward.
func coverPage(r export.Results) page.Page {
	p := page.New(words.CoverName, 27, 45, 50, 22)
	layout.Banner(&p, r)
	p.Across(page.Title, r.Election.Council.Name)
	p.Across(page.Section, r.Election.Name)
	p.Freeze()
	p.Gap()
	fact := func(label, words string) {
		p.Add(page.Label.Words(label), page.Plain.Words(words).Over(p.Columns()-1))
	}
	fact("Poll", export.DateWords(r.Election.Date))
	fact("Status", words.Status(r))
	fact("Revision", fmt.Sprint(r.Revision))
	fact("Written", export.UKTime(r.WrittenAt)+" (UK time)")
	fact("Returning officer", r.Election.Publishing.ReturningOfficer)
	fact("Journal head", groups(r.JournalHead))
	fact("Destroy after", export.DateWords(r.DestroyAfter))
	fact("Keying", words.Keying(r.Election.KeyOnce)+".")
	if r.Election.Practice {
		fact("Practice", "A rehearsal. Real names may stand beside figures that were made up; nothing in this file is the result of a count.")
	}
	p.Section("How to read this file")
	for _, line := range []string{
		"All times are UK times. A figure is a whole number as it was certified; a dash is a figure that nobody keyed, which is not 0. There are no formulas.",
		"A percentage is rounded half up from the whole numbers, only for display, and its whole is named beside it.",
		"A certificate is known by the first sixteen digits of its hash. Compare them, and the journal head, with those on the papers of the night.",
		"The sheets are protected against a stray key, without a password; the tables over all wards can be filtered by the buttons in their headings.",
		"The sheet " + words.ChecksName + " compares the figures with one another and says of each pair whether it agrees.",
	} {
		p.Across(page.Plain, line)
	}
	if tables.ASheetEach(r) {
		certified(&p, r)
	} else {
		p.Section("Certified and declared")
		p.Across(page.Plain, fmt.Sprintf("%s contests are declared. The sheet %s has each with its certificate and with who certified it.", text.Grouped(len(r.Wards)), words.WardsName))
	}
	abandoned(&p, r)
	sealings(&p, r.Sealings)
	p.Paginate()
	return p
}

// certified lists the declared contests, each with its certificate and who answers for it.
func certified(p *page.Page, r export.Results) {
	p.Section("Certified and declared")
	groups := words.Grouped(r.Wards)
	p.Add(page.Head.Words(words.ContestHead(groups)), page.Head.Words("Certified by"), page.Head.Words("Declared"), page.Head.Words("Certificate"))
	for _, g := range groups {
		if len(groups) > 1 {
			p.Add(page.Total.Words(g.Plural).Over(p.Columns()))
		}
		for _, w := range g.Wards {
			p.Add(page.Text.Words(w.Certificate.Ward), page.Text.Words(words.Signed(w.CertifiedBy)), page.Text.Words(words.Declared(w)),
				page.Text.Words(w.Certificate.ShortHash()))
		}
	}
}

// groups writes a hash in groups of four digits, as paper and people take it.
func groups(hash string) string {
	var parts []string
	for len(hash) > 4 {
		parts, hash = append(parts, hash[:4]), hash[4:]
	}
	return strings.Join(append(parts, hash), " ")
}
