package rates_test

import (
	"testing"

	"wardcount/reconcile/voterid/rates"
)

func TestOfMoreThanThereAreOrOfNoneThereIsNoRate(t *testing.T) {
	for _, c := range [][2]int{{5, 3}, {-1, 3}, {0, 0}} {
		if r, ok := rates.Of(c[0], c[1], rates.OfAttempts); ok || r.N != 0 {
			t.Errorf("%v: %+v", c, r)
		}
	}
}
