package app_test

import (
	"slices"
	"strings"
	"testing"

	"wardcount/app"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
)

// lastly gives every ward of Watford's practice night a last contest that somebody set up by hand, and who said nothing
// of what else was on the day.
func lastly(t *testing.T, change func(*setup.Election), last setup.LastContest) *app.Count {
	t.Helper()
	s := script(t, true)
	for i := range s.Election.Contests {
		c := &s.Election.Contests[i]
		its := last
		its.Seats, its.Papers = c.Seats, figure.Keyed(figure.Papers(1500+100*i))
		its.Electorate = figure.Keyed[figure.Electors](6000)
		c.Last = &its
	}
	change(&s.Election)
	return newCount(t, s, "declared")
}

func asItIs(*setup.Election) {}

func withoutMayor(e *setup.Election) { e.PublishedFor = nil }

func TestABaseWithAnotherPollIsRefusedWhateverTheSetUpForgot(t *testing.T) {
	const (
		european     = "On 22 May 2014 there was also an election of the European Parliament, and not on 3 May 2018: those who came for it are in the turnout."
		commissioner = "On 5 May 2016 there was also an election of the police and crime commissioner, and not on 3 May 2018: those who came for it are in the turnout."
		mayor        = "On 3 May 2018 there was also an election of a mayor, and as far as the set-up tells not on "
	)
	for _, c := range []struct {
		what   string
		change func(*setup.Election)
		last   setup.LastContest
		want   string // why not; empty where the wards compare
	}{
		{"22 May 2014", withoutMayor, setup.LastContest{Date: "2014-05-22"}, european},
		{"22 May 2014, and Watford's mayor now", asItIs, setup.LastContest{Date: "2014-05-22"}, european + " " + mayor + "22 May 2014: those who came for it are in the turnout."},
		{"5 May 2016", withoutMayor, setup.LastContest{Date: "2016-05-05"}, commissioner},
		{"the set-up's own words come first", asItIs, setup.LastContest{Date: "2014-05-22", NotForTurnout: "a European election was on the same day"}, "a European election was on the same day"},
		{"a day of its own, and Watford's mayor now", asItIs, setup.LastContest{Date: "2017-05-04"}, mayor + "4 May 2017: those who came for it are in the turnout."},
		{"a day of its own", withoutMayor, setup.LastContest{Date: "2017-05-04"}, ""},
	} {
		t.Run(c.what, func(t *testing.T) {
			p := lastly(t, c.change, c.last).ReviewVoterID(stations.Usual)
			if c.want == "" {
				if len(p.Turnout.Areas) != 12 || p.Turnout.Refused != nil {
					t.Errorf("%d areas, refused %+v", len(p.Turnout.Areas), p.Turnout.Refused)
				}
				return
			}
			want := beside.RefusedComparison{With: c.last.Date, Why: c.want}
			if len(p.Turnout.Areas) != 0 || !slices.Equal(p.Turnout.Refused, []beside.RefusedComparison{want}) || !slices.Contains(p.NotCompared, want) {
				t.Errorf("%d areas, refused %+v", len(p.Turnout.Areas), p.Turnout.Refused)
			}
		})
	}
}

// Watford's practice night is that of one of the pilots: its own published figures are not beside it, and with a record
// awaited its rate is not set beside the others' either.
func TestTheReviewStandsBesideThePilotsOfItsDay(t *testing.T) {
	p := newCount(t, script(t, true), "declared").ReviewVoterID(stations.Usual)
	var names, with []string
	for _, other := range p.Published {
		names = append(names, other.Name)
	}
	if got := strings.Join(names, ", "); got != "Bromley 2018, Gosport 2018, Swindon 2018, Woking 2018" {
		t.Errorf("beside %s", got)
	}
	if len(p.Compared) != 1 || p.Compared[0].A.Name != "Gosport 2018" || p.Compared[0].B.Name != "Swindon 2018" {
		t.Errorf("compared %+v", p.Compared)
	}
	for _, r := range p.NotCompared {
		if strings.HasPrefix(r.With, voterid.ThisPoll) {
			with = append(with, r.With)
			if !strings.Contains(r.Why, "The figures of this poll are those of 57 of 58 stations.") {
				t.Errorf("%s: %s", r.With, r.Why)
			}
		}
	}
	if len(with) != 4 || len(p.TurnoutPairs) != 5 {
		t.Errorf("not compared with %q, %d published pairs of turnouts", with, len(p.TurnoutPairs))
	}
	for _, pair := range p.TurnoutPairs {
		if pair.Why == "" {
			t.Errorf("%s, %s, is said to compare", pair.Name, pair.Then)
		}
	}
}

func TestWhoChangesThePublishedFiguresChangesNobodyElses(t *testing.T) {
	figures, turnouts := app.PublishedVoterID(), app.PublishedTurnouts()
	if len(figures) != 8 || len(turnouts) != 5 {
		t.Fatalf("%d figures, %d turnouts", len(figures), len(turnouts))
	}
	figures[0].Name, turnouts[0].Name = "", ""
	if app.PublishedVoterID()[0].Name == "" || app.PublishedTurnouts()[0].Name == "" {
		t.Error("the next caller is given the changed list")
	}
}
