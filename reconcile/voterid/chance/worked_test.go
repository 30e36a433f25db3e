package chance_test

import (
	"fmt"
	"math"
	"testing"

	"wardcount/reconcile/voterid/chance"
)

// The examples that the review was specified with, each with the digits that it was written down with.

func TestWorkedLimitsInPapers(t *testing.T) {
	for _, c := range []struct {
		n         int
		p         float64
		look, act int
	}{
		{400, 0.0081, 8, 11}, {800, 0.0081, 13, 17}, {400, 0.0022, 4, 6}, {800, 0.0022, 6, 8},
	} {
		look, act := chance.LimitPapers(c.n, c.p, 0.025), chance.LimitPapers(c.n, c.p, 0.001)
		if look != c.look || act != c.act {
			t.Errorf("%d at %g: look from %d and act from %d, worked by hand %d and %d", c.n, c.p, look, act, c.look, c.act)
		}
	}
}

// worked compares a figure with the digits that an example gives.
func worked(t *testing.T, what, format string, got float64, want string) {
	t.Helper()
	if said := fmt.Sprintf(format, got); said != want {
		t.Errorf("%s: %s, the example says %s", what, said, want)
	}
}

func TestWorkedTailsAndCurves(t *testing.T) {
	for _, c := range []struct {
		n         int
		p         float64
		look, act string
	}{
		{800, 0.0025, "0.595", "0.886"}, {2600, 0.004, "0.642", "0.815"},
	} {
		worked(t, "curve, per cent, at 0.025", "%.3f", 100*chance.LimitRate(c.n, c.p, 0.025), c.look)
		worked(t, "curve, per cent, at 0.001", "%.3f", 100*chance.LimitRate(c.n, c.p, 0.001), c.act)
	}
	worked(t, "31 rejected of 2,600 at 0.4 %", "%.1e", chance.Tail(31, 2600, 0.004), "1.7e-07")
	worked(t, "7 of 900 at 0.25 %", "%.4f", chance.Tail(7, 900, 0.0025), "0.0083")
	worked(t, "no event of 800 at 0.81 %", "%.3f", chance.None(800, 0.0081), "0.001")
}

// TestWorkedCharnwood2023 are two wards of Charnwood on 4 May 2023, where 28,383 papers were issued at stations, 69
// persons refused at first, and 29 of them issued with one later: 40 of 28,423 did not come back.
func TestWorkedCharnwood2023(t *testing.T) {
	ashby := chance.Tail(6, 958, 40.0/28423)
	worked(t, "Loughborough Ashby, 6 of 958: p", "%.4f", ashby, "0.0026")
	nine := []float64{0.5, 0.3, 0.9, ashby, 0.2, 0.7, 0.8, 0.6, 1}
	worked(t, "its q among nine wards, the others ordinary", "%.3f", chance.Discovery(nine)[3], "0.024")
	worked(t, "its upper 99.8 per cent curve, per cent", "%.3f", 100*chance.LimitRate(958, 40.0/28423, 0.001), "0.602")
	if limit := chance.LimitPapers(958, 40.0/28423, 0.001); limit != 7 {
		t.Errorf("by whole papers the same ward is to act from %d on, so that its 6 are to look at and no more; want 7", limit)
	}
	worked(t, "Nanpantan, none of 902 refused at 69 of 28,423", "%.2f", chance.None(902, 69.0/28423), "0.11")
}

// TestWorkedManyStations is an example of 20 stations of which only two and the rate of all were written down.
func TestWorkedManyStations(t *testing.T) {
	p := make([]float64, 20)
	for i := range p {
		p[i] = 0.1 + float64(i)/25
	}
	const all = 0.003417
	p[0], p[1] = chance.Tail(11, 890, all), chance.Tail(9, 930, all)
	worked(t, "11 of 890, p", "%.1e", p[0], "3.2e-04")
	q := chance.Discovery(p)
	worked(t, "11 of 890, q", "%.4f", q[0], "0.0063")
	worked(t, "9 of 930, q at the rate of all", "%.3f", q[1], "0.054")
	p[1] = chance.Tail(9, 930, (all*16714-9)/(16714-930))
	worked(t, "9 of 930, q at the rate of the others", "%.3f", chance.Discovery(p)[1], "0.026")
}

// TestWorkedTwoRates: the example gives one tail, the review twice the smaller one.
func TestWorkedTwoRates(t *testing.T) {
	ratio, p := chance.TwoRates(9, 930, 50, 15784)
	worked(t, "ratio", "%.2f", ratio, "3.05")
	worked(t, "one tail", "%.4f", chance.Tail(9, 59, 930.0/(930+15784)), "0.0051")
	worked(t, "both tails", "%.4f", p, "0.0102")
	ratio, same := chance.TwoRates(50, 15784, 9, 930)
	worked(t, "the other way round", "%.3f", ratio, "0.327")
	worked(t, "whose p is the same", "%.4f", same, "0.0102")
}

// TestWorkedCouncils makes five pilots and ten other councils with the difference, t and degrees of freedom of the
// example, which gives no turnouts.
func TestWorkedCouncils(t *testing.T) {
	const difference, score, partOfPilots = -0.94, -2.54, 0.7505 // the last makes 6.77 degrees of freedom of 4 and 9
	se2 := (difference / score) * (difference / score)
	var pilots, others []float64
	for _, step := range []float64{-2, -1, 0, 1, 2} { // variance 2.5
		pilots = append(pilots, difference+step*math.Sqrt(partOfPilots*se2*5/2.5))
	}
	for i := range 10 { // variance 10/9
		others = append(others, float64(1-2*(i%2))*math.Sqrt((1-partOfPilots)*se2*10/(10.0/9)))
	}
	w, err := chance.WelchOf(pilots, others)
	if err != nil {
		t.Fatal(err)
	}
	worked(t, "difference", "%.2f", w.Difference, "-0.94")
	worked(t, "t", "%.2f", w.T, "-2.54")
	worked(t, "degrees of freedom", "%.2f", w.DF, "6.77")
	worked(t, "p", "%.3f", w.P, "0.040")
	worked(t, "low", "%.2f", w.Low, "-1.82")
	worked(t, "high", "%.2f", w.High, "-0.06")
	o, err := chance.OrdersOf(pilots, others)
	if err != nil || o.All != 3003 {
		t.Errorf("%d orders, %v; five of fifteen are dealt in 3,003", o.All, err)
	}
	worked(t, "64 of 3,003", "%.3f", chance.Orders{AsFar: 64, All: 3003}.P(), "0.021")
}

// TestWorkedPilots are those who did not return at the five pilots of 3 May 2018, per 1,000 of what the councils published
// (Watford's "over 27,700" taken for that), with exact intervals.
func TestWorkedPilots(t *testing.T) {
	for _, c := range []struct {
		name string
		k, n int
		want string
	}{
		{"Bromley", 154, 70328, "2.19 (1.86–2.56)"},
		{"Bromley, of those who voted and those who did not return", 154, 70328 + 154, "2.18 (1.85–2.56)"},
		{"Gosport", 44, 20612, "2.13 (1.55–2.86)"},
		{"Swindon", 25, 62166, "0.40 (0.26–0.59)"},
		{"Watford", 64, 27700, "2.31 (1.78–2.95)"},
		{"Watford, of those who voted and those who did not return", 64, 27700 + 64, "2.31 (1.78–2.94)"},
		{"Woking", 51, 18851, "2.71 (2.02–3.56)"},
	} {
		low, high := chance.Interval(c.k, c.n, 0.95)
		got := fmt.Sprintf("%.2f (%.2f–%.2f)", 1000*float64(c.k)/float64(c.n), 1000*low, 1000*high)
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
