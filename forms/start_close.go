package forms

import (
	"wardcount/forms/words"
)

// closeToStart closes the count and goes back to the start screen, after asking
// if something typed would be lost.
func (w *window) closeToStart() { w.backToStart(func() {}) }

// backToStart closes the count, if one is open, shows the start screen and goes on.
func (w *window) backToStart(then func()) {
	if w.count == nil {
		then()
		return
	}
	w.letGo(func() { w.backToStart(then) }, func() {
		w.closeBeside()
		name := w.state.Election.Name
		err := w.closeCount()
		w.clear()
		w.leaveTour()
		w.toStart(err)
		if err != nil {
			w.trace.Event("closed", err.Error())
			w.fail(err)
			return
		}
		w.trace.Event("closed", "to start")
		w.done(words.CountClosed(name))
		then()
	})
}
