package lists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/look"
)

// OneLine keeps room for a line of what is said.
func OneLine(said *RowView) *fyne.Container { return container.New(lines(1), said) }

// TwoLines keeps room for two lines of what is said, so that nothing above moves when a sentence comes or goes; a longer
// one gets what it needs. Where the text is so large that a window has few lines at all, one is kept.
func TwoLines(said *RowView) *fyne.Container { return container.New(lines(2), said) }

type lines int

func (n lines) MinSize(objects []fyne.CanvasObject) fyne.Size {
	line := fyne.MeasureText("X", theme.TextSize(), fyne.TextStyle{}).Height
	height := float32(n)*line + 2*PadY
	for _, o := range objects {
		if look.FewLines(o) {
			height = line + 2*PadY
		}
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(0, height)
}

func (lines) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
