package paper

import (
	"slices"

	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

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

// countSheetHere is the count sheet that the page stands at, or the first of
// the area at whose row it stands, or else of the ward, that the person at the
// keyboard can key.
func countSheetHere(w *desk.Window) (sheet.ID, bool) {
	selected, ok := w.Selected()
	l, page := w.Screen.Home().(*lists.List)
	if !ok || !page {
		return sheet.ID{}, false
	}
	key, here := l.Key(), []ward.Part(nil)
	for _, a := range selected.Contest.Areas {
		sheets := selected.CountSheets(a)
		own := func(p ward.Part) bool { return p.ID.String() == key }
		if i := slices.IndexFunc(sheets, own); i >= 0 {
			return sheets[i].ID, true
		}
		id := selected.Contest.ID
		if key == FoldKey(id, a) && len(sheets) > 0 { // which are in, and are looked at
			return sheets[0].ID, true
		}
		if key == AwaitedKey(id, a) || key == OnceKey(id, a) || key == selected.SheetAbout(sheet.CountArea, a.ID).String() {
			here = sheets
			break
		}
		here = append(here, sheets...)
	}
	for _, s := range here {
		if t, refusal := TurnAt(w, s.ID); refusal == nil && (t.Asks == asksFirst || t.Asks == asksSecond) {
			return s.ID, true
		}
	}
	if len(here) > 0 {
		return here[0].ID, true
	}
	return sheet.ID{}, false
}
