package practice

import (
	"slices"

	"wardcount/reconcile/setup"
)

// recountedWard is where agents asked for a recount on the night itself.
const recountedWard = "Canary Wharf"

// plantAtTables gives wards that are counted at tables one trouble each: the
// recount where there was one, papers in the wrong box where a station serves
// two wards, and the others wherever the dice put them. The figures that were
// published stay as they are, and every ward is declared in the end.
func plantAtTables(wards []wardFigures, d dice) troubles {
	var t troubles
	var free []*wardFigures
	for _, i := range d.order(len(wards)) {
		switch w := &wards[i]; {
		case w.contest.Name == recountedWard:
			t.recount(w)
		case !slices.ContainsFunc(w.stations, func(s station) bool { return len(s.Contests) > 1 }):
			free = append(free, w)
		}
	}
	t.strayed(wards, d.between(3, 9))
	t.swappedDigits(take(&free, func(w *wardFigures) bool { return len(w.swaps()) > 0 }), d)
	w := take(&free, func(w *wardFigures) bool { return len(w.neighbours()) > 0 })
	pairs := w.neighbours()
	t.wrongBox(w, pairs[d.below(len(pairs))], d)
	t.tableShort(take(&free, func(w *wardFigures) bool { return !w.rejectedPublished }), d)
	t.paperTaken(free[0], d)
	t.areaLeftOut(free[1], d)
	return t
}

// take removes the first ward that will do.
func take(free *[]*wardFigures, able func(*wardFigures) bool) *wardFigures {
	i := slices.IndexFunc(*free, able)
	w := (*free)[i]
	*free = slices.Delete(*free, i, i+1)
	return w
}

// recount: it was asked for, and finds what the first count found.
func (t *troubles) recount(w *wardFigures) {
	w.recount = true
	t.notes = append(t.notes, w.contest.Name+": a recount, as there was one; here it changes nothing.")
}

// strayed: papers of one ward were counted in the other's box of a station
// that serves both, and are taken to their own.
func (t *troubles) strayed(wards []wardFigures, papers int) {
	all := everyStation(wards)
	for i, own := range all {
		for _, other := range all[i+1:] {
			if own.ID != other.ID {
				continue
			}
			own.strayed, other.strayed = -papers, papers
			w := wardOf(wards, own.contest)
			t.note(w, "V3", string(own.box), "%d of its papers were counted in box %s of %s, where station %s serves both wards; an entry takes them to box %s, and both boxes balance.", papers, other.box, wardOf(wards, other.contest).contest.Name, own.ID, own.box)
			t.plan(wardOf(wards, other.contest), "V3", string(other.box))
			return
		}
	}
}

func wardOf(wards []wardFigures, id setup.ContestID) *wardFigures {
	return &wards[slices.IndexFunc(wards, func(w wardFigures) bool { return w.contest.ID == id })]
}

// swap is a figure of a grid sheet of which the two digits can be confused.
type swap struct{ table, sheet, place int }

// swaps lists them: the figure must change, and still be one that so many
// papers can carry, so that only the sums show it.
func (w wardFigures) swaps() []swap {
	var list []swap
	for k, t := range w.tables {
		for i, s := range t.sheets {
			for place, votes := range s.votes {
				other := swapDigits(votes)
				if s.papers <= gridSize && votes >= 10 && other >= 10 && other <= s.papers && other != votes {
					list = append(list, swap{k, i, place})
				}
			}
		}
	}
	return list
}

// swappedDigits: a counting assistant wrote 21 for 12 on a count sheet.
func (t *troubles) swappedDigits(w *wardFigures, d dice) {
	swaps := w.swaps()
	at := swaps[d.below(len(swaps))]
	area := w.tables[at.table].area.ID
	s := &w.tables[at.table].sheets[at.sheet]
	s.swapped = at.place + 1
	t.note(w, "C9", s.id(), "on count sheet %s of area %s, the %d votes of no. %d on the ballot paper are first written as %d, and both clerks key what is written; the sheet and the area's sum show it, and it is corrected.", s.id(), area,
		s.votes[at.place], s.swapped, swapDigits(s.votes[at.place]))
	t.plan(w, "C8", area)
}

// areaLeftOut: the ward's sum was made of two of its three tables.
func (t *troubles) areaLeftOut(w *wardFigures, d dice) {
	w.leftOut = 1 + d.below(len(w.tables))
	t.note(w, "C10", string(w.contest.ID), "area %s is left out of the ward's first sum; it is found, and the sum made again.", w.tables[w.leftOut-1].area.ID)
	t.plan(w, "C8", string(w.contest.ID))
}

// tableShort: one table finds a paper less than it was given, twice. It is one
// of the doubtful papers, so that the published votes stay.
func (t *troubles) tableShort(w *wardFigures, d dice) {
	var able []int
	for k, table := range w.tables {
		if table.rejected.unmarked > 0 {
			able = append(able, k)
		}
	}
	table := &w.tables[able[d.below(len(able))]]
	table.lost, w.lost = 1, 1
	t.notes = append(t.notes, w.contest.Name+": area "+table.area.ID+" finds one paper less than it was given, in two full counts; the returning officer certifies with the reason.")
	t.planted = append(t.planted, w.shortFindings()...)
}
