package steps

import (
	"errors"

	"wardcount/app"
	"wardcount/app/result"
	"wardcount/forms/desk"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

// F9: what it would do here and now, for whoever is at the keyboard, and doing it.

// Next does the step that the ward's state calls for, after asking once.
// On the page of voter identification that is the release of its totals.
func Next(w *desk.Window) {
	if w.OnRecords() {
		release(w)
		return
	}
	if s, ok := w.Screen.(interface{ stepped() bool }); ok && s.stepped() { // read back, certificate and declaration are their own question
		w.FocusPage()
		w.Say(words.StepEnterDoes)
		return
	}
	ward, ok := w.Selected()
	if !ok {
		w.Say(words.StepChooseWard)
		return
	}
	if w.Closed() {
		return
	}
	step := result.NextStep(ward)
	if step == "" {
		w.Say(words.StepNothingNext(ward, len(Offers(w)) > 0))
		return
	}
	w.Screen.Leave(func() { askStep(w, ward, step) })
}

// Word is what F9 would do here, for the key line.
func Word(w *desk.Window) string {
	if w.OnRecords() {
		return words.StepShort(reconcile.StepRelease)
	}
	if ward, ok := w.Selected(); ok {
		return words.StepShort(result.NextStep(ward))
	}
	return words.StepShort("")
}

// May tells whether there is a next step here, and whether it is one that the person may do.
func May(w *desk.Window) bool {
	if _, closed := w.State.Closed(); closed {
		return false
	}
	if _, own := w.Screen.(interface{ enter() }); own { // read back, certificate and declaration are their own question
		return true
	}
	step := reconcile.Step("")
	if w.OnRecords() && w.State.VoterID.Released == nil {
		step = reconcile.StepRelease
	} else if ward, ok := w.Selected(); ok {
		step = result.NextStep(ward)
	}
	return step != "" && app.Allows(w.Person.Role, app.Act(step))
}

// HeldUp says what keeps a verified ward from its count although nothing of its
// own is in the way: a box whose papers of another contest are not verified.
func HeldUp(w *desk.Window, ward ward.Ward) *reconcile.Refusal {
	if result.NextStep(ward) != reconcile.StepCount {
		return nil
	}
	_, err := w.State.Apply(reconcile.Entry{Body: reconcile.Stepped{Contest: ward.Contest.ID, Step: reconcile.StepCount}})
	var refusal *reconcile.Refusal
	errors.As(err, &refusal)
	return refusal
}

// NextKey is the row of the next step, at which the page stands where nothing is in its way.
const NextKey = "next"
