package fields

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
)

// FigureGrid lays out several papers of one form beside one another: a column for each, a row for each of their
// figures, the labels at the left and what the rows come to at the right. Heads stand above and checks beneath, and
// stay while the rows scroll. It shows as many columns as there is room for, and says how many that is; which papers
// they are is the form's affair. Fields are never given to another figure.
type FigureGrid struct {
	// OnFits hears how many columns there is room for, when that has changed.
	OnFits func(columns int)
	// Short, if set, tells that the rows above and beneath the figures are to be kept short.
	Short func() bool

	// Content is all of it.
	Content *fyne.Container

	active             *ActiveField
	head, check, cells *fyne.Container
	now                GridParts
	fits               int
	given, cell        float32 // the width of the last layout, and of its columns
}

// GridParts are what a grid shows: the row above the figures, the figures, and the row beneath. Each of the rows is a
// label, a cell for each column, and what the row comes to.
type GridParts struct {
	Head, Check []*lists.RowView
	Labels      []*lists.RowView
	Columns     [][]*FigureEntry // each as long as Labels, or nil where a paper is not keyed here
	Totals      []*lists.RowView
}

// Widths in heights of the text.
const (
	gridLabelEms  = 15
	gridLabelMost = 22
	gridCellEms   = 5.7 // of six digits and a glyph
	gridTotalEms  = 5.6
	gridLabelMax  = 0.4 // of the whole width
	gridGap       = 3
	gridEnd       = 10 // where the bar of the scroll stands
)

// NewFigureGrid makes a grid that shows nothing yet. The active one of its fields stays in view.
func NewFigureGrid(active *ActiveField) *FigureGrid {
	g := &FigureGrid{active: active}
	g.head = container.New(gridLine{g, func() []*lists.RowView { return g.now.Head }})
	g.check = container.New(gridLine{g, func() []*lists.RowView { return g.now.Check }})
	g.cells = container.New(gridCells{g})
	active.Scroll = container.NewVScroll(g.cells)
	g.Content = look.Between(look.Shaded(g.head), look.Shaded(g.check), container.New(keptInView{active}, active.Scroll))
	return g
}

// Set shows other parts.
func (g *FigureGrid) Set(parts GridParts) {
	g.now = parts
	g.head.Objects, g.check.Objects = views(parts.Head), views(parts.Check)
	objects := views(parts.Labels)
	for _, column := range parts.Columns { // one paper after the other, as Tab goes
		for _, e := range column {
			objects = append(objects, e)
		}
	}
	g.cells.Objects = append(objects, views(parts.Totals)...)
	g.head.Refresh()
	g.check.Refresh()
	g.cells.Refresh()
	look.Arrange(g.Content) // the row above or beneath may have more lines
	g.active.Scroll.Refresh()
}

// Lacks is how much more height than its least it needs to have any rows in view, so many after one another.
func (g *FigureGrid) Lacks(rows int) float32 {
	label, _, _ := g.widths(g.given)
	most := float32(0)
	for i := range len(g.now.Labels) - rows + 1 {
		together := float32(gridGap)
		for k := range rows {
			together += g.rowHeight(i+k, label) + gridGap/2
		}
		most = max(most, together)
	}
	return max(most-g.active.Scroll.MinSize().Height, 0)
}

// Needs is the width in heights of the text that so many columns ask for.
func (g *FigureGrid) Needs(columns int) float32 {
	em := theme.TextSize()
	return gridLabelMost + float32(columns)*(gridCellEms+gridGap/em) + gridTotalEms + (gridEnd+1)/em
}

// rowHeight is how high a row is beside a label of that width.
func (g *FigureGrid) rowHeight(i int, label float32) float32 {
	h := g.now.Labels[i].HeightFor(label)
	for _, column := range g.now.Columns {
		if i < len(column) {
			h = max(h, column[i].MinSize().Height)
		}
	}
	return h
}

func views(rows []*lists.RowView) []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(rows))
	for i, v := range rows {
		objects[i] = v
	}
	return objects
}

// room is how many columns there is room for at a width; there is always room for one.
func (g *FigureGrid) room(width float32) int {
	_, cell, total := g.widths(width)
	label := min(gridLabelEms*theme.TextSize(), width*gridLabelMax)
	return max(int((width-label-total-gridEnd)/(cell+gridGap)), 1)
}

// widths are those of the labels, of a column, and of what the rows come to. A column is as wide as its longest figure.
func (g *FigureGrid) widths(width float32) (label, cell, total float32) {
	em := theme.TextSize()
	cell = gridCellEms * em
	for _, column := range g.now.Columns {
		for _, e := range column {
			m := e.measures()
			cell = max(cell, m.width(e.Text())+m.glyphSize+3*m.pad)
		}
	}
	label, total = min(gridLabelEms*em, width*gridLabelMax), gridTotalEms*em
	if n := float32(len(g.now.Columns)); n > 0 { // what the columns leave is for the names
		label = max(label, min(width-n*(cell+gridGap)-total-gridEnd, gridLabelMost*em))
	}
	return label, cell, total
}

// Outgrown tells whether a figure has become longer than its column is wide: then the parts are set again.
func (g *FigureGrid) Outgrown() bool {
	_, cell, _ := g.widths(g.given)
	return g.given > 0 && cell != g.cell
}

// at is where a column begins; the one after the last is what the rows come to.
func (g *FigureGrid) at(column int, label, cell float32) float32 {
	return label + float32(column)*(cell+gridGap)
}

// gridLine is the row above or beneath the figures.
type gridLine struct {
	g     *FigureGrid
	parts func() []*lists.RowView
}

func (l gridLine) height(width float32) float32 {
	label, cell, total := l.g.widths(width)
	highest, parts, short := float32(0), l.parts(), l.g.Short != nil && l.g.Short()
	for i, v := range parts {
		v.KeepShort(short)
		w := cell
		switch i {
		case 0:
			w = label
		case len(parts) - 1:
			w = total
		}
		highest = max(highest, v.HeightFor(w))
	}
	return highest
}

func (l gridLine) MinSize([]fyne.CanvasObject) fyne.Size {
	width := l.g.given
	if width == 0 {
		width = unlaidEms * theme.TextSize()
	}
	return fyne.NewSize(10*theme.TextSize(), l.height(width))
}

func (l gridLine) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.g.given = size.Width
	label, cell, total := l.g.widths(size.Width)
	parts := l.parts()
	for i, v := range parts {
		x, w := l.g.at(i-1, label, cell), cell
		switch i {
		case 0:
			x, w = 0, label
		case len(parts) - 1:
			w = total
		}
		v.Move(fyne.NewPos(x, 0))
		v.Resize(fyne.NewSize(w, size.Height))
	}
}

// gridCells are the labels, the figures and what the rows come to.
type gridCells struct{ g *FigureGrid }

func (c gridCells) MinSize([]fyne.CanvasObject) fyne.Size {
	width := c.g.given
	if width == 0 {
		width = unlaidEms * theme.TextSize()
	}
	return fyne.NewSize(20*theme.TextSize(), c.place(width, false))
}

func (c gridCells) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	c.g.given = size.Width
	_, c.g.cell, _ = c.g.widths(size.Width)
	c.place(size.Width, true)
	lists.Reveal(c.g.active.Scroll, c.g.active.now)
	if fits := c.g.room(size.Width); fits != c.g.fits {
		c.g.fits = fits
		if c.g.OnFits != nil {
			work.Later(func() { c.g.OnFits(fits) }) // and not while it is laid out
		}
	}
}

// place works out where every part stands, moves it there if told to, and says how high all is.
func (c gridCells) place(width float32, move bool) float32 {
	label, cell, total := c.g.widths(width)
	y, parts := float32(gridGap), c.g.now
	line := fyne.MeasureText("0", theme.TextSize(), fyne.TextStyle{Bold: true}).Height + 2*lists.PadY
	for i, name := range parts.Labels {
		own, h := name.HeightFor(label), c.g.rowHeight(i, label)
		if move {
			name.Move(fyne.NewPos(0, y+(h-own)/2))
			name.Resize(fyne.NewSize(label, own))
			for k, column := range parts.Columns {
				if i < len(column) {
					high := column[i].MinSize().Height
					column[i].Move(fyne.NewPos(c.g.at(k, label, cell), y+(h-high)/2))
					column[i].Resize(fyne.NewSize(cell, high))
				}
			}
			sum := max(parts.Totals[i].HeightFor(total), line) // also where there is none yet
			parts.Totals[i].Move(fyne.NewPos(c.g.at(len(parts.Columns), label, cell), y+(h-sum)/2))
			parts.Totals[i].Resize(fyne.NewSize(total, sum))
		}
		y += h + gridGap/2
	}
	return y
}
