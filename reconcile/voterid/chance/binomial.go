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
func None(n int, p float64) float64 {
	if n <= 0 || p <= 0 {
		return 1
	}
	return math.Exp(float64(n) * math.Log1p(-p))
}

// Interval is the exact interval of Clopper and Pearson (1934) for k of n at a level such as 0.95. Without a trial
// nothing is known, and of more events than trials nothing can be said: 0 to 1.
func Interval(k, n int, level float64) (low, high float64) {
	low, high = 0, 1
	if k < 0 || k > n {
		return low, high
	}
	out := (1 - level) / 2
	if k > 0 {
		low = mathext.InvRegIncBeta(float64(k), float64(n-k+1), out)
	}
	if k < n {
		high = mathext.InvRegIncBeta(float64(k+1), float64(n-k), 1-out)
	}
	return low, high
}

// equal is by how much, as a part of it, a probability may exceed another and still be the same but for rounding.
const equal = 1e-12

// seldom says whether P(X ≥ k) ≤ alpha: as many as k of n come by chance alone in at most that part of all cases.
func seldom(k, n int, p, alpha float64) bool { return Tail(k, n, p) <= alpha*(1+equal) }

// LimitPapers is the least r with P(X ≥ r) ≤ alpha: so many of n are more than chance alone brings as often as that.
// n+1 where not even n of n are.
func LimitPapers(n int, p, alpha float64) int {
	n = max(n, 0)
	return firstFrom(limitGuess(float64(n)*p, alpha), n+1, func(r int) bool { return seldom(r, n, p, alpha) })
}

// limitGuess is about where the limit lies with so many expected, by the normal curve.
func limitGuess(expected, alpha float64) int {
	deviations := math.Sqrt(-2*math.Log(min(max(alpha, 1e-300), 0.5))) - 0.7
	return int(expected + deviations*math.Sqrt(max(expected, 0)) + 1)
}

// firstFrom is the least number below end for which a condition holds that holds from some number on, and end where it
// holds for none. It looks about the guess first, in steps that double: a good guess costs two or three looks, however
// many voted.
func firstFrom(guess, end int, holds func(int) bool) int {
	at, step := min(max(guess, 0), end-1), 1
	low, high := at+1, at
	if holds(at) {
		for ; high-step >= 0 && holds(high-step); step *= 2 {
			high -= step
		}
		low = max(0, high-step+1)
	} else {
		for ; low-1+step < end && !holds(low-1+step); step *= 2 {
			low += step
		}
		high = min(end, low-1+step)
	}
	return low + sort.Search(high-low, func(i int) bool { return holds(low + i) })
}

// LimitRate is the upper limit of a funnel plot as a rate of n, drawn smoothly through the whole numbers (Spiegelhalter
// 2005, "Funnel plots for comparing institutional performance", appendix A.1.1): with q = 1 − alpha and
// r = min{R: P(X ≤ R) ≥ q}, the rate (r − a)/n, a = (P(X ≤ r) − q)/P(X = r). NaN without a trial; never below none.
//
// That r is LimitPapers less one, so that the curve runs between LimitPapers − 2 and LimitPapers − 1 of n: a group may lie
// on it, or up to one event above, that LimitPapers does not find. The whole number is the exact one of the two.
func LimitRate(n int, p, alpha float64) float64 {
	if n <= 0 {
		return math.NaN()
	}
	return CurveAt(LimitPapers(n, p, alpha), n, p, alpha)
}

// CurveAt is LimitRate for who has LimitPapers already.
func CurveAt(limit, n int, p, alpha float64) float64 {
	above, beyond := Tail(limit, n, p), 0.0
	if one := Tail(limit-1, n, p) - above; one > 0 {
		beyond = min(max((alpha-above)/one, 0), 1)
	}
	return max(0, float64(limit-1)-beyond) / float64(n)
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
