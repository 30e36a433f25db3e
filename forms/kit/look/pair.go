package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Pair sets two pages side by side in the middle of the window, no wider than
// is easily read, with air around them.
func Pair(left, right fyne.CanvasObject) *fyne.Container { return container.New(pair{}, left, right) }

// How wide a page of a pair is at most, and the air beside it, in heights of the text.
const (
	pairEms    = 34
	pairAirEms = 1.2
)

type pair struct{}

func (pair) MinSize(objects []fyne.CanvasObject) fyne.Size {
	left, right := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(left.Width+right.Width+3*pairAirEms*theme.TextSize(), max(left.Height, right.Height))
}

func (pair) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	air := pairAirEms * theme.TextSize()
	width := min((size.Width-3*air)/2, pairEms*theme.TextSize())
	x := (size.Width - 2*width - air) / 2
	for _, o := range objects {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width + air
	}
}
