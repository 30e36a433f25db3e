package exporttest

import (
	"wardcount/export"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// sealings are the count closed twice during the verification; the second time
// one seal was not found as it had been left.
func sealings() []reconcile.Sealing {
	signed := func(by string, role setup.Role, hour, minute int) ward.Signature {
		return ward.Signature{By: by, Role: role, At: night(hour, minute)}
	}
	opened, again := signed("Practice deputy", setup.Deputy, 2, 5), signed("Practice returning officer", setup.ReturningOfficer, 3, 48)
	return []reconcile.Sealing{
		{Seals: []string{"30871", "30872", "30873"}, Place: "Strong room of the town hall, under the guard of the duty constable",
			Sealed: signed("Practice deputy", setup.Deputy, 1, 40), Reopened: &opened, Found: []string{"30872", "30871", "30873"}},
		{Seals: []string{"30874", "30875"}, Place: "Committee room 2, locked",
			Sealed: signed("Practice returning officer", setup.ReturningOfficer, 3, 25), Reopened: &again, Found: []string{"30874", "30879"},
			Reason: "Seal 30875 tore as the trolley was moved, and was replaced by 30879 before the agents of three candidates."},
	}
}

// compared is what the comparison of two keyings found in a night of few mistakes.
func compared() []export.FormShare {
	return []export.FormShare{
		{Form: "Ballot paper account", Share: ward.Share{Sheets: 9, Figures: 117, Differed: 3}},
		{Form: "Verification of a box", Share: ward.Share{Sheets: 14, Figures: 14}},
		{Form: "Count result", Share: ward.Share{Sheets: 11, Figures: 1204, Differed: 7}},
	}
}

// postal is a ward's statement as to postal ballot papers: the figures of the
// lines of Form K in their order, of which those below 0 were left empty.
func postal(figures ...int) *export.PostalStatement {
	d, _ := sheet.ByForm(sheet.PostalStatement)
	s := &export.PostalStatement{}
	for i, line := range d.Fixed {
		f := figure.Of[int]{}
		if figures[i] >= 0 {
			f = figure.Keyed(figures[i])
		}
		s.Lines = append(s.Lines, export.StatementLine{Label: line.Label, Unit: line.Unit, Figure: f})
	}
	return s
}
