package night

import (
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// Strike tries to take a station or a box off the register.
func (n *Night) Strike(by string, change func(*setup.Election)) *reconcile.Refusal {
	n.T.Helper()
	return n.Try(by, n.Mended(change))
}

// Mended is the set-up as it would be with a change, and its entry.
func (n *Night) Mended(change func(*setup.Election)) reconcile.SetUpMended {
	e := n.Count.Election
	e.People, e.Stations, e.Boxes = slices.Clone(e.People), slices.Clone(e.Stations), slices.Clone(e.Boxes)
	e.Contests = slices.Clone(e.Contests)
	for i := range e.Contests {
		e.Contests[i].Candidates = slices.Clone(e.Contests[i].Candidates)
	}
	change(&e)
	return reconcile.SetUpMended{Reason: "found at the table", Changes: n.Count.SetUpChanges(e), Election: e}
}

// Mend changes the set-up of a running count.
func (n *Night) Mend(by string, change func(*setup.Election)) {
	n.T.Helper()
	n.Do(by, n.Mended(change))
}

// AddBox puts a second box of CA2 on the register.
func AddBox(e *setup.Election) {
	e.Boxes = append(e.Boxes, boxOf("B3", Callowland, "CA2"))
}

// Renamed gives a candidate of the ward another name.
func Renamed(place int, surname, forenames string) func(*setup.Election) {
	return func(e *setup.Election) {
		e.Contests[0].Candidates[place-1].Surname, e.Contests[0].Candidates[place-1].Forenames = surname, forenames
	}
}
