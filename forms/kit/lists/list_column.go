package lists

import "fyne.io/fyne/v2"

// TextColumn stacks rows at the width of the list, which it is told before it
// is asked how high they are. It places all of them, drawn or not.
type TextColumn struct {
	Views []*RowView
	Width float32
	Even  bool // all are as high as the first
}

// MinSize is as high as all rows are together.
func (c *TextColumn) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, c.Place()) }

// Layout gives the rows that are drawn their places.
func (c *TextColumn) Layout(drawn []fyne.CanvasObject, _ fyne.Size) {
	c.Place()
	for _, o := range drawn {
		v := o.(*RowView)
		v.Move(fyne.NewPos(0, v.top))
		v.Resize(fyne.NewSize(c.Width, v.height))
	}
}

// Place says where each row stands, and how high they are together.
func (c *TextColumn) Place() float32 {
	y := float32(0)
	for i, v := range c.Views {
		v.top = y
		if c.Even && i > 0 {
			v.height = c.Views[0].height // it is measured once it is in view
		} else {
			v.HeightFor(c.Width)
		}
		y += v.height
	}
	return y
}
