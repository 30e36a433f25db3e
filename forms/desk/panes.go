package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
)

// panes lays out the wards at the left, the page in the middle and the findings at the right, with a line between
// them. Widths follow the text. The middle is what is read and keyed: where the text is so large, or the window so
// small, that it would not get what it needs, the panes beside it give way.
//
// Findings that have no room beside the page shrink to a line under it, in which F6 leads from one to the next. The
// wards are come to by F4 or Esc, and take the place of the page where both have no room. Where the pane at the right has
// nothing to say, the page has its room. A page that stands alone has neither beside it.
type panes struct {
	page  *page
	found *findingsPane
}

const (
	wardsEms      = 16.5 // the wards' width where there is room, and the least
	wardsLeast    = 13
	findingsEms   = 22 // and that of the findings
	findingsLeast = 15
)

// shares are the widths of the panes at both sides, 0 where there is none. Where the wards take all, the page is gone.
type shares struct {
	left, right float32
	onlyWards   bool
}

// sharesOf divides a width, given whether the keyboard is in the wards, whether the pane at the right has anything to
// show, and what the middle needs.
func sharesOf(total, need float32, inWards, findings bool) shares {
	em := theme.TextSize()
	left := max(min(wardsEms*em, total*0.2), wardsLeast*em)
	right := float32(0)
	if findings {
		right = max(min(findingsEms*em, total*0.27), findingsLeast*em)
	}
	offers := []shares{{left: left, right: right}, {right: right}, {}}
	switch {
	case inWards:
		offers = []shares{{left: left, right: right}, {left: left}, {left: total, onlyWards: true}}
	case !findings:
		offers = []shares{{left: left}, {}}
	}
	for _, s := range offers {
		if total-s.left-s.right >= need {
			return s
		}
	}
	return offers[len(offers)-1]
}

// MinSize is that of the middle and the height of all: the panes beside it shrink.
func (p panes) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(objects[2].MinSize().Width, height)
}

// Layout takes the left pane, a line, the middle, a line, the right pane, and the line of the findings.
func (p panes) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s, line := shares{}, float32(0)
	if !p.page.standsAlone() {
		s, line = sharesOf(size.Width, p.page.needs()*theme.TextSize(), p.page.inWards, p.found.speaks()), 1
	}
	wards, middle, found, folded := objects[0].(*lists.List), objects[2], objects[4].(*lists.List), objects[5]
	wards.Hidden, middle.(*fyne.Container).Hidden, found.Hidden = s.left == 0, s.onlyWards, s.right == 0
	folded.(*fyne.Container).Hidden = s.right > 0 || s.onlyWards || p.page.standsAlone() || len(p.found.now) == 0
	p.page.squeeze(folded.Visible() && p.found.spoken)
	x := float32(0)
	for i, width := range []float32{s.left, line, size.Width - s.left - s.right - 2*line, line, s.right} {
		objects[i].Move(fyne.NewPos(x, 0))
		objects[i].Resize(fyne.NewSize(max(width, 0), size.Height))
		x += width
	}
	if folded.Visible() {
		p.fold(middle, folded)
	}
}

// A finding may take this share of the page's height in its place under the page, and has this height of the text
// where the page needs the rest; a longer one scrolls.
const (
	foldedMost  = 0.75
	foldedLeast = 3
)

// fold sets the line of the findings under the page.
func (p panes) fold(middle, folded fyne.CanvasObject) {
	at, size := middle.Position(), middle.Size()
	whole := p.found.line.HeightFor(size.Width) + 1
	height := min(whole, size.Height*foldedMost)
	if least, names := p.page.least(); names {
		height = min(height, max(size.Height-least, foldedLeast*theme.TextSize()))
	}
	folded.Move(at.AddXY(0, size.Height-height))
	folded.Resize(fyne.NewSize(size.Width, height))
	middle.Resize(fyne.NewSize(size.Width, size.Height-height))
	p.found.fits(height < whole)
}
