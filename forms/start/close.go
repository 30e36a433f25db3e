package start

import (
	"wardcount/forms/desk"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
)

// Close closes the count and goes back to the start screen, after asking
// if something typed would be lost.
func Close(w *desk.Window) {
	if sure(w, words.CloseCount) {
		backToStart(w, func() {})
	}
}

// sure tells whether the count may go. Where it would take the hall screen with it, or leaves a form half keyed, the
// key only says so first; while that stands at the foot, the same key once more does it.
func sure(w *desk.Window, command string) bool {
	warning, key := "", w.Keys.ByName(command).Keys
	f, form := w.Filled()
	switch half := form && f.Typed(); {
	case w.Count == nil:
	case w.Beside != nil && half:
		warning = words.CloseWithHallAndHalf(key, w.Keys.ByName(words.Hall).Keys)
	case w.Beside != nil:
		warning = words.CloseWithHall(key, w.Keys.ByName(words.Hall).Keys)
	case half:
		warning = words.CloseWithHalf(key)
	}
	if warning == "" || w.Says(warning) {
		return true
	}
	w.Tell(warning, look.ColorNameWarningText)
	return false
}

// backToStart closes the count, if one is open, shows the start screen and goes on.
func backToStart(w *desk.Window, then func()) {
	if w.Count == nil {
		then()
		return
	}
	w.LetGo(func() { backToStart(w, then) }, func() {
		w.CloseBeside()
		name := w.State.Election.Name
		err := w.CloseCount()
		w.Clear()
		LeaveTour(w)
		w.ToStart(err)
		if err != nil {
			w.Trace.Event("closed", err.Error())
			w.Tell(words.StartFault, look.ColorNameErrorText)
			return
		}
		w.Trace.Event("closed", "to start")
		w.Done(words.CountClosed(name))
		then()
	})
}
