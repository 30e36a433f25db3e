package app

import "wardcount/reconcile/voterid"

// ReviewVoterID reviews the voter-ID records as they stand, beside what other councils published under the same rule. It
// rests on agreed figures alone, and shows numbers, never a name; nothing of it leaves the count before the returning
// officer releases the totals.
func (c *Count) ReviewVoterID(o voterid.Options) voterid.Poll {
	count := c.State()
	poll := voterid.PollOf(count, o, voterid.PublishedBeside(PublishedVoterID(), count.Law, count.Election))
	return poll.WithTurnoutPairs(voterid.TurnoutPairsOn(PublishedTurnouts(), count.Law, count.Election))
}
