package practice_test

import (
	"testing"

	"wardcount/app/practice"
	"wardcount/export/parties"
	"wardcount/reconcile/setup"
)

func TestEveryPartyOfThePracticeElectionsHasALine(t *testing.T) {
	for _, name := range []string{"watford", "tower-hamlets"} {
		script, err := practice.Make(name, 1, true)
		if err != nil {
			t.Fatal(err)
		}
		for _, contest := range script.Election.Contests {
			for _, c := range contest.Candidates {
				p := parties.Own().Of(setup.PartyOf(c.PartyID, c.Party), "not in the table")
				if p.Name == "not in the table" || c.PartyID != "" && c.Party != p.Name {
					t.Errorf("%s: %q, %q is called %q", c.SpokenName(), c.PartyID, c.Party, p.Name)
				}
			}
		}
	}
}
