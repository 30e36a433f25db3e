package forms

import (
	"wardcount/forms/kit"
	"wardcount/forms/words"
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
	w.stuck = !kit.Guard("closing the window", w.tryQuit)
}

func (w *window) tryQuit() {
	f, form := w.screen.(interface{ typed() bool })
	switch asked := w.win.Canvas().Overlays().Top() != nil; {
	case asked && form && f.typed() && !w.keepsFilled():
		w.say(words.AnswerFirst)
	case asked || w.screen == nil:
		w.end()
	default:
		w.screen.leave(w.end)
	}
}

// keepsFilled tells that what is typed into the form that is open is kept.
func (w *window) keepsFilled() bool {
	f, ok := w.filled()
	return ok && w.keep(f)
}

// end closes the count and the window.
func (w *window) end() {
	if w.publication.running() { // its file is not left half written
		w.publication.then = w.quit
		w.publication.work.Cancel()
		w.say(words.PublishStops)
		return
	}
	w.closing = true
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
