package review

import (
	"context"

	"wardcount/forms/desk"
	"wardcount/forms/kit/work"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/stations"
)

// take works the review out, where the records or what is asked moved on: at once where it is done at once, and else
// later; until then the one before stands.
func (p *reviewPage) take() {
	seq, _ := p.W.Count.Head()
	of := pollKey{seq, p.measure}
	if of == p.of && (p.poll != nil || p.taking.Running()) {
		return
	}
	p.of = of
	count, options := p.W.Count, stations.Usual
	options.Measure = p.measure
	var poll voterid.Poll
	p.inTake = true
	p.taking.Promptly(func(context.Context, work.ProgressFunc) error {
		poll = count.ReviewVoterID(options)
		return nil
	}, func(err error) {
		if err != nil {
			p.W.Fail(err)
			return
		}
		p.poll = &poll
		p.stamp++
		if !p.inTake && p.W.Screen == desk.Screen(p) {
			p.Refresh()
			p.W.LookAgain()
		}
	})
	p.inTake = false
}
