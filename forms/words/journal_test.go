package words

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/setup"
)

func TestASearchIsNotSaidToShowEverything(t *testing.T) {
	var c reconcile.Count
	for searching, want := range map[bool]string{true: "Found", false: "Showing everything"} {
		if got := JournalShowing(c, "", "", "", searching); got != want {
			t.Errorf("searching %v: %q", searching, got)
		}
	}
	if got := JournalShowing(c, "", "Practice clerk A", "", true); got != "Found in Practice clerk A" {
		t.Errorf("%q", got)
	}
}

func TestAChangeIsSaidWithWhatItWasAndIs(t *testing.T) {
	e := setup.Election{Contests: []setup.Contest{{ID: "b", Name: "Bircham", Candidates: []setup.Candidate{{ID: "c3-bircham", Surname: "Wheatear", Forenames: "Gwen"}}}}}
	for want, c := range map[string]mend.Change{
		"Description · Bircham, " + e.Contests[0].Candidates[0].PaperName() + ": “Green” is now “Friends”": {What: "Description", Subject: "c3-bircham", Was: "Green", Now: "Friends"},
		"Person added · Practice clerk C: “clerk”":                                                         {What: "Person added", Subject: "Practice clerk C", Now: "clerk"},
		"Results shown as published": {What: "Results shown as published"},
	} {
		if got := SetupChanged(c, e); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
