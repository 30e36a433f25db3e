package wards

import (
	"slices"

	"wardcount/app"
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile/ward"
)

// withPapers adds the line of the papers that the ward may have now, for who may draw them up. It can be come to where a
// row above it can: until then the keyboard stands at the first sheet, which is what is done there, and the key leads to
// the papers.
func (p *wardPage) withPapers(rows []lists.Row, w ward.Ward) []lists.Row {
	if !app.Allows(p.W.Person.Role, app.ActPaper) {
		return rows
	}
	line := lists.QuietRow(words.PapersLine(p.W.Count.PapersNow(w.Contest.ID)))
	if slices.ContainsFunc(rows, func(r lists.Row) bool { return r.Key != "" }) {
		line.Key, line.Open = "papers", func() { p.W.Keys.Run(p.W.Keys.ByName(words.ToPapers)) }
	}
	return append(rows, line)
}
