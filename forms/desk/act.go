package desk

import (
	"errors"

	"wardcount/app/result"
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

// refuseAnew works out anew what was refused, after the count has moved on: what stood in the way may be gone, or other.
func (w *Window) refuseAnew() {
	for contest := range w.Refused {
		step := reconcile.StepRelease
		if contest != "" {
			step = result.NextStep(w.State.Ward(contest))
		}
		now := w.Tried(reconcile.Stepped{Contest: contest, Step: step})
		if now == nil || len(now.Awaited)+len(now.Findings) == 0 {
			delete(w.Refused, contest)
			continue
		}
		w.Refused[contest] = now
	}
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
