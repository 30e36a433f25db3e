package chance

import (
	"math"
	"sort"
)

// Share is P(X ≥ k) for the X of all events that fall to a group of n trials where every trial of all, the group's among
// them, is as likely to have one: the hypergeometric tail, in which no rate is guessed. Outside what can be it is 0 or 1.
func Share(k, n int, all Trial) float64 {
	least, most := max(0, n-(all.N-all.K)), min(n, all.K)
	switch {
	case k <= least:
		return 1
	case k > most:
		return 0
	}
	if mean := float64(n) * float64(all.K) / float64(all.N); float64(k) <= mean {
		return 1 - fall(k-1, -1, n, all)
	}
	return fall(k, 1, n, all)
}

// fall sums the probabilities of k and of the numbers beyond it, away from the mean, until they add nothing.
func fall(k, step, n int, all Trial) float64 {
	one := math.Exp(ways(all.K, k) + ways(all.N-all.K, n-k) - ways(all.N, n))
	sum := 0.0
	for sum+one > sum {
		sum += one
		j := max(k, k+step) // P(j)/P(j−1)
		ratio := float64(all.K-j+1) / float64(j) * (float64(n-j+1) / float64(all.N-all.K-n+j))
		if step < 0 {
			ratio = 1 / ratio
		}
		k, one = k+step, one*ratio
	}
	return sum
}

// ways is the logarithm of how many ways there are to choose k of n.
func ways(n, k int) float64 {
	of, _ := math.Lgamma(float64(n + 1))
	chosen, _ := math.Lgamma(float64(k + 1))
	left, _ := math.Lgamma(float64(n - k + 1))
	return of - chosen - left
}

// FewestBeside is the least k that is seldom (P(X ≥ k) ≤ alpha of n) at the rate of all others: the more events a group
// has of those of all, the fewer are left to the others. One more than the events of all where none is.
func FewestBeside(n int, all Trial, alpha float64) int {
	rest := all.N - n
	if n <= 0 || rest <= 0 {
		return all.K + 1
	}
	return firstFrom(limitGuess(float64(all.K)*float64(n)/float64(all.N), alpha), all.K+1, func(k int) bool {
		return seldom(k, n, float64(all.K-k)/float64(rest), alpha)
	})
}

// FewestOf is the least number of all events that falls to n of their trials by chance in at most alpha of all cases. One
// more than the events where none does.
func FewestOf(n int, all Trial, alpha float64) int {
	return sort.Search(all.K+1, func(k int) bool { return Share(k, n, all) <= alpha*(1+equal) })
}

// LimitBeside is the least k of n trials that is so seldom a share of all events, where the other trials have those given:
// what a group has itself does not move it. One more than n where not even n of n are.
func LimitBeside(n int, others Trial, alpha float64) int {
	return sort.Search(n+1, func(k int) bool {
		return Share(k, n, Trial{K: others.K + k, N: others.N + n}) <= alpha*(1+equal)
	})
}
