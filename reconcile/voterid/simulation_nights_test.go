package voterid_test

import (
	"math"
	"math/rand/v2"
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
)

// nights is a kind of poll in which everything is known: how many stations of which sizes, and at which rate their voters
// really do not return. A night of it is drawn at random.
type nights struct {
	what  string
	sizes []int
	rate  float64 // of every station
	// differ is the coefficient of variation of the stations' own rates about it: none where no station differs.
	differ float64
	// bad is the station whose rate is worse times as high; none where worse is 0.
	bad   int
	worse float64
}

// mixed are sizes from 200 to 1,500, as far apart as they are many.
func mixed(n int) (sizes []int) {
	for i := range n {
		sizes = append(sizes, 200+1300*i/max(n-1, 1))
	}
	return sizes
}

// alike are so many stations of one size.
func alike(n, size int) (sizes []int) {
	for range n {
		sizes = append(sizes, size)
	}
	return sizes
}

// night draws one poll.
func (s nights) night(g *rand.Rand) (stations []voterid.Station) {
	for i, n := range s.sizes {
		p := s.rate
		if s.differ > 0 {
			p *= gamma(g, 1/(s.differ*s.differ)) * s.differ * s.differ
		}
		if s.worse > 0 && i == s.bad {
			p *= s.worse
		}
		k := figure.Keyed(figure.Persons(binomial(g, n, min(p, 1))))
		stations = append(stations, voterid.Station{ID: setup.StationID(strconv.Itoa(i + 1)), Attempts: figure.Keyed(figure.Persons(n)), NotReturned: k})
	}
	return stations
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

// flagged is how often stations were flagged in so many nights.
type flagged struct {
	nights, compared int
	out, act, zero   int     // stations to look at or to act on; of these to act on; whose form is asked for
	nightsOut        int     // with a station to look at or to act on
	nightsAct        int     // with a station to act on
	nightsFound      int     // with a q of 0.05 or less
	byChance         float64 // what the reviews themselves said of out
	phi              []float64
	// stillOut is those of out that stand out still with the spread allowed for; nightsDiffer the nights of which the
	// review says that the stations differ.
	stillOut, nightsDiffer int
	// badOut, badAct and badFound are the nights on which the bad station was.
	badOut, badAct, badFound int
}

// run reviews so many nights.
func (s nights) run(times int, seed uint64) flagged {
	g := rand.New(rand.NewPCG(20180503, seed))
	f := flagged{nights: times}
	for range times {
		r := voterid.ReviewOf(s.night(g), voterid.Usual)
		out, act, found := 0, 0, false
		for i, row := range r.Rows {
			if row.Target == nil {
				continue
			}
			f.compared++
			switch row.Flag {
			case voterid.FlagAct:
				out, act = out+1, act+1
			case voterid.FlagLook:
				out++
			case voterid.FlagZero:
				f.zero++
			}
			found = found || row.Target.Q <= 0.05
			f.stillOut += oneIf((row.Flag == voterid.FlagAct || row.Flag == voterid.FlagLook) && row.Target.ZAdjusted >= voterid.StillOut)
			if s.worse > 0 && i == s.bad {
				f.badOut += oneIf(row.Flag == voterid.FlagAct || row.Flag == voterid.FlagLook)
				f.badAct += oneIf(row.Flag == voterid.FlagAct)
				f.badFound += oneIf(row.Target.Q <= 0.05)
			}
		}
		f.out, f.act = f.out+out, f.act+act
		f.nightsOut, f.nightsAct, f.nightsFound = f.nightsOut+oneIf(out > 0), f.nightsAct+oneIf(act > 0), f.nightsFound+oneIf(found)
		expected, _ := r.ByChance()
		f.byChance += expected
		f.nightsDiffer += oneIf(r.Strata[0].Differ())
		f.phi = append(f.phi, r.Strata[0].Spread.Phi)
	}
	return f
}

func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
