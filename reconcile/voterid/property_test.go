package voterid_test

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
)

// anyPoll draws a poll as untidy as records are: several strata, stations awaited, attempts not known, slips of the pen.
func anyPoll(g *rand.Rand) []voterid.Station {
	stations := nights{sizes: mixed(2 + g.IntN(40)), rate: 0.0005 + 0.02*g.Float64(), differ: 0.6}.night(g)
	models := 1 + g.IntN(3)
	for i := range stations {
		s := &stations[i]
		s.Model = strconv.Itoa(g.IntN(models))
		s.Returned = figure.Keyed(figure.Persons(g.IntN(9)))
		s.Refused = figure.Sum(s.Returned, s.NotReturned)
		switch g.IntN(12) {
		case 0:
			s.Attempts, s.Refused, s.Returned, s.NotReturned = unknown, unknown, unknown, unknown
		case 1:
			s.Attempts = unknown
		case 2:
			s.Attempts = figure.Keyed(figure.Persons(g.IntN(3)))
		case 3:
			s.NotReturned = unknown
		case 4:
			s.Greeter = voterid.WithGreeter
		}
	}
	return stations
}

var unknown figure.Of[figure.Persons]

const polls = 300

func TestAStationNeverRaisesItsOwnBar(t *testing.T) {
	g := rand.New(rand.NewPCG(1, 1))
	compared := 0
	for range polls {
		stations := anyPoll(g)
		i := g.IntN(len(stations))
		before := voterid.ReviewOf(stations, voterid.Usual).Rows[i].Target
		more := stations[i].NotReturned.Plus(figure.Persons(1 + g.IntN(30)))
		if n, known := stations[i].Attempts.Get(); known && more.N() > n {
			continue // more than tried to vote
		}
		stations[i].NotReturned = more
		after := voterid.ReviewOf(stations, voterid.Usual).Rows[i].Target
		if after == nil && before != nil || before == nil && after != nil && !after.ByShare {
			t.Fatalf("station %s is compared or not by what it recorded itself, though the others recorded enough", stations[i].ID)
		}
		if before == nil {
			continue
		}
		compared++
		if before.P0 != after.P0 || before.Expected != after.Expected || before.LimitPapers != after.LimitPapers || before.LimitRate != after.LimitRate || before.PNone != after.PNone {
			t.Fatalf("station %s has the bar %+v, and with more %+v", stations[i].ID, *before, *after)
		}
		if after.P >= before.P {
			t.Fatalf("station %s is more likely with more: %g, %g", stations[i].ID, before.P, after.P)
		}
	}
	if compared < polls/4 {
		t.Errorf("only %d of %d were compared", compared, polls)
	}
}

func TestAnAwaitedStationChangesNoFigureOfAnother(t *testing.T) {
	g := rand.New(rand.NewPCG(1, 2))
	for range polls {
		stations := anyPoll(g)
		before := voterid.ReviewOf(stations, voterid.Usual)
		awaited := voterid.Station{ID: "awaited", Model: stations[0].Model, Attempts: figure.Keyed(figure.Persons(700))}
		after := voterid.ReviewOf(append(slices.Clone(stations), awaited), voterid.Usual)
		if !reflect.DeepEqual(before.Rows, after.Rows[:len(stations)]) {
			t.Fatalf("an awaited station changes the figures of others")
		}
		last := after.Rows[len(stations)]
		if last.Flag != voterid.FlagAwaited || last.Rate != nil || last.Target != nil || after.In != before.In || after.Awaited[len(after.Awaited)-1] != "awaited" {
			t.Fatalf("the awaited station is %+v, %d of %d in", last, after.In, before.In)
		}
		if after.NotReturned != before.NotReturned || after.Refused != before.Refused || after.ReturnRate != before.ReturnRate {
			t.Fatalf("an awaited station changes the rates of all")
		}
	}
}

func TestAReviewDoesNotHangOnTheOrderOfStations(t *testing.T) {
	g := rand.New(rand.NewPCG(1, 3))
	for range polls {
		stations := anyPoll(g)
		before := map[setup.StationID]voterid.Row{}
		for _, row := range voterid.ReviewOf(stations, voterid.Usual).Rows {
			before[row.ID] = row
		}
		g.Shuffle(len(stations), func(i, j int) { stations[i], stations[j] = stations[j], stations[i] })
		for _, row := range voterid.ReviewOf(stations, voterid.Usual).Rows {
			was := before[row.ID]
			if row.Flag != was.Flag || (row.Target == nil) != (was.Target == nil) {
				t.Fatalf("station %s was %s and is %s", row.ID, was.Flag, row.Flag)
			}
			if row.Target == nil {
				continue
			}
			// τ² is a sum over stations, of which the last digit hangs on their order.
			if math.Abs(row.Target.ZAdjusted-was.Target.ZAdjusted) > 1e-9 {
				t.Fatalf("station %s: z adjusted was %g and is %g", row.ID, was.Target.ZAdjusted, row.Target.ZAdjusted)
			}
			now, then := *row.Target, *was.Target
			now.ZAdjusted, then.ZAdjusted = 0, 0
			if now != then || !reflect.DeepEqual(row.Rate, was.Rate) {
				t.Fatalf("station %s was %+v and is %+v", row.ID, then, now)
			}
		}
	}
}

// checkReview looks at what holds of every review whatever was recorded.
func checkReview(stations []voterid.Station, o voterid.Options) error {
	r := voterid.ReviewOf(stations, o)
	if where := notANumber(reflect.ValueOf(r), "review"); where != "" {
		return fmt.Errorf("%s is not a number", where)
	}
	if len(r.Rows) != len(stations) || r.In+len(r.Awaited) != r.Expected {
		return fmt.Errorf("%d rows of %d stations, %d in and %d awaited", len(r.Rows), len(stations), r.In, len(r.Awaited))
	}
	for _, row := range r.Rows {
		b := row.Target
		if b == nil {
			if row.Rate != nil || row.Flag != voterid.FlagAwaited && row.Flag != voterid.FlagSmall {
				return fmt.Errorf("station %s is compared with nothing, has the flag %s and the rate %v", row.ID, row.Flag, row.Rate)
			}
			continue
		}
		k := int(o.Measure.Events(row.Station).N())
		switch {
		case b.Few() != (row.Rate == nil):
			return fmt.Errorf("station %s: %g expected, rate %v", row.ID, b.Expected, row.Rate)
		case b.LimitPapers[1] < b.LimitPapers[0] || b.LimitRate[1] < b.LimitRate[0]:
			return fmt.Errorf("station %s: to act from %d, to look from %d", row.ID, b.LimitPapers[1], b.LimitPapers[0])
		case b.Q < b.P || b.P < 0 || b.Q > 1 || b.PNone < 0 || b.PNone > 1 || b.ByChance[1] > b.ByChance[0] || b.ByChance[0] > 1:
			return fmt.Errorf("station %s: %+v", row.ID, *b)
		case (row.Flag == voterid.FlagAct) != (k >= b.LimitPapers[1]) || (row.Flag == voterid.FlagLook) != (k >= b.LimitPapers[0] && k < b.LimitPapers[1]):
			return fmt.Errorf("station %s: %s at %d, limits %v", row.ID, row.Flag, k, b.LimitPapers)
		case row.Flag == voterid.FlagZero && k != 0:
			return fmt.Errorf("station %s: %s at %d", row.ID, row.Flag, k)
		}
	}
	for _, s := range voterid.Conclude(r, nil).May {
		if s == "" {
			return fmt.Errorf("an empty sentence")
		}
	}
	return nil
}

// notANumber says where in a value a float is NaN or infinite, empty where none is.
func notANumber(v reflect.Value, at string) string {
	switch v.Kind() {
	case reflect.Float64:
		if math.IsNaN(v.Float()) || math.IsInf(v.Float(), 0) {
			return at
		}
	case reflect.Pointer:
		if !v.IsNil() {
			return notANumber(v.Elem(), at)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			if where := notANumber(v.Index(i), fmt.Sprintf("%s[%d]", at, i)); where != "" {
				return where
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if where := notANumber(v.Field(i), at+"."+v.Type().Field(i).Name); where != "" {
				return where
			}
		}
	}
	return ""
}

func TestWhatHoldsOfEveryReview(t *testing.T) {
	g := rand.New(rand.NewPCG(1, 4))
	for range polls {
		stations := anyPoll(g)
		for _, m := range voterid.Measures {
			o := voterid.Options{Measure: m, Look: 0.025, Act: 0.001}
			if err := checkReview(stations, o); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// FuzzReviewOf takes eight bytes for a station: attempts in four, events in three, and what is known in one.
func FuzzReviewOf(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\x00\x00\x03\x20\x00\x00\x09\x00\x00\x00\x03\x20\x00\x00\x02\x00\x00\x00\x03\x84\x00\x00\x04\x00\x00\x00\x01\x84\x00\x00\x00\x00"))
	f.Add([]byte("\xff\xff\xff\xff\xff\xff\xff\x00\x00\x00\x00\x00\x00\x00\x05\x00\x00\x00\x00\x01\x00\x00\x07\x02\x3b\x9a\xc9\xff\x00\xff\xff\x04"))
	f.Add([]byte("\x00\x00\x00\x05\x00\x00\x05\x00\x00\x00\x00\x09\x00\x00\x09\x00\x00\x00\x00\x09\x00\x00\x08\x00"))
	f.Fuzz(func(t *testing.T, text []byte) {
		var stations []voterid.Station
		for ; len(text) >= 8 && len(stations) < 300; text = text[8:] {
			n := figure.Persons(binary.BigEndian.Uint32(text) % (figure.Max + 1))
			k := figure.Persons(binary.BigEndian.Uint32(text[3:])) & 0xffffff
			what := text[7]
			stations = append(stations, voterid.Station{ID: setup.StationID(strconv.Itoa(len(stations))), Model: strconv.Itoa(int(what >> 6)),
				Attempts: figure.KeyedIf(n, what&1 == 0), NotReturned: figure.KeyedIf(k, what&2 == 0), Refused: figure.KeyedIf(k+figure.Persons(what>>3), what&4 == 0),
				Returned: figure.Keyed(figure.Persons(what >> 3))})
		}
		for _, m := range voterid.Measures {
			if err := checkReview(stations, voterid.Options{Measure: m, Look: 0.025, Act: 0.001}); err != nil {
				t.Fatal(err)
			}
		}
	})
}
