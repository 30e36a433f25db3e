package voterid_test

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat/combin"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
)

// of is a station at which k of n did not come back.
func of(id string, k, n int) voterid.Station {
	return voterid.Station{ID: setup.StationID(id), Attempts: figure.Keyed(figure.Persons(n)), NotReturned: figure.Keyed(figure.Persons(k))}
}

// plain are so many stations at which two of 800 did not come back.
func plain(n int) (list []voterid.Station) {
	for i := range n {
		list = append(list, of(strconv.Itoa(i+1), 2, 800))
	}
	return list
}

func TestOneStationStandsOutAgainstTheOthers(t *testing.T) {
	r := voterid.ReviewOf(append(plain(40), of("far", 12, 800), of("near", 6, 800), of("none", 0, 3000)), voterid.Usual)
	for i, want := range []voterid.Flag{voterid.FlagAct, voterid.FlagLook, voterid.FlagZero} {
		if row := r.Rows[40+i]; row.Flag != want {
			t.Errorf("station %s: %s, want %s (%+v)", row.ID, row.Flag, want, row.Target)
		}
	}
	far := r.Rows[40].Target
	if p0 := 86.0 / 35800; far.P0 != p0 || far.LimitPapers != [2]int{6, 8} {
		t.Errorf("the far one is set beside %g with the limits %v; the others have 86 of 35,800: 6 and 8", far.P0, far.LimitPapers)
	}
	if row := r.Rows[0]; row.Flag != voterid.FlagSmall || row.Rate != nil || row.Target == nil || !row.Target.Few() {
		t.Errorf("fewer than five are expected at an ordinary station, so that it has counts alone: %+v", row)
	}
	if row := r.Rows[42]; row.Rate == nil || row.Rate.Value != 0 || row.Rate.N != 3000 {
		t.Errorf("seven are expected at the station with none, so that it has a rate: %+v", row.Rate)
	}
}

// TestARateIsOfTheStationsThatGiveBothParts: persons of stations whose attempts are awaited stay in the totals and out of
// the rate, and the sentence says so.
func TestARateIsOfTheStationsThatGiveBothParts(t *testing.T) {
	without := of("without", 30, 0)
	without.Attempts = unknown
	slip := of("slip", 9, 4)
	r := voterid.ReviewOf(append(plain(10), without, slip), voterid.Usual)
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
		if row.Target != nil || row.Rate != nil || row.Flag != voterid.FlagSmall {
			t.Errorf("station %s has no rate, but %+v", row.ID, row)
		}
	}
	told := plain(3)
	told[0].Refused, told[0].Returned = figure.Keyed[figure.Persons](5), figure.Keyed[figure.Persons](3)
	said = strings.Join(voterid.Conclude(voterid.ReviewOf(told, voterid.Usual), nil).May, "\n")
	if !strings.Contains(said, "Of 5 persons recorded as refused a paper at first at the 1 station that tells what became of them, 3 came back and were issued with one; 2 did not come back.") || strings.Contains(said, "add up") {
		t.Errorf("one station of three tells all of it:\n%s", said)
	}
}

// TestTheSentenceSaysHowManyChanceAloneBrings counts with the exact share, not the promise of the limit.
func TestTheSentenceSaysHowManyChanceAloneBrings(t *testing.T) {
	r := voterid.ReviewOf(append(plain(40), of("far", 12, 800)), voterid.Usual)
	flagged, act := r.ByChance()
	said := fmt.Sprintf("Of 41 stations compared with stations like them, 1 stands out for how many did not come back (at the limit of 1 in 40); if no station differed, chance alone would make about %.1f stand out on average.", flagged)
	if !slices.Contains(voterid.Conclude(r, nil).May, said) || !strings.Contains(said, "about 1.0 stand out") {
		t.Errorf("want %q among %q", said, voterid.Conclude(r, nil).May)
	}
	if fmt.Sprintf("%.3f %.3f", flagged, act) != "1.032 0.017" {
		t.Errorf("%g and %g of 41 by chance, want 1.032 and 0.017", flagged, act)
	}
}

// TestByChanceIsWhatEveryDealOfTheEventsBrings deals twelve events to three stations of thirty voters in every way, each
// as likely as it is, and counts the stations flagged.
func TestByChanceIsWhatEveryDealOfTheEventsBrings(t *testing.T) {
	const each, events = 30, 12
	said, _ := voterid.ReviewOf([]voterid.Station{of("1", 4, each), of("2", 4, each), of("3", 4, each)}, voterid.Usual).ByChance()
	mean, all := 0.0, 0.0
	for a := 0; a <= events; a++ {
		for b := 0; a+b <= events; b++ {
			c := events - a - b
			ways := float64(combin.Binomial(each, a)) * float64(combin.Binomial(each, b)) * float64(combin.Binomial(each, c))
			r := voterid.ReviewOf([]voterid.Station{of("1", a, each), of("2", b, each), of("3", c, each)}, voterid.Usual)
			mean += ways * float64(len(r.Flagged(voterid.FlagLook, voterid.FlagAct)))
			all += ways
		}
	}
	if mean /= all; mean == 0 || math.Abs(said-mean) > 1e-12 {
		t.Errorf("%g flagged by chance, every deal brings %g", said, mean)
	}
}

// TestStationsThatDifferInGeneralAreSaidTo: half the stations have twice the rate of the others.
func TestStationsThatDifferInGeneralAreSaidTo(t *testing.T) {
	var stations []voterid.Station
	for i := range 30 {
		stations = append(stations, of(strconv.Itoa(i), 8+16*(i%2), 1000))
	}
	stations = append(stations, of("far", 60, 1000))
	r := voterid.ReviewOf(stations, voterid.Usual)
	if s := r.Strata[0]; !s.Differ() || s.Spread.Phi < 2 {
		t.Fatalf("%+v", s.Spread)
	}
	said := strings.Join(voterid.Conclude(r, nil).May, "\n")
	if !strings.Contains(said, "more than chance alone (φ = 3.8; it would be about 0.7): some stand out only because voters and places differ. Of 1 that stand out there, 1 still does when") {
		t.Errorf("%s", said)
	}
	if said := strings.Join(voterid.Conclude(voterid.ReviewOf(append(plain(40), of("far", 12, 800)), voterid.Usual), nil).May, "\n"); strings.Contains(said, "differ from each other") {
		t.Errorf("one station alone is no general difference:\n%s", said)
	}
}

// An awaited record cannot tell whether a greeter stood outside: its station is in no stratum, unless stations whose
// record is in are of the same.
func TestWhatIsAwaitedMakesNoStratumOfItsOwn(t *testing.T) {
	awaited := func(id, model string) voterid.Station {
		return voterid.Station{ID: setup.StationID(id), Model: model}
	}
	stations := []voterid.Station{awaited("20", "photo"), awaited("21", "photo"), awaited("22", "photo"), awaited("23", "photo"), awaited("24", "poll card")}
	for i := range 5 {
		s := of(strconv.Itoa(i), i*4, 900)
		s.Model = "photo"
		if s.Greeter = voterid.WithGreeter; i < 2 {
			s.Greeter = voterid.NoGreeter
		}
		stations = append(stations, s)
	}
	untold := of("9", 3, 900)
	untold.Model = "poll card"
	r := voterid.ReviewOf(append(stations, untold), voterid.Usual)
	var names []string
	for _, s := range r.Strata {
		names = append(names, s.Name)
	}
	if got := strings.Join(names, "; "); got != "photo, greeter; photo, no greeter; poll card" || r.Strata[2].Stations != 2 || r.Strata[0].Spread.Groups != 3 {
		t.Errorf("%s: %+v", got, r.Strata)
	}
	if with, like := r.Rows[0], r.Rows[4]; with.Stratum != "" || !with.MayBeLike("photo, greeter") || like.Stratum != "poll card" || like.MayBeLike("photo, greeter") {
		t.Errorf("awaited: %q and %q", with.Stratum, like.Stratum)
	}
	for _, backwards := range []bool{false, true} {
		sorted := r.Sorted(voterid.ByStratum, backwards)
		if last := sorted[len(sorted)-1]; last.ID != "23" {
			t.Errorf("backwards %v: %s stands last", backwards, last.ID)
		}
	}
}

func TestNobodyIsNoNumberBesideATie(t *testing.T) {
	for _, c := range []struct {
		votes       figure.Votes
		notReturned figure.Persons
		want        voterid.Beside
	}{
		{0, 0, voterid.Fewer}, {0, 1, voterid.MoreThan}, {3, 4, voterid.MoreThan}, {3, 3, voterid.AsMany}, {3, 2, voterid.Fewer},
	} {
		m := voterid.Majority{Majority: figure.Keyed(c.votes), NotReturned: c.notReturned, Stations: 2, In: 2}
		if got := m.Beside(); got != c.want {
			t.Errorf("%d beside a majority of %d: %q, want %q", c.notReturned, c.votes, got, c.want)
		}
	}
}

// TestCouncilsThatDoNotVaryHaveNoTest: a document cannot hold a t that is not a number.
func TestCouncilsThatDoNotVaryHaveNoTest(t *testing.T) {
	var councils []voterid.Council
	for i := range 5 {
		a := voterid.Area{Name: strconv.Itoa(i), Now: turnout(410, 1000), Then: turnout(400, 1000)}
		councils = append(councils, voterid.Council{Area: a, Pilot: i < 2})
	}
	b := voterid.BeyondOf(councils)
	if !strings.Contains(b.Why, "just as much in every council") || b.Welch.T != 0 || b.Welch.Difference != 0 {
		t.Errorf("%+v", b)
	}
	if b := voterid.BeyondOf(councils[1:]); !strings.Contains(b.Why, "Fewer than two councils") {
		t.Errorf("%+v", b)
	}
}

func TestWhereSomeRecordsTellOfAGreeterTheOthersAreAKindOfTheirOwn(t *testing.T) {
	told, untold, awaited := of("1", 1, 900), of("2", 2, 900), voterid.Station{ID: "3"}
	told.Greeter = voterid.WithGreeter
	for want, stations := range map[string][]voterid.Station{
		"greeter not recorded": {told, untold, awaited},
		"all stations":         {of("1", 1, 900), untold, awaited},
		"":                     {told, awaited}, // what is awaited cannot tell
	} {
		if got := voterid.ReviewOf(stations, voterid.Usual).Rows[1].Stratum; got != want {
			t.Errorf("the other is like %q, want %q", got, want)
		}
	}
}
