package voteridtest

import (
	"math"
	"math/rand/v2"
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/stations"
)

// Nights is a kind of poll in which everything is known: how many stations of which sizes, and at which rate their voters
// really do not return. A night of it is drawn at random.
type Nights struct {
	What  string
	Sizes []int
	Rate  float64 // of every station
	// Differ is the coefficient of variation of the stations' own rates about it: none where no station differs.
	Differ float64
	// Bad is the station whose rate is Worse times as high; none where Worse is 0.
	Bad   int
	Worse float64
}

// Mixed are sizes from 200 to 1,500, as far apart as they are many.
func Mixed(n int) (sizes []int) {
	for i := range n {
		sizes = append(sizes, 200+1300*i/max(n-1, 1))
	}
	return sizes
}

// Alike are so many stations of one size.
func Alike(n, size int) (sizes []int) {
	for range n {
		sizes = append(sizes, size)
	}
	return sizes
}

// Night draws one poll.
func (s Nights) Night(g *rand.Rand) (list []stations.Station) {
	for i, n := range s.Sizes {
		p := s.Rate
		if s.Differ > 0 {
			p *= gamma(g, 1/(s.Differ*s.Differ)) * s.Differ * s.Differ
		}
		if s.Worse > 0 && i == s.Bad {
			p *= s.Worse
		}
		k := figure.Keyed(figure.Persons(binomial(g, n, min(p, 1))))
		list = append(list, stations.Station{ID: setup.StationID(strconv.Itoa(i + 1)), Attempts: figure.Keyed(figure.Persons(n)), NotReturned: k})
	}
	return list
}

// binomial draws how many of n fall on p, by going up the probabilities one by one.
func binomial(g *rand.Rand, n int, p float64) int {
	left := g.Float64()
	one := math.Exp(float64(n) * math.Log1p(-p))
	for k := range n {
		if left -= one; left < 0 {
			return k
		}
		one *= float64(n-k) / float64(k+1) * p / (1 - p)
	}
	return n
}

// gamma draws from the gamma distribution of a shape of 1 or more and the scale 1 (Marsaglia and Tsang 2000).
func gamma(g *rand.Rand, shape float64) float64 {
	d := shape - 1.0/3
	for {
		x := g.NormFloat64()
		v := 1 + x/math.Sqrt(9*d)
		if v = v * v * v; v > 0 && math.Log(g.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}
