package words

import (
	"fmt"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Progress is how far the count is: how many of how many.
type Progress struct {
	SheetsIn, SheetsOnce, Sheets           int
	Verified, Certified, Declared          int
	Wards, SeatsDeclared, Seats, Abandoned int
}

// ProgressOf counts what has come in and what has been done.
func ProgressOf(c reconcile.Count) Progress {
	var p Progress
	for _, w := range c.InOrder() {
		for _, r := range w.Register() {
			if d, _ := sheet.ByForm(r.Form); d.Stage == sheet.StageFormK {
				continue // which comes weeks after the night
			}
			p.Sheets++
			switch r.State {
			case ward.Agreed:
				p.SheetsIn++
			case ward.KeyedOnce:
				p.SheetsOnce++
			}
		}
		if w.State == ward.Abandoned {
			p.Abandoned++
			continue
		}
		p.Wards++
		seats := w.Contest.Seats
		if w.Contest.Kind == setup.QuestionContest {
			seats = 0
		}
		p.Seats += seats
		for reached, n := range map[ward.State]*int{ward.Verified: &p.Verified, ward.Certified: &p.Certified, ward.Declared: &p.Declared} {
			if w.State.Reached(reached) {
				*n++
			}
		}
		if w.State.Reached(ward.Declared) {
			p.SeatsDeclared += seats
		}
	}
	return p
}

// Words says it in the top bar.
func (p Progress) Words() string {
	once := ""
	if p.SheetsOnce > 0 {
		once = ", keyed once " + text.Grouped(p.SheetsOnce)
	}
	words := fmt.Sprintf("Sheets in %s of %s%s · Verified %d of %d · Certified %d · Declared %d · Seats declared %d of %d",
		text.Grouped(p.SheetsIn), text.Grouped(p.Sheets), once, p.Verified, p.Wards, p.Certified, p.Declared, p.SeatsDeclared, p.Seats)
	if p.Abandoned > 0 {
		words += fmt.Sprintf(" · Abandoned %d", p.Abandoned)
	}
	return words
}
