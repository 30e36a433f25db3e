package fields

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/look"
)

// caretWidth is wide enough to be found at a glance; the caret is steady, because a blinking one repaints the window
// all night.
const caretWidth = 2

// CreateRenderer is the toolkit's way to the drawing of the field.
func (f *FigureEntry) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	r := &figureRenderer{
		f:         f,
		box:       canvas.NewRectangle(color.Transparent),
		selection: canvas.NewRectangle(color.Transparent),
		text:      canvas.NewText("", color.Transparent),
		caret:     canvas.NewRectangle(color.Transparent),
		glyph:     &canvas.Image{FillMode: canvas.ImageFillContain},
	}
	r.text.Alignment = fyne.TextAlignTrailing
	r.Refresh()
	return r
}

// figureRenderer draws a box with the figure at its right, and right of the box a place kept for a glyph, so that
// boxes in a column stay in line whatever is found.
type figureRenderer struct {
	f                     *FigureEntry
	box, selection, caret *canvas.Rectangle
	text                  *canvas.Text
	glyph                 *canvas.Image
}

func (r *figureRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.selection, r.text, r.caret, r.glyph}
}

func (r *figureRenderer) Destroy() {}

func (r *figureRenderer) MinSize() fyne.Size {
	m := r.f.measures()
	widest := fyne.MeasureText(strings.Repeat("0", figureMaxDigits), m.textSize, fyne.TextStyle{})
	air := 1.5 * m.pad
	if r.f.Tight {
		air = m.pad
	}
	beside := m.glyphSlot
	if r.f.Inside {
		beside = m.glyphSize
	}
	return fyne.NewSize(widest.Width+caretWidth+2*m.pad+beside, max(widest.Height+air, m.glyphSize))
}

func (r *figureRenderer) Layout(size fyne.Size) {
	m := r.f.measures()
	t := r.f.now
	right := r.f.textRight()
	height := fyne.MeasureText("0", m.textSize, fyne.TextStyle{}).Height
	top := (size.Height - height) / 2

	r.box.Move(fyne.NewPos(0, 0))
	r.box.Resize(fyne.NewSize(size.Width-m.glyphSlot, size.Height))
	r.text.Move(fyne.NewPos(0, top))
	r.text.Resize(fyne.NewSize(right, height))
	width := m.width(t.text)
	r.selection.Move(fyne.NewPos(right-width-1, top))
	r.selection.Resize(fyne.NewSize(width+2, height))
	r.caret.Move(fyne.NewPos(right-m.width(t.text[t.caret:]), top))
	r.caret.Resize(fyne.NewSize(caretWidth, height))
	r.glyph.Move(fyne.NewPos(size.Width-m.glyphSize, (size.Height-m.glyphSize)/2))
	if r.f.Tight || r.f.Inside { // within the box, where the figure does not reach
		r.glyph.Move(fyne.NewPos(m.pad/2, (size.Height-m.glyphSize)/2))
	}
	r.glyph.Resize(fyne.NewSquareSize(m.glyphSize))
}

func (r *figureRenderer) Refresh() {
	f := r.f
	th, variant := f.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	colour := func(name fyne.ThemeColorName) color.Color { return th.Color(name, variant) }

	r.text.Text = f.now.text
	r.text.TextSize = th.Size(theme.SizeNameText)
	r.text.Color = colour(theme.ColorNameForeground)
	r.selection.FillColor = colour(theme.ColorNameSelection)
	r.selection.Hidden = !f.focused || !f.now.selected
	r.caret.FillColor = colour(theme.ColorNamePrimary)
	r.caret.Hidden = !f.focused || f.readOnly

	r.box.CornerRadius = th.Size(theme.SizeNameInputRadius)
	r.box.FillColor = colour(theme.ColorNameInputBackground)
	r.box.StrokeWidth = th.Size(theme.SizeNameInputBorder)
	if f.readOnly {
		r.box.FillColor = colour(theme.ColorNameBackground)
	}
	glyph, signal := f.signal()
	edge := theme.ColorNameInputBorder
	switch {
	case f.focused && f.refused != "":
		edge = theme.ColorNameError
	case f.focused:
		edge = theme.ColorNamePrimary
	case signal != "":
		edge = signal
	case f.readOnly:
		edge = theme.ColorNameSeparator
	}
	if f.focused {
		r.box.StrokeWidth = max(th.Size(look.SizeNameFocusBorder), 2)
	}
	r.box.StrokeColor = colour(edge)
	r.glyph.Hidden = glyph == nil
	if glyph != nil {
		r.glyph.Resource = look.InColour(glyph, signal)
	}
	r.Layout(f.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// signal is the glyph beside the field and the colour that goes with it. The shapes differ, so that nothing hangs on
// the colour: a cross for what was refused just now, a disc, a triangle, a tick.
func (f *FigureEntry) signal() (fyne.Resource, fyne.ThemeColorName) {
	switch {
	case f.focused && f.refused != "":
		return theme.CancelIcon(), theme.ColorNameError
	case f.state == FigureError:
		return theme.ErrorIcon(), theme.ColorNameError
	case f.state == FigureWarning:
		return theme.WarningIcon(), theme.ColorNameWarning
	case f.state == FigureAgreed:
		return theme.ConfirmIcon(), theme.ColorNameSuccess
	default:
		return nil, ""
	}
}

// figureMeasures are the sizes that drawing and pointing must agree on.
type figureMeasures struct{ textSize, pad, glyphSize, glyphSlot float32 }

func (f *FigureEntry) measures() figureMeasures {
	th := f.Theme()
	glyph := th.Size(theme.SizeNameInlineIcon)
	if f.Tight {
		return figureMeasures{textSize: th.Size(theme.SizeNameText), pad: th.Size(theme.SizeNameInnerPadding) * 0.75, glyphSize: glyph * 0.7}
	}
	m := figureMeasures{textSize: th.Size(theme.SizeNameText), pad: th.Size(theme.SizeNameInnerPadding), glyphSize: glyph}
	if !f.Inside {
		m.glyphSlot = glyph + th.Size(theme.SizeNamePadding)
	}
	return m
}

func (m figureMeasures) width(text string) float32 {
	if text == "" {
		return 0
	}
	return fyne.MeasureText(text, m.textSize, fyne.TextStyle{}).Width
}

// textRight is where the last digit ends.
func (f *FigureEntry) textRight() float32 {
	m := f.measures()
	return f.Size().Width - m.glyphSlot - m.pad
}

// columnAt is the place between two digits nearest to x.
func (f *FigureEntry) columnAt(x float32) int {
	m, right := f.measures(), f.textRight()
	for i := range f.now.text {
		if x < right-m.width(f.now.text[i:])+m.width(f.now.text[i:i+1])/2 {
			return i
		}
	}
	return len(f.now.text)
}
