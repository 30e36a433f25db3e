package shown

import (
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Headline is the figure that stands for a sheet in the register: the one that others are held against.
var Headline = map[sheet.Form]figure.ID{
	sheet.BallotPaperAccount: "bp_expected", sheet.BoxVerification: "verified", sheet.PostalOpening: "papers_to_box",
	sheet.PostalDay: "postal_rejected", sheet.PostalBox: "papers_found", sheet.CountSheet: "papers_on_sheet", sheet.CountArea: "valid_ballots", sheet.VoterIDPilot: "refused_initial", sheet.VoterIDNotes: "refused_initial",
}

// RegisterColumns are: a glyph, the subject, the state, the counts, the figure.
var RegisterColumns = []lists.Column{{Ems: 1.4}, {Wrap: true}, {Ems: 5.8}, {Ems: 4.6}, {Ems: 4.2, Right: true}}

// RegisterHeading is over the sheets of a form: how far they are, and what the figure beside them is.
func RegisterHeading(c reconcile.Count, d sheet.Def, ward ward.Ward, t words.Tally) lists.Row {
	label := ""
	for _, f := range c.Figures(sheet.ID{Contest: ward.Contest.ID, Form: d.Form}) {
		if f.ID == Headline[d.Form] {
			label = f.Label
		}
	}
	return lists.Row{Columns: []lists.Column{{Wrap: true}, {Ems: 15, Right: true, Wrap: true}}, Above: 0.9, Ruled: true, Cells: []lists.Cell{
		{Text: d.Title + " · " + t.Counts(), Bold: true},
		lists.Caption(label)}}
}

// AreaHeading is over the count sheets of an area, with the papers on those that are in.
func AreaHeading(c reconcile.Count, a setup.Area, sheets []ward.Part, several bool) lists.Row {
	papers := 0
	var t words.Tally
	for _, s := range sheets {
		stands := words.StandOf(c, s.ID)
		t[stands]++
		if n, ok := s.Papers.Get(); ok && stands == words.StandsIn {
			papers += int(n)
		}
	}
	label := ""
	if len(sheets) > 0 {
		label = words.CountSheetsPapers(papers)
	}
	return lists.Row{Columns: []lists.Column{{Wrap: true}, {Ems: 15, Right: true, Wrap: true}}, Above: 0.9, Ruled: true, Cells: []lists.Cell{
		{Text: words.CountAreaHeading(a, t, several), Bold: true},
		lists.Caption(label)}}
}
