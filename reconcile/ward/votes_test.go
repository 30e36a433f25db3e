package ward_test

import (
	"slices"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/ward"
)

// The leaders are everybody who has at least the votes of the last to be elected.
func TestWhoLeadsIsReadFromTheVotes(t *testing.T) {
	for _, c := range []struct {
		votes []figure.Votes
		seats int
		want  []int
	}{
		{[]figure.Votes{832, 276, 1044, 137}, 1, []int{2}}, {[]figure.Votes{832, 276, 1044, 137}, 2, []int{0, 2}}, {[]figure.Votes{10, 10, 9}, 1, []int{0, 1}},
		{[]figure.Votes{50, 40, 40, 3}, 2, []int{0, 1, 2}}, {[]figure.Votes{5, 4}, 2, []int{0, 1}}, {[]figure.Votes{5, 4}, 3, []int{0, 1}}, {[]figure.Votes{5, 4}, 0, []int{0}},
	} {
		if got := ward.Leaders(c.votes, c.seats); !slices.Equal(got, c.want) {
			t.Errorf("%v for %d seats: %v, want %v", c.votes, c.seats, got, c.want)
		}
	}
}
