package forms

import (
	"slices"

	"fyne.io/fyne/v2"

	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// How the grid of count sheets is come to, from the page of a ward and from a
// sheet that is keyed by itself, and how one goes back to that.

// sideBySide is Ctrl+I: count sheets side by side, or again one by one. What is
// being typed goes along.
func (w *window) sideBySide() {
	f, keying := w.screen.(*sheetForm)
	switch {
	case !keying:
		id, ok := w.countSheetHere()
		switch {
		case !ok:
			w.say(words.GridNone)
		case !w.openGrid(id):
			if _, refusal := w.formOf(id, 0, nil); refusal != nil {
				w.fail(refusal)
				return
			}
			w.say(words.GridNotThis)
		}
	case f.id.Form != sheet.CountSheet:
		w.say(words.GridNone)
	case f.grid != nil:
		f.byItself()
	default:
		f.intoGrid()
	}
}

// intoGrid shows a sheet that is being keyed in its column.
func (f *sheetForm) intoGrid() {
	w := f.w
	a, _ := w.state.Ward(f.id.Contest).Contest.AreaOf(f.id.Subject)
	g := newSheetGrid(w, f.id.Contest, a)
	g.at = max(slices.Index(g.ids, f.id), 0)
	if to := g.form(g.at); to != nil && to.count == f.count {
		to.takeOver(f)
		return
	}
	w.say(words.GridNotThis)
}

// byItself shows the sheet whose column the keyboard is in by itself.
func (f *sheetForm) byItself() {
	for _, id := range f.grid.typed() {
		if id != f.id && !f.w.keep(f.grid.forms[id]) {
			f.w.say(words.GridStoreFirst(id.Subject))
			return
		}
	}
	if to, refusal := f.w.formOf(f.id, f.count, nil); to != nil {
		to.takeOver(f)
	} else {
		f.w.fail(refusal)
	}
}

// takeOver shows the form in the place of another of the same sheet, with what
// was typed there, at the same figure.
func (f *sheetForm) takeOver(from *sheetForm) {
	at := figure.ID("")
	for i, field := range from.fields {
		if fyne.CanvasObject(field.entry) == from.active.Now() {
			at = field.def.ID
		}
		if err := f.fields[i].entry.SetText(field.entry.Text()); err != nil {
			fyne.LogError("a figure cannot be taken over", err)
		}
	}
	f.w.show(f)
	f.toFigure(at)
}

// countSheetHere is the count sheet that the page stands at, or the first of
// the area at whose row it stands, or else of the ward, that the person at the
// keyboard can key.
func (w *window) countSheetHere() (sheet.ID, bool) {
	selected, ok := w.selected()
	l, page := w.screen.home().(*lists.List)
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
		if key == foldKey(id, a) { // which are in, and are looked at
			return sheets[0].ID, len(sheets) > 0
		}
		if key == awaitedKey(id, a) || key == onceKey(id, a) || key == selected.SheetAbout(sheet.CountArea, a.ID).String() {
			here = sheets
			break
		}
		here = append(here, sheets...)
	}
	for _, s := range here {
		if t, refusal := w.turnAt(s.ID); refusal == nil && (t.asks == asksFirst || t.asks == asksSecond) {
			return s.ID, true
		}
	}
	if len(here) > 0 {
		return here[0].ID, true
	}
	return sheet.ID{}, false
}
