package practice

import (
	"math/bits"
	"math/rand/v2"
	"slices"
)

// Each purpose draws from a stream of its own, so that planting a trouble
// leaves every other figure of the night as it was.
const (
	streamTroubles uint64 = iota + 1
	streamVoterID
	streamArrival
	streamTendered
	streamWards // and one more for every ward after the first
)

// The streams of a borough whose wards are drawn together and counted at tables.
const (
	streamBorough uint64 = iota + 1000
	streamDoor
	streamTables // and one more for every ward after the first
)

// streamReadings is that of what goes wrong while two people key.
const streamReadings uint64 = 2000

// dice draws whole numbers. Only the generator's own bits are used, whose
// algorithm (PCG-DXSM) is part of its contract; the standard library's ways
// of bounding them differ between processors.
type dice struct{ source *rand.PCG }

func newDice(seed, stream uint64) dice { return dice{rand.NewPCG(seed, stream)} }

// below draws from 0 to n−1.
func (d dice) below(n int) int {
	high, _ := bits.Mul64(d.source.Uint64(), uint64(n))
	return int(high)
}

// between draws from low to high, both included.
func (d dice) between(low, high int) int { return low + d.below(high-low+1) }

// noise draws n weights, each within a fifth of the same.
func (d dice) noise(n int) []int {
	weights := make([]int, n)
	for i := range weights {
		weights[i] = d.between(80, 120)
	}
	return weights
}

// order draws an order of n things.
func (d dice) order(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	for i := n - 1; i > 0; i-- {
		j := d.below(i + 1)
		list[i], list[j] = list[j], list[i]
	}
	return list
}

// oneOf draws a place in weights, each as likely as its weight.
func (d dice) oneOf(weights []int) int {
	total := 0
	for _, w := range weights {
		total += w
	}
	at := d.below(total)
	for i, w := range weights {
		if at < w {
			return i
		}
		at -= w
	}
	return len(weights) - 1
}

// share divides a total by weights so that the parts add up to it: whole
// parts first, then one each to the largest remainders.
func share(total int, weights []int) []int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	parts, left := make([]int, len(weights)), total
	byRemainder := make([]int, len(weights))
	for i, w := range weights {
		parts[i], byRemainder[i] = total*w/sum, i
		left -= parts[i]
	}
	slices.SortStableFunc(byRemainder, func(a, b int) int { return total*weights[b]%sum - total*weights[a]%sum })
	for _, i := range byRemainder[:left] {
		parts[i]++
	}
	return parts
}
