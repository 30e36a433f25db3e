package forms

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// panes lays out the wards at the left, the page in the middle and the
// findings at the right, with a line between them. Widths follow the text; the
// middle is what is read and keyed, so it never gets less than half.
//
// Where the text is large and the window small, the wards give way to a sheet
// that is being keyed; F4 and Esc lead back to them.
type panes struct {
	// need is the width in heights of the text that the middle asks for before
	// the wards may stand beside it; 0 where they always do.
	need func() float32
}

const (
	wardsEms    = 16.5
	findingsEms = 22
	middleEms   = 40 // what a sheet needs beside the wards
	crowdedEms  = 62 // and one with its figures in two columns
)

func (p panes) widths(total float32) (left, right float32) {
	em := theme.TextSize()
	left, right = min(wardsEms*em, total*0.2), min(findingsEms*em, total*0.27)
	if total-left-right < p.need()*em {
		left = 0
	}
	return left, right
}

// MinSize is that of the middle and the height of all: the panes beside it shrink.
func (p panes) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(2*objects[2].MinSize().Width, height)
}

// Layout takes the left pane, a line, the middle, a line and the right pane.
func (p panes) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, right := p.widths(size.Width)
	const line = 1
	objects[0].(*rowList).Hidden = left == 0
	x := float32(0)
	for i, width := range []float32{left, line, size.Width - left - right - 2*line, line, right} {
		objects[i].Move(fyne.NewPos(x, 0))
		objects[i].Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}

// bars stacks a bar above and a bar below what takes the rest, with no air
// between: the objects are the upper bar, the lower bar and the rest.
type bars struct{}

func (bars) MinSize(objects []fyne.CanvasObject) fyne.Size { return stackedRows{}.MinSize(objects) }

func (bars) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	upper, lower := objects[0].MinSize().Height, objects[1].MinSize().Height
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, upper))
	objects[1].Move(fyne.NewPos(0, size.Height-lower))
	objects[1].Resize(fyne.NewSize(size.Width, lower))
	objects[2].Move(fyne.NewPos(0, upper))
	objects[2].Resize(fyne.NewSize(size.Width, size.Height-upper-lower))
}

// painted is a rectangle that follows the theme, which the toolkit's does not.
type painted struct {
	widget.BaseWidget
	colour fyne.ThemeColorName
	least  fyne.Size
}

func newPainted(colour fyne.ThemeColorName, least fyne.Size) *painted {
	p := &painted{colour: colour, least: least}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is the toolkit's way to the drawing of the rectangle.
func (p *painted) CreateRenderer() fyne.WidgetRenderer {
	r := &paintedRenderer{p: p, box: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type paintedRenderer struct {
	p   *painted
	box *canvas.Rectangle
}

func (r *paintedRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box} }
func (r *paintedRenderer) Destroy()                     {}
func (r *paintedRenderer) MinSize() fyne.Size           { return r.p.least }
func (r *paintedRenderer) Layout(size fyne.Size)        { r.box.Resize(size) }

func (r *paintedRenderer) Refresh() {
	r.box.FillColor = r.p.Theme().Color(r.p.colour, fyne.CurrentApp().Settings().ThemeVariant())
	r.box.Refresh()
}

// stackedRows keeps rows one under the other, as high as they are, and leaves
// out what is hidden; the heights do not depend on the width because nothing wraps.
type stackedRows struct{}

func (stackedRows) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range visible(objects) {
		m := o.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
	}
	return size
}

func (stackedRows) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range visible(objects) {
		h := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}
