package voterid_test

import (
	"fmt"
	"strings"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/chance"
)

func may(r voterid.Review) string { return strings.Join(voterid.Conclude(r, nil).May, "\n") }

// One person less than stands out first: it is said to stand out, and not to when it is allowed for how many were looked at.
func TestAStationAtTheLowerLimitAloneIsSaidToStandOutAndNotStill(t *testing.T) {
	r := voterid.ReviewOf(append(plain(40), of("near", 6, 800)), voterid.Usual)
	if near := r.Rows[40]; near.Flag != voterid.FlagLook || near.Target.P > 0.05 || near.Target.Q <= 0.05 {
		t.Fatalf("%s, %+v", near.Flag, near.Target)
	}
	if said := may(r); !strings.Contains(said, "1 stands out for how many did not come back") || !strings.Contains(said, "none of them stands out (Benjamini") {
		t.Error(said)
	}
}

func TestWhoStandsOutStillWhenStationsDifferIsSaidWithTheSpread(t *testing.T) {
	var stations []voterid.Station
	for i := range 40 {
		stations = append(stations, of(fmt.Sprint(i), 2+5*(i%5), 1000))
	}
	r := voterid.ReviewOf(append(stations, of("far", 27, 1000)), voterid.Usual)
	out, still := 0, 0
	for _, row := range r.Flagged(voterid.FlagLook, voterid.FlagAct) {
		if row.Target.Z < voterid.StillOut {
			t.Fatalf("%s has a z of %g", row.ID, row.Target.Z)
		}
		if out++; row.Target.ZAdjusted >= voterid.StillOut {
			still++
		}
	}
	if still == 0 || still == out {
		t.Fatalf("%d of %d", still, out)
	}
	want := fmt.Sprintf("Of %d that stand out there, %s when that is allowed for.", out, text.Plural(still, "still does", "still do"))
	if said := may(r); !strings.Contains(said, want) {
		t.Errorf("%q is not in %s", want, said)
	}
}

func TestFewerThanTwentyStationsAreNotSaidToDiffer(t *testing.T) {
	for n, want := range map[int]bool{19: false, 20: true} {
		if got := (voterid.Stratum{Compared: n, Spread: chance.Spread{Tau2: 1e-6}}).Differ(); got != want {
			t.Errorf("%d stations differ: %v", n, got)
		}
	}
}

func TestAsManyAsTheMajorityMayNotBeSaidToBeAnotherResult(t *testing.T) {
	r := voterid.ReviewOf(plain(4), voterid.Usual)
	for votes, want := range map[int]bool{8: true, 7: true, 9: false} {
		not := strings.Join(voterid.Conclude(r, []voterid.Majority{majority("North", votes, 8, 4)}).MayNot, " ")
		if strings.Contains(not, "That the result would have been another") != want {
			t.Errorf("8 beside a majority of %d: %s", votes, not)
		}
	}
}

// Under each measure a record is in that gives this one, in a ward as in all.
func TestARecordIsInThatGivesTheMeasure(t *testing.T) {
	persons := func(n int) figure.Of[figure.Persons] { return figure.Keyed(figure.Persons(n)) }
	list := []voterid.Station{{ID: "1", Ward: "North", Refused: persons(3)}, {ID: "2", Ward: "North", NotReturned: persons(1)}, {ID: "3", Ward: "North", NotReturned: persons(0)}, {ID: "4", Ward: "South"}}
	for m, in := range map[voterid.Measure]int{voterid.Refused: 1, voterid.NotReturned: 2} {
		p := voterid.PollOfStations("", "", list, voterid.Options{Measure: m, Look: 0.025, Act: 0.001}, nil)
		if p.Review.In != in || len(p.Review.Awaited) != 4-in || p.Wards[0].In != in || p.Wards[0].Stations != 3 || p.Wards[1].In != 0 {
			t.Errorf("%s: %d in, awaited %v, %+v", m, p.Review.In, p.Review.Awaited, p.Wards)
		}
	}
}

func TestWhereNobodyIsKnownPapersStandForNobody(t *testing.T) {
	none, papers := figure.Of[figure.Persons]{}, figure.Keyed(figure.Papers(90))
	if attempts, byPapers := voterid.Attempts(none, none, papers); attempts.IsKeyed() || byPapers {
		t.Errorf("%v, %v", attempts, byPapers)
	}
	if attempts, byPapers := voterid.Attempts(none, figure.Keyed(figure.Persons(2)), papers); attempts.N() != 92 || !byPapers {
		t.Errorf("%v, %v", attempts, byPapers)
	}
}

func TestOfMoreThanThereAreOrOfNoneThereIsNoRate(t *testing.T) {
	for _, c := range [][2]int{{5, 3}, {-1, 3}, {0, 0}} {
		if r, ok := voterid.RateOf(c[0], c[1], voterid.OfAttempts); ok || r.N != 0 {
			t.Errorf("%v: %+v", c, r)
		}
	}
	if p, known := turnout(12, 0).Points(); known {
		t.Errorf("12 papers of no electors are %g per cent", p)
	}
}

// However many are expected of it: the rate would be held against a guess.
func TestAStationHeldAgainstItsShareHasNoRate(t *testing.T) {
	r := voterid.ReviewOf([]voterid.Station{of("large", 20, 10000), of("1", 1, 50), of("2", 1, 50), of("3", 1, 50)}, voterid.Usual)
	if large := r.Rows[0]; large.Target == nil || !large.Target.ByShare || large.Target.Expected < voterid.FewestExpected || !large.Target.Few() || large.Rate != nil {
		t.Errorf("%+v, rate %v", large.Target, large.Rate)
	}
}
