package start

import (
	"maps"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/paper"
	"wardcount/forms/publish"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// tourStep is a step of the guided tour: what it says, and how one sees that
// it was done.
type tourStep struct {
	words.TourStep
	paper sheet.Reading           // which is to be keyed; nil where there is none
	here  func(*desk.Window) bool // whether one is where it is done; nil is anywhere
	back  string                  // what to press to come there
	done  func(*desk.Window) bool
}

// tourSlip is the figure that is mistyped on purpose, and by how much.
const (
	tourSlip    = figure.ID("bp_spoilt")
	tourSlipped = 10
)

// tourSteps are the steps of a tour, in their order.
func tourSteps(t practice.Tour) []tourStep {
	id, figures := t.Account.Sheet, t.Account.Figures
	slipped := maps.Clone(figures)
	slipped[tourSlip] += tourSlipped
	stands := func(w *desk.Window) ward.SheetState { return w.State.Sheet(id).State() }
	contest := func(w *desk.Window) ward.Ward { return w.State.Ward(t.Ward.ID) }
	open := func(w *desk.Window) bool { f, ok := w.Screen.(*paper.Form); return ok && f.ID == id }

	saying := words.TourSteps(id, figures[tourSlip], t.Ward.Name)
	steps := []tourStep{
		{done: func(w *desk.Window) bool { return w.Person.Name != "" }},
		{done: open},
		{paper: slipped, here: open, back: words.TourOpens(id),
			done: func(w *desk.Window) bool { return stands(w) != ward.Awaited || open(w) && typedAll(w, slipped) }},
		{here: open, back: words.TourOpens(id),
			done: func(w *desk.Window) bool {
				return keyedFigure(w.State.Sheet(id), tourSlip) == figures[tourSlip] && stands(w) != ward.Awaited
			}},
		{paper: figures, done: func(w *desk.Window) bool { return stands(w) == ward.Agreed || stands(w) == ward.Differs }},
		{done: func(w *desk.Window) bool { f, ok := w.Screen.(*paper.Form); return ok && f.ID != id }},
		{done: func(w *desk.Window) bool {
			return contest(w).ReadBack != nil || contest(w).State.Reached(ward.Certified)
		}},
		{done: func(w *desk.Window) bool { return contest(w).State.Reached(ward.Certified) }},
		{done: func(w *desk.Window) bool { return contest(w).State.Reached(ward.Declared) }},
		{done: func(w *desk.Window) bool { return publish.Done(w) }},
	}
	for i := range steps {
		steps[i].TourStep = saying[i]
	}
	return steps
}

// typedAll tells whether the open sheet has what the paper has, slip or not.
func typedAll(w *desk.Window, figures sheet.Reading) bool {
	r, _ := w.Screen.(*paper.Form).Reading()
	for id, n := range figures {
		if id != tourSlip && r[id] != n {
			return false
		}
	}
	return true
}

// keyedFigure is a figure as the first reading of a sheet has it, or as it was agreed.
func keyedFigure(s ward.Sheet, id figure.ID) int {
	switch {
	case s.Keying != nil:
		return s.Keying.Readings[0][id]
	case len(s.Counts) > 0:
		return s.Counts[len(s.Counts)-1][id]
	}
	return 0
}
