package tables_test

import (
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/export/workbook"
	"wardcount/export/workbook/tables"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
)

// The second reading of the tables, by their headings, alone.
func TestTheReadingOfTheTablesFindsEveryFigure(t *testing.T) {
	sheets := exporttest.Sheets(t, exporttest.Written(t, exporttest.Sample(), workbook.Write))
	if err := tables.ReadBack(sheets, exporttest.Sample()); err != nil {
		t.Fatal(err)
	}
	papers := figure.Keyed(figure.Papers(7))
	for name, spoil := range map[string]struct {
		sheet string
		do    func(*export.Results)
	}{
		"votes":       {words.CandidatesName, func(r *export.Results) { r.Wards[0].Certificate.Candidates[1].Votes++ }},
		"elected":     {words.CandidatesName, func(r *export.Results) { r.Wards[0].Certificate.Candidates[1].Elected = true }},
		"by lot":      {words.CandidatesName, func(r *export.Results) { r.Wards[exporttest.StJohns].Certificate.Candidates[1].ByLot = false }},
		"party id":    {words.CandidatesName, func(r *export.Results) { r.Wards[0].Certificate.Candidates[1].PartyID = "PP1" }},
		"description": {words.CandidatesName, func(r *export.Results) { r.Wards[0].Certificate.Candidates[1].Description = "Another" }},
		"name":        {words.CandidatesName, func(r *export.Results) { r.Wards[0].Certificate.Candidates[1].Forenames = "Tony" }},
		"term":        {words.CandidatesName, func(r *export.Results) { r.Wards[exporttest.BowEast].Certificate.Candidates[0].TermEnds = 2022 }},
		"electorate":  {words.TurnoutName, func(r *export.Results) { r.Wards[0].Certificate.Electorate = figure.Keyed(figure.Electors(5747)) }},
		"valid":       {words.TurnoutName, func(r *export.Results) { r.Wards[0].Certificate.Valid = papers }},
		"head":        {words.RejectedName, func(r *export.Results) { r.Wards[0].Certificate.ByHead[3].Papers = papers }},
		"in part":     {words.RejectedName, func(r *export.Results) { r.Wards[exporttest.BowEast].Certificate.ByHead[4].Papers = papers }},
		"objected":    {words.RejectedName, func(r *export.Results) { r.Wards[0].Certificate.Objected = papers }},
		"postal":      {words.RejectedName, func(r *export.Results) { r.Wards[0].Certificate.PostalReject = papers }},
		"expected":    {words.VerificationName, func(r *export.Results) { r.Wards[0].Certificate.Boxes[0].Expected = papers }},
		"found":       {words.VerificationName, func(r *export.Results) { r.Wards[exporttest.BowEast].Certificate.PostalBoxes[0].Verified = papers }},
		"variance":    {words.VerificationName, func(r *export.Results) { r.Wards[exporttest.BowEast].Certificate.Boxes[1].Variance = 1 }},
		"moved":       {words.VerificationName, func(r *export.Results) { r.Wards[exporttest.BowEast].Certificate.Boxes[1].Moved = 2 }},
		"a box more": {words.VerificationName, func(r *export.Results) {
			c := &r.Wards[exporttest.Plan-1].Certificate
			c.Boxes = append(c.Boxes, c.Boxes...)
		}},
	} {
		r := exporttest.Sample()
		spoil.do(&r)
		if err := tables.ReadBack(sheets, r); err == nil || !strings.HasPrefix(err.Error(), "sheet "+spoil.sheet+": ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
