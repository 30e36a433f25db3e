package forms

import (
	"errors"

	"wardcount/reconcile"
)

// How an act of the person at the keyboard is tried before it is asked for, and what it came to.

// tried asks the core whether it would take an entry of the person at the
// keyboard. What is still missing of the figures is no reason.
func (w *window) tried(b reconcile.Body) *reconcile.Refusal {
	_, err := w.state.Apply(reconcile.Entry{Actor: w.person.Name, Role: w.person.Role, Body: b})
	var refusal *reconcile.Refusal
	if errors.As(err, &refusal) && refusal.Code != "reading" {
		return refusal
	}
	return nil
}

// closed says that nothing is done while the count is closed, before anything
// is asked.
func (w *window) closed() bool {
	_, closed := w.state.Closed()
	if closed {
		w.fail(w.tried(reconcile.Stepped{}))
	}
	return closed
}

// act shows what an act came to.
func (w *window) act(err error, done string, pairs ...string) {
	if err != nil {
		w.fail(err)
		return
	}
	w.trace.Event(pairs...)
	w.news()
	w.done(done)
}
