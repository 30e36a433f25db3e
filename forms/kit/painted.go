package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Painted is a rectangle that follows the theme, which the toolkit's does not.
type Painted struct {
	widget.BaseWidget
	colour fyne.ThemeColorName
	least  fyne.Size
}

func NewPainted(colour fyne.ThemeColorName, least fyne.Size) *Painted {
	p := &Painted{colour: colour, least: least}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is the toolkit's way to the drawing of the rectangle.
func (p *Painted) CreateRenderer() fyne.WidgetRenderer {
	r := &paintedRenderer{p: p, box: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type paintedRenderer struct {
	p   *Painted
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
