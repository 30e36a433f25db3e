package reconcile

// Running is how far a sheet of votes goes while it is being keyed: what its
// papers can carry, and what is accounted for so far. It decides nothing; the
// rules look when the sheet is whole.
type Running struct {
	Seats     int
	Papers    Figure[Papers] // valid ones, as the sheet states them
	Votes     Votes          // of the candidates keyed so far
	Unused    Figure[Votes]
	Rejected  Figure[Votes] // in part
	Complete  bool          // every candidate's votes are keyed
	Accounted Votes         // votes, unused and rejected in part together
}

// Most is the votes that the papers can carry; not there while they are not keyed.
func (r Running) Most() Figure[Votes] {
	papers, ok := r.Papers.Get()
	if !ok {
		return Figure[Votes]{}
	}
	return Keyed(Votes(r.Seats) * Votes(papers))
}

// Left is what the papers can carry less what is accounted for; below nought
// where more votes were keyed than the papers can carry.
func (r Running) Left() Figure[Votes] {
	most, ok := r.Most().Get()
	if !ok {
		return Figure[Votes]{}
	}
	return Keyed(most - r.Accounted)
}

// RunningOf works out how far a reading of a count sheet, a count area or the
// count's result goes; false for any other sheet.
func RunningOf(c Contest, f Form, r Reading) (Running, bool) {
	papers := FigureID("valid_ballots")
	switch f {
	case CountSheet:
		papers = "papers_on_sheet"
	case CountArea, CountResult:
	default:
		return Running{}, false
	}
	run := Running{Seats: c.Seats, Papers: figureOf[Papers](r, papers), Unused: figureOf[Votes](r, "unused"),
		Rejected: figureOf[Votes](r, "part_rejected_votes"), Complete: true}
	for i := range c.Candidates {
		votes, keyed := figureOf[Votes](r, VotesFigure(i+1)).Get()
		run.Votes += votes
		run.Complete = run.Complete && keyed
	}
	run.Accounted = run.Votes + run.Unused.N() + run.Rejected.N()
	return run, true
}
