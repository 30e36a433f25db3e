package reconcile

// Votes gives each candidate's votes in ballot-paper order by the current
// count; false while any is awaited.
func (w Ward) Votes() ([]Votes, bool) {
	r, ok := w.Current(w.Sheet(CountResult))
	if !ok {
		return nil, false
	}
	return votesIn(r, len(w.Contest.Candidates))
}

// Valid gives the ward's valid papers by the current count. With one seat a
// valid paper is one vote, so it is the sum of the votes; with more it is
// keyed from the count, never worked out.
func (w Ward) Valid() (Papers, bool) {
	if w.Contest.Seats > 1 {
		r, _ := w.Current(w.Sheet(CountResult))
		return figureOf[Papers](r, "valid_ballots").Get()
	}
	votes, ok := w.Votes()
	return Papers(sumVotes(votes)), ok
}

// ReadBackFigures are what is read back before certifying: votes and rejected papers.
func (w Ward) ReadBackFigures() Reading {
	all := Reading{}
	for _, f := range []Form{CountResult, RejectedPapers} {
		r, _ := w.Current(w.Sheet(f))
		for id, n := range r {
			all[id] = n
		}
	}
	return all
}
