package voterid

import (
	"cmp"
	"slices"
	"strings"

	"wardcount/reconcile/voterid/chance"
)

// Stratum is stations that are alike: under one model, and with or without a greeter.
type Stratum struct {
	Name     string
	Stations int
	// Compared is the stations whose events and attempts are both known.
	Compared     int
	chance.Trial         // their events of their attempts
	Target       float64 // the rate of these; the middle line of the stratum's funnel
	// Spread is about Target: every station is in its own stratum's rate here, and left out of it in its own Row.
	Spread chance.Spread
}

// greeterTold says whether any record says if there was a greeter: "all stations" are then not alike.
func greeterTold(stations []Station) bool {
	return slices.ContainsFunc(stations, func(s Station) bool { return s.Greeter != GreeterUnknown })
}

// stratumOf names the stations that a station is like.
func stratumOf(s Station, told bool) string {
	var parts []string
	if s.Model != "" {
		parts = append(parts, s.Model)
	}
	if s.Greeter != GreeterUnknown {
		parts = append(parts, string(s.Greeter))
	}
	switch {
	case len(parts) == 0 && told:
		return "greeter not recorded"
	case len(parts) == 0:
		return "all stations"
	}
	return strings.Join(parts, ", ")
}

// Trial is the row's events and attempts, false where either is not known or nobody tried to vote.
func (r Review) Trial(row Row) (chance.Trial, bool) {
	t, ok := PartOf(r.Measure.Events(row.Station), row.Attempts)
	return t, ok && t.N > 0
}

// strata puts stations with those like them.
func (r *Review) strata() {
	at, trials := map[string]int{}, map[string][]chance.Trial{}
	for _, row := range r.Rows {
		i, there := at[row.Stratum]
		if !there {
			i = len(r.Strata)
			at[row.Stratum], r.Strata = i, append(r.Strata, Stratum{Name: row.Stratum})
		}
		s := &r.Strata[i]
		s.Stations++
		if t, ok := r.Trial(row); ok {
			s.Compared++
			s.K, s.N = s.K+t.K, s.N+t.N
			trials[row.Stratum] = append(trials[row.Stratum], t)
		}
	}
	for i := range r.Strata {
		s := &r.Strata[i]
		if s.N > 0 {
			s.Target = float64(s.K) / float64(s.N)
		}
		s.Spread = chance.SpreadOf(trials[s.Name], s.Target)
	}
	slices.SortStableFunc(r.Strata, func(a, b Stratum) int { return cmp.Compare(b.Stations, a.Stations) })
}

// FewestForSpread is how many stations must be compared before it is said that they differ by more than chance: of fewer,
// chance alone brings a τ² too often.
const FewestForSpread = 20

// Differ says that the stations differ from each other by more than chance alone explains.
func (s Stratum) Differ() bool { return s.Compared >= FewestForSpread && s.Spread.Tau2 > 0 }

// Stratum finds the stations like each other by their name.
func (r Review) Stratum(name string) (Stratum, bool) {
	for _, s := range r.Strata {
		if s.Name == name {
			return s, true
		}
	}
	return Stratum{}, false
}

// Spread is how far φ and τ² of the poll are told in one pair: those of the stratum with the most stations compared.
// Strata are never thrown together for it, because what sets them apart would count as overdispersion.
func (r Review) Spread() chance.Spread {
	var most Stratum
	for _, s := range r.Strata {
		if s.Compared > most.Compared {
			most = s
		}
	}
	return most.Spread
}
