package ward

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// Neighbour is another contest whose papers the same station hands out, and what
// they came to.
type Neighbour struct {
	Contest setup.ContestID
	Name    string
	Kind    setup.ContestKind
	NoPoll  bool // it has none, or its station papers are not kept
	Issued  figure.Of[figure.Papers]
	// Box is the one box in which this station's papers of the contest are, and
	// no other station's; empty where they are shared out otherwise.
	Box             setup.BoxID
	Expected, Found figure.Of[figure.Papers]
	// Asks says that it comes later in the set-up: what is asked about the
	// station is asked there, or was before its figures were fixed.
	Asks bool
}

// SawIssued says whether a ward that is frozen saw the papers issued at a station as
// they are now, so that what there was to ask was answered.
func (w Ward) SawIssued(now []Neighbour, id setup.StationID) bool {
	for _, b := range now {
		saw := func(o Neighbour) bool { return o.Contest == b.Contest && o.Issued == b.Issued && o.NoPoll == b.NoPoll }
		if b.Contest != w.Contest.ID && !slices.ContainsFunc(w.Neighbours[id], saw) {
			return false
		}
	}
	return true
}

// OthersThan is what the contest at place i finds beside itself at a station: the
// others, of which those before it ask nothing.
func OthersThan(at []Neighbour, i int) []Neighbour {
	others := make([]Neighbour, 0, len(at)-1)
	for j, b := range at {
		b.Asks = b.Asks && j > i
		if j != i {
			others = append(others, b)
		}
	}
	return others
}

// OwnBox is the box in which the station's papers are, if it is one and holds
// no other's.
func (w Ward) OwnBox(id setup.StationID) (setup.BoxID, bool) {
	var own setup.BoxID
	for _, b := range w.Boxes {
		if !slices.Contains(b.Stations, id) {
			continue
		}
		if own != "" || len(b.Stations) > 1 || !b.Live() {
			return "", false
		}
		own = b.ID
	}
	shared := slices.ContainsFunc(w.Boxes, func(b setup.Box) bool { return b.MergedInto == own })
	return own, own != "" && !shared
}
