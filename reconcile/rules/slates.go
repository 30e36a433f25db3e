package rules

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
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

// findMatesApart asks about the candidate of each party who lies farthest from
// the others of it.
func findMatesApart(s *sight) []hit {
	c, votes, usual := s.ward.Contest, s.tables[0].Votes, s.ward.Usual
	if c.Seats < 2 || votes == nil || usual.MatesTimes == 0 {
		return nil
	}
	var hits []hit
	for _, o := range s.bySlate() {
		if len(o.places) < 2 {
			continue
		}
		place, middle := -1, figure.Votes(0)
		for i, at := range o.places {
			others := slices.Delete(votesAt(votes, o.places), i, i+1)
			if m := median(others); place < 0 || far([]figure.Votes{votes[at]}, m) > far([]figure.Votes{votes[place]}, middle) {
				place, middle = at, m
			}
		}
		low, high := int(min(votes[place], middle)), int(max(votes[place], middle))
		if high*1000 < usual.MatesTimes*low || (high-low)*c.Seats*1000 < usual.MatesApart*int(figure.Total(votes)) || high == low {
			continue
		}
		id := sheet.VotesFigure(place + 1)
		hits = append(hits, hit{form: sheet.CountResult, subject: string(c.ID) + "#" + string(id), figures: []figure.ID{id},
			numbers: map[string]int{"votes": int(votes[place]), "mates": int(middle)}, words: map[string]string{"candidate": c.Candidates[place].PaperName(), "party": o.called}})
	}
	return hits
}

// votesAt is the votes at some places of the ballot paper.
func votesAt(votes []figure.Votes, places []int) []figure.Votes {
	list := make([]figure.Votes, len(places))
	for i, at := range places {
		list[i] = votes[at]
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
