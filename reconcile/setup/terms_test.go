package setup

import (
	"slices"
	"testing"

	"wardcount/reconcile/figure"
)

// A lot between terms is asked for until it names as many as have a longer term than the last of their equals.
func TestATermTieStandsUntilTheLotNamesEverybodyItMust(t *testing.T) {
	equal := map[string]figure.Votes{"a": 40, "b": 40, "c": 40, "d": 10}
	for _, x := range []struct {
		what    string
		terms   []int
		elected []string
		votes   map[string]figure.Votes
		lot     []string
		tied    []string
		named   int
	}{
		{"three terms and no lot", []int{2020, 2022, 2021}, []string{"b", "a", "c"}, equal, nil, []string{"a", "b", "c"}, 2},
		{"only the longest is drawn", []int{2020, 2022, 2021}, []string{"a", "b", "c"}, equal, []string{"c"}, []string{"a", "b", "c"}, 2},
		{"both are drawn", []int{2020, 2022, 2021}, []string{"c", "a", "b"}, equal, []string{"c", "a"}, nil, 0},
		{"one longer term among three", []int{2022, 2020, 2020}, []string{"a", "b", "c"}, equal, []string{"b"}, nil, 0},
		{"whoever was drawn is of no tie", []int{2022, 2021, 2020}, []string{"a", "b", "c"}, equal, []string{"d", "e"}, []string{"a", "b", "c"}, 2},
		{"equal votes and one term", []int{2022, 2022, 2020}, []string{"a", "b", "d"}, equal, nil, nil, 0},
		{"all terms alike", []int{2022, 2022}, []string{"a", "b"}, equal, nil, nil, 0},
		{"no votes are equal", []int{2022, 2020}, []string{"a", "d"}, equal, nil, nil, 0},
	} {
		c := Contest{Seats: len(x.terms), Terms: x.terms}
		if tied, named := c.TermTie(x.elected, x.votes, x.lot); !slices.Equal(tied, x.tied) || named != x.named {
			t.Errorf("%s: %v for %d, want %v for %d", x.what, tied, named, x.tied, x.named)
		}
	}
}
