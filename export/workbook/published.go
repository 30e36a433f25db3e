package workbook

import (
	"wardcount/export"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
)

// publishedPage shows results of the same day that were not counted here.
func publishedPage(r export.Results) page.Page {
	p := layout.Begin(r, words.PublishedName, "As published, not counted here", 38, 38, 18, 18, 16)
	for _, contest := range r.Election.PublishedFor {
		p.Section(contest.Name)
		p.Across(page.Plain, "As published, not counted here: "+contest.Why+". These figures went through none of the checks of this count.")
		p.Add(page.Head.Words("Candidate"), page.Head.Words("Party"), page.HeadRight.Words("First preferences"), page.HeadRight.Words("Final figure"), page.Head.Words("Result"))
		for _, c := range contest.Candidates {
			name, result := page.Text, ""
			if c.Elected {
				name, result = page.Strong, "ELECTED"
			}
			p.Add(name.Words(c.Name), page.Text.Words(c.Party), page.Number.Number(int(c.First)), layout.Figure(page.Number, c.Final), page.Strong.Words(result))
		}
		p.Across(page.Note, "A dash: no final figure was published; the candidate had no part in a second count.")
	}
	p.Paginate()
	return p
}
