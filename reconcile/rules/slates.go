package rules

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// bySlate are the ward's candidates by party with the votes that they now have,
// put together once for all questions; none while votes are awaited.
func (s *sight) bySlate() []slate {
	votes := s.tables[0].Votes
	if s.slates == nil && votes != nil {
		list := make([]setup.ContestLine, len(votes))
		for i, c := range s.ward.Contest.Candidates {
			list[i] = setup.ContestLine{PartyID: c.PartyID, Party: c.Party, Candidate: c.SpokenName(), Votes: votes[i]}
		}
		s.slates = slatesOf(list, s.ward.BallotNames().Party)
	}
	return s.slates
}

// slate is the candidates of one party in one contest; an independent is a
// slate of one, known by the name.
type slate struct {
	party  string // what it is known by
	called string
	alone  bool         // not a party
	places []int        // of its candidates, from 0
	top    figure.Votes // the most that one of them has
}

// slatesOf puts the candidates together by party, in the order of the paper.
// parties is what each one's party is known by.
func slatesOf(lines []setup.ContestLine, parties []string) []slate {
	var list []slate
	for i, l := range lines {
		s := slate{party: parties[i], called: l.Party, top: l.Votes, places: []int{i}}
		if s.party == "" {
			s.party, s.called, s.alone = "person "+text.Letters(l.Candidate), l.Candidate, true
		}
		at := slices.IndexFunc(list, func(o slate) bool { return o.party == s.party && !s.alone })
		if at < 0 {
			list = append(list, s)
			continue
		}
		list[at].places, list[at].top = append(list[at].places, i), max(list[at].top, l.Votes)
	}
	return list
}

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

// median is the middle of a list, of two in the middle what lies between them.
func median[T ~int](list []T) T {
	sorted := slices.Sorted(slices.Values(list))
	n := len(sorted)
	if n%2 == 1 {
		return sorted[n/2]
	}
	return (sorted[n/2-1] + sorted[n/2]) / 2
}

// far is the sum of how far the numbers lie from a middle.
func far[T ~int](list []T, middle T) T {
	sum := T(0)
	for _, x := range list {
		sum += max(x-middle, middle-x)
	}
	return sum
}
