package kit

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

// ActiveField remembers which field of a form is being filled in. One for each form, shared by its fields.
//
// Focus alone will not do: the toolkit says FocusGained also when the window is activated again, and a field that
// selected its text at that would let 28, a look at another window and 5 become 5 instead of 285. So a field asks
// here whether it was come to anew, and nothing is forgotten when focus is lost.
type ActiveField struct {
	// Scroll is what the fields lie in, or nil.
	Scroll *container.Scroll
	// OnArrive, if set, hears of each field that becomes the active one.
	OnArrive func(field fyne.CanvasObject)

	now     fyne.CanvasObject
	changes changes
}

// Arrive is called by a field from FocusGained. It tells whether the field was come to anew, and reveals it then.
func (a *ActiveField) Arrive(field fyne.CanvasObject) bool {
	if a.now == field {
		return false
	}
	a.now = field
	Reveal(a.Scroll, field)
	if a.OnArrive != nil {
		a.OnArrive(field)
	}
	return true
}

// Now is the active field, or nil. It stays when the focus goes to nothing or to another window: the place to go
// back to.
func (a *ActiveField) Now() fyne.CanvasObject { return a.now }
