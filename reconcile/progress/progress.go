package progress

import (
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Ward is how far one ward is, and what it still waits for.
type Ward struct {
	Contest setup.Contest
	State   ward.State
	Seats   int       // that it fills; a question fills none
	Changed time.Time // zero while nothing was done
	// Verification and Count are its sheets of either stage.
	Verification, Count ward.Tally
	Boxes, Out          int // boxes of stations with its papers, and those not seen yet
	// Errors and Warnings were not accepted; Explained are those of them that somebody
	// has explained.
	Errors, Warnings, Explained int
	Next                        reconcile.Step
	// Awaited and Findings are in the way of the next step, and of certifying where
	// that is what reading back is for.
	Awaited  ward.Tally
	Findings int
	Recount  bool               // a recount was granted and is still to be made
	Lot      bool               // equal votes wait for the returning officer's lot
	HeldUp   *reconcile.Refusal // papers of another contest in its boxes are not verified
}

// Open is how many findings were not accepted.
func (p Ward) Open() int { return p.Errors + p.Warnings }

// Sheets are its sheets of the night.
func (p Ward) Sheets() ward.Tally { return p.Verification.And(p.Count) }

// Awaits are the sheets of the stage that it is at.
func (p Ward) Awaits() ward.Tally {
	switch {
	case p.State.Frozen() || p.State == ward.Uncontested:
		return ward.Tally{}
	case (p.State == ward.SetUp || p.State == ward.Accounts) && !p.Contest.CountOnly:
		return p.Verification
	}
	return p.Sheets()
}

// Ready says that the next step can be done: nothing stands in its way.
func (p Ward) Ready() bool {
	return p.Next != "" && p.Awaited.Open()+p.Findings == 0 && !p.Recount && !p.Lot && p.HeldUp == nil
}

// ReadyToCertify says that the result can be read back and certified.
func (p Ward) ReadyToCertify() bool { return p.State == ward.Consulted && p.Ready() }

// Done says that nothing more is to be done for it on the night.
func (p Ward) Done() bool { return p.State.Reached(ward.Declared) || p.State == ward.Abandoned }

// Lacks is how much is missing: sheets, boxes, and findings that stand.
func (p Ward) Lacks() int {
	if p.State.Frozen() || p.State == ward.Uncontested {
		return 0
	}
	return p.Sheets().Open() + p.Out + p.Open()
}

// Progress is how far the count is: each ward, in the order of the set-up, and
// all together.
type Progress struct {
	Wards []Ward
	Totals
}

// Totals are how far all wards are together. Those that were abandoned are
// counted apart.
type Totals struct {
	ByState                       map[ward.State]int
	Wards, Abandoned              int
	Verified, Certified, Declared int // have come as far, or further
	Seats, SeatsDeclared          int
	Sheets                        ward.Tally // of both stages
	Verification, Count           ward.Tally
	Boxes, Out                    int
}

// TotalsOf counts what has come in and what has been done.
func TotalsOf(c reconcile.Count) Totals {
	t := Totals{ByState: map[ward.State]int{}}
	for _, w := range c.InOrder() {
		t.ByState[w.State]++
		verification, count := w.Tallies()
		t.Verification, t.Count = t.Verification.And(verification), t.Count.And(count)
		t.Sheets = t.Verification.And(t.Count)
		if w.State == ward.Abandoned {
			t.Abandoned++
			continue
		}
		t.Wards++
		t.Seats += seatsOf(w)
		for reached, n := range map[ward.State]*int{ward.Verified: &t.Verified, ward.Certified: &t.Certified, ward.Declared: &t.Declared} {
			if w.State.Reached(reached) {
				*n++
			}
		}
		if w.State.Reached(ward.Declared) {
			t.SeatsDeclared += seatsOf(w)
		}
	}
	for _, r := range DoorLog(c) {
		t.Boxes++
		if r.Out() {
			t.Out++
		}
	}
	return t
}

// seatsOf is how many seats a contest fills; a question fills none.
func seatsOf(w ward.Ward) int {
	if w.Contest.Kind == setup.QuestionContest {
		return 0
	}
	return w.Contest.Seats
}

// Of says how far every ward is. Who is elected it asks of result, and
// only where votes may be equal.
func Of(c reconcile.Count, result func(ward.Ward) (ward.Result, bool)) Progress {
	p := Progress{Totals: TotalsOf(c)}
	boxes, out := map[setup.ContestID]int{}, map[setup.ContestID]int{}
	for _, r := range DoorLog(c) {
		for _, id := range r.Box.Contests {
			boxes[id]++
			if r.Out() {
				out[id]++
			}
		}
	}
	for _, w := range c.InOrder() {
		one := ofWard(c, w, result)
		one.Boxes, one.Out = boxes[w.Contest.ID], out[w.Contest.ID]
		p.Wards = append(p.Wards, one)
	}
	return p
}

func ofWard(c reconcile.Count, w ward.Ward, result func(ward.Ward) (ward.Result, bool)) Ward {
	p := Ward{Contest: w.Contest, State: w.State, Seats: seatsOf(w), Changed: w.Changed, Next: reconcile.NextStep(w)}
	p.Verification, p.Count = w.Tallies()
	for _, f := range rules.Check(w) {
		if !f.Blocks() {
			continue
		}
		if f.Level == rules.Error {
			p.Errors++
		} else {
			p.Warnings++
		}
		if f.Explained != nil {
			p.Explained++
		}
	}
	ahead := p.Next
	if ahead == reconcile.StepReadBack {
		ahead = reconcile.StepCertify
	}
	awaited, findings := reconcile.InTheWay(w, ahead)
	p.Awaited, p.Findings = w.TallyOf(awaited), len(findings)
	p.Recount = w.State == ward.Counting && len(w.DueAgain()) > 0
	if p.Next == reconcile.StepCount {
		p.HeldUp = c.HeldUp(w)
	}
	if w.State == ward.Provisional || w.State == ward.Consulted || w.State == ward.Uncontested {
		r, ok := result(w)
		p.Lot = ok && len(r.Tied)+len(r.TermTied) > 0
	}
	return p
}
