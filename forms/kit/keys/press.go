package keys

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Press tells a new press of a key from the repeats of one that is held down. Whoever holds Enter in the last
// field of a sheet would otherwise answer the question that it raises, too, before reading it.
//
// The driver reports a press by KeyDown and repeats by TypedKey alone, so a widget that gains the focus while a key
// is held sees TypedKey with no KeyDown before it.
type Press struct{ seen bool }

// Reset begins anew, as the focus comes: whatever is held now was pressed elsewhere.
func (p *Press) Reset() { p.seen = false }

// Note hears of a KeyDown.
func (p *Press) Note() { p.seen = true }

// IsNew tells whether a TypedKey is of a key that was pressed here.
func (p *Press) IsNew(o fyne.CanvasObject) bool { return p.seen || !PressesReported(o) }

// PressesReported tells whether the driver says KeyDown. That of a desktop does; the in-memory driver of the tests
// does not, and its canvas does not claim to: there every key is a new press. A variable for the test of holding.
var PressesReported = func(o fyne.CanvasObject) bool {
	_, reports := fyne.CurrentApp().Driver().CanvasForObject(o).(desktop.Canvas)
	return reports
}

// IsFunction knows F1 to F12, which lead to commands from wherever they are pressed.
func IsFunction(key fyne.KeyName) bool { return len(key) > 1 && key[0] == 'F' && key[1] <= '9' }
