package chance

import (
	"errors"
	"math"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/combin"
	"gonum.org/v1/gonum/stat/distuv"
)

// mostOrders is how many ways of dealing the values into two groups are tried at most: beyond that the full permutation
// test is refused, because a sample of it would give another answer each time.
const mostOrders = 20_000_000

// ErrTooFew is what a comparison of groups answers where one of them has fewer than two values.
var ErrTooFew = errors.New("a group has fewer than two values")

// ErrNoSpread is what a comparison of means answers where all values of either group are the same: without any spread
// nothing can be said of chance.
var ErrNoSpread = errors.New("the values of each group are all the same")

// ErrTooMany is what a full permutation answers where there are more than mostOrders orders.
var ErrTooMany = errors.New("more orders than are tried")

// Welch is the comparison of two means with unequal variances (Welch 1947).
type Welch struct {
	Difference float64 // of the means, first less second
	T, DF, P   float64 // two-sided
	Low, High  float64 // 95 % interval of the difference
}

// WelchOf compares the means of two groups.
func WelchOf(a, b []float64) (Welch, error) {
	if len(a) < 2 || len(b) < 2 {
		return Welch{}, ErrTooFew
	}
	meanA, varA := stat.MeanVariance(a, nil)
	meanB, varB := stat.MeanVariance(b, nil)
	partA, partB := varA/float64(len(a)), varB/float64(len(b))
	w := Welch{Difference: meanA - meanB}
	if partA+partB == 0 {
		return w, ErrNoSpread
	}
	se := math.Sqrt(partA + partB)
	w.T = w.Difference / se
	w.DF = (partA + partB) * (partA + partB) / (partA*partA/float64(len(a)-1) + partB*partB/float64(len(b)-1))
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: w.DF}
	w.P = min(1, 2*t.CDF(-math.Abs(w.T)))
	reach := t.Quantile(0.975) * se
	w.Low, w.High = w.Difference-reach, w.Difference+reach
	return w, nil
}

// Orders is a full permutation test: in how many of all ways of dealing the values the means lie at least as far apart.
type Orders struct{ AsFar, All int }

// P is the part of the orders that lie as far apart.
func (o Orders) P() float64 { return float64(o.AsFar) / float64(o.All) }

// OrdersOf deals the values of both groups in every way into groups of their sizes.
func OrdersOf(a, b []float64) (Orders, error) {
	if len(a) == 0 || len(b) == 0 {
		return Orders{}, ErrTooFew
	}
	all := append(append([]float64(nil), a...), b...)
	if combin.LogGeneralizedBinomial(float64(len(all)), float64(len(a))) > math.Log(mostOrders) {
		return Orders{}, ErrTooMany
	}
	sum := 0.0
	for _, v := range all {
		sum += v
	}
	apart := func(first float64) float64 {
		return math.Abs(first/float64(len(a)) - (sum-first)/float64(len(b)))
	}
	seen := 0.0
	for _, v := range a {
		seen += v
	}
	// What is equal but for the rounding of sums is as far apart.
	least := apart(seen) - 1e-9*(1+math.Abs(apart(seen)))
	o := Orders{}
	g := combin.NewCombinationGenerator(len(all), len(a))
	chosen := make([]int, len(a))
	for g.Next() {
		g.Combination(chosen)
		first := 0.0
		for _, i := range chosen {
			first += all[i]
		}
		o.All++
		if apart(first) >= least {
			o.AsFar++
		}
	}
	return o, nil
}
