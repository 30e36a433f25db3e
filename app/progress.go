package app

import (
	"time"

	"wardcount/app/result"
	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/progress"
)

// Progress is how far a count is: who is elected, where votes may be equal, is
// worked out here.
func Progress(c reconcile.Count) progress.Progress { return progress.Of(c, result.Of) }

// Milestone is a moment at which one more contest had come so far.
type Milestone struct {
	At time.Time
	N  int // contests, with this one
}

// Milestones are how the night went on: when each contest was verified, certified and declared.
type Milestones struct{ Verified, Certified, Declared []Milestone }

// MilestonesOf reads them from the journal, by the times of its entries. A contest counts once.
func MilestonesOf(records []store.Record) Milestones {
	var m Milestones
	lists := map[reconcile.Step]*[]Milestone{reconcile.StepVerify: &m.Verified, reconcile.StepCertify: &m.Certified, reconcile.StepDeclare: &m.Declared}
	type passed struct {
		step    reconcile.Step
		subject string
	}
	seen := map[passed]bool{}
	for _, r := range records {
		if r.Kind != reconcile.KindStepped {
			continue
		}
		e, err := r.Entry()
		if err != nil {
			continue
		}
		b, ok := e.Body.(reconcile.Stepped)
		list := lists[b.Step]
		if !ok || list == nil || seen[passed{b.Step, r.Subject}] {
			continue
		}
		seen[passed{b.Step, r.Subject}] = true
		*list = append(*list, Milestone{At: e.At, N: len(*list) + 1})
	}
	return m
}
