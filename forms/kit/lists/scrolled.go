package lists

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Reveal scrolls until o is in view, and with it, where there is room, a neighbour of its height above and below: who
// keys a figure wants to see the one that comes next. Tab does not do this by itself.
func Reveal(scroll *container.Scroll, o fyne.CanvasObject) {
	if scroll == nil || o == nil {
		return
	}
	top, ok := topIn(scroll, o)
	if !ok {
		return
	}
	view, height := scroll.Size().Height, o.Size().Height
	margin := max(min(1.5*height, (view-height)/2), 0) // half a height for the gap between them
	offset := scroll.Offset
	if bottom := top + height; bottom > view-margin {
		offset.Y += bottom - (view - margin)
		top -= bottom - (view - margin)
	}
	if top < margin { // last, so that of something too tall the top is seen
		offset.Y += top - margin
	}
	if offset != scroll.Offset {
		scroll.ScrollToOffset(offset)
	}
}

// topIn is how far below the top of the view an object stands. One of the content's own is found also before it was
// ever drawn, when a sheet is opened at a field far down.
func topIn(scroll *container.Scroll, o fyne.CanvasObject) (float32, bool) {
	if content, ok := scroll.Content.(*fyne.Container); ok && slices.Contains(content.Objects, o) {
		return o.Position().Y - scroll.Offset.Y, true
	}
	driver := fyne.CurrentApp().Driver()
	if driver.CanvasForObject(o) == nil {
		return 0, false
	}
	return driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(scroll).Y, true
}
