package chart

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/kit/look"
)

func TestAPlotIsDrawnInThePixelsOfTheScreenAndAgainOnlyWhereItLooksOtherwise(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light, 100))
	drawn, size, scale := 0, image.Point{}, 0.0
	of := func(stamp int) PlotOf {
		return PlotOf{Stamp: stamp, Sketch: func(func(fyne.ThemeColorName) color.Color) func(int, int, float64) image.Image {
			return func(w, h int, s float64) image.Image {
				drawn, size, scale = drawn+1, image.Pt(w, h), s
				return image.NewNRGBA(image.Rect(0, 0, w, h))
			}
		}, Spots: func(size fyne.Size) []PlotSpot {
			return []PlotSpot{{"first", fyne.NewPos(10, 10)}, {"last", fyne.NewPos(size.Width-10, 10)}}
		}}
	}
	p := NewPlot()
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 200))
	p.Set(of(1))
	if now, done := p.Drawn(); drawn != 1 || !done || now.Size() != size || size != image.Pt(400, 200) || scale != 1 {
		t.Errorf("drawn %d times, last %v at %v", drawn, size, scale)
	}
	p.Set(of(1))
	p.MoveTo("last")
	p.Refresh()
	if drawn != 1 {
		t.Errorf("drawn %d times though nothing is other", drawn)
	}
	p.Set(of(2))
	w.Resize(fyne.NewSize(500, 200))
	a.Settings().SetTheme(look.NewTheme(look.Dark, 100))
	p.Refresh()
	if drawn < 4 || size.X != 500 {
		t.Errorf("drawn %d times, last %v", drawn, size)
	}
	a.Settings().SetTheme(look.NewTheme(look.Dark, 200))
	p.Refresh()
	if scale != 2 || p.Spots()[0].At != fyne.NewPos(20, 20) || p.Spots()[1].At.X != 480 {
		t.Errorf("at twice the text: scale %v, spots %v", scale, p.Spots())
	}
}

func TestTheMouseFindsTheNearestSpotOfAPlot(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light, 100))
	p := NewPlot()
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 200))
	p.Set(PlotOf{Sketch: func(func(fyne.ThemeColorName) color.Color) func(int, int, float64) image.Image {
		return func(w, h int, _ float64) image.Image { return image.NewNRGBA(image.Rect(0, 0, w, h)) }
	}, Spots: func(fyne.Size) []PlotSpot {
		return []PlotSpot{{"a", fyne.NewPos(100, 100)}, {"b", fyne.NewPos(110, 100)}, {"", fyne.NewPos(300, 100)}}
	}})
	heard := ""
	p.OnHover, p.OnChoose = func(key string) { heard += "over:" + key + " " }, func(key string) { heard += "click:" + key + " " }
	for _, x := range []float32{98, 99, 109, 300, 350} {
		p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 102)}})
	}
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(112, 99)})
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(300, 99)})
	if want := "over:a over:b over: click:b "; heard != want {
		t.Errorf("heard %q, want %q", heard, want)
	}
}
