package paper

import (
	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// A further count of a sheet, and the sheet that keys mean.

// CountAgain opens another count of the sheet that is selected or open.
func CountAgain(w *desk.Window) {
	id, ok := sheetHere(w)
	d, _ := sheet.ByForm(id.Form)
	switch {
	case !ok:
		w.Say(w.OrBeside(words.SheetChoose))
	case !d.Recounted:
		w.Say(w.OrBeside(words.NotRecounted(d)))
	default:
		w.Screen.Leave(func() { Open(w, id, len(w.State.Sheet(id).Counts)+1) })
	}
}

// MayCountAgain tells whether the sheet that is open or chosen can be counted again.
func MayCountAgain(w *desk.Window) bool {
	id, ok := sheetHere(w)
	if !ok || id.Contest == "" {
		return false
	}
	_, closed := w.State.Closed()
	d, _ := sheet.ByForm(id.Form)
	return !closed && d.Recounted && !w.State.Ward(id.Contest).State.Frozen() && len(w.State.Sheet(id).Counts) > 0
}

// sheetHere is the sheet that is open; else that of the selected finding, where
// it waits for a further count, and else the one at which the page stands.
func sheetHere(w *desk.Window) (sheet.ID, bool) {
	if f, ok := w.Screen.(*Form); ok {
		return f.ID, true
	}
	if f, ok := w.Finding(); ok && f.Recount && f.Blocks() {
		if id, ok := w.SheetOf(f); ok {
			return id, true
		}
	}
	l, ok := w.Screen.Home().(*lists.List)
	if !ok {
		return sheet.ID{}, false
	}
	ward, ok := w.Selected()
	if ok && ward.NextBatch().String() == l.Key() {
		return ward.NextBatch(), true
	}
	for _, r := range w.Register(ward.Contest.ID) {
		if r.String() == l.Key() {
			return r.ID, true
		}
	}
	return sheet.ID{}, false
}

// RecountDue is the number of the count that a granted recount still wants, 0
// where none is due.
func RecountDue(w *desk.Window, thisWard ward.Ward) int {
	id := thisWard.OwnSheet(sheet.CountResult)
	if due := w.State.CountDue(id); thisWard.State == ward.Counting && thisWard.CountsAtRecount > 0 && due > len(thisWard.Sheets[id].Counts) {
		return due
	}
	return 0
}
