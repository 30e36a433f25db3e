package app

import "wardcount/reconcile/voterid"

// ReviewVoterID reviews the voter-ID records as they stand. It rests on agreed figures alone, and shows numbers, never
// a name; nothing of it leaves the count before the returning officer releases the totals.
func (c *Count) ReviewVoterID(o voterid.Options) voterid.Poll {
	return voterid.PollOf(c.State(), o, nil)
}
