package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
)

// panes lays out the wards at the left, the page in the middle and the
// findings at the right, with a line between them. Widths follow the text; the
// middle is what is read and keyed, so it never gets less than half.
//
// Where the text is large and the window small, the wards give way to a sheet
// that is being keyed; F4 and Esc lead back to them.
type panes struct {
	// need is the width in heights of the text that the middle asks for before
	// the wards may stand beside it; 0 where they always do.
	need func() float32
	// alone says that the page needs neither the wards nor the findings beside it.
	alone func() bool
}

const (
	wardsEms    = 16.5
	findingsEms = 22
	middleEms   = 40 // what a sheet needs beside the wards
	crowdedEms  = 62 // and one with its figures in two columns
)

func (p panes) widths(total float32) (left, right float32) {
	if p.alone() {
		return 0, 0
	}
	em := theme.TextSize()
	left, right = min(wardsEms*em, total*0.2), min(findingsEms*em, total*0.27)
	if total-left-right < p.need()*em {
		left = 0
	}
	return left, right
}

// MinSize is that of the middle and the height of all: the panes beside it shrink.
func (p panes) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(2*objects[2].MinSize().Width, height)
}

// Layout takes the left pane, a line, the middle, a line and the right pane.
func (p panes) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, right := p.widths(size.Width)
	const line = 1
	objects[0].(*kit.List).Hidden = left == 0
	x := float32(0)
	for i, width := range []float32{left, line, size.Width - left - right - 2*line, line, right} {
		objects[i].Move(fyne.NewPos(x, 0))
		objects[i].Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}
