package figure_test

import (
	"testing"

	"wardcount/reconcile/figure"
)

func TestPercentageRoundsHalfUpAndNeedsAWhole(t *testing.T) {
	for _, c := range []struct {
		part, whole, decimals int
		want                  string
	}{
		{0, 0, 2, "–"}, {5, 0, 1, "–"}, {5, -1, 1, "–"}, {-1, 5, 1, "–"},
		{0, 7, 2, "0.00"}, {0, 7, 0, "0"}, {7, 7, 2, "100.00"}, {7, 7, 0, "100"},
		{1, 3, 2, "33.33"}, {2, 3, 2, "66.67"}, {1, 3, 0, "33"}, {2, 3, 0, "67"},
		{1, 8, 0, "13"}, {1, 8, 1, "12.5"}, {1, 16, 1, "6.3"}, {1, 2000, 1, "0.1"}, {1, 2001, 1, "0.0"}, {1, 200, 0, "1"}, {1, 201, 0, "0"},
		{2298, 5746, 2, "39.99"}, {1044, 2289, 1, "45.6"}, {1999, 2000, 1, "100.0"}, {1998, 2000, 1, "99.9"},
		{15196, 5221, 2, "291.06"}, {figure.Max, figure.Max, 4, "100.0000"}, {1, figure.Max, 2, "0.00"},
	} {
		if got := figure.Percentage(c.part, c.whole, c.decimals); got != c.want {
			t.Errorf("%d of %d with %d decimals is %q, want %q", c.part, c.whole, c.decimals, got, c.want)
		}
	}
	if n, ok := figure.PercentageScaled(397, 1000, 2); n != 3970 || !ok {
		t.Errorf("397 of 1,000 scaled is %d, %v", n, ok)
	}
	if n, ok := figure.PercentageScaled(1, 0, 2); n != 0 || ok {
		t.Errorf("without a whole: %d, %v", n, ok)
	}
}
