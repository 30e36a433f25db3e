package stations_test

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
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/voterid/voteridtest"
)

const polls = 300

func TestAStationNeverRaisesItsOwnBar(t *testing.T) {
	g := rand.New(rand.NewPCG(1, 1))
	compared := 0
	for range polls {
		list := voteridtest.AnyPoll(g)
		i := g.IntN(len(list))
		before := stations.ReviewOf(list, stations.Usual).Rows[i].Target
		more := list[i].NotReturned.Plus(figure.Persons(1 + g.IntN(30)))
		if n, known := list[i].Attempts.Get(); known && more.N() > n {
			continue // more than tried to vote
		}
		list[i].NotReturned = more
		after := stations.ReviewOf(list, stations.Usual).Rows[i].Target
		if after == nil && before != nil || before == nil && after != nil && !after.ByShare {
			t.Fatalf("station %s is compared or not by what it recorded itself, though the others recorded enough", list[i].ID)
		}
		if before == nil {
			continue
		}
		compared++
		if before.P0 != after.P0 || before.Expected != after.Expected || before.LimitPapers != after.LimitPapers || before.LimitRate != after.LimitRate || before.PNone != after.PNone {
			t.Fatalf("station %s has the bar %+v, and with more %+v", list[i].ID, *before, *after)
		}
		if after.P >= before.P {
			t.Fatalf("station %s is more likely with more: %g, %g", list[i].ID, before.P, after.P)
		}
	}
	if compared < polls/4 {
		t.Errorf("only %d of %d were compared", compared, polls)
	}
}

func TestAnAwaitedStationChangesNoFigureOfAnother(t *testing.T) {
	g := rand.New(rand.NewPCG(1, 2))
	for range polls {
		list := voteridtest.AnyPoll(g)
		before := stations.ReviewOf(list, stations.Usual)
		awaited := stations.Station{ID: "awaited", Model: list[0].Model, Attempts: figure.Keyed(figure.Persons(700))}
		after := stations.ReviewOf(append(slices.Clone(list), awaited), stations.Usual)
		if !reflect.DeepEqual(before.Rows, after.Rows[:len(list)]) {
			t.Fatalf("an awaited station changes the figures of others")
		}
		last := after.Rows[len(list)]
		if last.Flag != stations.FlagAwaited || last.Rate != nil || last.Target != nil || after.In != before.In || after.Awaited[len(after.Awaited)-1] != "awaited" {
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
		list := voteridtest.AnyPoll(g)
		before := map[setup.StationID]stations.Row{}
		for _, row := range stations.ReviewOf(list, stations.Usual).Rows {
			before[row.ID] = row
		}
		g.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		for _, row := range stations.ReviewOf(list, stations.Usual).Rows {
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
func checkReview(list []stations.Station, o stations.Options) error {
	r := stations.ReviewOf(list, o)
	if where := notANumber(reflect.ValueOf(r), "review"); where != "" {
		return fmt.Errorf("%s is not a number", where)
	}
	if len(r.Rows) != len(list) || r.In+len(r.Awaited) != r.Expected {
		return fmt.Errorf("%d rows of %d stations, %d in and %d awaited", len(r.Rows), len(list), r.In, len(r.Awaited))
	}
	for _, row := range r.Rows {
		b := row.Target
		if b == nil {
			if row.Rate != nil || row.Flag != stations.FlagAwaited && row.Flag != stations.FlagSmall {
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
		case (row.Flag == stations.FlagAct) != (k >= b.LimitPapers[1]) || (row.Flag == stations.FlagLook) != (k >= b.LimitPapers[0] && k < b.LimitPapers[1]):
			return fmt.Errorf("station %s: %s at %d, limits %v", row.ID, row.Flag, k, b.LimitPapers)
		case row.Flag == stations.FlagZero && k != 0:
			return fmt.Errorf("station %s: %s at %d", row.ID, row.Flag, k)
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
		list := voteridtest.AnyPoll(g)
		for _, m := range stations.Measures {
			o := stations.Options{Measure: m, Look: 0.025, Act: 0.001}
			if err := checkReview(list, o); err != nil {
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
		var list []stations.Station
		for ; len(text) >= 8 && len(list) < 300; text = text[8:] {
			n := figure.Persons(binary.BigEndian.Uint32(text) % (figure.Max + 1))
			k := figure.Persons(binary.BigEndian.Uint32(text[3:])) & 0xffffff
			what := text[7]
			list = append(list, stations.Station{ID: setup.StationID(strconv.Itoa(len(list))), Model: strconv.Itoa(int(what >> 6)),
				Attempts: figure.KeyedIf(n, what&1 == 0), NotReturned: figure.KeyedIf(k, what&2 == 0), Refused: figure.KeyedIf(k+figure.Persons(what>>3), what&4 == 0),
				Returned: figure.Keyed(figure.Persons(what >> 3))})
		}
		for _, m := range stations.Measures {
			if err := checkReview(list, stations.Options{Measure: m, Look: 0.025, Act: 0.001}); err != nil {
				t.Fatal(err)
			}
		}
	})
}
