package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Painted is a rectangle that follows the theme, which the toolkit's does not.
type Painted struct {
	widget.BaseWidget
	colour fyne.ThemeColorName
	least  fyne.Size
}

// NewPainted makes a rectangle of a colour of the theme, at least that large.
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

// NewLine is a thin line between two parts of the window.
func NewLine() *Painted { return NewPainted(theme.ColorNameSeparator, fyne.NewSize(1, 1)) }

// Shaded lays an object on the ground of heads and feet.
func Shaded(o fyne.CanvasObject) *fyne.Container {
	return container.NewStack(NewPainted(theme.ColorNameHeaderBackground, fyne.NewSize(0, 0)), o)
}
