package start

import (
	"wardcount/forms/desk"
	"wardcount/forms/words"
)

// Close closes the count and goes back to the start screen, after asking
// if something typed would be lost.
func Close(w *desk.Window) { backToStart(w, func() {}) }

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
			w.Fail(err)
			return
		}
		w.Trace.Event("closed", "to start")
		w.Done(words.CountClosed(name))
		then()
	})
}
