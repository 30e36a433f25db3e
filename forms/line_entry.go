package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// lineEntry is a field of one line of words: where to go, what to look for, a
// line of a form that holds no figure. Enter takes what stands in it, the
// arrows lead elsewhere, and Escape gives up; where they lead is its owner's affair.
type lineEntry struct {
	widget.Entry
	choose, cancel func()
	step           func(by int)
	// active, if set, is shared with the other fields of a form: the text is
	// selected when the field is come to anew.
	active *ActiveField
	// onKey hears the function keys, onShortcut what is held with Ctrl and is
	// not used for editing.
	onKey      func(*fyne.KeyEvent)
	onShortcut func(fyne.Shortcut)

	// only, if set, says what a character puts into the field in the place of
	// all that stands there, and refuses any other.
	only func(r rune) (text string, ok bool)

	press   newPress
	focused bool
}

func newLineEntry() *lineEntry {
	e := &lineEntry{}
	e.ExtendBaseWidget(e)
	return e
}

// FocusGained begins anew.
func (e *lineEntry) FocusGained() {
	e.press.reset()
	e.focused = true
	e.Entry.FocusGained()
	if e.active != nil && e.active.Arrive(e) {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// FocusLost takes the frame away.
func (e *lineEntry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
}

// KeyDown notes a new press.
func (e *lineEntry) KeyDown(key *fyne.KeyEvent) {
	e.press.note()
	e.Entry.KeyDown(key)
}

// TypedRune takes a character in, if it is one that may be.
func (e *lineEntry) TypedRune(r rune) {
	e.press.note()
	if e.only == nil {
		e.Entry.TypedRune(r)
		return
	}
	if text, ok := e.only(r); ok {
		e.SetText(text)
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// TypedKey takes, moves on, or edits.
func (e *lineEntry) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyEscape:
		e.cancel()
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		if e.press.isNew(e) {
			e.press.reset()
			e.choose()
		}
	case key.Name == fyne.KeyUp:
		e.step(-1)
	case key.Name == fyne.KeyDown:
		e.step(1)
	case e.onKey != nil && (commandKey(key.Name) || key.Name == fyne.KeyPageUp || key.Name == fyne.KeyPageDown):
		e.onKey(key)
	default:
		e.Entry.TypedKey(key)
	}
}

// TypedShortcut edits, or passes on.
func (e *lineEntry) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutPaste:
		if e.only == nil { // what is pasted would pass by what may stand here
			e.Entry.TypedShortcut(s)
		}
	case *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutSelectAll, *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		e.Entry.TypedShortcut(s)
	default:
		if e.onShortcut != nil {
			e.onShortcut(s)
			return
		}
		e.Entry.TypedShortcut(s)
	}
}

// CreateRenderer adds the frame of the focus.
func (e *lineEntry) CreateRenderer() fyne.WidgetRenderer {
	e.ExtendBaseWidget(e)
	return newFramed(e.Entry.CreateRenderer(), func() bool { return e.focused })
}
