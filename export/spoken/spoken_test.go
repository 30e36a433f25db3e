package spoken

import (
	"strings"
	"testing"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestADeputySaysSoInTheDeclaration(t *testing.T) {
	for role, want := range map[setup.Role]string{setup.Deputy: "I, the deputy", setup.ReturningOfficer: "I, the returning officer"} {
		if text := Opening(ward.Certificate{}, role); !strings.Contains(text, want) {
			t.Errorf("%s: %q", role, text)
		}
	}
}

func TestAnAnswerIsReadOnce(t *testing.T) {
	for _, c := range []struct {
		candidate setup.Candidate
		want      string
	}{
		{setup.Candidate{Surname: "Yes", Description: "Yes, the plan should be used"}, "Yes, the plan should be used"},
		{setup.Candidate{Surname: "Khan", Forenames: "Ahsan", Description: "Labour Party"}, "Ahsan Khan, Labour Party"},
		{setup.Candidate{Surname: "Khan", Forenames: "Ahsan"}, "Ahsan Khan"},
	} {
		if got := Candidate(c.candidate); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
