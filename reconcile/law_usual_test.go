package reconcile

import (
	"testing"
)

func TestWhatIsUsualFollowsTheKindAndTheDay(t *testing.T) {
	if u := law().Usual(WardContest, "2018-05-03"); u.Turnout != (Range{150, 620}) || u.MarginPapers != 10 || u.Source == "" {
		t.Errorf("%+v", u)
	}
	for _, day := range []string{"2015-05-07", "2024-07-04"} {
		if u := law().Usual(WardContest, day); u.Turnout.asks() || u.Papers.asks() || u.TurnoutChange != 0 || u.ShareChange == 0 {
			t.Errorf("%s, a general election: %+v", day, u)
		}
	}
	for kind, want := range map[ContestKind]int{ParishContest: 10, MayorContest: 10, QuestionContest: 0} {
		if u := law().Usual(kind, "2024-05-02"); u.MarginPapers != want || u.Turnout.asks() || u.MatesTimes+u.SlatesTimes+u.LastTimes+u.ShareChange != 0 {
			t.Errorf("%s: %+v", kind.Words(), u)
		}
	}
	if u := law().Usual(MayorContest, "2023-05-03"); u.MarginPapers != 0 {
		t.Errorf("a mayor by supplementary vote: %+v", u)
	}
}
