package reconcile

import "slices"

// strike tries to take a station or a box off the register.
func (n *night) strike(by string, change func(*Election)) *Refusal {
	n.t.Helper()
	return n.try(by, n.mended(change))
}

// mended is the set-up as it would be with a change, and its entry.
func (n *night) mended(change func(*Election)) SetUpMended {
	e := n.count.Election
	e.People, e.Stations, e.Boxes = slices.Clone(e.People), slices.Clone(e.Stations), slices.Clone(e.Boxes)
	e.Contests = slices.Clone(e.Contests)
	for i := range e.Contests {
		e.Contests[i].Candidates = slices.Clone(e.Contests[i].Candidates)
	}
	change(&e)
	return SetUpMended{Reason: "found at the table", Changes: n.count.Differences(e), Election: e}
}

func (n *night) mend(by string, change func(*Election)) {
	n.t.Helper()
	n.do(by, n.mended(change))
}

// addBox puts a second box of CA2 on the register.
func addBox(e *Election) {
	e.Boxes = append(e.Boxes, Box{ID: "B3", Contests: []ContestID{callowland}, Stations: []StationID{"CA2"}})
}

func renamed(place int, surname, forenames string) func(*Election) {
	return func(e *Election) {
		e.Contests[0].Candidates[place-1].Surname, e.Contests[0].Candidates[place-1].Forenames = surname, forenames
	}
}
