package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Stack sets rows one under the other, each as high as it is at the width of all, and leaves out what is hidden.
func Stack(rows ...fyne.CanvasObject) *fyne.Container { return container.New(Stacked{}, rows...) }

// Stacked is the layout of a Stack.
type Stacked struct{}

// MinSize is as wide as the widest, and as high as all together.
func (Stacked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range Visible(objects) {
		m := o.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
	}
	return size
}

// Layout gives each the width of all.
func (Stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range Visible(objects) {
		h := heightAt(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}

// heightAt is how high something is at a width. It is given the width first: what wraps knows no height before.
func heightAt(o fyne.CanvasObject, width float32) float32 {
	if o.Size().Width != width {
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
	}
	return o.MinSize().Height
}

// Arrange lays out a container anew, where something in it came to need more room or less.
func Arrange(c *fyne.Container) { c.Layout.Layout(c.Objects, c.Size()) }

// Between sets a bar above and a bar below what takes the rest, with no air between.
func Between(upper, lower, rest fyne.CanvasObject) *fyne.Container {
	return container.New(bars{}, upper, lower, rest)
}

type bars struct{}

func (bars) MinSize(objects []fyne.CanvasObject) fyne.Size { return Stacked{}.MinSize(objects) }

func (bars) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	upper, lower := heightAt(objects[0], size.Width), heightAt(objects[1], size.Width)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, upper))
	objects[1].Move(fyne.NewPos(0, size.Height-lower))
	objects[1].Resize(fyne.NewSize(size.Width, lower))
	objects[2].Move(fyne.NewPos(0, upper))
	objects[2].Resize(fyne.NewSize(size.Width, max(size.Height-upper-lower, 0)))
}

// WindowOf sets the bars of a whole window as Between does. However large the text, it asks for no more than a small
// screen has: a window grows to what its content asks for, and would stand out of the screen.
func WindowOf(upper, lower, rest fyne.CanvasObject) *fyne.Container {
	return container.New(windowBars{}, upper, lower, rest)
}

type windowBars struct{ bars }

// The most that a window asks for.
const (
	windowMostWidth  = 900
	windowMostHeight = 560
)

func (w windowBars) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := w.bars.MinSize(objects)
	return fyne.NewSize(min(size.Width, windowMostWidth), min(size.Height, windowMostHeight))
}

// Wide gives an object a width in heights of the text, with air at both sides,
// in the middle of its height.
func Wide(ems, air float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(fixedWidth{ems, air}, o)
}

type fixedWidth struct{ ems, air float32 }

func (f fixedWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(f.ems*theme.TextSize(), height)
}

func (f fixedWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		h := o.MinSize().Height
		air := f.air * theme.TextSize()
		o.Move(fyne.NewPos(air, (size.Height-h)/2))
		o.Resize(fyne.NewSize(size.Width-2*air, h))
	}
}

// fewLines is the height of a window, in heights of the text, beneath which every line is precious.
const fewLines = 32

// FewLines tells whether the text is so large, for the window that an object is in, that every line is precious.
func FewLines(o fyne.CanvasObject) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	return c != nil && c.Size().Height < fewLines*theme.TextSize()
}

// Visible are those that are not hidden.
func Visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var seen []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			seen = append(seen, o)
		}
	}
	return seen
}
