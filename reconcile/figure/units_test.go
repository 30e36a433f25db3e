package figure_test

import (
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

func TestTheVotesOfTheMostCandidatesDoNotOverflow(t *testing.T) {
	votes := make([]figure.Votes, setup.MaxCandidates)
	for i := range votes {
		votes[i] = figure.Max
	}
	if got := figure.Total(votes); got != figure.Max*setup.MaxCandidates {
		t.Errorf("%d candidates with %d votes make %d", setup.MaxCandidates, figure.Max, got)
	}
}
