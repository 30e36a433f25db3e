package sheet

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
)

// Reading is what one person keyed from one sheet. A figure that is not in it
// was not keyed.
type Reading map[figure.ID]int

// UnmarshalJSON reads the figures. One that says null is refused: it was not
// keyed, and must not be read as zero.
func (r *Reading) UnmarshalJSON(b []byte) error {
	var figures map[figure.ID]*int
	if err := json.Unmarshal(b, &figures); err != nil {
		return err
	}
	if figures == nil {
		*r = nil
		return nil
	}
	*r = Reading{}
	for id, n := range figures {
		if n == nil {
			return fmt.Errorf("the figure %s is %w", id, figure.ErrNotAFigure)
		}
		(*r)[id] = *n
	}
	return nil
}

// Papers is a figure of ballot papers.
func (r Reading) Papers(id figure.ID) figure.Of[figure.Papers] { return counted[figure.Papers](r, id) }

// Votes is a figure of votes.
func (r Reading) Votes(id figure.ID) figure.Of[figure.Votes] { return counted[figure.Votes](r, id) }

// Packets is a figure of postal packets.
func (r Reading) Packets(id figure.ID) figure.Of[figure.Packets] {
	return counted[figure.Packets](r, id)
}

// Persons is a figure of persons.
func (r Reading) Persons(id figure.ID) figure.Of[figure.Persons] {
	return counted[figure.Persons](r, id)
}

func counted[T figure.Unit](r Reading, id figure.ID) figure.Of[T] {
	n, keyed := r[id]
	return figure.KeyedIf(T(n), keyed)
}

// Equal says whether two readings hold the same figures.
func (r Reading) Equal(other Reading) bool { return maps.Equal(r, other) }

// Differing lists the figures in which another reading is not the same, one that
// only one of the two has among them.
func (r Reading) Differing(other Reading) []figure.ID {
	var ids []figure.ID
	for id, n := range r {
		if m, ok := other[id]; !ok || m != n {
			ids = append(ids, id)
		}
	}
	for id := range other {
		if _, ok := r[id]; !ok {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b figure.ID) int { return text.ByNumber(string(a), string(b)) })
	return ids
}

// With gives a reading in which some figures are keyed anew.
func (r Reading) With(anew []figure.ID, figures Reading) Reading {
	all := maps.Clone(r)
	for _, id := range anew {
		delete(all, id)
	}
	maps.Copy(all, figures)
	return all
}

// CheckReading says, figure by figure, what keeps a reading from being this
// sheet: an unknown figure, one out of range, a required one that is missing.
func CheckReading(defs []FigureDef, r Reading) []FigureFault {
	var faults []FigureFault
	known := map[figure.ID]bool{}
	for _, d := range defs {
		known[d.ID] = true
		n, ok := r[d.ID]
		switch {
		case !ok && d.Required:
			faults = append(faults, FigureFault{d.ID, "“" + d.Label + "” was not keyed; key 0 if there are none"})
		case ok && (n < 0 || n > d.Max()):
			faults = append(faults, FigureFault{d.ID, fmt.Sprintf("“%s” is %d; it must be from 0 to %d", d.Label, n, d.Max())})
		}
	}
	for _, id := range slices.Sorted(maps.Keys(r)) {
		if !known[id] {
			faults = append(faults, FigureFault{id, "this sheet has no figure " + string(id)})
		}
	}
	return faults
}

// FigureFault is what is wrong with one figure of a reading.
type FigureFault struct {
	Figure figure.ID
	Why    string
}
