package reconcile

import "slices"

// Terms of one ward's seats may end in different years, because a casual
// vacancy was filled together with an ordinary election. The higher vote takes
// the longer term; where votes are equal between two who are elected, a lot
// decides, which changes no votes.

// TermTie finds the first of the elected whose votes are equal and whose terms
// would differ, and which no lot has put in order yet: candidate ids, and how
// many of them the lot names. elected are ids in the order of their votes.
func (c Contest) TermTie(elected []string, votes map[string]Votes, lot []string) (tied []string, named int) {
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

// electedByVotes lists those whom the ward's votes and its lot elect, the most
// votes first; nil while that is not decided.
func (w Ward) electedByVotes() ([]string, map[string]Votes) {
	votes := map[string]Votes{}
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
		return index(w.Lot, b) - index(w.Lot, a) // who won a seat by lot stands before who did not
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

// index is 1 for an id in the list and 0 for any other.
func index(list []string, id string) int {
	if slices.Contains(list, id) {
		return 1
	}
	return 0
}

// LotForTerm says whether a lot that names these candidates is one for the
// longer term: it is due, or with a reason one that was recorded is corrected.
func (w Ward) LotForTerm(lot []string, reason string) bool {
	if w.refuseLot(lot) == nil {
		return false
	}
	b := Stepped{Lot: lot, Reason: reason}
	elected, votes := w.electedByVotes()
	tied, _ := w.Contest.TermTie(elected, votes, w.withoutTermLot(b).TermLot)
	return len(tied) > 0
}

// withoutTermLot gives the ward without the recorded lot between candidates
// whom a lot with a reason names again, so that a slip can be corrected.
func (w Ward) withoutTermLot(b Stepped) Ward {
	if blank(b.Reason) || len(b.Lot) == 0 || len(w.TermLot) == 0 {
		return w
	}
	_, votes := w.electedByVotes()
	w.TermLot = slices.DeleteFunc(slices.Clone(w.TermLot), func(id string) bool { return votes[id] == votes[b.Lot[0]] })
	return w
}

// refuseTermLot decides a lot for the longer term: there must be one to draw,
// and exactly those who won it are named, each once.
func (w Ward) refuseTermLot(lot []string) *Refusal {
	elected, votes := w.electedByVotes()
	tied, named := w.Contest.TermTie(elected, votes, w.TermLot)
	if len(tied) == 0 {
		return refuse("no_tie", "The terms of "+w.Contest.Name+" call for no lot.", "The higher vote takes the longer term.")
	}
	seen := map[string]bool{}
	for _, id := range lot {
		if !slices.Contains(tied, id) || seen[id] {
			return refuse("lot_winners", quote(id)+" is not one of those between whom the lot for the longer term is drawn.", "Name who takes the longer term, once.")
		}
		seen[id] = true
	}
	if len(lot) != named {
		return refuse("lot_winners", "The lot for the longer term names "+plural(named, "candidate", "candidates")+".", "Name who takes the longer term, the longest first.")
	}
	return nil
}

// termsDecided proves the terms of a result: they are the longest of the
// contest's, and nobody has a longer one than somebody with more votes, or with
// as many unless a lot said so.
func (w Ward) termsDecided(standings []Standing) bool {
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
