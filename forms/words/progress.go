package words

import (
	"fmt"

	"wardcount/reconcile"
)

// progress is how far the count is: how many of how many.
type progress struct {
	SheetsIn, SheetsOnce, Sheets           int
	Verified, Certified, Declared          int
	Wards, SeatsDeclared, Seats, Abandoned int
}

// ProgressOf counts what has come in and what has been done.
func ProgressOf(c reconcile.Count) progress {
	var p progress
	for _, w := range c.InOrder() {
		for _, r := range w.Register() {
			if d, _ := reconcile.SheetOf(r.Form); d.Stage == reconcile.StageStatement {
				continue // which comes weeks after the night
			}
			p.Sheets++
			switch r.State {
			case reconcile.Agreed:
				p.SheetsIn++
			case reconcile.KeyedOnce:
				p.SheetsOnce++
			}
		}
		if w.State == reconcile.Abandoned {
			p.Abandoned++
			continue
		}
		p.Wards++
		seats := w.Contest.Seats
		if w.Contest.Kind == reconcile.QuestionContest {
			seats = 0
		}
		p.Seats += seats
		for reached, n := range map[reconcile.State]*int{reconcile.Verified: &p.Verified, reconcile.Certified: &p.Certified, reconcile.Declared: &p.Declared} {
			if w.State.Reached(reached) {
				*n++
			}
		}
		if w.State.Reached(reconcile.Declared) {
			p.SeatsDeclared += seats
		}
	}
	return p
}

// Words says it in the top bar.
func (p progress) Words() string {
	once := ""
	if p.SheetsOnce > 0 {
		once = ", keyed once " + reconcile.Grouped(p.SheetsOnce)
	}
	words := fmt.Sprintf("Sheets in %s of %s%s · Verified %d of %d · Certified %d · Declared %d · Seats declared %d of %d",
		reconcile.Grouped(p.SheetsIn), reconcile.Grouped(p.Sheets), once, p.Verified, p.Wards, p.Certified, p.Declared, p.SeatsDeclared, p.Seats)
	if p.Abandoned > 0 {
		words += fmt.Sprintf(" · Abandoned %d", p.Abandoned)
	}
	return words
}
