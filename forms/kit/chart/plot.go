package chart

import (
	"context"
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/work"
)

// Plot is a picture that somebody else draws, off the UI goroutine and in the pixels of the screen, with spots in it
// that can be come to. The spot that was come to has a ring; what it says stands where whoever shows the plot wants it.
type Plot struct {
	widget.BaseWidget
	// Most is the share that the picture takes of the height that is left for it and what follows.
	Most float32
	// OnHover hears of the spot at the mouse, empty where there is none; OnChoose of the one that was clicked.
	OnHover, OnChoose func(key string)

	of      PlotOf
	at      string // the spot that was come to
	over    string // the spot at the mouse
	spots   []PlotSpot
	drawn   plotKey
	picture image.Image
	work    work.Background
}

// PlotOf is what a plot shows.
type PlotOf struct {
	// Stamp is the same as long as the picture is; it is compared.
	Stamp any
	// Sketch draws so many pixels, scale of them to a unit of the window at the usual size of text. It is made on the UI
	// goroutine, with the colours of the moment, and called off it.
	Sketch func(colour func(fyne.ThemeColorName) color.Color) func(width, height int, scale float64) image.Image
	// Spots are where one can come to in a picture of so many units at the usual size of text.
	Spots func(size fyne.Size) []PlotSpot
}

// PlotSpot is a place in a picture.
type PlotSpot struct {
	Key string
	At  fyne.Position
}

// plotKey is everything that a picture was drawn for.
type plotKey struct {
	stamp        any
	width, high  int
	scale        float32
	ground, text color.Color
}

// NewPlot makes a plot of nothing.
func NewPlot() *Plot {
	p := &Plot{Most: 0.7}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows another picture; the spot that was come to stays by its key.
func (p *Plot) Set(of PlotOf) {
	p.of, p.over = of, ""
	p.Refresh()
}

// MoveTo puts the ring round a spot, or away where there is no such spot.
func (p *Plot) MoveTo(key string) {
	if p.at != key {
		p.at = key
		p.Refresh()
	}
}

// Spots are the places that one can come to, as the plot is drawn now.
func (p *Plot) Spots() []PlotSpot { return p.spots }

// Drawn tells whether the picture stands as it is to stand, and how many pixels it has.
func (p *Plot) Drawn() (image.Rectangle, bool) {
	if p.picture == nil {
		return image.Rectangle{}, false
	}
	return p.picture.Bounds(), !p.work.Running()
}

// Share is the height that the picture takes of what is left: where that is little, all but a row.
func (p *Plot) Share(left float32) float32 {
	const little, row = 12, 2 // heights of the text
	em := theme.TextSize()
	if left < little*em {
		return whole(max(left-row*em, 0))
	}
	return whole(left * p.Most)
}

// zoom is how much larger than usual the text is: the picture grows with it.
func (p *Plot) zoom() float32 { return theme.TextSize() / usualText }

// usualText is the size of text at 100 per cent, in units.
const usualText = 15

// sketch draws the picture, if it stands otherwise than it is to.
func (p *Plot) sketch() {
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	size := p.Size()
	if c == nil || p.of.Sketch == nil || size.Width < 1 || size.Height < 1 {
		return
	}
	colour := func(name fyne.ThemeColorName) color.Color { return p.Theme().Color(name, themeVariant()) }
	key := plotKey{stamp: p.of.Stamp, width: pixels(size.Width, c.Scale()), high: pixels(size.Height, c.Scale()), scale: c.Scale() * p.zoom(),
		ground: colour(theme.ColorNameBackground), text: colour(theme.ColorNameForeground)}
	if key == p.drawn {
		return
	}
	p.drawn, p.spots = key, nil
	for _, s := range p.of.Spots(fyne.NewSize(size.Width/p.zoom(), size.Height/p.zoom())) {
		p.spots = append(p.spots, PlotSpot{Key: s.Key, At: fyne.NewPos(s.At.X*p.zoom(), s.At.Y*p.zoom())})
	}
	draw := p.of.Sketch(colour)
	var made image.Image
	p.work.Promptly(func(context.Context, work.ProgressFunc) error {
		made = draw(key.width, key.high, float64(key.scale))
		return nil
	}, func(err error) {
		if err == nil {
			p.picture = made
			canvas.Refresh(p)
		}
	})
}

// reach is how near to a spot the mouse has to be, in heights of the text.
const reach = 1.5

// nearest is the spot at a place, empty where none is near.
func (p *Plot) nearest(at fyne.Position) string {
	key, best := "", reach*theme.TextSize()*reach*theme.TextSize()
	for _, s := range p.spots {
		dx, dy := s.At.X-at.X, s.At.Y-at.Y
		if d := dx*dx + dy*dy; d < best && s.Key != "" {
			key, best = s.Key, d
		}
	}
	return key
}

var _ desktop.Hoverable = (*Plot)(nil)

// MouseIn, MouseMoved and MouseOut say which spot is at the mouse.
func (p *Plot) MouseIn(ev *desktop.MouseEvent) { p.MouseMoved(ev) }

// MouseMoved says which spot is at the mouse.
func (p *Plot) MouseMoved(ev *desktop.MouseEvent) { p.hover(p.nearest(ev.Position)) }

// MouseOut says that none is.
func (p *Plot) MouseOut() { p.hover("") }

func (p *Plot) hover(key string) {
	if key == p.over {
		return
	}
	p.over = key
	p.Refresh()
	if p.OnHover != nil {
		work.Guard("the mouse over a picture", func() { p.OnHover(key) })
	}
}

// Tapped chooses the spot that was clicked.
func (p *Plot) Tapped(ev *fyne.PointEvent) {
	if key := p.nearest(ev.Position); key != "" && p.OnChoose != nil {
		work.Guard("a click on a picture", func() { p.OnChoose(key) })
	}
}

// CreateRenderer is the toolkit's way to the drawing of the plot.
func (p *Plot) CreateRenderer() fyne.WidgetRenderer {
	r := &plotRenderer{p: p, ring: newRing(3), halo: newRing(2)}
	r.raster = canvas.NewRaster(func(w, h int) image.Image {
		if p.picture == nil {
			return image.NewNRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
		}
		return p.picture
	})
	r.raster.ScaleMode = canvas.ImageScalePixels
	return r
}

func newRing(thick float32) *canvas.Circle {
	c := canvas.NewCircle(color.Transparent)
	c.StrokeWidth = thick
	c.Hide()
	return c
}

type plotRenderer struct {
	p          *Plot
	raster     *canvas.Raster
	ring, halo *canvas.Circle
}

func (r *plotRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.raster, r.halo, r.ring}
}

func (r *plotRenderer) Destroy() { r.p.work.Drop() }

func (r *plotRenderer) MinSize() fyne.Size { return fyne.NewSize(8*theme.TextSize(), 0) }

func (r *plotRenderer) Layout(size fyne.Size) {
	r.raster.Resize(size)
	r.p.sketch()
	r.place()
}

func (r *plotRenderer) Refresh() {
	r.p.sketch()
	r.place()
	canvas.Refresh(r.raster)
}

// place puts the ring round the spot that was come to, and a lesser one round that at the mouse.
func (r *plotRenderer) place() {
	for _, c := range []struct {
		ring   *canvas.Circle
		key    string
		radius float32
		colour fyne.ThemeColorName
	}{{r.ring, r.p.at, 0.62, theme.ColorNamePrimary}, {r.halo, r.p.over, 0.75, theme.ColorNameForeground}} {
		c.ring.Hide()
		for _, s := range r.p.spots {
			if s.Key == c.key && c.key != "" {
				side := 2 * c.radius * theme.TextSize()
				c.ring.StrokeColor = r.p.Theme().Color(c.colour, themeVariant())
				c.ring.Move(s.At.SubtractXY(side/2, side/2))
				c.ring.Resize(fyne.NewSquareSize(side))
				c.ring.Show()
			}
		}
		c.ring.Refresh()
	}
}
