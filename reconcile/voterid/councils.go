package voterid

import (
	"errors"
	"slices"

	"wardcount/reconcile/voterid/chance"
)

// Council is a council's turnout at two polls, for the comparison of those with a pilot and those without.
type Council struct {
	Area
	Pilot bool
}

// Beyond is the difference in differences: by how many percentage points turnout changed in councils with a pilot beyond
// the change in councils without one. The council is the unit: its stations and wards share one pilot.
type Beyond struct {
	Pilots, Others []Change
	Welch          chance.Welch
	Orders         chance.Orders
	Refused        []RefusedComparison
	Unknown        []string
	// Why says why there is no test, such as too few councils; empty where there is one. OrdersWhy says the same of the
	// full permutation alone.
	Why, OrdersWhy string
}

// BeyondOf compares councils with a pilot and councils without.
func BeyondOf(councils []Council) Beyond {
	var with, without []Area
	for _, c := range councils {
		if c.Pilot {
			with = append(with, c.Area)
		} else {
			without = append(without, c.Area)
		}
	}
	pilots, others := ChangesOf(with), ChangesOf(without)
	var refused []RefusedComparison
	for _, c := range slices.Concat(with, without) {
		if c.Why != "" {
			refused = append(refused, RefusedComparison{With: c.Name, Why: c.Why})
		}
	}
	b := Beyond{Pilots: pilots.Areas, Others: others.Areas, Refused: refused, Unknown: append(pilots.Unknown, others.Unknown...)}
	var err error
	b.Welch, err = chance.WelchOf(differences(b.Pilots), differences(b.Others))
	switch {
	case errors.Is(err, chance.ErrNoSpread):
		b.Why = "Turnout changed by just as much in every council of a side, so that nothing can be said of chance."
		return b
	case err != nil:
		b.Why = "Fewer than two councils compare on a side, so that nothing can be said of the difference."
		return b
	}
	if b.Orders, err = chance.OrdersOf(differences(b.Pilots), differences(b.Others)); err != nil {
		b.OrdersWhy = "There are more ways of dealing out the councils than can be tried."
	}
	return b
}

// NotCompared are those of all councils that are on neither side.
func (b Beyond) NotCompared(all []Council) []Council {
	return slices.DeleteFunc(slices.Clone(all), func(c Council) bool {
		same := func(o Change) bool { return o.Area == c.Area }
		return slices.ContainsFunc(b.Pilots, same) || slices.ContainsFunc(b.Others, same)
	})
}

func differences(changes []Change) []float64 {
	var list []float64
	for _, c := range changes {
		list = append(list, c.Difference)
	}
	return list
}
