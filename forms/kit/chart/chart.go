package chart

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/lists"
)

// chart is what the charts have in common: texts beside a picture of whole pixels, and one of its parts that is
// selected, whose value is said in words beneath.
type chart struct {
	widget.BaseWidget
	// Caption stands beneath while nothing is selected; a chart without one says nothing there.
	Caption string
	// Look is another look than the window's, with its size of text.
	Look fyne.Theme
	self drawn
	at   int // the part that is selected, -1 for none
}

// drawn is one kind of chart.
type drawn interface {
	fyne.Widget
	HeightFor(width float32) float32
	parts() int
	said(i int) string
	// texts are what is written, and where, in a chart so wide.
	texts(width float32) []chartText
	// paint draws the rest into a picture with so many pixels to a unit of length.
	paint(img *image.NRGBA, scale float32)
}

// chartText is a text in its place.
type chartText struct {
	text   string
	at     fyne.Position
	width  float32 // in which it is cut, and at whose end it stands where it is right-aligned
	right  bool
	bold   bool
	colour fyne.ThemeColorName // empty is that of text
}

func (c *chart) begin(self drawn) {
	c.self, c.at = self, -1
	c.ExtendBaseWidget(self)
}

// Step selects the next part in a direction; at the ends it stays.
func (c *chart) Step(by int) {
	if n := c.self.parts(); n > 0 {
		c.at = min(max(c.at+by, 0), n-1)
		c.Refresh()
	}
}

// Said is the part that is selected, in words, or the caption.
func (c *chart) Said() string {
	if c.at >= 0 && c.at < c.self.parts() {
		return c.self.said(c.at)
	}
	return c.Caption
}

// changed shows other values; what was selected stays so by its number.
func (c *chart) changed() {
	c.at = min(c.at, c.self.parts()-1)
	c.Refresh()
}

func (c *chart) look() fyne.Theme {
	if c.Look != nil {
		return c.Look
	}
	return c.Theme()
}

// em is the size of the text.
func (c *chart) em() float32 {
	if c.Look != nil {
		return c.Look.Size(theme.SizeNameText)
	}
	return theme.TextSize()
}

func (c *chart) colour(name fyne.ThemeColorName) color.Color {
	return c.look().Color(name, themeVariant())
}

// line is the height of a line of text.
func (c *chart) line() float32 {
	return whole(fyne.MeasureText("X", c.em(), fyne.TextStyle{}).Height)
}

// under is the height of what is said beneath.
func (c *chart) under() float32 {
	if c.Caption == "" {
		return 0
	}
	return c.line()
}

// saidAt is what stands beneath, at a height.
func (c *chart) saidAt(y, width float32) chartText {
	if c.Caption == "" {
		return chartText{}
	}
	t := chartText{text: c.Said(), at: fyne.NewPos(0, y), width: width, bold: c.at >= 0}
	if !t.bold {
		t.colour = theme.ColorNamePlaceHolder
	}
	return t
}

// whole rounds up to a whole unit, so that nothing lies between two pixels.
func whole(x float32) float32 { return float32(int(x + 0.999)) }

// CreateRenderer is the toolkit's way to the drawing of the chart.
func (c *chart) CreateRenderer() fyne.WidgetRenderer {
	r := &chartRenderer{c: c}
	r.raster = canvas.NewRaster(r.picture)
	r.Refresh()
	return r
}

type chartRenderer struct {
	c            *chart
	raster       *canvas.Raster
	objects      []fyne.CanvasObject
	width, scale float32 // for which the texts were made
}

func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *chartRenderer) Destroy() {}

func (r *chartRenderer) MinSize() fyne.Size {
	return fyne.NewSize(8*r.c.em(), r.c.self.HeightFor(r.c.Size().Width))
}

func (r *chartRenderer) Layout(size fyne.Size) {
	r.raster.Resize(size)
	if r.width != size.Width || r.scale != r.c.em() {
		r.write(size.Width)
	}
}

func (r *chartRenderer) Refresh() {
	r.write(r.c.Size().Width)
	for _, o := range r.objects {
		o.Refresh()
	}
}

func (r *chartRenderer) picture(w, h int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	if width := r.c.Size().Width; width > 0 && w > 0 {
		r.c.self.paint(img, float32(w)/width)
	}
	return img
}

// write makes the texts anew, in the colours of the moment.
func (r *chartRenderer) write(width float32) {
	r.width, r.scale = width, r.c.em()
	r.objects = []fyne.CanvasObject{r.raster}
	if width <= 0 {
		return
	}
	size := r.c.em()
	for _, t := range r.c.self.texts(width) {
		if t.text == "" {
			continue
		}
		name := t.colour
		if name == "" {
			name = theme.ColorNameForeground
		}
		style := fyne.TextStyle{Bold: t.bold}
		words := canvas.NewText(lists.Cut(t.text, t.width, size, style), r.c.colour(name))
		words.TextSize, words.TextStyle = size, style
		m := fyne.MeasureText(words.Text, size, style)
		if t.right {
			t.at.X += t.width - m.Width
		}
		words.Move(t.at)
		words.Resize(m)
		r.objects = append(r.objects, words)
	}
}

// pixels turns a length into whole pixels.
func pixels(length, scale float32) int { return int(length*scale + 0.5) }
