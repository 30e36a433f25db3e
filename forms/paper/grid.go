package paper

import (
	"slices"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// sheetGrid keys the count sheets of an area side by side. A column is a sheet
// and has its form: what it asks, what is checked and how it is stored are the
// form's own, and the screen is the form of the column that the keyboard is in.
// What two people read differently is keyed by itself, and has no fields here.
type sheetGrid struct {
	w      *desk.Window
	Area   setup.Area
	Ids    []sheet.ID
	Forms  map[sheet.ID]*Form         // of the sheets looked at so far; nil where nothing is keyed here
	others map[sheet.ID]sheet.Reading // what this person may see of the others
	at     int                        // the column that the keyboard is in
	Row    int                        // and the figure
	first  int                        // the first column in view
	View   int                        // how many are
	Active fields.ActiveField
	grid   *fields.FigureGrid
	Parts  fields.GridParts
	how    *lists.RowView
	help   *lists.RowView
	foot   *fyne.Container // the help
	body   *fyne.Container
}

// gridEms is the width that a grid asks for before the wards may stand beside it.
const gridEms = 90

func newSheetGrid(w *desk.Window, contest setup.ContestID, a setup.Area) *sheetGrid {
	g := &sheetGrid{w: w, Area: a, Forms: map[sheet.ID]*Form{}, View: 1, how: lists.NewRowView(lists.Row{}), help: lists.NewRowView(lists.Row{})}
	for _, p := range w.State.Ward(contest).CountSheets(a) {
		g.Ids = append(g.Ids, p.ID)
	}
	g.grid = fields.NewFigureGrid(&g.Active)
	g.grid.Short = func() bool { return w.FewLines() }
	g.Active.OnArrive = g.arrive
	g.grid.OnFits = func(columns int) {
		g.View = columns
		g.show()
	}
	g.foot = look.Shaded(lists.OneLine(g.help))
	g.body = look.Between(g.how, look.Stack(g.foot), g.grid.Content)
	return g
}

// form is the form of a column, nil where nothing of the sheet is keyed here.
func (g *sheetGrid) form(i int) *Form {
	id := g.Ids[i]
	if f, seen := g.Forms[id]; seen {
		return f
	}
	f, _ := formOf(g.w, id, 0, g)
	if f != nil && f.Turn.Figures != nil {
		f = nil
	}
	g.Forms[id] = f
	return f
}

// now is the form of the column that the keyboard is in.
func (g *sheetGrid) now() *Form { return g.Forms[g.Ids[g.at]] }

// open takes the keyboard to the head of a sheet's column; false where the grid
// has none with fields. There may be no grid.
func (g *sheetGrid) open(id sheet.ID) bool {
	if g == nil {
		return false
	}
	i := slices.Index(g.Ids, id)
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
		g.w.Keep(f)
		f.kept.Said = "" // it was said when the column was come to
	}
	g.Active.Forget()
}

// aside goes to the same figure of the next sheet at a side that has fields; at
// the edges it stays.
func (g *sheetGrid) aside(row, by int) bool {
	for i := g.at + by; i >= 0 && i < len(g.Ids); i += by {
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
	id := g.Ids[i]
	f, seen := g.Forms[id]
	if seen && (f == nil || f.seen != g.w.State.Versions.Of(id.String()) && !f.Typed()) {
		delete(g.Forms, id)
	}
}

// refresh goes along with the count: what was stored of a sheet elsewhere is
// seen at once, and what is being typed stays.
func (g *sheetGrid) refresh() {
	g.others = nil
	for i := range g.Ids {
		if i != g.at {
			g.renew(i)
		}
		if f := g.Forms[g.Ids[i]]; f != nil {
			f.follow()
		}
	}
	g.show()
	for i := g.first; i < g.first+g.View && i < len(g.Ids); i++ {
		if f := g.form(i); f != nil {
			f.check()
		}
	}
}

// arrive goes along with the keyboard, also where it came by a click.
func (g *sheetGrid) arrive(o fyne.CanvasObject) {
	for i := g.first; i < g.first+g.View && i < len(g.Ids); i++ {
		f := g.Forms[g.Ids[i]]
		if f == nil {
			continue
		}
		row := slices.IndexFunc(f.Fields, func(field *figureField) bool { return fyne.CanvasObject(field.Entry) == o })
		if row < 0 {
			continue
		}
		left := g.at
		switch before := g.now(); {
		case i != left:
			g.part()
		case before != nil:
			g.w.Keep(before)
		}
		g.at, g.Row = i, row
		if g.w.Screen != desk.Screen(f) {
			g.w.Screen = f
			g.w.Trace.Event(append([]string{"screen"}, f.Name()...)...)
			g.w.LookAgain()
		}
		g.showHead(left)
		g.showHead(i)
		g.showHow()
		g.showLabels()
		f.arrive(o)
		g.w.SayRestored(f)
		return
	}
}

// keep keeps what is typed in the columns, and tells whether all of it is. There
// may be no grid.
func (g *sheetGrid) keep() bool {
	all := true
	for _, id := range g.Typed() {
		all = g.w.Keep(g.Forms[id]) && all
	}
	return all
}

// Typed are the sheets in whose columns something stands that is not stored.
func (g *sheetGrid) Typed() []sheet.ID {
	var ids []sheet.ID
	if g == nil {
		return nil
	}
	for _, id := range g.Ids {
		if f := g.Forms[id]; f != nil && f.Typed() {
			ids = append(ids, id)
		}
	}
	return ids
}

// toUnsaved takes the keyboard to the first column in which something stands
// that is not stored; false where there is none, or no grid.
func (g *sheetGrid) toUnsaved() bool {
	ids := g.Typed()
	return len(ids) > 0 && g.open(ids[0])
}

// readings are the count sheets of the area as far as this person may see them:
// what stands in the columns, and of the others what is agreed or their own.
func (g *sheetGrid) readings() []sheet.Reading {
	if g.others == nil {
		g.others = map[sheet.ID]sheet.Reading{}
		for _, id := range g.Ids {
			if t, _ := TurnAt(g.w, id); t.Figures == nil {
				g.others[id] = t.stands(g.w.State.Sheet(id), t.Count)
			}
		}
	}
	var all []sheet.Reading
	for _, id := range g.Ids {
		r := g.others[id]
		if f := g.Forms[id]; f != nil {
			r, _ = f.Reading()
		}
		if len(r) > 0 {
			all = append(all, r)
		}
	}
	return all
}
