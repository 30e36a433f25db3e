package making

import (
	"slices"

	"wardcount/reconcile/setup"
)

// Holds is what a set-up holds, in numbers, and what it does not.
type Holds struct {
	Contests, Seats, Candidates     int
	Stations, Boxes, Postal, People int
	CountOnly, Last                 int
	// These are names of contests.
	WithoutCandidates, WithoutStations, WithoutLast []string
	Uncontested                                     []string // candidates, but no more than seats
	Wards                                           bool     // every contest is a ward's
	KeyOnce                                         bool
}

// HoldsOf counts what a set-up holds.
func HoldsOf(e setup.Election) Holds {
	h := Holds{Contests: len(e.Contests), Stations: len(e.Stations), Boxes: len(e.Boxes), People: len(e.People), Wards: e.OnlyWards(), KeyOnce: e.KeyOnce}
	for _, c := range e.Contests {
		h.Seats += c.Seats
		h.Candidates += len(c.Candidates)
		if len(c.Candidates) == 0 {
			h.WithoutCandidates = append(h.WithoutCandidates, c.Name)
		}
		if len(c.Candidates) > 0 && c.Uncontested() {
			h.Uncontested = append(h.Uncontested, c.Name)
		}
		served := slices.ContainsFunc(e.Stations, func(s setup.Station) bool { return s.Serves(c.ID) })
		switch {
		case c.CountOnly:
			h.CountOnly++
		case !served && !c.Uncontested():
			h.WithoutStations = append(h.WithoutStations, c.Name)
		}
		if c.Last != nil {
			h.Last++
		} else {
			h.WithoutLast = append(h.WithoutLast, c.Name)
		}
	}
	for _, b := range e.Boxes {
		if len(b.Stations) == 0 {
			h.Postal++
		}
	}
	return h
}
