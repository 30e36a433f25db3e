package fields

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
)

// LineEntry is a field of one line of words: where to go, what to look for, a
// line of a form that holds no figure. Enter takes what stands in it, the
// arrows lead elsewhere, and Escape gives up; where they lead is its owner's affair.
type LineEntry struct {
	widget.Entry
	// Choose is Enter, Cancel is Escape.
	Choose, Cancel func()
	// Step is Up and Down, as -1 and 1.
	Step func(by int)
	// Active, if set, is shared with the other fields of a form: the text is
	// selected when the field is come to anew.
	Active *ActiveField
	// OnKey hears the function keys, Page Up and Page Down; OnShortcut what is held
	// with Ctrl and is not used for editing.
	OnKey      func(*fyne.KeyEvent)
	OnShortcut func(fyne.Shortcut)
	// Take, if set, hears each character first, and keeps out of the field those
	// that it answers true to: they are commands.
	Take func(r rune) bool
	// Only, if set, says what a character puts into the field in the place of
	// all that stands there, and refuses any other.
	Only func(r rune) (text string, ok bool)

	// OnTab, if set, has the key Tab, which else leads to the next field. OnBack is
	// asked before Backspace deletes, and tells whether it did something else.
	OnTab  func()
	OnBack func() bool

	press   keys.Press
	focused bool
	changed bool // since the field was come to
	touched bool // since the program put its text in
}

// AcceptsTab tells the toolkit whether Tab is for the field itself.
func (e *LineEntry) AcceptsTab() bool { return e.OnTab != nil }

// NewLineEntry makes an empty field.
func NewLineEntry() *LineEntry {
	e := &LineEntry{}
	e.ExtendBaseWidget(e)
	return e
}

// SetText puts a text in that nobody typed.
func (e *LineEntry) SetText(text string) {
	e.Entry.SetText(text)
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) // the toolkit would go on with what was selected before
	e.touched = false
}

// Select selects the whole text: it was not taken, and typing replaces it.
func (e *LineEntry) Select() { e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// Touched tells whether what stands in the field was typed, even if it is what
// the program had put there.
func (e *LineEntry) Touched() bool { return e.touched }

// FocusGained begins anew.
func (e *LineEntry) FocusGained() { work.Guard("coming to a field", e.gained) }

func (e *LineEntry) gained() {
	e.press.Reset()
	e.focused = true
	e.Entry.FocusGained()
	if e.Active != nil && e.Active.arrive(e) {
		e.changed = false
		e.Select()
	}
}

// FocusLost takes the frame away.
func (e *LineEntry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
}

// KeyDown notes a new press.
func (e *LineEntry) KeyDown(key *fyne.KeyEvent) {
	e.press.Note()
	e.Entry.KeyDown(key)
}

// TypedRune takes a character in, if it is one that may be.
func (e *LineEntry) TypedRune(r rune) {
	work.Guard("a field", func() { e.edit(func() { e.typed(r) }) })
}

func (e *LineEntry) typed(r rune) {
	e.press.Note()
	if e.Take != nil && e.Take(r) {
		return
	}
	if e.Only == nil {
		e.Entry.TypedRune(r)
		return
	}
	if text, ok := e.Only(r); ok {
		e.SetText(text)
		e.Select()
	}
}

// TypedKey takes, moves on, or edits.
func (e *LineEntry) TypedKey(key *fyne.KeyEvent) {
	work.Guard("a key in a field", func() { e.key(key) })
}

func (e *LineEntry) key(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyEscape:
		e.Cancel()
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		if e.press.IsNew(e) {
			e.press.Reset()
			e.Choose()
		}
	case key.Name == fyne.KeyUp:
		e.Step(-1)
	case key.Name == fyne.KeyDown:
		e.Step(1)
	case e.OnKey != nil && (keys.IsFunction(key.Name) || key.Name == fyne.KeyPageUp || key.Name == fyne.KeyPageDown):
		e.OnKey(key)
	case key.Name == fyne.KeyTab && e.OnTab != nil:
		e.OnTab()
	case key.Name == fyne.KeyBackspace && e.OnBack != nil && e.OnBack():
	default:
		e.edit(func() { e.Entry.TypedKey(key) })
	}
}

// TypedShortcut edits, or passes on.
func (e *LineEntry) TypedShortcut(s fyne.Shortcut) {
	work.Guard("a shortcut in a field", func() { e.shortcut(s) })
}

func (e *LineEntry) shortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutPaste:
		if e.Only == nil { // what is pasted would pass by what may stand here
			e.edit(func() { e.Entry.TypedShortcut(s) })
		}
	case *fyne.ShortcutUndo:
		e.undo(s, func() { e.Active.changes.back() })
	case *fyne.ShortcutRedo:
		e.undo(s, func() { e.Active.changes.again() })
	case *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutSelectAll:
		e.edit(func() { e.Entry.TypedShortcut(s) })
	default:
		if e.OnShortcut != nil {
			e.OnShortcut(s)
			return
		}
		e.Entry.TypedShortcut(s)
	}
}

// CreateRenderer adds the frame of the focus.
func (e *LineEntry) CreateRenderer() fyne.WidgetRenderer {
	e.ExtendBaseWidget(e)
	return look.NewFramed(e.Entry.CreateRenderer(), func() bool { return e.focused })
}
