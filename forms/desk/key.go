package desk

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

// Keys and shortcuts as they are pressed, wherever the keyboard is.

// Key is every key that the focused thing does not use itself.
func (w *Window) Key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape {
		if w.Screen != nil && w.Win.Canvas().Overlays().Top() == nil {
			w.Screen.Escape()
		}
		return
	}
	w.Keys.RunKey(ev.Name)
}

// strayKey is a key pressed while nothing has the focus, as after a click
// beside the fields: it does what it does, and the keyboard goes back to its place.
func (w *Window) strayKey(ev *fyne.KeyEvent) {
	work.Guard("a key beside the fields", func() { w.stray(ev) })
}

func (w *Window) stray(ev *fyne.KeyEvent) {
	if w.Screen == nil {
		return
	}
	if w.Keys.ByKey(ev.Name) == nil && ev.Name != fyne.KeyEscape {
		w.FocusPage()
		return
	}
	w.Key(ev)
}

// WithCtrl is a key held with Ctrl.
func WithCtrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
}

// WithCtrlShift is a key held with Ctrl and Shift.
func WithCtrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
}

// pluses are the ways to type Ctrl++ beside Ctrl+=: that of the number pad is another key, and on a British keyboard
// the plus of the upper row is typed with Shift.
var pluses = []fyne.Shortcut{
	WithCtrl(fyne.KeyPlus),
	WithCtrlShift(fyne.KeyEqual),
	WithCtrlShift(fyne.KeyPlus),
}

// Shortcut is what is held with Ctrl while something has the focus.
func (w *Window) Shortcut(s fyne.Shortcut) {
	if slices.ContainsFunc(pluses, func(plus fyne.Shortcut) bool { return plus.ShortcutName() == s.ShortcutName() }) {
		s = WithCtrl(fyne.KeyEqual)
	}
	w.Keys.RunShortcut(s)
}

// FigureEntry is a field for a figure whose function keys and shortcuts lead to
// the window, and which says there what it refuses.
func (w *Window) FigureEntry(active *fields.ActiveField, label string) *fields.FigureEntry {
	e := fields.NewFigureEntry(active)
	e.Label = label
	e.OnCommand = func(key fyne.KeyName) { w.Key(&fyne.KeyEvent{Name: key}) }
	e.OnShortcut = w.Shortcut
	e.OnRefused = func(why string) {
		if why != "" {
			w.Tell(words.FigureRefused(label, why), look.ColorNameErrorText)
		} else {
			w.Say("")
		}
	}
	return e
}

// ToWards takes the keyboard to the list of wards.
func (w *Window) ToWards() {
	w.Screen.Leave(func() {
		if key, sheet := w.leadsTo(); sheet {
			w.LookAt(key)
		} else if w.standsAlone() {
			w.LookAt(w.firstPage()) // the list does not stand beside such a page
		}
		w.focusWards()
		w.wards.list.Reveal()
		w.Trace.Event("focus", "wards")
	})
}

// LeaveTo goes on with then once the screen that stands may go.
func (w *Window) LeaveTo(then func()) {
	if w.Screen == nil {
		return
	}
	w.Screen.Leave(then)
}

// WithAlt is a key held with Alt.
func WithAlt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}
