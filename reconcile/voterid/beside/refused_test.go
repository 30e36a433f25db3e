package beside_test

import (
	"reflect"
	"testing"

	"wardcount/reconcile/voterid/beside"
)

func TestComparisonsRefusedForOneReasonAreNamedTogether(t *testing.T) {
	for want, with := range map[string][]string{"22 May 2014 and Park: no.": {"2014-05-22", "Park"}, "This poll and A; this poll and B: no.": {"this poll and A", "this poll and B"}} {
		if got := (beside.Refusals{With: with, Why: "no."}).Words(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestEveryReasonIsGivenOnce(t *testing.T) {
	got := beside.ByReason([]beside.RefusedComparison{{With: "B", Why: "x"}, {With: "A", Why: "y"}, {With: "C", Why: "x"}})
	if want := []beside.Refusals{{With: []string{"B", "C"}, Why: "x"}, {With: []string{"A"}, Why: "y"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}
