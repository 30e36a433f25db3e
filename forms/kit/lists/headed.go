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

func headHeight(o fyne.CanvasObject, width float32) float32 {
	if _, ok := o.(shares); ok {
		return 0
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
		left -= headHeight(o, size.Width)
	}
	for _, o := range look.Visible(objects[:rest]) {
		h := headHeight(o, size.Width)
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
