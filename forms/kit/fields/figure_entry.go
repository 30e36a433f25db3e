package fields

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/work"
)

// figureMaxDigits is the longest figure that can be keyed: more than the electors of any country.
const figureMaxDigits = 9

// FigureState is what is known about a figure, shown beside its field.
type FigureState int

// The states. Normal is: nothing to say.
const (
	FigureNormal FigureState = iota
	FigureError
	FigureWarning
	FigureAgreed
)

// String is the state in a word, for those who are read to.
func (s FigureState) String() string {
	return [...]string{"", "error", "warning", "agreed"}[s]
}

// FigureEntry is a field for one figure. Its value is text: empty is not nought. Digits alone get in, typed or
// pasted; anything else is refused whole, visibly, and never mended. Figures stand right-aligned, which the toolkit's
// Entry cannot do.
//
// Nothing is committed when focus is lost: that happens as well when another window is looked at.
type FigureEntry struct {
	widget.BaseWidget

	// Label is what the figure is called, for those who are read to.
	Label string
	// OnChanged hears of every change that the operator made, and of none made by SetText.
	OnChanged func(text string)
	// OnNext is Enter, keypad Enter or Down; OnPrevious is Up. Where they lead, or that they lead nowhere, is the
	// form's affair.
	OnNext, OnPrevious func()
	// OnSide is Left (-1) or Right (1) where there is no digit to move over: past the end of the figure, and where it is
	// selected whole, as on arrival. Without it these keys move the caret alone.
	OnSide func(by int)
	// Tight is for a field among many in rows and columns: it is as high as its text and keeps no place beside it.
	Tight bool
	// Inside keeps the place of the sign within the box, at its left: for a field in line with fields of words.
	Inside bool
	// OnRest is a plus sign, the large key of the number pad: what follows is not
	// given. It tells whether that means anything here; if not, the sign is refused.
	OnRest func() bool
	// Letter, if set, says which figure a letter stands for, in the place of all that stands there.
	Letter func(r rune) (figure string, ok bool)
	// OnCommand hears function keys, Escape, Page Up and Page Down.
	OnCommand func(key fyne.KeyName)
	// OnShortcut hears every combination with Ctrl or Alt that is not used for editing here.
	OnShortcut func(s fyne.Shortcut)
	// OnRefused hears why a key or a paste was refused, and hears "" when the next good key clears that.
	OnRefused func(why string)

	active   *ActiveField
	now      figureText
	step     editStep
	state    FigureState
	refused  string
	readOnly bool
	focused  bool
	press    keys.Press
	keypad   fyne.KeyName // a keypad digit whose character has not come yet
	doubt    figureDoubt  // since something of the figure was refused
	second   keys.Press   // of the key that goes on, after it has stayed once
	plus     keys.Press   // of the plus sign: held, it does not go on through the next sheet
}

var (
	_ fyne.Focusable     = (*FigureEntry)(nil)
	_ fyne.Tappable      = (*FigureEntry)(nil)
	_ fyne.Shortcutable  = (*FigureEntry)(nil)
	_ fyne.Accessible    = (*FigureEntry)(nil)
	_ desktop.Keyable    = (*FigureEntry)(nil)
	_ desktop.Cursorable = (*FigureEntry)(nil)
)

// NewFigureEntry makes an empty field. The fields of a form share one ActiveField; nil is for a field by itself.
func NewFigureEntry(active *ActiveField) *FigureEntry {
	if active == nil {
		active = &ActiveField{}
	}
	f := &FigureEntry{active: active}
	f.ExtendBaseWidget(f)
	return f
}

// Text is what stands in the field: digits, or nothing.
func (f *FigureEntry) Text() string { return f.now.text }

// SetText puts a stored figure in, which is no change that can be undone. Text that could not have been keyed is refused,
// and the field left as it was: the caller holds something that is no figure.
func (f *FigureEntry) SetText(text string) error {
	if !onlyDigits(text) {
		return errors.New(notAFigure(text))
	}
	if len(text) > figureMaxDigits {
		return errors.New(tooLongFigure(text))
	}
	f.now, f.step, f.doubt = figureText{text: text, caret: len(text)}, stepNone, doubtNone
	if f.active.Now() == fyne.CanvasObject(f) {
		f.now = f.now.all() // as on arrival: typing replaces what the program put there
	}
	f.Refresh()
	return nil
}

// Select selects the figure whole, as on arrival: it was not taken, and typing replaces it.
func (f *FigureEntry) Select() {
	f.now, f.step = f.now.all(), stepNone
	f.Refresh()
}

// State is what was last set.
func (f *FigureEntry) State() FigureState { return f.state }

// SetState shows a state.
func (f *FigureEntry) SetState(s FigureState) {
	if f.state != s {
		f.state = s
		f.Refresh()
	}
}

// ReadOnly tells whether the figure may only be read.
func (f *FigureEntry) ReadOnly() bool { return f.readOnly }

// SetReadOnly lets the figure be read and copied but not changed. The field can still be come to: findings jump to
// it, and keys must lead on from it.
func (f *FigureEntry) SetReadOnly(readOnly bool) {
	if f.readOnly != readOnly {
		f.readOnly = readOnly
		f.Refresh()
	}
}

// Refused is why the last key or paste was refused, or "".
func (f *FigureEntry) Refused() string { return f.refused }

// AccessibilityLabel is what a screen reader says.
func (f *FigureEntry) AccessibilityLabel() string {
	figure := f.now.text
	if figure == "" {
		figure = "empty"
	}
	return strings.Join(strings.Fields(f.Label+" "+figure+" "+f.state.String()), " ")
}

// AccessibilityRole is text: the toolkit has no role for a field.
func (f *FigureEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Cursor is that of text.
func (f *FigureEntry) Cursor() desktop.Cursor { return desktop.TextCursor }

// FocusGained selects the figure if the field was come to anew, so that typing replaces it. It is also called when
// the window is activated; then everything stays as it was.
func (f *FigureEntry) FocusGained() { work.Guard("coming to a figure", f.gained) }

func (f *FigureEntry) gained() {
	f.focused = true
	if f.active.arrive(f) {
		f.now, f.step, f.keypad = f.now.all(), stepNone, ""
		f.doubt = doubtNone
		f.press.Reset()
		f.plus.Reset()
		f.accept()
	}
	f.Refresh()
}

// FocusLost redraws, and must do no more: see FocusGained.
func (f *FigureEntry) FocusLost() {
	f.focused = false
	f.Refresh()
}

// Tapped goes to the field; in the field it moves the caret.
func (f *FigureEntry) Tapped(at *fyne.PointEvent) {
	work.Guard("a click at a figure", func() { f.tapped(at) })
}

func (f *FigureEntry) tapped(at *fyne.PointEvent) {
	if f.active.Now() == fyne.CanvasObject(f) {
		f.move(f.columnAt(at.Position.X))
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		c.Focus(f)
	}
}

// KeyDown comes before TypedKey, and only for a new press.
func (f *FigureEntry) KeyDown(*fyne.KeyEvent) {
	f.press.Note()
	f.second.Note()
	f.plus.Note()
	work.Guard("a key at a figure", f.missNumLock)
}

// KeyUp comes after the character, if there was to be one.
func (f *FigureEntry) KeyUp(*fyne.KeyEvent) { work.Guard("a key at a figure", f.missNumLock) }

// TypedRune takes a digit in and refuses anything else.
func (f *FigureEntry) TypedRune(r rune) { work.Guard("a figure", func() { f.typed(r) }) }

func (f *FigureEntry) typed(r rune) {
	f.press.Note()
	f.keypad = ""
	digit, ok := AsciiDigit(r)
	if f.Letter != nil {
		if figure, means := f.Letter(r); means {
			f.doubt = doubtNone // it is keyed anew
			f.edit(stepTyping, figureText{text: figure}.all())
			return
		}
	}
	switch {
	case r == '+' && f.OnRest != nil && f.rest():
	case !ok:
		f.refuse(notADigit(r))
	case !f.now.selected && len(f.now.text) >= figureMaxDigits:
		f.refuse(tooManyDigits())
	default:
		f.edit(stepTyping, f.now.insert(string(digit)))
	}
}

// TypedKey moves, deletes and leads on.
func (f *FigureEntry) TypedKey(key *fyne.KeyEvent) {
	work.Guard("a key at a figure", func() { f.key(key) })
}

func (f *FigureEntry) key(key *fyne.KeyEvent) {
	f.missNumLock()
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		if f.press.IsNew(f) { // a held Enter goes one field on, and not through the sheet and past its end
			f.press.Reset()
			f.goOn()
		}
		return
	}
	if keys.IsFunction(key.Name) {
		if !f.press.IsNew(f) { // one that is held does what it does once, and not on what then opens
			return
		}
		f.press.Reset()
	} else {
		f.press.Note()
	}
	t := f.now
	switch key.Name {
	case fyne.KeyDown:
		f.goOn()
	case fyne.KeyUp:
		f.leave(f.OnPrevious)
	case fyne.KeyLeft:
		f.aside(-1, t.left(), t.caret == 0)
	case fyne.KeyRight:
		f.aside(1, t.right(), t.caret == len(t.text))
	case fyne.KeyHome:
		f.move(0)
	case fyne.KeyEnd:
		f.move(len(t.text))
	case fyne.KeyBackspace:
		f.edit(stepDeleting, t.remove(t.caret-1))
	case fyne.KeyDelete:
		f.edit(stepDeleting, t.remove(t.caret))
	case fyne.KeyEscape, fyne.KeyPageUp, fyne.KeyPageDown,
		fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		f.accept()
		if f.OnCommand != nil {
			f.OnCommand(key.Name)
		}
	default:
		if isKeypadDigit(key) {
			f.keypad = key.Name
		}
	}
}

// TypedShortcut edits, or passes on.
func (f *FigureEntry) TypedShortcut(s fyne.Shortcut) {
	work.Guard("a shortcut at a figure", func() { f.shortcut(s) })
}

func (f *FigureEntry) shortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		f.paste(s.Clipboard.Content())
	case *fyne.ShortcutCopy:
		f.copyTo(s.Clipboard)
	case *fyne.ShortcutCut:
		if f.copyTo(s.Clipboard) {
			f.edit(stepCutting, figureText{})
		}
	case *fyne.ShortcutSelectAll:
		f.step = stepNone
		f.now = f.now.all()
		f.accept()
		f.Refresh()
	case *fyne.ShortcutUndo:
		f.active.changes.back()
	case *fyne.ShortcutRedo:
		f.active.changes.again()
	default:
		if f.OnShortcut != nil {
			f.OnShortcut(s)
		}
	}
}

// paste takes a figure in whole, or refuses it whole.
func (f *FigureEntry) paste(pasted string) {
	digits, why := cleanFigure(pasted)
	if why == "" && !f.now.selected && len(f.now.text)+len(digits) > figureMaxDigits {
		why = tooManyDigits()
	}
	if why != "" {
		f.refuse(figureNotPasted + why)
		return
	}
	f.edit(stepPasting, f.now.insert(digits))
}

// copyTo copies the figure whole, selected or not: a part of a figure is another figure. An empty field leaves the
// clipboard as it is.
func (f *FigureEntry) copyTo(c fyne.Clipboard) bool {
	if f.now.text == "" {
		return false
	}
	c.SetContent(f.now.text)
	return true
}

// edit makes one change. Digits typed one after the other are undone together, and so are characters deleted.
func (f *FigureEntry) edit(step editStep, to figureText) {
	if f.readOnly {
		f.refuse(figureFixed)
		return
	}
	changed := to.text != f.now.text
	if changed && step != f.step {
		f.active.changes.note(f, f.now.text)
		f.step = step
	}
	f.now = to
	if to.text == "" {
		f.doubt = doubtNone // it is keyed anew
	}
	f.accept()
	f.Refresh()
	if changed && f.OnChanged != nil {
		f.OnChanged(to.text)
	}
}

func (f *FigureEntry) move(caret int) {
	f.now, f.step = figureText{text: f.now.text, caret: caret}, stepNone
	f.accept()
	f.Refresh()
}

// aside moves over a digit, or where there is none to the field beside. It does
// not lead away from a figure of which something was refused.
func (f *FigureEntry) aside(by, caret int, atEnd bool) {
	if f.OnSide == nil || f.doubt != doubtNone || !atEnd && !f.now.selected {
		f.move(caret)
		return
	}
	f.leave(func() { f.OnSide(by) })
}

// goOn leads on, but stays once where something of the figure was refused: what
// is left of "12,3x4" must not become 1234 unseen.
func (f *FigureEntry) goOn() {
	switch {
	case f.doubt == doubtRefused:
		f.refuse(figureCheck)
		f.doubt = doubtAsked
		f.second.Reset()
	case f.doubt == doubtNone || f.second.IsNew(f):
		f.doubt = doubtNone
		f.leave(f.OnNext)
	}
}

// rest passes over what follows, but not where something of the figure was
// refused, and not by a key that is held. It tells whether the sign was used.
func (f *FigureEntry) rest() bool {
	if !f.plus.IsNew(f) {
		return true
	}
	if f.doubt != doubtNone {
		return false
	}
	f.accept()
	return f.OnRest()
}

func (f *FigureEntry) leave(by func()) {
	f.accept()
	if by != nil {
		by()
	}
}

func (f *FigureEntry) refuse(why string) {
	f.refused = why
	if !f.readOnly {
		f.doubt = doubtRefused
	}
	f.Refresh()
	if f.OnRefused != nil {
		f.OnRefused(why)
	}
}

// accept clears what was refused before.
func (f *FigureEntry) accept() {
	if f.refused == "" {
		return
	}
	f.refused = ""
	f.Refresh()
	if f.OnRefused != nil {
		f.OnRefused("")
	}
}
