package workbook

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/text"
)

// coverPage says what the workbook is, how far the count has come, and who
// answers for each ward.
func coverPage(r export.Results) page.Page {
	p := page.New(coverName, 27, 45, 50, 22)
	banner(&p, r)
	p.Across(page.Title, r.Election.Council.Name)
	p.Across(page.Section, r.Election.Name)
	p.Freeze()
	p.Gap()
	fact := func(label, words string) {
		p.Add(page.Label.Words(label), page.Plain.Words(words).Over(p.Columns()-1))
	}
	fact("Poll", export.DateWords(r.Election.Date))
	fact("Status", statusWords(r))
	fact("Revision", fmt.Sprint(r.Revision))
	fact("Written", export.UKTime(r.WrittenAt)+" (UK time)")
	fact("Returning officer", r.Election.Publishing.ReturningOfficer)
	fact("Journal head", groups(r.JournalHead))
	fact("Destroy after", export.DateWords(r.DestroyAfter))
	fact("Keying", keyingWords(r.Election.KeyOnce)+".")
	if r.Election.Practice {
		fact("Practice", "A rehearsal. Real names may stand beside figures that were made up; nothing in this file is the result of a count.")
	}
	p.Section("How to read this file")
	for _, line := range []string{
		"All times are UK times. A figure is a whole number as it was certified; a dash is a figure that nobody keyed, which is not 0. There are no formulas.",
		"A percentage is rounded half up from the whole numbers, only for display, and its whole is named beside it.",
		"A certificate is known by the first sixteen digits of its hash. Compare them, and the journal head, with those on the papers of the night.",
		"The sheets are protected against a stray key, without a password; the tables over all wards can be filtered by the buttons in their headings.",
		"The sheet " + checksName + " compares the figures with one another and says of each pair whether it agrees.",
	} {
		p.Across(page.Plain, line)
	}
	if aSheetEach(r) {
		certified(&p, r)
	} else {
		p.Section("Certified and declared")
		p.Across(page.Plain, fmt.Sprintf("%s contests are declared. The sheet %s has each with its certificate and with who certified it.", text.Grouped(len(r.Wards)), wardsName))
	}
	abandoned(&p, r)
	sealings(&p, r.Sealings)
	p.Paginate()
	return p
}

// certified lists the declared contests, each with its certificate and who answers for it.
func certified(p *page.Page, r export.Results) {
	p.Section("Certified and declared")
	groups := grouped(r.Wards)
	p.Add(page.Head.Words(contestHead(groups)), page.Head.Words("Certified by"), page.Head.Words("Declared"), page.Head.Words("Certificate"))
	for _, g := range groups {
		if len(groups) > 1 {
			p.Add(page.Total.Words(g.group).Over(p.Columns()))
		}
		for _, w := range g.wards {
			p.Add(page.Text.Words(w.Certificate.Ward), page.Text.Words(signed(w.CertifiedBy)), page.Text.Words(declaredWords(w)),
				page.Text.Words(w.Certificate.ShortHash()))
		}
	}
}

// statusWords says whether more is to come from this council.
func statusWords(r export.Results) string {
	if r.Final() {
		return finalWords(r.Abandoned)
	}
	return "Provisional. Still to be declared: " + nameList(r.Outstanding)
}

// longestList is how many characters a list of names in one cell has before it
// counts those that remain. Excel keeps 32,767; this is what a reader takes in.
const longestList = 2000

// nameList lists as many names as fit, and says how many more there are. The first
// is always named.
func nameList(names []string) string {
	list := ""
	for i, name := range names {
		switch {
		case i == 0:
			list = name
		case utf8.RuneCountInString(list)+utf8.RuneCountInString(name) > longestList:
			return fmt.Sprintf("%s and %d more", list, len(names)-i)
		default:
			list += ", " + name
		}
	}
	return list
}

func finalWords(abandoned []export.Abandoned) string {
	if len(abandoned) == 0 {
		return "Final: every contest of this count is declared"
	}
	var names []string
	for _, a := range abandoned {
		names = append(names, a.Name)
	}
	return "Final: every contest of this count is declared, except those abandoned: " + nameList(names)
}

// groups writes a hash in groups of four digits, as paper and people take it.
func groups(hash string) string {
	var parts []string
	for len(hash) > 4 {
		parts, hash = append(parts, hash[:4]), hash[4:]
	}
	return strings.Join(append(parts, hash), " ")
}
