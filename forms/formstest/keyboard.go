// package formstest is the typist of the tests: a keyboard for windows that are only in memory, and the words that a
// clerk types to come to a sheet, for these and for the real window. It never looks at what a window holds.
package formstest

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// Keyboard sends keys as the real driver does: the key to what has the focus, then its character to what has it then.
type Keyboard struct {
	Canvas  fyne.Canvas
	Pressed *int // counts the key presses, if anybody wants to know
}

func (k Keyboard) count() {
	if k.Pressed != nil {
		*k.Pressed++
	}
}

// Press presses keys, one after another.
func (k Keyboard) Press(names ...fyne.KeyName) {
	for _, name := range names {
		k.count()
		ev := &fyne.KeyEvent{Name: name}
		if f := k.Canvas.Focused(); f != nil {
			f.TypedKey(ev)
		} else if stray := k.Canvas.OnTypedKey(); stray != nil {
			stray(ev)
		}
		if name == fyne.KeySpace {
			k.character(' ')
		}
	}
}

// Char sends a character without its key.
func (k Keyboard) Char(r rune) {
	k.count()
	k.character(r)
}

func (k Keyboard) character(r rune) {
	if f := k.Canvas.Focused(); f != nil {
		f.TypedRune(r)
	}
}

// Write types a text.
func (k Keyboard) Write(text string) {
	for _, r := range text {
		k.Canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(r)))})
		k.Char(r)
	}
}

// Shortcut sends what is held with Ctrl, which counts as one press.
func (k Keyboard) Shortcut(s fyne.Shortcut) {
	k.count()
	k.Canvas.Focused().(fyne.Shortcutable).TypedShortcut(s)
}

// Swap gives a variable another value until the test is over.
func Swap[T any](t *testing.T, variable *T, value T) {
	before := *variable
	*variable = value
	t.Cleanup(func() { *variable = before })
}

// Reported says of any driver that it reports presses, so that a key without a KeyDown is one held from before.
func Reported(fyne.CanvasObject) bool { return true }

// PutOff keeps waiting what is to be done once the key press is over; flush lets it be done.
func PutOff(t *testing.T, later *func(func())) (flush func()) {
	var waiting []func()
	Swap(t, later, func(f func()) { waiting = append(waiting, f) })
	return func() {
		for len(waiting) > 0 {
			next := waiting[0]
			waiting = waiting[1:]
			next()
		}
	}
}
