package practice

import (
	"slices"
	"testing"
)

func TestSharesAddUpAndAreNeverMoreThanOneOff(t *testing.T) {
	d := newDice(1, 99)
	for range 2000 {
		total, weights := d.below(5000), d.noise(d.between(1, 8))
		parts := share(total, weights)
		if sum(parts) != total {
			t.Fatalf("%d by %v: %v", total, weights, parts)
		}
		for i, part := range parts {
			if exact := total * weights[i] / sum(weights); part < exact || part > exact+1 {
				t.Fatalf("%d by %v: %v", total, weights, parts)
			}
		}
	}
}

func TestTheLargestRemaindersGetTheOddOnes(t *testing.T) {
	if got := share(10, []int{1, 1, 1}); !slices.Equal(got, []int{4, 3, 3}) {
		t.Errorf("%v", got)
	}
	if got := share(7, []int{10, 45, 45}); !slices.Equal(got, []int{1, 3, 3}) {
		t.Errorf("%v", got)
	}
}

func TestDiceStayWithinTheirBoundsAndReachThem(t *testing.T) {
	d := newDice(7, 1)
	seen := map[int]int{}
	for range 3000 {
		seen[d.between(3, 5)]++
	}
	if len(seen) != 3 || seen[3] < 900 || seen[4] < 900 || seen[5] < 900 {
		t.Errorf("%v", seen)
	}
	if order := d.order(9); !slices.Equal(slices.Sorted(slices.Values(order)), []int{0, 1, 2, 3, 4, 5, 6, 7, 8}) {
		t.Errorf("%v is no order", order)
	}
	for range 1000 {
		if i := d.oneOf([]int{0, 3, 0}); i != 1 {
			t.Fatalf("place %d has no weight", i)
		}
	}
}

func TestAnElectorateAlwaysGivesThePublishedPercentage(t *testing.T) {
	d := newDice(5, 5)
	for range 5000 {
		papers, percent := d.between(1500, 3500), d.between(25, 60)
		electorate := drawElectorate(papers, percent, d)
		for _, n := range []int{papers, papers - 1} {
			if rounded := (200*n + electorate) / (2 * electorate); rounded != percent {
				t.Fatalf("%d of %d is %d %%, not %d", n, electorate, rounded, percent)
			}
		}
	}
}
