package forms

import (
	"maps"

	"wardcount/app/practice"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// tourStep is a step of the guided tour: what it says, and how one sees that
// it was done.
type tourStep struct {
	words.TourStep
	paper sheet.Reading      // which is to be keyed; nil where there is none
	here  func(*window) bool // whether one is where it is done; nil is anywhere
	back  string             // what to press to come there
	done  func(*window) bool
}

// tourSlip is the figure that is mistyped on purpose, and by how much.
const (
	tourSlip    = figure.ID("bp_spoilt")
	tourSlipped = 10
)

// tourSteps are the steps of a tour, in their order.
func tourSteps(t practice.Tour) []tourStep {
	id, paper := t.Account.Sheet, t.Account.Figures
	slipped := maps.Clone(paper)
	slipped[tourSlip] += tourSlipped
	stands := func(w *window) ward.SheetState { return w.state.Sheet(id).State() }
	contest := func(w *window) ward.Ward { return w.state.Ward(t.Ward.ID) }
	open := func(w *window) bool { f, ok := w.screen.(*sheetForm); return ok && f.id == id }

	saying := words.TourSteps(id, paper[tourSlip], t.Ward.Name)
	steps := []tourStep{
		{done: func(w *window) bool { return w.person.Name != "" }},
		{done: open},
		{paper: slipped, here: open, back: words.TourOpens(id),
			done: func(w *window) bool { return stands(w) != ward.Awaited || open(w) && typedAll(w, slipped) }},
		{here: open, back: words.TourOpens(id),
			done: func(w *window) bool {
				return keyedFigure(w.state.Sheet(id), tourSlip) == paper[tourSlip] && stands(w) != ward.Awaited
			}},
		{paper: paper, done: func(w *window) bool { return stands(w) == ward.Agreed || stands(w) == ward.Differs }},
		{done: func(w *window) bool { f, ok := w.screen.(*sheetForm); return ok && f.id != id }},
		{done: func(w *window) bool { return contest(w).ReadBack != nil || contest(w).State.Reached(ward.Certified) }},
		{done: func(w *window) bool { return contest(w).State.Reached(ward.Certified) }},
		{done: func(w *window) bool { return contest(w).State.Reached(ward.Declared) }},
		{done: func(w *window) bool { return w.published() }},
	}
	for i := range steps {
		steps[i].TourStep = saying[i]
	}
	return steps
}

// typedAll tells whether the open sheet has what the paper has, slip or not.
func typedAll(w *window, paper sheet.Reading) bool {
	r, _ := w.screen.(*sheetForm).reading()
	for id, n := range paper {
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
