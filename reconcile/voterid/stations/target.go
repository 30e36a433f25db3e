package stations

import (
	"wardcount/reconcile/voterid/chance"
	"wardcount/reconcile/voterid/rates"
)

// FewestExpected is how many events must be expected at a station before its rate is shown, and recorded at the other
// stations before any of them is compared.
const FewestExpected = 5

// StillOut is how many standard deviations a flagged station must lie above the others with the spread between honest
// stations allowed for, to stand out still.
const StillOut = 2

// Target is what a station is compared with: the stations like it, itself left out, so that no station raises its own bar.
type Target struct {
	P0       float64 // their rate
	Expected float64 // events at as many attempts as the station's
	// LimitPapers decides the flag: the least number that chance alone brings in at most Look, and Act, of such stations.
	LimitPapers [2]int
	LimitRate   [2]float64 // the same as rates of a smooth curve, which is drawn and decides nothing
	P           float64    // of as many events, or more
	Q           float64    // Benjamini and Hochberg's, over all stations compared
	// ByChance is how often chance alone brings as many as one of LimitPapers to such a station, given what its stratum
	// recorded together: near Look and Act, mostly below for whole numbers, above where few stations are alike, because
	// P0 is then a guess itself.
	ByChance [2]float64
	// Z and ZAdjusted are how many standard deviations the station lies from P0, without and with the spread τ² between
	// honest stations; both mean little where fewer than FewestExpected are expected, and are not shown there.
	Z, ZAdjusted float64
	PNone        float64 // of no event at all
	// ByShare says that the others recorded too few for a rate of theirs, and the station nearly all of its stratum: its
	// limits and its P are then those of its share in what all of them recorded, in which no rate is guessed. It has no
	// curve and no Z.
	ByShare bool
}

// Few says that too few are expected at the station for a rate.
func (t Target) Few() bool { return t.ByShare || t.Expected < FewestExpected }

// judge compares every station with those like it.
func (r *Review) judge() {
	var compared []int
	var p []float64
	strata := map[string]Stratum{}
	for _, s := range r.Strata {
		strata[s.Name] = s
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		t, known := r.Trial(*row)
		row.Target = r.target(t, strata[row.Stratum], known)
		row.Flag = flagOf(*row, t, r.Measure)
		if row.Target == nil {
			continue
		}
		if !row.Target.Few() {
			if rate, ok := rates.Of(t.K, t.N, rates.OfAttempts); ok {
				row.Rate = &rate
			}
		}
		compared, p = append(compared, i), append(p, row.Target.P)
	}
	for i, q := range chance.Discovery(p) {
		r.Rows[compared[i]].Target.Q = q
	}
}

// target is what a station is compared with, nil where nothing is known of it or too little of the others.
func (r *Review) target(t chance.Trial, like Stratum, known bool) *Target {
	others := chance.Trial{K: like.K - t.K, N: like.N - t.N}
	if !known || others.N <= 0 || like.K < FewestExpected || others.K >= others.N {
		return nil
	}
	p0 := float64(others.K) / float64(others.N)
	if others.K < FewestExpected {
		return r.byShare(t, like, others)
	}
	b := &Target{P0: p0, Expected: p0 * float64(t.N), P: chance.Tail(t.K, t.N, p0), PNone: chance.None(t.N, p0),
		Z: chance.Score(t, p0, 0), ZAdjusted: chance.Score(t, p0, like.Spread.Tau2)}
	for i, alpha := range []float64{r.Look, r.Act} {
		b.LimitPapers[i] = chance.LimitPapers(t.N, p0, alpha)
		b.LimitRate[i] = chance.CurveAt(b.LimitPapers[i], t.N, p0, alpha)
		b.ByChance[i] = byChance(t.N, like.Trial, alpha)
	}
	return b
}

// byShare compares a station beside which too little was recorded: by how often so much of all that was recorded falls to
// it alone.
func (r *Review) byShare(t chance.Trial, like Stratum, others chance.Trial) *Target {
	p0 := float64(others.K) / float64(others.N)
	b := &Target{P0: p0, Expected: p0 * float64(t.N), P: chance.Share(t.K, t.N, like.Trial), PNone: chance.None(t.N, p0), ByShare: true}
	for i, alpha := range []float64{r.Look, r.Act} {
		b.LimitPapers[i] = chance.LimitBeside(t.N, others, alpha)
		b.ByChance[i] = byChance(t.N, like.Trial, alpha)
	}
	return b
}

// byChance is how often chance alone brings a station of n trials to its limit, whether the others keep enough events for
// a rate of theirs or not.
func byChance(n int, all chance.Trial, alpha float64) float64 {
	most := all.K - FewestExpected // with more, its share decides
	byRate := chance.Share(chance.FewestBeside(n, all, alpha), n, all) - chance.Share(most+1, n, all)
	return max(0, byRate) + chance.Share(max(most+1, chance.FewestOf(n, all, alpha)), n, all)
}

// ByChance is how many of the stations compared would be flagged Look or Act, and how many Act, if none differed from
// those like it: the sum over them, for the promise of one limit is only as good as the target that it rests on.
func (r Review) ByChance() (flagged, act float64) {
	for _, row := range r.Rows {
		if row.Target != nil {
			flagged, act = flagged+row.Target.ByChance[0], act+row.Target.ByChance[1]
		}
	}
	return flagged, act
}
