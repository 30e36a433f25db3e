package forms

import (
	"wardcount/forms/kit/lists"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// stepPage is a page that is read to its end, where Enter does a ward's step:
// the page is its only question.
type stepPage struct {
	listPage
	contest setup.ContestID
}

func newStepPage(w *window, contest setup.ContestID) stepPage {
	w.ward = contest
	p := stepPage{listPage: newListPage(w), contest: contest}
	// A click that went astray must not do it: only Enter does.
	p.list.OnTap = func(lists.Row) { w.win.Canvas().Focus(p.list) }
	return p
}

func (p stepPage) ward() ward.Ward { return p.w.state.Ward(p.contest) }
func (p stepPage) escape()         { p.w.openPage(string(p.contest)) }

// stepped: Enter at the end is the step, and not F9.
func (p stepPage) stepped() bool { return true }
