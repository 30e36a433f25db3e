package voterid_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/voterid/voteridtest"
)

// likeStations are so many stations with one person each who did not come back, of 500 who tried.
func likeStations(n int) (list []stations.Station) {
	for i := range n {
		list = append(list, stations.Station{ID: setup.StationID(fmt.Sprint(i + 1)), Ward: "North", Attempts: figure.Keyed(figure.Persons(500)), Refused: figure.Keyed(figure.Persons(3)),
			Returned: figure.Keyed(figure.Persons(2)), NotReturned: figure.Keyed(figure.Persons(1))})
	}
	return list
}

func majority(name string, votes, notReturned, in int) voterid.Majority {
	return voterid.Majority{Name: name, Majority: figure.Keyed(figure.Votes(votes)), NotReturned: figure.Persons(notReturned), Stations: 4, In: in}
}

func TestInShortSaysWhatTheFiguresCarryInFiveSentencesAtMost(t *testing.T) {
	list := likeStations(20)
	list[7].NotReturned, list[7].Returned, list[7].Refused = figure.Keyed(figure.Persons(12)), figure.Keyed(figure.Persons(2)), figure.Keyed(figure.Persons(14))
	list = append(list, stations.Station{ID: "21", Ward: "North"})
	r := stations.ReviewOf(list, stations.Usual)
	c := voterid.Conclude(r, []voterid.Majority{majority("North", 12, 12, 4), majority("South", 400, 3, 4)})
	want := []string{
		"The records of 20 of 21 stations are in; 1 is awaited and in no figure: with what is awaited the numbers of persons can stay or grow, and a rate can go either way.",
		"Of 71 persons recorded as refused a paper at first, 40 came back and were issued with one; 31 did not come back.",
		"31 of 10,000 persons who tried to vote in person were refused and did not come back, at 20 stations where both numbers are known: 3.10 per 1,000, with an exact 95 per cent interval from 2.11 to 4.40.",
		"Of 20 stations compared with stations like them, 1 stands out for how many did not come back (at the limit of 1 in 40); if no station differed, chance alone would make about 0.4 stand out on average.",
		"In North as many persons as the majority is, or more, were refused and did not come back.",
	}
	if !slices.Equal(c.Short, want) {
		t.Errorf("in short:\n%s", strings.Join(c.Short, "\n"))
	}
	if c.Rate != want[2] || !slices.Contains(c.Recorded, c.Rate) || !slices.Contains(c.StandsOut, "Allowing for how many stations were looked at, 1 of them still stands out (Benjamini and Hochberg, 5 per cent).") {
		t.Errorf("recorded %q, stands out %q", c.Recorded, c.StandsOut)
	}
	none := voterid.Conclude(stations.ReviewOf(likeStations(20), stations.Usual), []voterid.Majority{majority("North", 12, 3, 4), majority("South", 400, 3, 0), majority("Tied", 0, 0, 4)})
	if last := none.Short[len(none.Short)-1]; last != "In the one declared ward with a majority and records the persons recorded as refused who did not come back are fewer than the majority." || !strings.Contains(none.Short[3], "none stands out") {
		t.Errorf("%q", none.Short)
	}
}

func TestAWardWhoseRecordsAreAwaitedIsSaidToBeFewerSoFar(t *testing.T) {
	r := stations.ReviewOf(likeStations(20), stations.Usual)
	short := voterid.Conclude(r, []voterid.Majority{majority("North", 300, 2, 3), majority("South", 400, 3, 4)}).Short
	if last := short[len(short)-1]; !strings.HasSuffix(last, "than the majority; in 1 of them records are still awaited.") {
		t.Error(last)
	}
}

func may(r stations.Review) string { return strings.Join(voterid.Conclude(r, nil).May, "\n") }

// One person less than stands out first: it is said to stand out, and not to when it is allowed for how many were looked at.
func TestAStationAtTheLowerLimitAloneIsSaidToStandOutAndNotStill(t *testing.T) {
	r := stations.ReviewOf(append(voteridtest.Plain(40), voteridtest.Of("near", 6, 800)), stations.Usual)
	if near := r.Rows[40]; near.Flag != stations.FlagLook || near.Target.P > 0.05 || near.Target.Q <= 0.05 {
		t.Fatalf("%s, %+v", near.Flag, near.Target)
	}
	if said := may(r); !strings.Contains(said, "1 stands out for how many did not come back") || !strings.Contains(said, "none of them stands out (Benjamini") {
		t.Error(said)
	}
}

func TestWhoStandsOutStillWhenStationsDifferIsSaidWithTheSpread(t *testing.T) {
	var list []stations.Station
	for i := range 40 {
		list = append(list, voteridtest.Of(fmt.Sprint(i), 2+5*(i%5), 1000))
	}
	r := stations.ReviewOf(append(list, voteridtest.Of("far", 27, 1000)), stations.Usual)
	out, still := 0, 0
	for _, row := range r.Flagged(stations.FlagLook, stations.FlagAct) {
		if row.Target.Z < stations.StillOut {
			t.Fatalf("%s has a z of %g", row.ID, row.Target.Z)
		}
		if out++; row.Target.ZAdjusted >= stations.StillOut {
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

func TestAsManyAsTheMajorityMayNotBeSaidToBeAnotherResult(t *testing.T) {
	r := stations.ReviewOf(voteridtest.Plain(4), stations.Usual)
	for votes, want := range map[int]bool{8: true, 7: true, 9: false} {
		not := strings.Join(voterid.Conclude(r, []voterid.Majority{majority("North", votes, 8, 4)}).MayNot, " ")
		if strings.Contains(not, "That the result would have been another") != want {
			t.Errorf("8 beside a majority of %d: %s", votes, not)
		}
	}
}

// TestARateIsOfTheStationsThatGiveBothParts: persons of stations whose attempts are awaited stay in the totals and out of
// the rate, and the sentence says so.
func TestARateIsOfTheStationsThatGiveBothParts(t *testing.T) {
	without := voteridtest.Of("without", 30, 0)
	without.Attempts = figure.Of[figure.Persons]{}
	slip := voteridtest.Of("slip", 9, 4)
	r := stations.ReviewOf(append(voteridtest.Plain(10), without, slip), stations.Usual)
	if r.Totals.NotReturned != 20+30+9 || r.NotReturned.K != 20 || r.NotReturned.N != 8000 {
		t.Errorf("%d not returned in all, %d of %d in the rate; want 59, 20 of 8,000", r.Totals.NotReturned, r.NotReturned.K, r.NotReturned.N)
	}
	said := strings.Join(voterid.Conclude(r, nil).May, "\n")
	if !strings.Contains(said, "20 of 8,000 persons who tried to vote in person were refused and did not come back, at 10 stations where both numbers are known") {
		t.Errorf("the rate's stations are not told:\n%s", said)
	}
	if strings.Contains(said, "refused a paper at first") {
		t.Errorf("how many were refused at first was told by nobody, which is not none:\n%s", said)
	}
	for _, row := range r.Rows[10:] {
		if row.Target != nil || row.Rate != nil || row.Flag != stations.FlagSmall {
			t.Errorf("station %s has no rate, but %+v", row.ID, row)
		}
	}
	told := voteridtest.Plain(3)
	told[0].Refused, told[0].Returned = figure.Keyed[figure.Persons](5), figure.Keyed[figure.Persons](3)
	said = strings.Join(voterid.Conclude(stations.ReviewOf(told, stations.Usual), nil).May, "\n")
	if !strings.Contains(said, "Of 5 persons recorded as refused a paper at first at the 1 station that tells what became of them, 3 came back and were issued with one; 2 did not come back.") || strings.Contains(said, "add up") {
		t.Errorf("one station of three tells all of it:\n%s", said)
	}
}

// TestTheSentenceSaysHowManyChanceAloneBrings counts with the exact share, not the promise of the limit.
func TestTheSentenceSaysHowManyChanceAloneBrings(t *testing.T) {
	r := stations.ReviewOf(append(voteridtest.Plain(40), voteridtest.Of("far", 12, 800)), stations.Usual)
	flagged, act := r.ByChance()
	said := fmt.Sprintf("Of 41 stations compared with stations like them, 1 stands out for how many did not come back (at the limit of 1 in 40); if no station differed, chance alone would make about %.1f stand out on average.", flagged)
	if !slices.Contains(voterid.Conclude(r, nil).May, said) || !strings.Contains(said, "about 1.0 stand out") {
		t.Errorf("want %q among %q", said, voterid.Conclude(r, nil).May)
	}
	if fmt.Sprintf("%.3f %.3f", flagged, act) != "1.032 0.017" {
		t.Errorf("%g and %g of 41 by chance, want 1.032 and 0.017", flagged, act)
	}
}

// TestStationsThatDifferInGeneralAreSaidTo: half the stations have twice the rate of the others.
func TestStationsThatDifferInGeneralAreSaidTo(t *testing.T) {
	var list []stations.Station
	for i := range 30 {
		list = append(list, voteridtest.Of(strconv.Itoa(i), 8+16*(i%2), 1000))
	}
	list = append(list, voteridtest.Of("far", 60, 1000))
	r := stations.ReviewOf(list, stations.Usual)
	if s := r.Strata[0]; !s.Differ() || s.Spread.Phi < 2 {
		t.Fatalf("%+v", s.Spread)
	}
	said := strings.Join(voterid.Conclude(r, nil).May, "\n")
	if !strings.Contains(said, "more than chance alone (φ = 3.8; it would be about 0.7): some may stand out only because voters and places differ. Of 1 that stands out there, 1 still does when") {
		t.Errorf("%s", said)
	}
	if said := strings.Join(voterid.Conclude(stations.ReviewOf(append(voteridtest.Plain(40), voteridtest.Of("far", 12, 800)), stations.Usual), nil).May, "\n"); strings.Contains(said, "differ from each other") {
		t.Errorf("one station alone is no general difference:\n%s", said)
	}
}

func TestNoSentenceIsEmpty(t *testing.T) {
	g := rand.New(rand.NewPCG(1, 5))
	for range 300 {
		list := voteridtest.AnyPoll(g)
		for _, m := range stations.Measures {
			c := voterid.Conclude(stations.ReviewOf(list, stations.Options{Measure: m, Look: 0.025, Act: 0.001}), nil)
			for _, s := range slices.Concat(c.Short, c.May, c.MayNot) {
				if strings.TrimSpace(s) != s || s == "" {
					t.Fatalf("said %q", s)
				}
			}
		}
	}
}

func TestNobodyRefusedIsSaidAndNothingToldIsNot(t *testing.T) {
	none := voterid.Conclude(stations.ReviewOf([]stations.Station{{ID: "1", Refused: figure.Keyed[figure.Persons](0), Returned: figure.Keyed[figure.Persons](0), NotReturned: figure.Keyed[figure.Persons](0)}}, stations.Usual), nil)
	if want := []string{"The record of the one station is in.", "Nobody is recorded as refused a paper at first."}; !slices.Equal(none.Recorded, want) {
		t.Errorf("%q", none.Recorded)
	}
	untold := voterid.Conclude(stations.ReviewOf([]stations.Station{{ID: "1", NotReturned: figure.Keyed[figure.Persons](0)}}, stations.Usual), nil)
	if want := []string{"The record of the one station is in."}; !slices.Equal(untold.Recorded, want) {
		t.Errorf("%q", untold.Recorded)
	}
}
