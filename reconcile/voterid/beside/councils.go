package beside

import (
	"errors"
	"fmt"
	"slices"

	"wardcount/reconcile/text"
	"wardcount/reconcile/voterid/chance"
	"wardcount/reconcile/voterid/rates"
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

// Words say by how much turnout changed more in the councils with a pilot, in how many ways of dealing the councils out it
// would have changed as much, and where there is no such comparison, why.
func (b Beyond) Words() []string {
	if b.Why != "" {
		return []string{b.Why}
	}
	list := []string{fmt.Sprintf("The mean change of turnout in the %s councils with a pilot less that in the %s without one is %s percentage points (95 per cent interval from %s to %s, by Welch; the council is the unit).",
		text.Grouped(len(b.Pilots)), text.Grouped(len(b.Others)), rates.Signed(b.Welch.Difference, 2), rates.Signed(b.Welch.Low, 2), rates.Signed(b.Welch.High, 2))}
	if b.OrdersWhy != "" {
		return append(list, b.OrdersWhy)
	}
	return append(list, fmt.Sprintf("The two means lie at least as far apart in %s of all %s ways of dealing these councils out, the way they were dealt out among them.", text.Grouped(b.Orders.AsFar), text.Grouped(b.Orders.All)))
}

// Caveats are what must be read with the difference in differences, whatever it is.
func (b Beyond) Caveats() []string {
	return []string{
		"The pilot councils were not drawn by lot: they differ from the others in more than the pilot.",
		"With few councils only a large effect could be seen, so that finding none does not show that there is none.",
		"Candidates, parties, other polls on the day, weather and local matters change turnout too, and nothing here separates them.",
		"Who stayed at home because of the rule is in no figure of a polling station.",
	}
}
