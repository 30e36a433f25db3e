package reconcile

import "slices"

// agrees says whether the certificate is exactly what the ward's figures make,
// and names as elected those whom they elect.
func (c *Certificate) agrees(e Election, w Ward) bool {
	r := Result{Vacant: c.Vacant, Margin: c.Margin, Uncontested: c.Uncontested}
	for i, line := range c.Candidates {
		r.Standings = append(r.Standings, Standing{line.ID, i + 1, line.Votes, line.Elected, line.ByLot, line.TermEnds, line.TermByLot})
	}
	return w.decides(r) && w.termsDecided(r.Standings) && equalJSON(Certify(e, w, r), *c)
}

// decides proves a result without working it out: as many are elected as there
// are seats, nobody below has more votes, and where votes are equal across the
// line the recorded lot fell on those who are elected.
func (w Ward) decides(r Result) bool {
	if len(r.Standings) != len(w.Contest.Candidates) || r.Uncontested != w.Contest.Uncontested() {
		return false
	}
	if r.Uncontested {
		all := !slices.ContainsFunc(r.Standings, func(s Standing) bool { return !s.Elected || s.ByLot || s.Votes != 0 })
		return all && r.Vacant == w.Contest.Seats-len(r.Standings) && !r.Margin.IsKeyed()
	}
	if w.Contest.Kind == QuestionContest {
		return w.answers(r)
	}
	votes, ok := w.Votes()
	elected, least, most := 0, Votes(MaxFigure), Votes(0)
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
	return elected == w.Contest.Seats && r.Vacant == 0 && least >= most && r.Margin == Keyed(least-most)
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
	return r.Margin == Keyed(most-next)
}
