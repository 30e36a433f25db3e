package desk

import (
	"errors"

	"wardcount/reconcile"
)

// How an act of the person at the keyboard is tried before it is asked for, and what it came to.

// Tried asks the core whether it would take an entry of the person at the
// keyboard. What is still missing of the figures is no reason.
func (w *Window) Tried(b reconcile.Body) *reconcile.Refusal {
	_, err := w.State.Apply(reconcile.Entry{Actor: w.Person.Name, Role: w.Person.Role, Body: b})
	var refusal *reconcile.Refusal
	if errors.As(err, &refusal) && refusal.Code != "reading" {
		return refusal
	}
	return nil
}

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
