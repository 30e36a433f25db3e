package stations

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid/chance"
	"wardcount/reconcile/voterid/rates"
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

// MayBeLike says whether a station is among those that are alike, or may yet be: what is awaited cannot tell.
func (r Row) MayBeLike(stratum string) bool { return r.Stratum == stratum || r.Stratum == "" }

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
	t, ok := rates.PartOf(r.Measure.Events(row.Station), row.Attempts)
	return t, ok && t.N > 0
}

// strata puts stations with those like them, those of which most compare in front. Where no record of a kind is in, it
// is no kind: an awaited record cannot tell its greeter, and its station is then with none.
func (r *Review) strata() {
	at, trials, in := map[string]int{}, map[string][]chance.Trial{}, map[string]bool{}
	for _, row := range r.Rows {
		i, there := at[row.Stratum]
		if !there {
			i = len(r.Strata)
			at[row.Stratum], r.Strata = i, append(r.Strata, Stratum{Name: row.Stratum})
		}
		s := &r.Strata[i]
		s.Stations++
		in[s.Name] = in[s.Name] || r.Measure.Events(row.Station).IsKeyed()
		if t, ok := r.Trial(row); ok {
			s.Compared++
			s.K, s.N = s.K+t.K, s.N+t.N
			trials[row.Stratum] = append(trials[row.Stratum], t)
		}
	}
	r.Strata = slices.DeleteFunc(r.Strata, func(s Stratum) bool { return !in[s.Name] })
	for i := range r.Strata {
		s := &r.Strata[i]
		if s.N > 0 {
			s.Target = float64(s.K) / float64(s.N)
		}
		s.Spread = chance.SpreadOf(trials[s.Name], s.Target)
	}
	for i, row := range r.Rows {
		if !in[row.Stratum] {
			r.Rows[i].Stratum = ""
		}
	}
	slices.SortStableFunc(r.Strata, func(a, b Stratum) int {
		return cmp.Or(cmp.Compare(b.Compared, a.Compared), cmp.Compare(b.Stations, a.Stations))
	})
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

// PhiByChance says what φ is, and how large where there is nothing to explain.
const PhiByChance = "φ is how far like stations differ: about 0.7 by chance alone, a tenth at either end being drawn in, and above 1 by more than chance."

// SpreadWords say how far the rates of the like stations lie apart, and whether chance explains it.
func (s Stratum) SpreadWords() string {
	name := text.Capital(s.Name)
	if s.Spread.Groups < 2 {
		return fmt.Sprintf("%s (%s): too few compare.", name, text.Plural(s.Stations, "station", "stations"))
	}
	explains := "chance alone explains it."
	switch {
	case s.Differ():
		explains = "chance alone does not explain all of it, and the rest is taken for differences between voters and places."
	case s.Spread.Tau2 > 0:
		explains = "over so few, chance alone may well bring that."
	}
	return fmt.Sprintf("%s: φ is %s over %s; %s", name, rates.Decimals(s.Spread.Phi, 2), text.Plural(s.Spread.Groups, "station", "stations"), explains)
}
