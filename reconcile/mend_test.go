package reconcile

import "slices"

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
