package desk

import "wardcount/reconcile"

// What an act of the person at the keyboard came to.

// Closed says that nothing is done while the count is closed, before anything
// is asked.
func (w *Window) Closed() bool {
	_, closed := w.State.Closed()
	if closed {
		w.Fail(w.Tried(reconcile.Stepped{}))
	}
	return closed
}

// Act shows what an act came to.
func (w *Window) Act(err error, done string, pairs ...string) {
	if err != nil {
		w.Fail(err)
		return
	}
	w.Trace.Event(pairs...)
	w.News()
	w.Done(done)
}
