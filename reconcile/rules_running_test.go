package reconcile

import "testing"

func TestTheRunningCheckOfASheetGoesAlongWithWhatIsKeyed(t *testing.T) {
	c := Contest{Seats: 3, Candidates: make([]Candidate, 4)}
	for _, step := range []struct {
		reading        Reading
		votes, left    Votes
		most           Figure[Votes]
		complete, none bool
	}{
		{Reading{}, 0, 0, Figure[Votes]{}, false, true},
		{Reading{"papers_on_sheet": 25}, 0, 75, Keyed[Votes](75), false, false},
		{Reading{"papers_on_sheet": 25, "votes.1": 20, "votes.2": 11}, 31, 44, Keyed[Votes](75), false, false},
		{Reading{"papers_on_sheet": 25, "votes.1": 20, "votes.2": 11, "votes.3": 24, "votes.4": 15}, 70, 5, Keyed[Votes](75), true, false},
		{Reading{"papers_on_sheet": 25, "votes.1": 20, "votes.2": 11, "votes.3": 24, "votes.4": 15, "unused": 4, "part_rejected_votes": 1}, 70, 0, Keyed[Votes](75), true, false},
		{Reading{"papers_on_sheet": 23, "votes.1": 20, "votes.2": 11, "votes.3": 24, "votes.4": 15}, 70, -1, Keyed[Votes](69), true, false},
	} {
		run, ok := RunningOf(c, CountSheet, step.reading)
		left, known := run.Left().Get()
		if !ok || run.Votes != step.votes || left != step.left || run.Most() != step.most || run.Complete != step.complete || known == step.none {
			t.Errorf("%v: %+v, left %v", step.reading, run, left)
		}
	}
	if run, _ := RunningOf(c, CountResult, Reading{"valid_ballots": 25, "papers_on_sheet": 7}); run.Most() != Keyed[Votes](75) {
		t.Errorf("the ward's own result goes by %v votes", run.Most())
	}
	if _, ok := RunningOf(c, BallotPaperAccount, Reading{}); ok {
		t.Error("a ballot paper account has no votes to add up")
	}
}
