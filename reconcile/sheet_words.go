package reconcile

import "slices"

func sheetWords(id SheetID) string {
	d, _ := SheetOf(id.Form)
	if d.About == AboutWard {
		return d.Title
	}
	return d.Title + " " + id.Subject
}

// compareSheets puts sheets in the order of the night, then of their subjects.
func compareSheets(a, b SheetID) int {
	place := func(f Form) int { return slices.IndexFunc(Sheets, func(d SheetDef) bool { return d.Form == f }) }
	if a.Form != b.Form {
		return place(a.Form) - place(b.Form)
	}
	return compareFigures(FigureID(a.Subject), FigureID(b.Subject))
}
