package lists

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Stretch is a part of a line in a cell: from and to are shares of its column's
// width, so that the bars of one column stand beneath each other as on a ruler.
type Stretch struct{ From, To float32 }

// leastStretch is the width of a bar that would be too thin to be seen.
const leastStretch = 3

func stretchHeight() float32 { return theme.TextSize() * 0.7 }

// placeStretch puts a bar into its column and says where it ends.
func (v *RowView) placeStretch(c Cell, at fyne.Position, width float32) float32 {
	long := max((c.Stretch.To-c.Stretch.From)*width, leastStretch)
	x := at.X + min(c.Stretch.From*width, width-long)
	v.pieces = append(v.pieces, piece{cell: c, at: fyne.NewPos(x, at.Y), size: fyne.NewSize(long, stretchHeight())})
	return at.Y + stretchHeight()
}

func newStretch(colour color.Color) fyne.CanvasObject {
	r := canvas.NewRectangle(colour)
	r.CornerRadius = 2
	return r
}

// within leaves out the columns for which a row of so many heights of the text
// has no room.
func (r Row) within(ems float32) Row {
	least := float32(0)
	for _, c := range r.Columns {
		least = max(least, c.Least)
	}
	if least <= ems {
		return r
	}
	narrow := Row{}
	for i, c := range r.Columns {
		if c.Least > ems {
			continue
		}
		narrow.Columns = append(narrow.Columns, c)
		if i < len(r.Cells) {
			narrow.Cells = append(narrow.Cells, r.Cells[i])
		}
	}
	return narrow
}
