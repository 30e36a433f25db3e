package chance

import (
	"math"
	"sort"
)

// Trial is k events of n.
type Trial struct{ K, N int }

// winsorised is the part at either end of the z-scores that is drawn in to the last one inside it (Spiegelhalter 2005 draws
// in "the 100q per cent most extreme" at the bottom and at the top, and suggests q = 0.1).
const winsorised = 0.1

// Spread is how much more the rates of like groups differ than chance alone lets them (Spiegelhalter 2005, "Handling
// over-dispersion of performance indicators").
type Spread struct {
	Groups int
	Raw    float64 // the mean of z²
	// Phi is the mean of z² with a tenth at either end winsorised, so that a few bad groups do not excuse themselves. Where
	// only chance works it is about 0.68, not 1, for the ends of a normal curve that are drawn in: above 1 is a strong sign.
	Phi float64
	// Tau2 is the variance of the honest rates themselves (the method of moments of DerSimonian and Laird 1986, with φ for
	// their Q), 0 where φ is no more than chance alone explains. It errs low as φ does, so that a score that allows for it
	// does not forgive too much.
	Tau2 float64
}

// SpreadOf is the spread of groups about the rate p. Groups without a trial are not among them; below two there is none.
func SpreadOf(groups []Trial, p float64) Spread {
	var z, weights []float64
	for _, g := range groups {
		if g.N > 0 && p > 0 && p < 1 {
			z = append(z, Score(g, p, 0))
			weights = append(weights, float64(g.N)/(p*(1-p)))
		}
	}
	s := Spread{Groups: len(z)}
	if len(z) < 2 {
		return s
	}
	s.Raw = meanSquare(z)
	s.Phi = meanSquare(winsorise(z))
	groupsN, sum, squares := float64(len(z)), 0.0, 0.0
	for _, w := range weights {
		sum, squares = sum+w, squares+w*w
	}
	s.Tau2 = max(0, (groupsN*s.Phi-(groupsN-1))/(sum-squares/sum))
	return s
}

// Score is how many standard deviations the rate of a group lies from p, the honest spread τ² allowed for.
func Score(g Trial, p, tau2 float64) float64 {
	n := float64(g.N)
	return (float64(g.K)/n - p) / math.Sqrt(p*(1-p)/n+tau2)
}

// winsorise draws the ends in to the quantiles at a tenth and nine tenths (linear between neighbours, R's type 7).
func winsorise(z []float64) []float64 {
	sorted := append([]float64(nil), z...)
	sort.Float64s(sorted)
	low, high := quantile(sorted, winsorised), quantile(sorted, 1-winsorised)
	drawn := make([]float64, len(z))
	for i, v := range z {
		drawn[i] = min(max(v, low), high)
	}
	return drawn
}

// quantile is that of sorted values at q, linear between neighbours.
func quantile(sorted []float64, q float64) float64 {
	at := q * float64(len(sorted)-1)
	below := int(math.Floor(at))
	if below+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[below] + (at-float64(below))*(sorted[below+1]-sorted[below])
}

func meanSquare(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v * v
	}
	return sum / float64(len(values))
}
