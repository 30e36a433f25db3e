package forms

import (
	"strings"

	"wardcount/app"
	"wardcount/forms/kit"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
)

// What the keys at the foot offer: what would do something here and now, for whoever is at the keyboard. A key that is
// not offered may be pressed all the same, and says what is in its way.

// anyFinding tells whether F6 leads anywhere.
func (w *window) anyFinding() bool {
	awaited, _ := w.state.ReleaseInTheWay()
	_, voterID := w.screen.(*voterIDPage)
	return voterID && len(awaited) > 0 || len(w.found.now) > 0
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
	if _, voterID := w.screen.(*voterIDPage); voterID && w.state.VoterID.Released == nil {
		step = reconcile.StepRelease
	} else if ward, ok := w.selected(); ok {
		step = app.NextStep(ward)
	}
	return step != "" && app.Allows(w.person.Role, app.Act(step))
}

// mayCountAgain tells whether the sheet that is open or chosen can be counted again.
func (w *window) mayCountAgain() bool {
	id, ok := w.sheetHere()
	if !ok || id.Contest == "" {
		return false
	}
	_, closed := w.state.Closed()
	d, _ := sheet.ByForm(id.Form)
	return !closed && d.Recounted && !w.state.Ward(id.Contest).State.Frozen() && len(w.state.Sheet(id).Counts) > 0
}

// mayPublish tells whether there is anything to publish, and whether the person may do it.
func (w *window) mayPublish() bool {
	if !app.Allows(w.person.Role, app.ActPublish) {
		return false
	}
	for _, ward := range w.state.Wards {
		if !ward.DeclaredAt.IsZero() {
			return true
		}
	}
	return false
}

// possible leaves out of the hints of a screen the keys that would do nothing now. What a screen does by keys of its own
// it says itself.
func (w *window) possible(hints string) []kit.Part {
	s, own := w.screen.(interface{ uses(keys string) bool })
	var parts []kit.Part
	for _, p := range kit.PartsOf(hints) {
		keys, _, _ := strings.Cut(p.Text, ":")
		if c := w.keys.ByKeys(keys); c == nil || c.Possible() || own && s.uses(keys) {
			parts = append(parts, p)
		}
	}
	return parts
}
