package setup_test

import (
	"testing"

	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
)

func TestACandidateIsCalledAsTheBallotPaperCallsThem(t *testing.T) {
	for _, c := range []struct {
		candidate     setup.Candidate
		paper, spoken string
	}{
		{setup.Candidate{Surname: "Khan", Forenames: "Ahsan"}, "KHAN Ahsan", "Ahsan Khan"},
		{setup.Candidate{Surname: "Nunson", Forenames: "Rachel Anne", CommonSurname: "Collinson", CommonForenames: "Rachel"}, "COLLINSON Rachel", "Rachel Collinson"},
		{setup.Candidate{Surname: "Özil", Forenames: "", CommonForenames: "Mesut"}, "ÖZIL Mesut", "Mesut Özil"},
		{setup.Candidate{Surname: "Madonna"}, "MADONNA", "Madonna"},
	} {
		if got := c.candidate.PaperName(); got != c.paper {
			t.Errorf("on the paper %q, want %q", got, c.paper)
		}
		if got := c.candidate.SpokenName(); got != c.spoken {
			t.Errorf("spoken %q, want %q", got, c.spoken)
		}
	}
}

func TestAContestIsUncontestedWithNoMoreCandidatesThanSeats(t *testing.T) {
	c := night.Watford().Contests[0]
	for seats, want := range map[int]bool{1: false, 3: false, 4: true, 5: true} {
		c.Seats = seats
		if c.Uncontested() != want {
			t.Errorf("four candidates for %d seats: %v", seats, !want)
		}
	}
	if !(setup.Contest{Seats: 1}).Uncontested() {
		t.Error("a ward that nobody stands in has a poll")
	}
}
