package setup

import (
	"slices"

	"wardcount/reconcile/figure"
)

// Terms of one ward's seats may end in different years, because a casual
// vacancy was filled together with an ordinary election. The higher vote takes
// the longer term; where votes are equal between two who are elected, a lot
// decides, which changes no votes.

// TermTie finds the first of the elected whose votes are equal and whose terms
// would differ, and which no lot has put in order yet: candidate ids, and how
// many of them the lot names. elected are ids in the order of their votes.
func (c Contest) TermTie(elected []string, votes map[string]figure.Votes, lot []string) (tied []string, named int) {
	if !c.SplitTerms() {
		return nil, 0
	}
	terms := c.TermsLongestFirst()
	for i := 0; i < len(elected); {
		j := i
		for j < len(elected) && votes[elected[j]] == votes[elected[i]] {
			j++
		}
		group, theirs := elected[i:j], terms[i:j]
		need := 0
		for _, year := range theirs {
			if year > theirs[len(theirs)-1] {
				need++
			}
		}
		drawn := 0
		for _, id := range group {
			if slices.Contains(lot, id) {
				drawn++
			}
		}
		if need > 0 && drawn < need {
			tied = slices.Clone(group)
			slices.Sort(tied)
			return tied, need
		}
		i = j
	}
	return nil, 0
}

// SplitTerms says that the seats' terms end in different years, so that who
// has more votes takes the longer.
func (c Contest) SplitTerms() bool {
	return len(c.Terms) > 1 && slices.Min(c.Terms) != slices.Max(c.Terms)
}

// TermsLongestFirst are the years in which the seats' terms end, the last first.
func (c Contest) TermsLongestFirst() []int {
	terms := slices.Clone(c.Terms)
	slices.SortFunc(terms, func(a, b int) int { return b - a })
	return terms
}
