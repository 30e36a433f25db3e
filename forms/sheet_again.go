package forms

import (
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// A further count of a sheet, and the sheet that keys mean.

// countAgain opens another count of the sheet that is selected or open.
func (w *window) countAgain() {
	id, ok := w.sheetHere()
	d, _ := sheet.ByForm(id.Form)
	switch {
	case !ok:
		w.say(w.orBeside(words.SheetChoose))
	case !d.Recounted:
		w.say(w.orBeside(words.NotRecounted(d)))
	default:
		w.screen.leave(func() { w.openSheet(id, len(w.state.Sheet(id).Counts)+1) })
	}
}

// mayCountAgain tells whether the sheet that is open or chosen can be counted again.
func (w *window) mayCountAgain() bool {
	id, ok := w.sheetHere()
	if !ok || id.Contest == "" {
		return false
	}
	_, closed := w.state.Closed()
	d, _ := sheet.ByForm(id.Form)
	return !closed && d.Recounted && !w.state.Ward(id.Contest).State.Frozen() && len(w.state.Sheet(id).Counts) > 0
}

// sheetHere is the sheet that is open; else that of the selected finding, where
// it waits for a further count, and else the one at which the page stands.
func (w *window) sheetHere() (sheet.ID, bool) {
	if f, ok := w.screen.(*sheetForm); ok {
		return f.id, true
	}
	if f, ok := w.finding(); ok && f.Recount && f.Blocks() {
		if id, ok := w.sheetOf(f); ok {
			return id, true
		}
	}
	l, ok := w.screen.home().(*lists.List)
	if !ok {
		return sheet.ID{}, false
	}
	ward, ok := w.selected()
	if ok && ward.NextBatch().String() == l.Key() {
		return ward.NextBatch(), true
	}
	for _, r := range w.register(ward.Contest.ID) {
		if r.String() == l.Key() {
			return r.ID, true
		}
	}
	return sheet.ID{}, false
}

// recountDue is the number of the count that a granted recount still wants, 0
// where none is due.
func (w *window) recountDue(thisWard ward.Ward) int {
	id := thisWard.OwnSheet(sheet.CountResult)
	if due := w.state.CountDue(id); thisWard.State == ward.Counting && thisWard.CountsAtRecount > 0 && due > len(thisWard.Sheets[id].Counts) {
		return due
	}
	return 0
}
