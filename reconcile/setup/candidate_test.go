package setup_test

import (
	"testing"

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
