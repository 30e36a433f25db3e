package forms

import (
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
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
		w.closeHall()
		name := w.state.Election.Name
		err := w.closeCount()
		w.state, w.seq, w.records = reconcile.Count{}, 0, nil
		w.person, w.ward = setup.Person{}, ""
		w.refused, w.unfolded = map[setup.ContestID]*reconcile.Refusal{}, map[string]bool{}
		w.publication, w.copying, w.journal = nil, nil, nil
		w.leaveTour()
		w.win.SetTitle(words.AppName)
		w.show(newStartScreen(w, err))
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

// letGo lets go of the count by end, with what is half keyed kept; it asks only
// where something typed would be lost. While
// documents are written it waits for them to stop, and then begins again.
func (w *window) letGo(again, end func()) {
	stopping := func() {
		if w.stops(again) { // no file is left half written
			return
		}
		end()
	}
	f, form := w.screen.(interface{ typed() bool })
	switch asked := w.win.Canvas().Overlays().Top() != nil; {
	case asked && form && f.typed() && !w.keepsFilled():
		w.say(words.AnswerFirst)
	case asked || w.screen == nil:
		stopping()
	default:
		w.screen.leave(stopping)
	}
}
