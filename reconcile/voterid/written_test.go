package voterid_test

import (
	"math"
	"reflect"
	"testing"

	"wardcount/reconcile/voterid"
)

func TestANumberIsWrittenWithATrueMinusAndNothingIsNotNone(t *testing.T) {
	for _, c := range []struct {
		x             float64
		plain, signed string
	}{
		{1.005, "1.00", "+1.00"}, {-1.3, "−1.30", "−1.30"}, {0, "0.00", "0.00"}, {0.004, "0.00", "0.00"}, {-0.004, "0.00", "0.00"}, {math.Copysign(0, -1), "0.00", "0.00"},
		{math.NaN(), "–", "–"}, {math.Inf(1), "–", "–"}, {math.Inf(-1), "–", "–"},
	} {
		if plain, signed := voterid.Decimals(c.x, 2), voterid.Signed(c.x, 2); plain != c.plain || signed != c.signed {
			t.Errorf("%g: %s and %s", c.x, plain, signed)
		}
	}
}

func TestARateIsToldPerThousandButOfThoseRefusedPerCent(t *testing.T) {
	for of, want := range map[voterid.Denominator]string{voterid.OfAttempts: "250.00 (6.31 to 805.88) per 1,000", voterid.OfRefused: "25.00 (0.63 to 80.59) %"} {
		r, _ := voterid.RateOf(1, 4, of)
		if got := r.WithInterval() + of.Unit(); got != want {
			t.Errorf("%s: %s", of, got)
		}
	}
	if none := (voterid.Rate{}).WithInterval(); none != voterid.Unknown {
		t.Errorf("no rate is %s", none)
	}
}

func TestEveryReasonIsGivenOnce(t *testing.T) {
	got := voterid.ByReason([]voterid.RefusedComparison{{With: "B", Why: "x"}, {With: "A", Why: "y"}, {With: "C", Why: "x"}})
	if want := []voterid.Refusals{{With: []string{"B", "C"}, Why: "x"}, {With: []string{"A"}, Why: "y"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}
