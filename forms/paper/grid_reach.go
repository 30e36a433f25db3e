package paper

import (
	"slices"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
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

// openGrid shows the count sheets of the area of a sheet side by side, with the
// keyboard in its column. It tells whether it did: a sheet whose readings differ
// is keyed by itself, and one of another person's turn not at all.
func openGrid(w *desk.Window, id sheet.ID) bool {
	if f, ok := w.Screen.(*Form); ok && f.Grid.open(id) {
		return true
	}
	a, ok := w.State.Ward(id.Contest).Contest.AreaOf(id.Subject)
	if !ok || id.Form != sheet.CountSheet {
		return false
	}
	g := newSheetGrid(w, id.Contest, a)
	i := slices.Index(g.Ids, id)
	if i < 0 || g.form(i) == nil {
		return false
	}
	g.at = i
	toContest(w, id.Contest)
	w.Say("")
	w.Show(g.form(i))
	if why := g.form(i).Frozen; why != nil {
		w.Say(words.Error(why))
	}
	w.SayRestored(g.form(i))
	return true
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

// OpenColumn takes the keyboard to another sheet of the grid; false where that has none with fields.
func (f *Form) OpenColumn(id sheet.ID) bool { return f.Grid.open(id) }
