package paper

import (
	"maps"
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// What we make of a figure stands beside it once it is typed: of a total that
// the officer wrote, and of the votes on the sheet of a table or of the ward
// that its parts add up to. Before that it would be copied. The rule itself is
// asked, with another figure in the place of the written one, so that it
// answers in any case.

// workedOut says where a finding carries what we make of a total.
var workedOut = map[figure.ID][]struct {
	code   ward.Code
	number string
}{
	"bp_issued": {{"V1", "issued_worked"}}, "bp_expected": {{"V1", "expected_worked"}},
	"valid_ballots": {{"C2", "votes"}, {"C10", "sum"}}, "verified_total": {{"V6", "total"}}, "B14": {{"P1", "sum"}},
}

// ours is what we make of the figure at a place, where it and the figures above
// it are typed.
func (f *Form) ours(i int, r, sums sheet.Reading) figure.Of[int] {
	def := f.Fields[i].Def
	if n, ok := sums[def.ID]; ok {
		return figure.Keyed(n)
	}
	if _, typed := r[def.ID]; !typed || !def.Written {
		return figure.Of[int]{}
	}
	if f.ID.Contest == "" {
		n, known := rules.NotReturned(r).Get()
		return figure.KeyedIf(int(n), known)
	}
	probe := maps.Clone(r)
	for j, field := range f.Fields {
		_, typed := r[field.Def.ID]
		if typed || !field.Def.Required {
			continue
		}
		if j < i {
			return figure.Of[int]{}
		}
		probe[field.Def.ID] = 0
	}
	probe[def.ID] = figure.Max
	for _, x := range f.W.State.Preview(f.ID, f.Count, probe) {
		for _, where := range workedOut[def.ID] {
			if n, ok := x.Numbers[where.number]; ok && x.Code == where.code && f.Concerns(x) && slices.Contains(x.Figures, def.ID) {
				return figure.Keyed(n)
			}
		}
	}
	return figure.Of[int]{}
}

// sumsOfParts are what a table's count sheets, or the ward's tables, come to in
// each candidate's votes: of the votes that are typed here, once all those
// parts are in.
func (f *Form) sumsOfParts(r sheet.Reading) sheet.Reading {
	areas := f.W.State.Ward(f.ID.Contest).Contest.Areas
	if f.Turn.Figures != nil || len(areas) == 0 || f.ID.Form != sheet.CountArea && f.ID.Form != sheet.CountResult {
		return nil
	}
	probe := sheet.Reading{}
	for _, field := range f.Fields {
		if field.Def.Required {
			probe[field.Def.ID] = figure.Max
		}
	}
	sums := sheet.Reading{}
	for _, x := range f.W.State.Preview(f.ID, f.Count, probe) {
		if x.Code != "C8" || !f.Concerns(x) {
			continue
		}
		for _, id := range x.Figures {
			if _, typed := r[id]; typed {
				sums[id] = x.Numbers["sum"]
			}
		}
	}
	return sums
}
