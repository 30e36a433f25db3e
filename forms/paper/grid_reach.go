package paper

import (
	"slices"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// How the grid of count sheets is come to, from the page of a ward and from a
// sheet that is keyed by itself, and how one goes back to that.

// SideBySide is Ctrl+I: count sheets side by side, or again one by one. What is
// being typed goes along.
func SideBySide(w *desk.Window) {
	f, keying := w.Screen.(*Form)
	switch {
	case !keying:
		id, ok := countSheetHere(w)
		switch {
		case !ok:
			w.Say(words.GridNone)
		case !openGrid(w, id):
			if _, refusal := formOf(w, id, 0, nil); refusal != nil {
				w.Fail(refusal)
				return
			}
			w.Say(words.GridNotThis)
		}
	case f.ID.Form != sheet.CountSheet:
		w.Say(words.GridNone)
	case f.Grid != nil:
		f.byItself()
	default:
		f.intoGrid()
	}
}

// intoGrid shows a sheet that is being keyed in its column.
func (f *Form) intoGrid() {
	w := f.W
	a, _ := w.State.Ward(f.ID.Contest).Contest.AreaOf(f.ID.Subject)
	g := newSheetGrid(w, f.ID.Contest, a)
	g.at = max(slices.Index(g.Ids, f.ID), 0)
	if to := g.form(g.at); to != nil && to.Count == f.Count {
		to.takeOver(f)
		return
	}
	w.Say(words.GridNotThis)
}

// byItself shows the sheet whose column the keyboard is in by itself.
func (f *Form) byItself() {
	for _, id := range f.Grid.Typed() {
		if id != f.ID && !f.W.Keep(f.Grid.Forms[id]) {
			f.W.Say(words.GridStoreFirst(id.Subject))
			return
		}
	}
	if to, refusal := formOf(f.W, f.ID, f.Count, nil); to != nil {
		to.takeOver(f)
	} else {
		f.W.Fail(refusal)
	}
}

// takeOver shows the form in the place of another of the same sheet, with what
// was typed there, at the same figure.
func (f *Form) takeOver(from *Form) {
	at := figure.ID("")
	for i, field := range from.Fields {
		if fyne.CanvasObject(field.Entry) == from.Active.Now() {
			at = field.Def.ID
		}
		if err := f.Fields[i].Entry.SetText(field.Entry.Text()); err != nil {
			fyne.LogError("a figure cannot be taken over", err)
		}
	}
	f.W.Show(f)
	f.toFigure(at)
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
		if key == FoldKey(id, a) { // which are in, and are looked at
			return sheets[0].ID, len(sheets) > 0
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
