package beside_test

import (
	"strings"
	"testing"

	"wardcount/assets"
	"wardcount/reconcile/voterid/beside"
)

func TestATableOfPublishedFiguresThatIsNotUnderstoodIsRefused(t *testing.T) {
	good := string(assets.VoterIDPublished())
	if all, err := beside.ParsePublished(assets.VoterIDPublished()); err != nil || len(all) != 8 || all[4].Refused.IsKeyed() || !all[4].NotReturned.IsKeyed() {
		t.Fatalf("%d figures, %v", len(all), err)
	}
	for _, c := range []struct{ was, is, said string }{
		{"name,gss", "council,gss", "the column name is missing"},
		{",source\n", ",source,more\n", "record on line 2"},
		{",569,", ",many,", `line 2, column refused: "many" is no number`},
		{",569,", ",-569,", `line 2, column refused: "-569" is no number`},
		{",569,", ",570,", `line 2, column refused: "570" is not those who came back and those who did not`},
		{"not_stated", "guessed", `line 2, column base: "guessed" is no base of a rate`},
		{"2018-05-03", "3 May 2018", `line 2, column date: "3 May 2018" is no date`},
		{"Gosport 2018,", ",", `line 3, column name: "" may not be empty`},
		{",yes,58,57,", ",perhaps,58,57,", `line 5, column rounded: "perhaps" is neither yes nor no`},
		{",58,57,", ",57,58,", `line 5, column in: "58" is more than the stations`},
	} {
		if _, err := beside.ParsePublished([]byte(strings.Replace(good, c.was, c.is, 1))); err == nil || !strings.Contains(err.Error(), c.said) {
			t.Errorf("%q for %q: %v", c.is, c.was, err)
		}
	}
	if _, err := beside.ParsePublished(nil); err == nil || !strings.Contains(err.Error(), "empty") {
		t.Errorf("an empty table: %v", err)
	}
}

func TestATableOfTurnoutsThatIsNotUnderstoodIsRefused(t *testing.T) {
	good := string(assets.VoterIDTurnout())
	for _, c := range []struct{ was, is, said string }{
		{"33.29", "a third", `line 3, column percent: "a third" is no percentage`},
		{"33.29", "133.29", `line 3, column percent: "133.29" is no percentage`},
		{"2016-05-05", "2019-05-02", `line 3, column then: "2019-05-02" is no day before the poll's`},
		{"then_contest,", "contest,", "the column then_contest is missing"},
	} {
		if _, err := beside.ParseTurnoutPairs([]byte(strings.Replace(good, c.was, c.is, 1))); err == nil || !strings.Contains(err.Error(), c.said) {
			t.Errorf("%q for %q: %v", c.is, c.was, err)
		}
	}
}
