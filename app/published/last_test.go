package published

import (
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

func TestAPublishedContestIsTheLastOfAWard(t *testing.T) {
	line := func(name, party string, votes figure.Of[figure.Votes], elected bool) Candidate {
		return Candidate{Candidate: setup.Candidate{Surname: name, Forenames: "Jo", Party: party}, Votes: votes, Elected: elected}
	}
	three, two := figure.Keyed[figure.Votes](300), figure.Keyed[figure.Votes](200)
	w := Ward{Date: "2014-05-22", Candidates: []Candidate{line("Wren", "A", three, true), line("Swift", "B", two, false)}}
	l := w.Last()
	if l.Date != "2014-05-22" || l.Seats != 1 || l.Papers != figure.Keyed[figure.Papers](500) || len(l.Lines) != 2 || l.Lines[1] != (setup.ContestLine{Party: "B", Candidate: "Jo Swift", Votes: 200}) {
		t.Errorf("%+v", l)
	}
	w.Papers = figure.Keyed[figure.Papers](507)
	if l := w.Last(); l.Papers != w.Papers {
		t.Errorf("papers as published: %v", l.Papers)
	}
	w.Papers, w.Seats = figure.Of[figure.Papers]{}, figure.Keyed(2)
	if l := w.Last(); l.Papers.IsKeyed() || l.Seats != 2 {
		t.Errorf("two seats: %+v", l)
	}
	w.Candidates[1].Votes = figure.Of[figure.Votes]{}
	if l := w.Last(); l.Lines != nil {
		t.Errorf("votes that are not known: %+v", l.Lines)
	}
}

func TestAContestThatNothingComparesWithSaysWhy(t *testing.T) {
	votes := func(n int) Candidate { return Candidate{Votes: figure.Keyed(figure.Votes(n))} }
	one := figure.Keyed(1)
	for want, w := range map[string]Ward{
		"": {Seats: one, Candidates: []Candidate{votes(3), votes(2)}},
		"nobody is marked as elected, and its seats are not stated": {Candidates: []Candidate{votes(3), votes(2)}},
		"it was uncontested":            {Seats: one, Candidates: []Candidate{{}}},
		"its votes are not in the file": {Seats: one, Candidates: []Candidate{votes(3), {}}},
	} {
		if got := w.NotLast(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	cast := Ward{Seats: one, Candidates: []Candidate{votes(3), {}}, Papers: figure.Keyed[figure.Papers](7)}
	if got := cast.NotLast(); got != "" {
		t.Errorf("turnout compares without votes: %q", got)
	}
}
