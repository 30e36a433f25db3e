package rates_test

import (
	"math"
	"testing"

	"wardcount/reconcile/voterid/rates"
)

func TestANumberIsWrittenWithATrueMinusAndNothingIsNotNone(t *testing.T) {
	for _, c := range []struct {
		x             float64
		plain, signed string
	}{
		{1.005, "1.00", "+1.00"}, {-1.3, "−1.30", "−1.30"}, {0, "0.00", "0.00"}, {0.004, "0.00", "0.00"}, {-0.004, "0.00", "0.00"}, {math.Copysign(0, -1), "0.00", "0.00"},
		{math.NaN(), "–", "–"}, {math.Inf(1), "–", "–"}, {math.Inf(-1), "–", "–"},
	} {
		if plain, signed := rates.Decimals(c.x, 2), rates.Signed(c.x, 2); plain != c.plain || signed != c.signed {
			t.Errorf("%g: %s and %s", c.x, plain, signed)
		}
	}
}

func TestARateIsToldPerThousandButOfThoseRefusedPerCent(t *testing.T) {
	for of, want := range map[rates.Denominator]string{rates.OfAttempts: "250.00 (6.31 to 805.88) per 1,000", rates.OfRefused: "25.00 (0.63 to 80.59) %"} {
		r, _ := rates.Of(1, 4, of)
		if got := r.WithInterval() + of.Unit(); got != want {
			t.Errorf("%s: %s", of, got)
		}
	}
	if none := (rates.Rate{}).WithInterval(); none != rates.Unknown {
		t.Errorf("no rate is %s", none)
	}
}

func TestHowSeldomSomethingIsIsSaidInWholeNumbers(t *testing.T) {
	for alpha, want := range map[float64]string{0.025: "40", 0.001: "1,000", 0.5: "2", 1e-9: "1,000,000,000", 1e-300: "endlessly many", 0: "endlessly many"} {
		if got := rates.OneOf(alpha); got != want {
			t.Errorf("%g is 1 in %s, want %s", alpha, got, want)
		}
	}
}
