package chance_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"wardcount/reconcile/voterid/chance"
)

// draws is how many cases each property is tried on. They are the same at every run.
const draws = 2000

func drawn(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(20180503, seed)) }

// drawnRate is as often small as large: from 0.00001 to a half.
func drawnRate(g *rand.Rand) float64 { return math.Pow(10, -5+g.Float64()*(5-0.302)) }

func TestIntervalsHoldTheirRateAndMoveWithIt(t *testing.T) {
	g := drawn(1)
	for range draws {
		n := 1 + g.IntN(5000)
		k := g.IntN(n + 1)
		low, high := chance.Interval(k, n, 0.95)
		rate := float64(k) / float64(n)
		if !(0 <= low && low <= rate && rate <= high && high <= 1) || k > 0 && low == rate || k < n && high == rate {
			t.Fatalf("%d of %d: %g is not inside %g to %g", k, n, rate, low, high)
		}
		if wideLow, wideHigh := chance.Interval(k, n, 0.998); k > 0 && wideLow >= low || k < n && wideHigh <= high {
			t.Fatalf("%d of %d: the interval of 0.998 does not hold that of 0.95", k, n)
		}
		if k < n {
			if nextLow, nextHigh := chance.Interval(k+1, n, 0.95); nextLow <= low || k+1 < n && nextHigh <= high {
				t.Fatalf("%d of %d: one more does not move the interval up", k, n)
			}
		}
		if restLow, restHigh := chance.Interval(n-k, n, 0.95); math.Abs(restLow-(1-high)) > 1e-12 || math.Abs(restHigh-(1-low)) > 1e-12 {
			t.Fatalf("%d of %d: the others' interval is not the rest of it", k, n)
		}
	}
}

func TestIntervalWithoutATrialOrWithTooManyEventsIsEverything(t *testing.T) {
	for _, c := range [][2]int{{0, 0}, {3, 2}, {-1, 5}, {5, 0}, {1, -1}} {
		if low, high := chance.Interval(c[0], c[1], 0.95); low != 0 || high != 1 {
			t.Errorf("%d of %d: %g to %g, want 0 to 1", c[0], c[1], low, high)
		}
	}
}

func TestLimitsRiseWithTheStationAndTheRateAndFallWithAlpha(t *testing.T) {
	g := drawn(2)
	for range draws {
		n, p, alpha := 1+g.IntN(3000), drawnRate(g), math.Pow(10, -0.5-4*g.Float64())
		limit := chance.LimitPapers(n, p, alpha)
		if chance.Tail(limit, n, p) > alpha*(1+1e-12) || chance.Tail(limit-1, n, p) <= alpha {
			t.Fatalf("%d of %d at %g is not the least that is as seldom as %g", limit, n, p, alpha)
		}
		if chance.LimitPapers(n+1+g.IntN(50), p, alpha) < limit || chance.LimitPapers(n, min(0.9, p*1.1), alpha) < limit || chance.LimitPapers(n, p, alpha*1.5) > limit {
			t.Fatalf("%d of %d at %g and %g is not monotone", limit, n, p, alpha)
		}
		curve := chance.LimitRate(n, p, alpha) * float64(n)
		if curve > float64(limit-1)+1e-9 || curve < float64(limit-2)-1e-9 || curve < 0 {
			t.Fatalf("the curve runs at %g of %d where the limit is %d", curve, n, limit)
		}
	}
}

func TestLimitsAtTheEnds(t *testing.T) {
	for _, c := range []struct {
		n        int
		p, alpha float64
		want     int
	}{
		{0, 0.1, 0.025, 1}, {10, 0, 0.025, 1}, {10, 1, 0.025, 11}, {1, 0.05, 0.05, 1}, {3, 0.1, 0.001, 3}, {2, 0.5, 0.001, 3},
		{100, 0.01, 1, 0}, {100, 0.01, 0, 101}, {-5, 0.1, 0.025, 1},
	} {
		if got := chance.LimitPapers(c.n, c.p, c.alpha); got != c.want {
			t.Errorf("%d at %g and %g: %d, want %d", c.n, c.p, c.alpha, got, c.want)
		}
		if c.n > 0 {
			if r := chance.LimitRate(c.n, c.p, c.alpha); !(r >= 0 && r <= 1) {
				t.Errorf("%d at %g and %g: the curve runs at %g", c.n, c.p, c.alpha, r)
			}
		}
	}
}

// TestFewestBesideIsFoundByCounting tries every number in turn.
func TestFewestBesideIsFoundByCounting(t *testing.T) {
	g := drawn(3)
	for range draws {
		n := 1 + g.IntN(800)
		all := chance.Trial{N: n + 1 + g.IntN(20000)}
		all.K = g.IntN(min(all.N-n, 90) + 1)
		want := 0
		for want <= all.K && chance.Tail(want, n, float64(all.K-want)/float64(all.N-n)) > 0.025 {
			want++
		}
		if got := chance.FewestBeside(n, all, 0.025); got != want {
			t.Fatalf("%d beside %v: %d, counted %d", n, all, got, want)
		}
	}
}

func TestDiscoveryIsNeverBelowItsPAndKeepsTheirOrder(t *testing.T) {
	g := drawn(4)
	for range draws / 10 {
		p := make([]float64, 1+g.IntN(60))
		for i := range p {
			p[i] = math.Round(g.Float64()*50) / 50
		}
		q := chance.Discovery(p)
		for i := range p {
			if q[i] < p[i] || q[i] > 1 {
				t.Fatalf("p %g, q %g", p[i], q[i])
			}
			for j := range p {
				if p[i] <= p[j] && q[i] > q[j] {
					t.Fatalf("p %g and %g, q %g and %g", p[i], p[j], q[i], q[j])
				}
			}
		}
	}
	if q := chance.Discovery(nil); len(q) != 0 {
		t.Errorf("of nothing: %v", q)
	}
}

func TestSpreadIsOfTheGroupsAndNotOfTheirOrder(t *testing.T) {
	g := drawn(5)
	for range draws / 10 {
		groups := make([]chance.Trial, 2+g.IntN(40))
		k, n := 0, 0
		for i := range groups {
			groups[i].N = 1 + g.IntN(1500)
			groups[i].K = g.IntN(min(groups[i].N, 12) + 1)
			k, n = k+groups[i].K, n+groups[i].N
		}
		s := chance.SpreadOf(groups, float64(k)/float64(n))
		if math.IsNaN(s.Phi+s.Tau2+s.Raw) || s.Phi > s.Raw*float64(len(groups)) || s.Tau2 < 0 {
			t.Fatalf("%v of %v", s, groups)
		}
		for _, one := range groups {
			p := float64(k) / float64(n)
			if p > 0 && p < 1 && math.Abs(chance.Score(one, p, s.Tau2)) > math.Abs(chance.Score(one, p, 0)) {
				t.Fatalf("%v: to allow for spread makes its score larger", one)
			}
		}
		g.Shuffle(len(groups), func(i, j int) { groups[i], groups[j] = groups[j], groups[i] })
		if again := chance.SpreadOf(groups, float64(k)/float64(n)); math.Abs(again.Phi-s.Phi) > 1e-12*s.Phi || math.Abs(again.Tau2-s.Tau2) > 1e-9*s.Tau2+1e-18 {
			t.Fatalf("%v in another order %v", s, again)
		}
	}
	if s := chance.SpreadOf([]chance.Trial{{K: 3, N: 100}, {K: 0, N: 0}}, 0.03); s != (chance.Spread{Groups: 1}) {
		t.Errorf("one group alone has the spread %v", s)
	}
}

func TestGroupsThatCannotBeCompared(t *testing.T) {
	if _, err := chance.WelchOf([]float64{1}, []float64{1, 2}); !errors.Is(err, chance.ErrTooFew) {
		t.Errorf("one value on a side: %v", err)
	}
	if w, err := chance.WelchOf([]float64{2, 2}, []float64{1, 1, 1}); !errors.Is(err, chance.ErrNoSpread) || w.Difference != 1 || math.IsNaN(w.T+w.P) {
		t.Errorf("no spread at all: %+v, %v", w, err)
	}
	if _, err := chance.OrdersOf(nil, []float64{1}); !errors.Is(err, chance.ErrTooFew) {
		t.Errorf("no value on a side: %v", err)
	}
	if _, err := chance.OrdersOf(make([]float64, 30), make([]float64, 30)); !errors.Is(err, chance.ErrTooMany) {
		t.Errorf("thirty on either side: %v", err)
	}
}

// TestOutsideIsMoreThanRounding: five changes that are one and the same number but for the last digit.
func TestOutsideIsMoreThanRounding(t *testing.T) {
	same := []float64{0.3, 0.1 + 0.2, 0.3, 0.3, 0.3}
	m := chance.MiddleOf(same)
	if slices.ContainsFunc(same, m.Outside) {
		t.Errorf("%v of %v", m, same)
	}
	if !m.Outside(0.4) || !m.Outside(0.2) {
		t.Errorf("%v: another number is outside where all others are the same", m)
	}
	if m := chance.MiddleOf([]float64{1, 2, 3, 4, 5}); m.Outside(3+3*1.48) || !m.Outside(3+3*1.49) || !m.Outside(3-3*1.49) {
		t.Errorf("%v: the bound is three times 1.4826", m)
	}
	if m := chance.MiddleOf(nil); !math.IsNaN(m.Median) || m.Outside(1) {
		t.Errorf("of nothing: %v", m)
	}
}
