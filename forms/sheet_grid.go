package forms

import (
	"slices"

	"fyne.io/fyne/v2"

	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// sheetGrid keys the count sheets of an area side by side. A column is a sheet
// and has its form: what it asks, what is checked and how it is stored are the
// form's own, and the screen is the form of the column that the keyboard is in.
// What two people read differently is keyed by itself, and has no fields here.
type sheetGrid struct {
	w      *window
	area   setup.Area
	ids    []sheet.ID
	forms  map[sheet.ID]*sheetForm    // of the sheets looked at so far; nil where nothing is keyed here
	others map[sheet.ID]sheet.Reading // what this person may see of the others
	at     int                        // the column that the keyboard is in
	row    int                        // and the figure
	first  int                        // the first column in view
	view   int                        // how many are
	active fields.ActiveField
	grid   *fields.FigureGrid
	parts  fields.GridParts
	how    *lists.RowView
	help   *lists.RowView
	foot   *fyne.Container // the help
	body   *fyne.Container
}

// gridEms is the width that a grid asks for before the wards may stand beside it.
const gridEms = 90

func newSheetGrid(w *window, contest setup.ContestID, a setup.Area) *sheetGrid {
	g := &sheetGrid{w: w, area: a, forms: map[sheet.ID]*sheetForm{}, view: 1, how: lists.NewRowView(lists.Row{}), help: lists.NewRowView(lists.Row{})}
	for _, p := range w.state.Ward(contest).CountSheets(a) {
		g.ids = append(g.ids, p.ID)
	}
	g.grid = fields.NewFigureGrid(&g.active)
	g.grid.Short = func() bool { return w.fewLines() }
	g.active.OnArrive = g.arrive
	g.grid.OnFits = func(columns int) {
		g.view = columns
		g.show()
	}
	g.foot = look.Shaded(lists.OneLine(g.help))
	g.body = look.Between(g.how, look.Stack(g.foot), g.grid.Content)
	return g
}

// openGrid shows the count sheets of the area of a sheet side by side, with the
// keyboard in its column. It tells whether it did: a sheet whose readings differ
// is keyed by itself, and one of another person's turn not at all.
func (w *window) openGrid(id sheet.ID) bool {
	if f, ok := w.screen.(*sheetForm); ok && f.grid.open(id) {
		return true
	}
	a, ok := w.state.Ward(id.Contest).Contest.AreaOf(id.Subject)
	if !ok || id.Form != sheet.CountSheet {
		return false
	}
	g := newSheetGrid(w, id.Contest, a)
	i := slices.Index(g.ids, id)
	if i < 0 || g.form(i) == nil {
		return false
	}
	g.at = i
	w.toContest(id.Contest)
	w.say("")
	w.show(g.form(i))
	if why := g.form(i).frozen; why != nil {
		w.say(words.Error(why))
	}
	w.sayRestored(g.form(i))
	return true
}

// form is the form of a column, nil where nothing of the sheet is keyed here.
func (g *sheetGrid) form(i int) *sheetForm {
	id := g.ids[i]
	if f, seen := g.forms[id]; seen {
		return f
	}
	f, _ := g.w.formOf(id, 0, g)
	if f != nil && f.turn.Figures != nil {
		f = nil
	}
	g.forms[id] = f
	return f
}

// now is the form of the column that the keyboard is in.
func (g *sheetGrid) now() *sheetForm { return g.forms[g.ids[g.at]] }

// open takes the keyboard to the head of a sheet's column; false where the grid
// has none with fields. There may be no grid.
func (g *sheetGrid) open(id sheet.ID) bool {
	if g == nil {
		return false
	}
	i := slices.Index(g.ids, id)
	if i < 0 || g.form(i) == nil {
		return false
	}
	g.to(i, max(g.form(i).keyable(0, 1), 0))
	return true
}

// to takes the keyboard to a figure of a column.
func (g *sheetGrid) to(i, row int) {
	if i != g.at {
		g.part()
		g.renew(g.at)
	}
	g.at = i
	g.show()
	g.form(i).focus(row)
}

// part parts from the column that the keyboard is in: what is typed there is kept, and can no longer be taken back
// from another.
func (g *sheetGrid) part() {
	if f := g.now(); f != nil {
		g.w.keep(f)
		f.kept.said = "" // it was said when the column was come to
	}
	g.active.Forget()
}

// aside goes to the same figure of the next sheet at a side that has fields; at
// the edges it stays.
func (g *sheetGrid) aside(row, by int) bool {
	for i := g.at + by; i >= 0 && i < len(g.ids); i += by {
		if g.form(i) != nil {
			g.to(i, row)
			return true
		}
	}
	return false
}

// beside goes to the head of the next column to the right; false where there is none.
func (g *sheetGrid) beside() bool { return g != nil && g.aside(0, 1) }

// renew lets a column show the sheet as it stands now, unless something typed
// would be lost.
func (g *sheetGrid) renew(i int) {
	id := g.ids[i]
	f, seen := g.forms[id]
	if seen && (f == nil || f.seen != g.w.state.Versions.Of(id.String()) && !f.typed()) {
		delete(g.forms, id)
	}
}

// refresh goes along with the count: what was stored of a sheet elsewhere is
// seen at once, and what is being typed stays.
func (g *sheetGrid) refresh() {
	g.others = nil
	for i := range g.ids {
		if i != g.at {
			g.renew(i)
		}
		if f := g.forms[g.ids[i]]; f != nil {
			f.follow()
		}
	}
	g.show()
	for i := g.first; i < g.first+g.view && i < len(g.ids); i++ {
		if f := g.form(i); f != nil {
			f.check()
		}
	}
}

// arrive goes along with the keyboard, also where it came by a click.
func (g *sheetGrid) arrive(o fyne.CanvasObject) {
	for i := g.first; i < g.first+g.view && i < len(g.ids); i++ {
		f := g.forms[g.ids[i]]
		if f == nil {
			continue
		}
		row := slices.IndexFunc(f.fields, func(field *figureField) bool { return fyne.CanvasObject(field.entry) == o })
		if row < 0 {
			continue
		}
		left := g.at
		switch before := g.now(); {
		case i != left:
			g.part()
		case before != nil:
			g.w.keep(before)
		}
		g.at, g.row = i, row
		if g.w.screen != screen(f) {
			g.w.screen = f
			g.w.trace.Event(append([]string{"screen"}, f.name()...)...)
			g.w.lookAgain()
		}
		g.showHead(left)
		g.showHead(i)
		g.showHow()
		g.showLabels()
		f.arrive(o)
		g.w.sayRestored(f)
		return
	}
}

// keep keeps what is typed in the columns, and tells whether all of it is. There
// may be no grid.
func (g *sheetGrid) keep() bool {
	all := true
	for _, id := range g.typed() {
		all = g.w.keep(g.forms[id]) && all
	}
	return all
}

// typed are the sheets in whose columns something stands that is not stored.
func (g *sheetGrid) typed() []sheet.ID {
	var ids []sheet.ID
	if g == nil {
		return nil
	}
	for _, id := range g.ids {
		if f := g.forms[id]; f != nil && f.typed() {
			ids = append(ids, id)
		}
	}
	return ids
}

// toUnsaved takes the keyboard to the first column in which something stands
// that is not stored; false where there is none, or no grid.
func (g *sheetGrid) toUnsaved() bool {
	ids := g.typed()
	return len(ids) > 0 && g.open(ids[0])
}

// readings are the count sheets of the area as far as this person may see them:
// what stands in the columns, and of the others what is agreed or their own.
func (g *sheetGrid) readings() []sheet.Reading {
	if g.others == nil {
		g.others = map[sheet.ID]sheet.Reading{}
		for _, id := range g.ids {
			if t, _ := g.w.turnAt(id); t.Figures == nil {
				g.others[id] = t.stands(g.w.state.Sheet(id), t.Count)
			}
		}
	}
	var all []sheet.Reading
	for _, id := range g.ids {
		r := g.others[id]
		if f := g.forms[id]; f != nil {
			r, _ = f.reading()
		}
		if len(r) > 0 {
			all = append(all, r)
		}
	}
	return all
}
