package reconcile_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
)

func TestFindContestTakesAnIdOrAUniqueName(t *testing.T) {
	e := night.FuzzElection()
	e.Contests = append(e.Contests, setup.Contest{ID: "parish.1", Name: "Parish"}, setup.Contest{ID: "parish.2", Name: "parish"})
	e.PublishedFor = []setup.Published{{Contest: "mayor.watford", Name: "Mayor of Watford", Why: "it was counted by supplementary vote"}}
	count := reconcile.Count{Election: e}
	for _, word := range []string{string(night.Callowland), "Callowland", " callowland "} {
		if c, r := count.FindContest(word); r != nil || c.ID != night.Callowland {
			t.Errorf("%q finds %v, %v", word, c.ID, r)
		}
	}
	for word, code := range map[string]string{"Parish": "contest_not_unique", "Nowhere": "no_such_contest", "": "no_such_contest",
		"Mayor of Watford": "shown_only", "mayor.watford": "shown_only"} {
		if _, r := count.FindContest(word); r == nil || r.Code != code {
			t.Errorf("%q: %v, want %q", word, r, code)
		}
	}
}
