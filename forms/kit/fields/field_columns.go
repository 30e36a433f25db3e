package fields

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
)

// Columns lays out label, field and what follows it, field by field; a
// crowded form in two columns, the second beginning where the first ends.
type Columns struct {
	Label, Entry, After float32 // widths in heights of the text; the entry's is its own where it is 0
	Crowded             bool
	Heads               map[int]*lists.RowView // the headings, by the field that each stands over; they come last among the objects

	given  float32 // the width of the last layout
	active *ActiveField
	inner  *fyne.Container
}

// InColumns are the fields of a form in their columns, which scroll. The active one stays in view when the window, the text
// or what stands beneath takes room away.
func InColumns(active *ActiveField, c *Columns, objects ...fyne.CanvasObject) fyne.CanvasObject {
	c.inner = container.New(c, objects...)
	active.Scroll = container.NewVScroll(c.inner)
	c.active = active
	return container.New(keptInView{active}, active.Scroll)
}

// Settle gives every part the room that it needs now: what stands behind a field may take more lines than before, or fewer.
func (c *Columns) Settle() {
	if c.inner == nil || c.given == 0 {
		return
	}
	if size := c.inner.Size(); c.inner.MinSize().Height <= size.Height {
		c.place(c.rows(c.inner.Objects), size.Width, true)
		return
	}
	c.active.Scroll.Refresh()
}

// keptInView gives a scroll all the room, and reveals the active field.
type keptInView struct{ active *ActiveField }

func (v keptInView) MinSize([]fyne.CanvasObject) fyne.Size { return v.active.Scroll.MinSize() }

func (v keptInView) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	v.active.Scroll.Resize(size)
	lists.Reveal(v.active.Scroll, v.active.now)
}

const (
	unlaidEms = 40 // the width before it was laid out

	// Of each of two columns.
	crowdedLabelEms = 16 // at least; where it is not to be had one column is used
	crowdedAfterEms = 6
)

// fieldWidths are those of the parts of a row.
type fieldWidths struct{ label, entry, after float32 }

// fieldRow is one field's place.
type fieldRow struct {
	label        *lists.RowView
	entry, after fyne.CanvasObject
}

func (c *Columns) rows(objects []fyne.CanvasObject) []fieldRow {
	objects = objects[:len(objects)-len(c.Heads)]
	rows := make([]fieldRow, 0, len(objects)/3)
	for i := 0; i+2 < len(objects); i += 3 {
		rows = append(rows, fieldRow{objects[i].(*lists.RowView), objects[i+1], objects[i+2]})
	}
	return rows
}

// columns is how many columns there are at a width.
func (c *Columns) columns(rows []fieldRow, width float32) int {
	if c.Crowded && width/2 >= crowdedLabelEms*theme.TextSize()+rows[0].entry.MinSize().Width {
		return 2
	}
	return 1
}

// widths are those of the parts of a row in a column of that width. In a
// crowded form what follows takes room only where there is something to say,
// and from the label, so that all fields stay in line.
func (c *Columns) widths(r fieldRow, width float32, two bool) fieldWidths {
	em, after := theme.TextSize(), float32(0)
	entry := max(c.Entry*em, r.entry.MinSize().Width)
	if two {
		if v, isRow := r.after.(*lists.RowView); isRow && len(v.Row.Cells) > 0 {
			after = crowdedAfterEms * em
		}
		return fieldWidths{width - entry - after - theme.Padding(), entry, after}
	}
	after = min(c.After*em, width*0.35)
	return fieldWidths{min(c.Label*em, width-entry-after), entry, after}
}

// MinSize is as high as the fields at the width that they were last given.
func (c *Columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	rows := c.rows(objects)
	if len(rows) == 0 {
		return fyne.Size{}
	}
	width := c.given
	if width == 0 {
		width = unlaidEms * theme.TextSize()
	}
	return fyne.NewSize(20*theme.TextSize(), c.place(rows, width, false))
}

// Layout places the fields and remembers for which width.
func (c *Columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.given = size.Width
	if rows := c.rows(objects); len(rows) > 0 {
		c.place(rows, size.Width, true)
	}
	if c.active != nil {
		lists.Reveal(c.active.Scroll, c.active.now)
	}
}

// place works out where every part stands, moves it there if told to, and says
// how high all is.
func (c *Columns) place(rows []fieldRow, total float32, move bool) float32 {
	columns := c.columns(rows, total)
	width, inColumn := total/float32(columns), (len(rows)+columns-1)/columns
	highest, even := float32(0), c.even(rows, columns, width, inColumn)
	for column := range columns {
		x, y := float32(column)*width, theme.Padding()
		for i, r := range rows[column*inColumn : min((column+1)*inColumn, len(rows))] {
			if head, ok := c.Heads[column*inColumn+i]; ok {
				h := head.HeightFor(width)
				if move {
					head.Move(fyne.NewPos(x, y))
					head.Resize(fyne.NewSize(width, h))
				}
				y += h + theme.Padding()
			}
			widths := c.widths(r, width, columns > 1)
			h := max(r.height(widths), even)
			if move {
				r.place(fyne.NewPos(x, y), h, widths, columns > 1)
			}
			y += h + c.gap(columns)
		}
		highest = max(highest, y)
	}
	return highest
}

// even is the height of every row of a form without headings: that of the highest, so that the fields stand at even
// distances whatever names take two lines; 0 where there is no room for that.
func (c *Columns) even(rows []fieldRow, columns int, width float32, inColumn int) float32 {
	if len(c.Heads) > 0 || c.active == nil {
		return 0
	}
	highest := float32(0)
	for _, r := range rows {
		highest = max(highest, r.height(c.widths(r, width, columns > 1)))
	}
	if theme.Padding()+float32(inColumn)*(highest+c.gap(columns)) > c.active.Scroll.Size().Height {
		return 0
	}
	return highest
}

// height is what the parts of a row need.
func (r fieldRow) height(w fieldWidths) float32 {
	h := max(r.label.HeightFor(w.label), r.entry.MinSize().Height)
	if v, isRow := r.after.(*lists.RowView); isRow && w.after > 0 {
		h = max(h, v.HeightFor(w.after))
	}
	return h
}

// gap is the air between two fields.
func (c *Columns) gap(columns int) float32 {
	if columns > 1 {
		return theme.Padding() / 2
	}
	return theme.Padding()
}

// place moves the parts of a row to where they stand. In a crowded form what
// follows the field stands before it.
func (r fieldRow) place(at fyne.Position, h float32, w fieldWidths, crowded bool) {
	type part struct {
		o     fyne.CanvasObject
		width float32
	}
	parts := []part{{r.label, w.label}, {r.entry, w.entry}, {r.after, w.after}}
	if crowded {
		parts = []part{{r.label, w.label}, {r.after, w.after}, {r.entry, w.entry}}
	}
	for _, part := range parts {
		own := part.o.MinSize().Height
		if v, isRow := part.o.(*lists.RowView); isRow {
			own = min(v.HeightFor(part.width), h)
		}
		part.o.Move(at.AddXY(0, (h-own)/2))
		part.o.Resize(fyne.NewSize(part.width, own))
		at.X += part.width
	}
}
