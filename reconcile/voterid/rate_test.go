package voterid_test

import (
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/voterid"
)

// A record may contradict itself until somebody mends it (rule I1): then there is no rate, and the review goes on.
func TestMoreThanThereWereIsNoRate(t *testing.T) {
	persons := func(n int) figure.Of[figure.Persons] { return figure.Keyed(figure.Persons(n)) }
	r := voterid.ReviewOf([]voterid.Station{{ID: "1", Attempts: persons(2), Refused: persons(4), Returned: persons(5), NotReturned: persons(1)}}, voterid.Usual)
	if r.ReturnRate.N != 0 || r.Refused.N != 0 {
		t.Errorf("rates of the impossible: %+v and %+v", r.ReturnRate, r.Refused)
	}
	if r.NotReturned.K != 1 || r.NotReturned.N != 2 || r.Totals.Returned != 5 {
		t.Errorf("%+v, returned %d", r.NotReturned, r.Totals.Returned)
	}
}
