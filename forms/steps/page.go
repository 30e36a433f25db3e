package steps

import (
	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// stepPage is a page that is read to its end, where Enter does a ward's step:
// the page is its only question.
type stepPage struct {
	desk.ListPage
	contest setup.ContestID
}

func newStepPage(w *desk.Window, contest setup.ContestID) stepPage {
	w.Ward = contest
	p := stepPage{ListPage: desk.NewListPage(w), contest: contest}
	// A click that went astray must not do it: only Enter does.
	p.List.OnTap = func(lists.Row) { w.Win.Canvas().Focus(p.List) }
	return p
}

func (p stepPage) ward() ward.Ward { return p.W.State.Ward(p.contest) }
func (p stepPage) Escape()         { p.W.OpenPage(string(p.contest)) }

// Aside is what is found about the ward.
func (p stepPage) Aside() desk.Aside {
	return desk.Aside{Title: words.FindingsOf(p.ward().Contest.Name), Findings: rules.Check(p.ward())}
}

// stepped: Enter at the end is the step, and not F9.
func (p stepPage) stepped() bool { return true }
