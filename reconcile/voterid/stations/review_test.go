package stations_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat/combin"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/chance"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/voterid/voteridtest"
)

func TestOneStationStandsOutAgainstTheOthers(t *testing.T) {
	r := stations.ReviewOf(append(voteridtest.Plain(40), voteridtest.Of("far", 12, 800), voteridtest.Of("near", 6, 800), voteridtest.Of("none", 0, 3000)), stations.Usual)
	for i, want := range []stations.Flag{stations.FlagAct, stations.FlagLook, stations.FlagZero} {
		if row := r.Rows[40+i]; row.Flag != want {
			t.Errorf("station %s: %s, want %s (%+v)", row.ID, row.Flag, want, row.Target)
		}
	}
	far := r.Rows[40].Target
	if p0 := 86.0 / 35800; far.P0 != p0 || far.LimitPapers != [2]int{6, 8} {
		t.Errorf("the far one is set beside %g with the limits %v; the others have 86 of 35,800: 6 and 8", far.P0, far.LimitPapers)
	}
	if row := r.Rows[0]; row.Flag != stations.FlagSmall || row.Rate != nil || row.Target == nil || !row.Target.Few() {
		t.Errorf("fewer than five are expected at an ordinary station, so that it has counts alone: %+v", row)
	}
	if row := r.Rows[42]; row.Rate == nil || row.Rate.Value != 0 || row.Rate.N != 3000 {
		t.Errorf("seven are expected at the station with none, so that it has a rate: %+v", row.Rate)
	}
}

// TestByChanceIsWhatEveryDealOfTheEventsBrings deals twelve events to three stations of thirty voters in every way, each
// as likely as it is, and counts the stations flagged.
func TestByChanceIsWhatEveryDealOfTheEventsBrings(t *testing.T) {
	const each, events = 30, 12
	said, _ := stations.ReviewOf([]stations.Station{voteridtest.Of("1", 4, each), voteridtest.Of("2", 4, each), voteridtest.Of("3", 4, each)}, stations.Usual).ByChance()
	mean, all := 0.0, 0.0
	for a := 0; a <= events; a++ {
		for b := 0; a+b <= events; b++ {
			c := events - a - b
			ways := float64(combin.Binomial(each, a)) * float64(combin.Binomial(each, b)) * float64(combin.Binomial(each, c))
			r := stations.ReviewOf([]stations.Station{voteridtest.Of("1", a, each), voteridtest.Of("2", b, each), voteridtest.Of("3", c, each)}, stations.Usual)
			mean += ways * float64(len(r.Flagged(stations.FlagLook, stations.FlagAct)))
			all += ways
		}
	}
	if mean /= all; mean == 0 || math.Abs(said-mean) > 1e-12 {
		t.Errorf("%g flagged by chance, every deal brings %g", said, mean)
	}
}

// An awaited record cannot tell whether a greeter stood outside: its station is in no stratum, unless stations whose
// record is in are of the same.
func TestWhatIsAwaitedMakesNoStratumOfItsOwn(t *testing.T) {
	awaited := func(id, model string) stations.Station {
		return stations.Station{ID: setup.StationID(id), Model: model}
	}
	list := []stations.Station{awaited("20", "photo"), awaited("21", "photo"), awaited("22", "photo"), awaited("23", "photo"), awaited("24", "poll card")}
	for i := range 5 {
		s := voteridtest.Of(strconv.Itoa(i), i*4, 900)
		s.Model = "photo"
		if s.Greeter = stations.WithGreeter; i < 2 {
			s.Greeter = stations.NoGreeter
		}
		list = append(list, s)
	}
	untold := voteridtest.Of("9", 3, 900)
	untold.Model = "poll card"
	r := stations.ReviewOf(append(list, untold), stations.Usual)
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
		sorted := r.Sorted(stations.ByStratum, backwards)
		if last := sorted[len(sorted)-1]; last.ID != "23" {
			t.Errorf("backwards %v: %s stands last", backwards, last.ID)
		}
	}
}

func TestWhereSomeRecordsTellOfAGreeterTheOthersAreAKindOfTheirOwn(t *testing.T) {
	told, untold, awaited := voteridtest.Of("1", 1, 900), voteridtest.Of("2", 2, 900), stations.Station{ID: "3"}
	told.Greeter = stations.WithGreeter
	for want, list := range map[string][]stations.Station{
		"greeter not recorded": {told, untold, awaited},
		"all stations":         {voteridtest.Of("1", 1, 900), untold, awaited},
		"":                     {told, awaited}, // what is awaited cannot tell
	} {
		if got := stations.ReviewOf(list, stations.Usual).Rows[1].Stratum; got != want {
			t.Errorf("the other is like %q, want %q", got, want)
		}
	}
}

func TestFewerThanTwentyStationsAreNotSaidToDiffer(t *testing.T) {
	for n, want := range map[int]bool{19: false, 20: true} {
		if got := (stations.Stratum{Compared: n, Spread: chance.Spread{Tau2: 1e-6}}).Differ(); got != want {
			t.Errorf("%d stations differ: %v", n, got)
		}
	}
}

func TestWhereNobodyIsKnownPapersStandForNobody(t *testing.T) {
	none, papers := figure.Of[figure.Persons]{}, figure.Keyed(figure.Papers(90))
	if attempts, byPapers := stations.Attempts(none, none, papers); attempts.IsKeyed() || byPapers {
		t.Errorf("%v, %v", attempts, byPapers)
	}
	if attempts, byPapers := stations.Attempts(none, figure.Keyed(figure.Persons(2)), papers); attempts.N() != 92 || !byPapers {
		t.Errorf("%v, %v", attempts, byPapers)
	}
}

// However many are expected of it: the rate would be held against a guess.
func TestAStationHeldAgainstItsShareHasNoRate(t *testing.T) {
	r := stations.ReviewOf([]stations.Station{voteridtest.Of("large", 20, 10000), voteridtest.Of("1", 1, 50), voteridtest.Of("2", 1, 50), voteridtest.Of("3", 1, 50)}, stations.Usual)
	if large := r.Rows[0]; large.Target == nil || !large.Target.ByShare || large.Target.Expected < stations.FewestExpected || !large.Target.Few() || large.Rate != nil {
		t.Errorf("%+v, rate %v", large.Target, large.Rate)
	}
}

// A record may contradict itself until somebody mends it (rule I1): then there is no rate, and the review goes on.
func TestMoreThanThereWereIsNoRate(t *testing.T) {
	persons := func(n int) figure.Of[figure.Persons] { return figure.Keyed(figure.Persons(n)) }
	r := stations.ReviewOf([]stations.Station{{ID: "1", Attempts: persons(2), Refused: persons(4), Returned: persons(5), NotReturned: persons(1)}}, stations.Usual)
	if r.ReturnRate.N != 0 || r.Refused.N != 0 {
		t.Errorf("rates of the impossible: %+v and %+v", r.ReturnRate, r.Refused)
	}
	if r.NotReturned.K != 1 || r.NotReturned.N != 2 || r.Totals.Returned != 5 {
		t.Errorf("%+v, returned %d", r.NotReturned, r.Totals.Returned)
	}
}
