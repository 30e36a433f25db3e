package stations_test

import (
	"testing"

	"wardcount/reconcile/voterid/stations"
)

func TestFewStationsAreNotSaidToDifferByMoreThanChance(t *testing.T) {
	of := func(n int, tau2 float64) stations.Stratum {
		s := stations.Stratum{Name: "poll card", Stations: n, Compared: n}
		s.Spread.Groups, s.Spread.Phi, s.Spread.Tau2 = n, 1.234, tau2
		return s
	}
	for want, s := range map[string]stations.Stratum{
		"Poll card (1 station): too few compare.":                                                                                                          of(1, 0),
		"Poll card: φ is 1.23 over 30 stations; chance alone explains it.":                                                                                 of(30, 0),
		"Poll card: φ is 1.23 over 19 stations; over so few, chance alone may well bring that.":                                                            of(19, 1e-6),
		"Poll card: φ is 1.23 over 20 stations; chance alone does not explain all of it, and the rest is taken for differences between voters and places.": of(20, 1e-6),
	} {
		if got := s.SpreadWords(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
