package lists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/look"
)

// Headed sets heads one under the other, each as high as it has to be for the
// width that there is, over what takes the rest.
func Headed(rest fyne.CanvasObject, heads ...fyne.CanvasObject) *fyne.Container {
	return container.New(headed{}, append(heads, rest)...)
}

// Settle gives the heads the heights that they now have to have.
func Settle(c *fyne.Container) {
	if size := c.Size(); size.Width > 0 {
		c.Layout.Layout(c.Objects, size)
	}
}

// AsInList gives a head the width that the rows of a list below it have, so
// that its columns stand over theirs.
func AsInList(head *RowView) *fyne.Container { return container.New(asInList{}, head) }

type asInList struct{}

func (asInList) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (asInList) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size.SubtractWidthHeight(theme.Size(theme.SizeNameScrollBarSmall), 0))
}

type headed struct{}

// wraps is what knows how high it is for a width.
type wraps interface{ HeightFor(width float32) float32 }

// shares is a head that takes a share of the height that the other heads leave: a picture.
type shares interface{ Share(left float32) float32 }

// Spare holds a head that is given up where all of it together has less than so many heights of the text.
type Spare struct{ Ems float32 }

// Spared is a head that may be given up, and when it is.
func Spared(head fyne.CanvasObject, ems float32) (*fyne.Container, *Spare) {
	s := &Spare{ems}
	return container.New(s, head), s
}

// MinSize asks for no height.
func (*Spare) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width, 0)
}

// Layout hides the head where it has no room.
func (*Spare) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	switch there := size.Height > 0; {
	case there && !objects[0].Visible():
		objects[0].Show()
	case !there && objects[0].Visible():
		objects[0].Hide()
	}
}

// headHeight is how high a head is in a whole of that size.
func headHeight(o fyne.CanvasObject, whole fyne.Size) float32 {
	width := whole.Width
	if _, ok := o.(shares); ok {
		return 0
	}
	if c, ok := o.(*fyne.Container); ok {
		switch s, ok := c.Layout.(*Spare); {
		case ok && whole.Height < s.Ems*theme.TextSize():
			return 0
		case ok:
			return headHeight(c.Objects[0], whole)
		}
	}
	if w, ok := o.(wraps); ok {
		return w.HeightFor(width)
	}
	return o.MinSize().Height
}

func (headed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range look.Visible(objects) {
		m := o.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
	}
	return size
}

func (headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y, rest, left := float32(0), len(objects)-1, size.Height
	for _, o := range look.Visible(objects[:rest]) {
		left -= headHeight(o, size)
	}
	for _, o := range look.Visible(objects[:rest]) {
		h := headHeight(o, size)
		if s, ok := o.(shares); ok {
			h = s.Share(left)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
	objects[rest].Move(fyne.NewPos(0, y))
	objects[rest].Resize(fyne.NewSize(size.Width, max(size.Height-y, 0)))
}
