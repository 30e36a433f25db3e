package sheet

import (
	"slices"

	"wardcount/reconcile/figure"
)

// Words is a sheet as it is said: its title, with what it is about.
func Words(id ID) string {
	d, _ := ByForm(id.Form)
	if d.About == AboutWard {
		return d.Title
	}
	return d.Title + " " + id.Subject
}

// Compare puts sheets in the order of the night, then of their subjects.
func Compare(a, b ID) int {
	place := func(f Form) int { return slices.IndexFunc(All, func(d Def) bool { return d.Form == f }) }
	if a.Form != b.Form {
		return place(a.Form) - place(b.Form)
	}
	return compareFigures(figure.ID(a.Subject), figure.ID(b.Subject))
}
