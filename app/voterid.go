package app

import (
	"wardcount/reconcile"
	"wardcount/reconcile/voterid"
)

// ReviewVoterID reviews the voter-ID records as they stand, beside what other councils published under the same rule. It
// rests on agreed figures alone, and shows numbers, never a name; nothing of it leaves the count before the returning
// officer releases the totals.
func (c *Count) ReviewVoterID(o voterid.Options) voterid.Poll {
	return reviewOf(c.State(), o)
}

func reviewOf(now reconcile.Count, o voterid.Options) voterid.Poll {
	poll := voterid.PollOf(now, o, voterid.PublishedBeside(PublishedVoterID(), now.Law, now.Election))
	return poll.WithTurnoutPairs(voterid.TurnoutPairsOn(PublishedTurnouts(), now.Law, now.Election))
}
