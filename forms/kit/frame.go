package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// framed adds the frame of the focus to one of the toolkit's fields, whose own
// is one hair wide.
type framed struct {
	fyne.WidgetRenderer
	focused func() bool
	frame   *canvas.Rectangle
}

func newFramed(inner fyne.WidgetRenderer, focused func() bool) *framed {
	return &framed{WidgetRenderer: inner, focused: focused, frame: canvas.NewRectangle(color.Transparent)}
}

func (r *framed) Objects() []fyne.CanvasObject {
	inner := r.WidgetRenderer.Objects()
	return append(inner[:len(inner):len(inner)], r.frame)
}

func (r *framed) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.frame.Resize(size)
}

func (r *framed) Refresh() {
	th, variant := fyne.CurrentApp().Settings().Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.frame.CornerRadius = th.Size(theme.SizeNameInputRadius)
	r.frame.StrokeWidth = max(th.Size(SizeNameFocusBorder), 2)
	r.frame.StrokeColor = th.Color(theme.ColorNamePrimary, variant)
	r.frame.Hidden = !r.focused()
	r.WidgetRenderer.Refresh()
	r.frame.Refresh()
}
