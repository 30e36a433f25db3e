package forms

import (
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// quit closes the count and the window, with what is half keyed kept; it asks
// only where something typed would be lost. Should a fault keep it from that,
// the next time it closes without asking anything.
func (w *window) quit() {
	if w.closing {
		return
	}
	if w.stuck {
		w.end()
		return
	}
	w.stuck = !work.Guard("closing the window", w.tryQuit)
}

func (w *window) tryQuit() { w.letGo(w.quit, w.end) }

// keepsFilled tells that what is typed into the form that is open is kept.
func (w *window) keepsFilled() bool {
	f, ok := w.filled()
	return ok && w.keep(f)
}

// end closes the count and the window.
func (w *window) end() {
	if w.stops(w.quit) { // no file is left half written
		return
	}
	w.closing = true
	w.leaveScreen()
	w.closeBeside()
	if err := w.closeCount(); err != nil {
		w.status = 1
		w.trace.Event("closed", err.Error())
	} else {
		w.trace.Event("closed", "cleanly")
	}
	w.win.Close()
}

// closeCount closes the count, which stores what is half keyed.
func (w *window) closeCount() error {
	if w.count == nil {
		return nil
	}
	c := w.count
	w.count = nil
	return c.Close()
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

// clear takes away what is known of a count that was closed.
func (w *window) clear() {
	w.state, w.seq, w.records = reconcile.Count{}, 0, nil
	w.person, w.ward = setup.Person{}, ""
	w.refused, w.unfolded, w.left = map[setup.ContestID]*reconcile.Refusal{}, map[string]bool{}, nil
	w.win.SetTitle(words.AppName)
}
