package rules

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// change is one slate now and at the last contest, as parts of ten thousand of
// the votes that the best candidates of all slates have together. The best one
// counts because parties put up more candidates in one year than in another.
type change struct {
	slate
	was figure.Votes
}

// part is the share of a slate, in parts of ten thousand.
func part(votes, all figure.Votes) int { return int(votes) * 10_000 / int(all) }

// changes are the slates of both contests, and the sums of the best
// candidates' votes now and then; nil where nothing compares.
func (s *sight) changes() (both []change, now, then figure.Votes) {
	c := s.ward.Contest
	last, ok := c.LastComparable()
	if !ok || last.Seats != c.Seats || s.tables[0].Votes == nil {
		return nil, 0, 0
	}
	was := slatesOf(last.Lines, s.ward.BallotNames().PartyThen)
	for _, o := range was {
		then += o.top
	}
	for _, o := range s.bySlate() {
		now += o.top
		if at := slices.IndexFunc(was, func(w slate) bool { return w.party == o.party }); at >= 0 {
			both = append(both, change{o, was[at].top})
		}
	}
	if now == 0 || then == 0 || len(both) < 2 {
		return nil, 0, 0
	}
	return both, now, then
}

// aside are the changes of the slates' shares less the ward's median change.
func aside(both []change, now, then figure.Votes) []int {
	list := make([]int, len(both))
	for i, b := range both {
		list[i] = part(b.top, now) - part(b.was, then)
	}
	middle := median(list)
	for i := range list {
		list[i] -= middle
	}
	return list
}

// findChangedShare asks about the party that moved farthest from the others.
func findChangedShare(s *sight) []hit {
	usual := s.ward.Usual
	both, now, then := s.changes()
	if both == nil || usual.ShareChange == 0 {
		return nil
	}
	away, worst := aside(both, now, then), 0
	for i, x := range away {
		if max(x, -x) > max(away[worst], -away[worst]) {
			worst = i
		}
	}
	apart := max(away[worst], -away[worst])
	if apart <= usual.ShareChange*10 {
		return nil
	}
	b, votes := both[worst], s.tables[0].Votes
	best := b.places[0]
	for _, at := range b.places {
		if votes[at] > votes[best] {
			best = at
		}
	}
	return s.onResult([]figure.ID{sheet.VotesFigure(best + 1)}, map[string]int{"votes": int(votes[best]), "votes_then": int(b.was), "all": int(now), "all_then": int(then)},
		map[string]string{"party": b.called, "candidate": s.ward.Contest.Candidates[best].PaperName(), "date": s.ward.Contest.Last.Date,
			"share": figure.Percentage(int(b.top), int(now), 1), "was": figure.Percentage(int(b.was), int(then), 1), "apart": figure.Percentage(apart, 10_000, 1)})
}
