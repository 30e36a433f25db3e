package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Halves gives two objects half of the height each.
func Halves(upper, lower fyne.CanvasObject) *fyne.Container {
	return container.New(halves{}, upper, lower)
}

type halves struct{}

func (halves) MinSize(objects []fyne.CanvasObject) fyne.Size { return Stacked{}.MinSize(objects) }

func (halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	half := fyne.NewSize(size.Width, size.Height/2)
	for i, o := range objects {
		o.Move(fyne.NewPos(0, float32(i)*half.Height))
		o.Resize(half)
	}
}
