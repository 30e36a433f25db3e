package practice

import (
	"strings"
	"testing"

	"wardcount/app/command/terminal"
	"wardcount/app/practice"
	"wardcount/export"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestAPartysNameIsShortInALineOfSeveral(t *testing.T) {
	for name, want := range map[string]string{
		"Labour Party":                           "Labour",
		"Conservative and Unionist Party":        "Conservative",
		"Liberal Democrats":                      "Liberal Democrats",
		"People's Alliance of Tower Hamlets":     "PATH",
		"Trade Unionist and Socialist Coalition": "TUSC",
		"Women's Equality Party":                 "Women's Equality",
		"":                                       "Independent",
	} {
		if got := shortParty(name); got != want {
			t.Errorf("%q is shortened to %q", name, got)
		}
	}
}

// elected is a ward in which candidates of these parties are elected.
func elected(parties ...string) export.Ward {
	var w export.Ward
	for _, p := range parties {
		w.Certificate.Candidates = append(w.Certificate.Candidates, ward.CertifiedCandidate{Candidate: setup.Candidate{Surname: "Doe", Party: p}, Elected: true})
	}
	w.Certificate.Candidates = append(w.Certificate.Candidates, ward.CertifiedCandidate{Candidate: setup.Candidate{Surname: "Roe", Party: "Pear"}})
	return w
}

func TestControlIsSaidOnlyOfAWholeCouncilAndByMoreThanHalf(t *testing.T) {
	for _, c := range []struct {
		council int
		wards   []export.Ward
		want    string
	}{
		{4, []export.Ward{elected("Plum", "Plum"), elected("Plum", "")}, "Control: Plum, 3 of 4 seats; 3 are a majority."},
		{4, []export.Ward{elected("Plum", "Plum"), elected("Apple", "Apple")}, "Control: none, no party has the 3 of 4 seats that are a majority."},
		{12, []export.Ward{elected("Plum", "Plum"), elected("Plum", "Plum")}, ""},
		{0, []export.Ward{elected("Plum", "Plum"), elected("Plum", "Plum")}, ""},
	} {
		var out strings.Builder
		script := practice.Script{Election: setup.Election{Council: setup.Council{Seats: c.council}, Contests: []setup.Contest{{Seats: 2}, {Seats: 2}}}}
		var contests []outcome.Contested
		for i, w := range c.wards {
			contests = append(contests, outcome.Contested{Contest: script.Election.Contests[i], Declared: &w.Certificate})
		}
		printControl(&terminal.Env{Out: &out}, script, c.wards, outcome.StandingOf(script.Election, contests, outcome.LastElection))
		_, control, _ := strings.Cut(out.String(), ".\n")
		if strings.TrimSpace(control) != c.want {
			t.Errorf("of %d seats: %q, not %q", c.council, control, c.want)
		}
		if !strings.HasPrefix(out.String(), "\nSeats filled, 4 of 4:\n  Plum ") && c.want != "Control: none, no party has the 3 of 4 seats that are a majority." {
			t.Errorf("%q", out.String())
		}
	}
}

func TestWhoIsElectedStandsUnderTheParty(t *testing.T) {
	if got := electedByParty(elected("Plum Party", "", "Plum Party").Certificate); got != "Plum: Doe, Doe; Independent: Doe" {
		t.Errorf("%q", got)
	}
}
