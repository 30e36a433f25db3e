package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Framed adds the frame of the focus to one of the toolkit's fields, whose own
// is one hair wide.
type Framed struct {
	fyne.WidgetRenderer
	focused func() bool
	frame   *canvas.Rectangle
}

// NewFramed puts the frame around a field, which tells whether it has the focus.
func NewFramed(inner fyne.WidgetRenderer, focused func() bool) *Framed {
	return &Framed{WidgetRenderer: inner, focused: focused, frame: canvas.NewRectangle(color.Transparent)}
}

// Objects are those of the field, and the frame.
func (r *Framed) Objects() []fyne.CanvasObject {
	inner := r.WidgetRenderer.Objects()
	return append(inner[:len(inner):len(inner)], r.frame)
}

// Layout gives both the same place.
func (r *Framed) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.frame.Resize(size)
}

// Refresh draws both anew, the frame as the focus is.
func (r *Framed) Refresh() {
	th, variant := fyne.CurrentApp().Settings().Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.frame.CornerRadius = th.Size(theme.SizeNameInputRadius)
	r.frame.StrokeWidth = max(th.Size(SizeNameFocusBorder), 2)
	r.frame.StrokeColor = th.Color(theme.ColorNamePrimary, variant)
	r.frame.Hidden = !r.focused()
	r.WidgetRenderer.Refresh()
	r.frame.Refresh()
}
