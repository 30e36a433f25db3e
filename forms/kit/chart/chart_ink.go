package chart

import (
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Ink is how something is filled in a chart: a colour for light grounds and one for dark ones, and a pattern that
// tells it apart where colours do not.
type Ink struct {
	Light, Dark color.NRGBA
	Pattern     string // of the names in patterns; any other is solid
}

// on is the colour on a ground.
func (i Ink) on(dark bool) color.NRGBA {
	if dark {
		return i.Dark
	}
	return i.Light
}

// patterns say of each point of a tile, u across and v down in twelfths, whether it is left out. A tile is as wide as
// what is filled is high, so that a seat and a long bar of one ink look alike.
var patterns = map[string]func(u, v int) bool{
	"banded":  func(_, v int) bool { return v >= 5 && v < 8 },
	"ringed":  func(u, v int) bool { in := min(u, v, tile-1-u, tile-1-v); return in >= 2 && in < 4 },
	"holed":   func(u, v int) bool { return u >= 4 && u < 8 && v >= 4 && v < 8 },
	"columns": func(u, _ int) bool { return u%4 >= 2 },
	"split":   func(_, v int) bool { return v < 6 },
	"dotted":  func(u, v int) bool { return (u/3+v/3)%2 == 0 },
	"rows":    func(_, v int) bool { return v%4 >= 2 },
}

// tile is how many parts a tile has each way.
const tile = 12

// fill paints a rectangle with an ink, and always its edge: where it ends can be seen whatever the pattern.
func fill(img draw.Image, r image.Rectangle, ink Ink, dark bool) {
	c := ink.on(dark)
	if r.Dx() <= 0 || r.Dy() <= 0 {
		return
	}
	draw.Draw(img, r, image.NewUniform(c), image.Point{}, draw.Src)
	leftOut, side := patterns[ink.Pattern], r.Dy()
	edge := max(1, side/tile)
	inner := r.Inset(edge)
	if leftOut == nil || inner.Empty() {
		return
	}
	for y := inner.Min.Y; y < inner.Max.Y; y++ {
		for x := inner.Min.X; x < inner.Max.X; x++ {
			u, v := (x-r.Min.X)%side*tile/side, (y-r.Min.Y)*tile/side
			if leftOut(u, v) {
				img.Set(x, y, color.Transparent)
			}
		}
	}
}

// frame paints the edge of a rectangle, so many pixels thick.
func frame(img draw.Image, r image.Rectangle, c color.Color, thick int) {
	ground := image.NewUniform(c)
	for _, side := range []image.Rectangle{
		{Min: r.Min, Max: image.Pt(r.Max.X, r.Min.Y+thick)}, {Min: image.Pt(r.Min.X, r.Max.Y-thick), Max: r.Max},
		{Min: r.Min, Max: image.Pt(r.Min.X+thick, r.Max.Y)}, {Min: image.Pt(r.Max.X-thick, r.Min.Y), Max: r.Max},
	} {
		draw.Draw(img, side.Intersect(r), ground, image.Point{}, draw.Src)
	}
}

// isDark tells whether a look has a dark ground.
func isDark(th fyne.Theme) bool {
	c := color.GrayModel.Convert(th.Color(theme.ColorNameBackground, themeVariant())).(color.Gray)
	return c.Y < 128
}

func themeVariant() fyne.ThemeVariant { return fyne.CurrentApp().Settings().ThemeVariant() }
