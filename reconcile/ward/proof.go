package ward

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// ElectedByVotes lists those whom the ward's votes and its lot elect, the most
// votes first; nil while that is not decided.
func (w Ward) ElectedByVotes() ([]string, map[string]figure.Votes) {
	votes := map[string]figure.Votes{}
	var ids []string
	keyed, _ := w.Votes()
	for i, candidate := range w.Contest.Candidates {
		ids = append(ids, candidate.ID)
		if !w.Contest.Uncontested() {
			if len(keyed) == 0 {
				return nil, nil
			}
			votes[candidate.ID] = keyed[i]
		}
	}
	slices.SortStableFunc(ids, func(a, b string) int {
		if votes[a] != votes[b] {
			return int(votes[b] - votes[a])
		}
		return drawn(w.Lot, b) - drawn(w.Lot, a) // who won a seat by lot stands before who did not
	})
	if len(ids) > w.Contest.Seats {
		last, next := ids[w.Contest.Seats-1], ids[w.Contest.Seats]
		if votes[last] == votes[next] && !slices.Contains(w.Lot, last) {
			return nil, nil
		}
		ids = ids[:w.Contest.Seats]
	}
	return ids, votes
}

// drawn is 1 for who is named in the lot and 0 for any other.
func drawn(lot []string, id string) int {
	if slices.Contains(lot, id) {
		return 1
	}
	return 0
}

// TermsDecided proves the terms of a result: they are the longest of the
// contest's, and nobody has a longer one than somebody with more votes, or with
// as many unless a lot said so.
func (w Ward) TermsDecided(standings []Standing) bool {
	var given []int
	for _, a := range standings {
		if !a.Elected || !w.Contest.SplitTerms() {
			if a.TermEnds != 0 || a.TermByLot {
				return false
			}
			continue
		}
		given = append(given, a.TermEnds)
		byLot := false
		for _, b := range standings {
			if !b.Elected || a.TermEnds == b.TermEnds {
				continue
			}
			longer, shorter := a, b
			if b.TermEnds > a.TermEnds {
				longer, shorter = b, a
			}
			if longer.Votes < shorter.Votes || longer.Votes == shorter.Votes && !before(w.TermLot, longer.Candidate, shorter.Candidate) {
				return false
			}
			byLot = byLot || longer.Votes == shorter.Votes
		}
		if a.TermByLot != byLot {
			return false
		}
	}
	slices.SortFunc(given, func(a, b int) int { return b - a })
	return !w.Contest.SplitTerms() || slices.Equal(given, w.Contest.TermsLongestFirst()[:len(given)])
}

// before says whether the lot put one candidate before another.
func before(lot []string, a, b string) bool {
	i, j := slices.Index(lot, a), slices.Index(lot, b)
	return i >= 0 && (j < 0 || i < j)
}

// Decides proves a result without working it out: as many are elected as there
// are seats, nobody below has more votes, and where votes are equal across the
// line the recorded lot fell on those who are elected.
func (w Ward) Decides(r Result) bool {
	if len(r.Standings) != len(w.Contest.Candidates) || r.Uncontested != w.Contest.Uncontested() {
		return false
	}
	if r.Uncontested {
		all := !slices.ContainsFunc(r.Standings, func(s Standing) bool { return !s.Elected || s.ByLot || s.Votes != 0 })
		return all && r.Vacant == w.Contest.Seats-len(r.Standings) && !r.Margin.IsKeyed()
	}
	if w.Contest.Kind == setup.QuestionContest {
		return w.answers(r)
	}
	votes, ok := w.Votes()
	elected, least, most := 0, figure.Votes(figure.Max), figure.Votes(0)
	for i, s := range r.Standings {
		if !ok || s.Votes != votes[i] {
			return false
		}
		if s.Elected {
			elected++
			least = min(least, s.Votes)
		} else {
			most = max(most, s.Votes)
		}
	}
	for _, s := range r.Standings {
		onLine := least == most && s.Elected && s.Votes == least
		if s.ByLot != onLine || onLine && !slices.Contains(w.Lot, s.Candidate) {
			return false
		}
	}
	return elected == w.Contest.Seats && r.Vacant == 0 && least >= most && r.Margin == figure.Keyed(least-most)
}

// answers proves the result of a question: the answer with more votes than
// every other is carried, and none where the most are equal.
func (w Ward) answers(r Result) bool {
	votes, ok := w.Votes()
	if !ok || r.Vacant != 0 {
		return false
	}
	sorted := slices.Sorted(slices.Values(votes))
	most, next := sorted[len(sorted)-1], sorted[len(sorted)-2]
	for i, s := range r.Standings {
		if s.Votes != votes[i] || s.ByLot || s.Elected != (most > next && votes[i] == most) {
			return false
		}
	}
	return r.Margin == figure.Keyed(most-next)
}
