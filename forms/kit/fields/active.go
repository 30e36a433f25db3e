package fields

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wardcount/forms/kit/lists"
)

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

// arrive is called by a field from FocusGained. It tells whether the field was come to anew, and reveals it then.
func (a *ActiveField) arrive(field fyne.CanvasObject) bool {
	if a.now == field {
		return false
	}
	a.now = field
	lists.Reveal(a.Scroll, field)
	if a.OnArrive != nil {
		a.OnArrive(field)
	}
	return true
}

// Now is the active field, or nil. It stays when the focus goes to nothing or to another window: the place to go
// back to.
func (a *ActiveField) Now() fyne.CanvasObject { return a.now }
