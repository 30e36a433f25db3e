package forms

import (
	"errors"

	"wardcount/app"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

// What F9 would do here and now, for whoever is at the keyboard.

// stepWord is what F9 would do here, for the key line.
func (w *window) stepWord() string {
	if w.onRecords() {
		return words.StepShort(reconcile.StepRelease)
	}
	if ward, ok := w.selected(); ok {
		return words.StepShort(app.NextStep(ward))
	}
	return words.StepShort("")
}

// mayStep tells whether there is a next step here, and whether it is one that the person may do.
func (w *window) mayStep() bool {
	if _, closed := w.state.Closed(); closed {
		return false
	}
	if _, own := w.screen.(interface{ enter() }); own { // read back and declaration are their own question
		return true
	}
	step := reconcile.Step("")
	if w.onRecords() && w.state.VoterID.Released == nil {
		step = reconcile.StepRelease
	} else if ward, ok := w.selected(); ok {
		step = app.NextStep(ward)
	}
	return step != "" && app.Allows(w.person.Role, app.Act(step))
}

// heldUp says what keeps a verified ward from its count although nothing of its
// own is in the way: a box whose papers of another contest are not verified.
func (w *window) heldUp(ward ward.Ward) *reconcile.Refusal {
	if app.NextStep(ward) != reconcile.StepCount {
		return nil
	}
	_, err := w.state.Apply(reconcile.Entry{Body: reconcile.Stepped{Contest: ward.Contest.ID, Step: reconcile.StepCount}})
	var refusal *reconcile.Refusal
	errors.As(err, &refusal)
	return refusal
}

// nextKey is the row of the next step, at which the page stands where nothing is in its way.
const nextKey = "next"
