package sheet

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// The forms of a count at several tables: what one table's papers came to, and
// one numbered sheet of them.
const (
	CountArea  Form = "count_area"
	CountSheet Form = "count_sheet"
)

// The result of one count area. Putney 2024 and Plymouth 2017 were areas left
// out of a sum, so each is keyed and held against the ward's own result.
var countArea = Def{
	Form: CountArea, Title: "Count area", About: AboutArea, Stage: StageCount, Recounted: true,
	Law: CountGuidance,
	Varying: func(c setup.Contest, heads []setup.Head) []FigureDef {
		defs := append([]FigureDef{{ID: "papers", Label: "Papers given to the table", Unit: UnitPapers, Help: "From the mixed papers; leave empty where they were not counted out"}}, votesDefs(c)...)
		defs = append(defs, FigureDef{ID: "valid_ballots", Label: "Valid ballot papers, as written", Unit: UnitPapers, Required: true, Written: true})
		if c.Seats > 1 {
			defs = append(defs, unusedFigures...)
		}
		for _, h := range heads {
			if !h.InPart || c.Seats > 1 {
				defs = append(defs, FigureDef{ID: h.Figure, Label: rejectedLabel(h), Unit: UnitPapers, Help: "Leave empty where the papers are rejected for the whole ward together"})
			}
		}
		return defs
	},
}

// One count sheet: a grid on which the votes of a number of papers are marked,
// or a bundle of straight papers with its slip. What it holds stands on it.
var countSheet = Def{
	Form: CountSheet, Title: "Count sheet", About: AboutSheet, Stage: StageCount, Recounted: true,
	Law: "Electoral Commission, Guidance for Returning Officers, Part E: grid sheets for more than one seat",
	Varying: func(c setup.Contest, _ []setup.Head) []FigureDef {
		defs := append([]FigureDef{{ID: "papers_on_sheet", Label: "Papers on this sheet", Unit: UnitPapers, Required: true}}, votesDefs(c)...)
		if c.Seats > 1 {
			defs = append(defs, unusedFigures...)
		}
		return defs
	},
}

// SomeHeads finds the first head that an area's sheet leaves out while it has
// others: its rejected papers are keyed whole or for the ward together.
func SomeHeads(r Reading, heads []setup.Head) (figure.ID, bool) {
	var missing figure.ID
	some := false
	for _, h := range heads {
		_, keyed := r[h.Figure]
		switch {
		case keyed:
			some = true
		case missing == "" && !h.InPart:
			missing = h.Figure
		}
	}
	return missing, some && missing != ""
}

// CountGuidance is where the sums of the count are asked for.
const CountGuidance = "Electoral Commission, Guidance for Returning Officers (local government elections in England): reconciliation of count totals"
