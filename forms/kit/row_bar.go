package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Bar is a stretch of a line in a cell: from and to are shares of its column's
// width, so that the bars of one column stand beneath each other as on a ruler.
type Bar struct{ From, To float32 }

// leastBar is the width of a bar that would be too thin to be seen.
const leastBar = 3

func barHeight() float32 { return theme.TextSize() * 0.7 }

// placeBar puts a bar into its column and says where it ends.
func (v *RowView) placeBar(c Cell, at fyne.Position, width float32) float32 {
	long := max((c.Bar.To-c.Bar.From)*width, leastBar)
	x := at.X + min(c.Bar.From*width, width-long)
	v.pieces = append(v.pieces, piece{cell: c, at: fyne.NewPos(x, at.Y), size: fyne.NewSize(long, barHeight())})
	return at.Y + barHeight()
}

func newBar(colour color.Color) fyne.CanvasObject {
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
