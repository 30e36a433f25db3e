package reconcile

import "testing"

func TestFindContestTakesAnIdOrAUniqueName(t *testing.T) {
	e := fuzzElection()
	e.Contests = append(e.Contests, Contest{ID: "parish.1", Name: "Parish"}, Contest{ID: "parish.2", Name: "parish"})
	e.PublishedFor = []Published{{Contest: "mayor.watford", Name: "Mayor of Watford", Why: "it was counted by supplementary vote"}}
	count := Count{Election: e}
	for _, word := range []string{string(callowland), "Callowland", " callowland "} {
		if c, r := count.FindContest(word); r != nil || c.ID != callowland {
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
