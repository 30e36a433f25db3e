package ask

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
)

// modalBar is the foot of a dialog: the buttons at the right, and what the keys do at their left, or above them where
// that is too long. Buttons that do not fit beside each other stand one under the other.
type modalBar struct{ width float32 }

// MinSize is as high as all is at the width that was last given.
func (b *modalBar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, b.place(objects, b.width, func(fyne.CanvasObject, float32, float32, float32, float32) {}))
}

// Layout places all, and remembers for which width.
func (b *modalBar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	b.place(objects, size.Width, func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	})
}

// place says where everything stands, and how high it is together.
func (b *modalBar) place(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, width, height float32)) float32 {
	keys, buttons, gap := objects[0].(*lists.RowView), objects[1:], theme.Padding()
	together, height := -gap, float32(0)
	for _, o := range buttons {
		together += o.MinSize().Width + gap
		height = max(height, o.MinSize().Height)
	}
	y := float32(0)
	if keys.Needs()+together <= width {
		own := keys.HeightFor(width - together)
		height = max(height, own)
		put(keys, 0, (height-own)/2, width-together, own)
	} else {
		y = keys.HeightFor(width) + gap
		put(keys, 0, 0, width, y-gap)
	}
	if together > width {
		for _, o := range buttons {
			put(o, 0, y, width, height)
			y += height + gap
		}
		return y - gap
	}
	x := width - together
	for _, o := range buttons {
		put(o, x, y, o.MinSize().Width, height)
		x += o.MinSize().Width + gap
	}
	return y + height
}
