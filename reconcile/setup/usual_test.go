package setup_test

import (
	"testing"

	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
)

func TestWhatIsUsualFollowsTheKindAndTheDay(t *testing.T) {
	if u := night.Law().Usual(setup.WardContest, "2018-05-03"); u.Turnout != (setup.Range{Least: 150, Most: 620}) || u.MarginPapers != 10 || u.Source == "" {
		t.Errorf("%+v", u)
	}
	for _, day := range []string{"2015-05-07", "2024-07-04"} {
		if u := night.Law().Usual(setup.WardContest, day); u.Turnout.Asks() || u.Papers.Asks() || u.TurnoutChange != 0 || u.ShareChange == 0 {
			t.Errorf("%s, a general election: %+v", day, u)
		}
	}
	for kind, want := range map[setup.ContestKind]int{setup.ParishContest: 10, setup.MayorContest: 10, setup.QuestionContest: 0} {
		if u := night.Law().Usual(kind, "2024-05-02"); u.MarginPapers != want || u.Turnout.Asks() || u.MatesTimes+u.SlatesTimes+u.LastTimes+u.ShareChange != 0 {
			t.Errorf("%s: %+v", kind.Words(), u)
		}
	}
	if u := night.Law().Usual(setup.MayorContest, "2023-05-03"); u.MarginPapers != 0 {
		t.Errorf("a mayor by supplementary vote: %+v", u)
	}
}

// The limits themselves are usual: 62 of 100 is within 620 in a thousand, one paper of 10,000 more is not.
func TestWhatLiesOnALimitIsUsual(t *testing.T) {
	r := setup.Range{Least: 150, Most: 620}
	for _, x := range []struct {
		part, whole int
		usual       bool
	}{{62, 100, true}, {6_201, 10_000, false}, {15, 100, true}, {1_499, 10_000, false}, {0, 100, false}, {100, 100, false}} {
		if got := r.Holds(x.part, x.whole); got != x.usual {
			t.Errorf("%d of %d: usual is %v", x.part, x.whole, got)
		}
	}
}
