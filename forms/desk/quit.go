package desk

import (
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

// Quit closes the count and the window, with what is half keyed kept; it asks
// only where something typed would be lost. Should a fault keep it from that,
// the next time it closes without asking anything.
func (w *Window) Quit() {
	if w.Closing {
		return
	}
	if w.stuck {
		w.end()
		return
	}
	w.stuck = !work.Guard("closing the window", w.tryQuit)
}

func (w *Window) tryQuit() { w.LetGo(w.Quit, w.end) }

// keepsFilled tells that what is typed into the form that is open is kept.
func (w *Window) keepsFilled() bool {
	f, ok := w.Filled()
	return ok && w.Keep(f)
}

// end closes the count and the window.
func (w *Window) end() {
	if w.stops(w.Quit) { // no file is left half written
		return
	}
	w.Closing = true
	w.gone()
	w.CloseBeside()
	if err := w.CloseCount(); err != nil {
		w.Status = 1
		w.Trace.Event("closed", err.Error())
	} else {
		w.Trace.Event("closed", "cleanly")
	}
	w.Win.Close()
}

// LetGo lets go of the count by end, with what is half keyed kept; it asks only
// where something typed would be lost. While
// documents are written it waits for them to stop, and then begins again.
func (w *Window) LetGo(again, end func()) {
	stopping := func() {
		if w.stops(again) { // no file is left half written
			return
		}
		end()
	}
	switch asked := w.Win.Canvas().Overlays().Top() != nil; {
	case asked && w.typed() && !w.keepsFilled():
		w.Say(words.AnswerFirst)
	case asked || w.Screen == nil:
		stopping()
	default:
		w.Screen.Leave(stopping)
	}
}

// Clear takes away what is known of a count that was closed.
func (w *Window) Clear() {
	w.forget()
	w.Unfolded, w.lying = map[string]bool{}, nil
	w.Win.SetTitle(words.AppName)
}
