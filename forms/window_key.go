package forms

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

// key is every key that the focused thing does not use itself.
func (w *window) key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape {
		if w.screen != nil && w.win.Canvas().Overlays().Top() == nil {
			w.screen.escape()
		}
		return
	}
	w.keys.RunKey(ev.Name)
}

// strayKey is a key pressed while nothing has the focus, as after a click
// beside the fields: it does what it does, and the keyboard goes back to its place.
func (w *window) strayKey(ev *fyne.KeyEvent) {
	work.Guard("a key beside the fields", func() { w.stray(ev) })
}

func (w *window) stray(ev *fyne.KeyEvent) {
	if w.screen == nil {
		return
	}
	if w.keys.ByKey(ev.Name) == nil && ev.Name != fyne.KeyEscape {
		w.focusPage()
		return
	}
	w.key(ev)
}

// withCtrl is a key held with Ctrl.
func withCtrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
}

// withCtrlShift is a key held with Ctrl and Shift.
func withCtrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}
}

// pluses are the ways to type Ctrl++ beside Ctrl+=: that of the number pad is another key, and on a British keyboard
// the plus of the upper row is typed with Shift.
var pluses = []fyne.Shortcut{
	withCtrl(fyne.KeyPlus),
	withCtrlShift(fyne.KeyEqual),
	withCtrlShift(fyne.KeyPlus),
}

// shortcut is what is held with Ctrl while something has the focus.
func (w *window) shortcut(s fyne.Shortcut) {
	if slices.ContainsFunc(pluses, func(plus fyne.Shortcut) bool { return plus.ShortcutName() == s.ShortcutName() }) {
		s = withCtrl(fyne.KeyEqual)
	}
	w.keys.RunShortcut(s)
}

// figureEntry is a field for a figure whose function keys and shortcuts lead to
// the window, and which says there what it refuses.
func (w *window) figureEntry(active *fields.ActiveField, label string) *fields.FigureEntry {
	e := fields.NewFigureEntry(active)
	e.Label = label
	e.OnCommand = func(key fyne.KeyName) { w.key(&fyne.KeyEvent{Name: key}) }
	e.OnShortcut = w.shortcut
	e.OnRefused = func(why string) {
		if why != "" {
			w.tell(words.FigureRefused(label, why), look.ColorNameErrorText)
		} else {
			w.say("")
		}
	}
	return e
}

// toWards takes the keyboard to the list of wards.
func (w *window) toWards() {
	w.screen.leave(func() {
		if f, sheet := w.screen.(interface{ pageKey() string }); sheet {
			w.lookAt(f.pageKey())
		} else if w.alone() {
			w.lookAt(w.firstPage()) // the list does not stand beside such a page
		}
		w.focusWards()
		w.wards.list.Reveal()
		w.trace.Event("focus", "wards")
	})
}

// leaveTo goes on with then once the screen that stands may go.
func (w *window) leaveTo(then func()) {
	if w.screen == nil {
		return
	}
	w.screen.leave(then)
}

// withAlt is a key held with Alt.
func withAlt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}
