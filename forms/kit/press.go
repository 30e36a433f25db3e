package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// keyPress tells a new press of a key from the repeats of one that is held down. Whoever holds Enter in the last
// field of a sheet would otherwise answer the question that it raises, too, before reading it.
//
// The driver reports a press by KeyDown and repeats by TypedKey alone, so a widget that gains the focus while a key
// is held sees TypedKey with no KeyDown before it.
type keyPress struct{ seen bool }

func (p *keyPress) reset() { p.seen = false }
func (p *keyPress) note()  { p.seen = true }

func (p *keyPress) isNew(o fyne.CanvasObject) bool { return p.seen || !PressesReported(o) }

// PressesReported tells whether the driver says KeyDown. That of a desktop does; the in-memory driver of the tests
// does not, and its canvas does not claim to: there every key is a new press. A variable for the test of holding.
var PressesReported = func(o fyne.CanvasObject) bool {
	_, reports := fyne.CurrentApp().Driver().CanvasForObject(o).(desktop.Canvas)
	return reports
}

// isFunctionKey knows F1 to F12, which lead to commands from wherever they are pressed.
func isFunctionKey(key fyne.KeyName) bool { return len(key) > 1 && key[0] == 'F' && key[1] <= '9' }
