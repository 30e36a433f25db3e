package rules_test

import (
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
)

// With figures of nine digits the products of Q2 pass the greatest int: half of
// the electors of the last contest were then no change of turnout.
func TestTurnoutsAreHeldAgainstEachOtherWithTheGreatestFiguresToo(t *testing.T) {
	const most = figure.Max
	for _, c := range []struct {
		papers, electorate, was, then int
		want                          bool
	}{
		{2298, most, most / 2, most, true},
		{2298, most, most / 5, most, true},
		{2298, most, most / 10, most, false},
		{2298, 800_000_000, 2298, 900_000_000, false},
		{100 * most, most, most, most, true}, // a hundred boxes
		{most, most, most, most, false},
		{850_000_000, 1_000_000_000, 1_000_000_000, 1_000_000_000, false}, // at the limit
		{849_999_999, 1_000_000_000, 1_000_000_000, 1_000_000_000, true},
		{2298, 5746, 3159, 5746, false},
		{2298, 5746, 3160, 5746, true},
	} {
		if got := rules.FartherApart(c.papers, c.electorate, c.was, c.then, 150); got != c.want {
			t.Errorf("%d of %d and %d of %d: farther apart than 150 in a thousand: %v, want %v", c.papers, c.electorate, c.was, c.then, got, c.want)
		}
	}
}
