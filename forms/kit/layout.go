package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Stack sets rows one under the other, as high as they are, and leaves out
// what is hidden; the heights do not depend on the width because nothing wraps.
func Stack(rows ...fyne.CanvasObject) *fyne.Container { return container.New(stacked{}, rows...) }

type stacked struct{}

func (stacked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range visible(objects) {
		m := o.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
	}
	return size
}

func (stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range visible(objects) {
		h := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
}

// Between sets a bar above and a bar below what takes the rest, with no air between.
func Between(upper, lower, rest fyne.CanvasObject) *fyne.Container {
	return container.New(bars{}, upper, lower, rest)
}

type bars struct{}

func (bars) MinSize(objects []fyne.CanvasObject) fyne.Size { return stacked{}.MinSize(objects) }

func (bars) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	upper, lower := objects[0].MinSize().Height, objects[1].MinSize().Height
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, upper))
	objects[1].Move(fyne.NewPos(0, size.Height-lower))
	objects[1].Resize(fyne.NewSize(size.Width, lower))
	objects[2].Move(fyne.NewPos(0, upper))
	objects[2].Resize(fyne.NewSize(size.Width, size.Height-upper-lower))
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

// OneLine keeps room for a line of what is said.
func OneLine(said *RowView) *fyne.Container { return container.New(lines(1), said) }

// TwoLines keeps room for two lines of what is said, so that nothing above
// moves when a sentence comes or goes.
func TwoLines(said *RowView) *fyne.Container { return container.New(lines(2), said) }

type lines int

func (n lines) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, float32(n)*fyne.MeasureText("X", theme.TextSize(), fyne.TextStyle{}).Height+2*rowPadY)
}

func (lines) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var seen []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			seen = append(seen, o)
		}
	}
	return seen
}
