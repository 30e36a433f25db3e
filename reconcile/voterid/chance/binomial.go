package chance

import (
	"math"
	"sort"

	"gonum.org/v1/gonum/mathext"
)

// Tail is P(X ≥ k) for X of n events with probability p each, as the incomplete beta function I_p(k, n−k+1): one less the
// sum of the others would be rounding alone where it is small.
func Tail(k, n int, p float64) float64 {
	switch {
	case k <= 0:
		return 1
	case k > n || p <= 0:
		return 0
	case p >= 1:
		return 1
	}
	return mathext.RegIncBeta(float64(k), float64(n-k+1), p)
}

// UpTo is P(X ≤ k) for X of n events with probability p each.
func UpTo(k, n int, p float64) float64 {
	switch {
	case k < 0:
		return 0
	case k >= n || p <= 0:
		return 1
	case p >= 1:
		return 0
	}
	return mathext.RegIncBeta(float64(n-k), float64(k+1), 1-p)
}

// None is P(X = 0): how often n trials with probability p bring no event at all.
func None(n int, p float64) float64 { return math.Exp(float64(n) * math.Log1p(-p)) }

// Interval is the exact interval of Clopper and Pearson (1934) for k of n at a level such as 0.95. Without a trial
// nothing is known: 0 to 1.
func Interval(k, n int, level float64) (low, high float64) {
	low, high = 0, 1
	out := (1 - level) / 2
	if k > 0 && n > 0 {
		low = mathext.InvRegIncBeta(float64(k), float64(n-k+1), out)
	}
	if k < n {
		high = mathext.InvRegIncBeta(float64(k+1), float64(n-k), 1-out)
	}
	return low, high
}

// LimitPapers is the least r with P(X ≥ r) ≤ alpha: so many of n are more than chance alone brings as often as that.
// n+1 where not even n of n are.
func LimitPapers(n int, p, alpha float64) int {
	return sort.Search(n+1, func(r int) bool { return Tail(r, n, p) <= alpha })
}

// LimitRate is the upper limit of a funnel plot as a rate of n, drawn smoothly through the whole numbers (Spiegelhalter
// 2005, appendix): with q = 1 − alpha and r = min{R: P(X ≤ R) ≥ q}, the rate (r − a)/n where a is the part of P(X = r)
// that lies beyond q.
func LimitRate(n int, p, alpha float64) float64 {
	if n <= 0 {
		return math.NaN()
	}
	q := 1 - alpha
	r := sort.Search(n, func(r int) bool { return UpTo(r, n, p) >= q })
	beyond := (UpTo(r, n, p) - q) / (UpTo(r, n, p) - UpTo(r-1, n, p))
	return (float64(r) - beyond) / float64(n)
}

// TwoRates compares k1 of n1 with k2 of n2 where events are rare: the ratio of the rates, and the two-sided p of the
// conditional binomial test, in which the k1+k2 events fall to the first with probability n1/(n1+n2) (twice the smaller
// tail, at most 1). The ratio is NaN without an event or a trial in the second.
func TwoRates(k1, n1, k2, n2 int) (ratio, p float64) {
	ratio = math.NaN()
	if n1 <= 0 || n2 <= 0 {
		return ratio, 1
	}
	if k2 > 0 {
		ratio = float64(k1) / float64(n1) / (float64(k2) / float64(n2))
	}
	share := float64(n1) / float64(n1+n2)
	return ratio, min(1, 2*min(Tail(k1, k1+k2, share), UpTo(k1, k1+k2, share)))
}
