package paper

import (
	"wardcount/forms/desk"
	"wardcount/forms/words"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// A further count of a sheet: by the key, and where a granted recount wants one.

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

// RecountDue is the number of the count that a granted recount still wants, 0
// where none is due.
func RecountDue(w *desk.Window, thisWard ward.Ward) int {
	id := thisWard.OwnSheet(sheet.CountResult)
	if due := w.State.CountDue(id); thisWard.State == ward.Counting && thisWard.CountsAtRecount > 0 && due > len(thisWard.Sheets[id].Counts) {
		return due
	}
	return 0
}
