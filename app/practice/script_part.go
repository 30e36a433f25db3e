package practice

import (
	"slices"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Only gives the night of some contests alone, with the stations and boxes
// that hold their papers: a by-election, or a part of a council that is short
// enough to be keyed by hand. What is done once for all, such as the release of
// voter-ID totals, is left out with the others.
func (s Script) Only(contests ...setup.ContestID) Script {
	keep := func(id setup.ContestID) bool { return slices.Contains(contests, id) }
	mine := func(ids []setup.ContestID) []setup.ContestID {
		var list []setup.ContestID
		for _, id := range ids {
			if keep(id) {
				list = append(list, id)
			}
		}
		return list
	}
	e := s.Election
	e.Contests = slices.DeleteFunc(slices.Clone(e.Contests), func(c setup.Contest) bool { return !keep(c.ID) })
	e.Stations, e.Boxes, e.PublishedFor = nil, nil, nil
	stations, boxes := map[string]bool{}, map[setup.BoxID]bool{}
	for _, station := range s.Election.Stations {
		if station.Contests = mine(station.Contests); len(station.Contests) > 0 {
			e.Stations = append(e.Stations, station)
			stations[string(station.ID)] = true
		}
	}
	for _, box := range s.Election.Boxes {
		if box.Contests = mine(box.Contests); len(box.Contests) > 0 {
			e.Boxes = append(e.Boxes, box)
			boxes[box.ID] = true
		}
	}
	only := Script{Seed: s.Seed, Election: e, Notes: s.Notes}
	for _, act := range s.Acts {
		if of(act.Do, keep, stations, boxes) {
			only.Acts = append(only.Acts, act)
		}
	}
	for _, id := range s.Planted {
		if keep(id.Contest) {
			only.Planted = append(only.Planted, id)
		}
	}
	return only
}

// of says whether a deed is done to one of the contests that are kept.
func of(deed Deed, keep func(setup.ContestID) bool, stations map[string]bool, boxes map[setup.BoxID]bool) bool {
	kept := func(id sheet.ID) bool { return keep(id.Contest) || id.Contest == "" && stations[id.Subject] }
	switch d := deed.(type) {
	case Key:
		return kept(d.Sheet)
	case Adjudicate:
		return kept(d.Sheet)
	case MoveSheet:
		return kept(d.From) && kept(d.To)
	case Receive:
		return boxes[d.Box]
	case Move:
		return keep(d.Papers.From) && keep(d.Papers.To)
	case Explain:
		return keep(d.Finding.Contest)
	case Step:
		return keep(d.Contest)
	}
	return false
}
