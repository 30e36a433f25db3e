package lists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// sideways leads through the picture of the row that the list stands at, or to where OnSide leads, and tells whether
// the key does that.
func (l *List) sideways(key fyne.KeyName) bool {
	by := 1
	switch key {
	case fyne.KeyLeft:
		by = -1
	case fyne.KeyRight:
	default:
		return false
	}
	if r, ok := l.Current(); ok && r.Picture != nil {
		r.Picture.Step(by)
		return true
	}
	if l.OnSide != nil {
		l.OnSide(by)
		return true
	}
	return false
}

// tab takes Tab where somebody hears it.
func (l *List) tab(key fyne.KeyName) bool {
	if key != fyne.KeyTab || l.OnTab == nil {
		return false
	}
	if by := 1; l.shift {
		l.OnTab(-by)
	} else {
		l.OnTab(by)
	}
	return true
}

// AcceptsTab tells whether Tab stays in the list.
func (l *List) AcceptsTab() bool { return l.OnTab != nil }

// KeyDown notes a new press, and Shift.
func (l *List) KeyDown(key *fyne.KeyEvent) {
	l.press.Note()
	l.shift = l.shift || isShift(key)
}

// KeyUp notes that Shift was let go.
func (l *List) KeyUp(key *fyne.KeyEvent) { l.shift = l.shift && !isShift(key) }

func isShift(key *fyne.KeyEvent) bool {
	return key != nil && (key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight)
}
