package ward

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Box finds a box of the ward, the zero Box where it has none of that id.
func (w Ward) Box(id setup.BoxID) setup.Box {
	for _, b := range w.Boxes {
		if b.ID == id {
			return b
		}
	}
	return setup.Box{}
}

// Holder is the place of the box on the register that holds the papers of a
// box: its own, or that of the one it was merged into; -1 where there is none.
func (w Ward) Holder(i int) int {
	for range w.Boxes {
		b := w.Boxes[i]
		if b.Live() {
			return i
		}
		i = slices.IndexFunc(w.Boxes, func(o setup.Box) bool { return o.ID == b.MergedInto })
		if b.MergedInto == "" || i < 0 {
			return -1
		}
	}
	return -1
}

// Holds says whether a box on the register holds the papers of the station.
func (w Ward) Holds(id setup.StationID) bool {
	for i, b := range w.Boxes {
		if slices.Contains(b.Stations, id) && w.Holder(i) >= 0 {
			return true
		}
	}
	return false
}

// FoundIn is the sheet on which a box's papers are counted, and its figure of them.
func (w Ward) FoundIn(box setup.BoxID) (id sheet.ID, line figure.ID) {
	b := w.Box(box)
	if b.Postal() {
		return sheet.ForBox(b, w.Contest.ID), "papers_found"
	}
	return sheet.ForBox(b, w.Contest.ID), "verified"
}

// Found is the papers of this contest found in a box: its last count, and what
// was moved into it or out of it since.
func (w Ward) Found(box setup.BoxID) figure.Of[figure.Papers] {
	id, line := w.FoundIn(box)
	r, ok := w.Current(id)
	papers := r.Papers(line)
	if ok && len(w.Moves) > 0 {
		papers = papers.Plus(w.MovedSince(box, len(w.Sheets[id].Counts)))
	}
	return papers
}

// CountsOf lists the papers found in a box by each of its counts, as they are
// after every move that the count did not see.
func (w Ward) CountsOf(box setup.BoxID) []figure.Papers {
	id, line := w.FoundIn(box)
	all := w.Sheets[id].Counts
	if len(all) == 0 {
		return nil
	}
	counts := make([]figure.Papers, 0, len(all))
	for i, r := range all {
		papers, ok := r.Papers(line).Get()
		if !ok {
			return nil // a further count is being keyed: what was counted before says nothing now
		}
		counts = append(counts, papers+w.MovedSince(box, i+1))
	}
	return counts
}

// jointCounts adds up the counts of several boxes, count by count.
func (w Ward) jointCounts(boxes []setup.BoxID) []figure.Papers {
	counts := make([][]figure.Papers, len(boxes))
	for i, id := range boxes {
		counts[i] = w.CountsOf(id)
	}
	return joint(counts)
}

// joint adds up the counts of several boxes, once all of them were counted.
// Where one was counted less often, its last count stands.
func joint(counts [][]figure.Papers) []figure.Papers {
	if len(counts) == 1 {
		return counts[0]
	}
	var sums []figure.Papers
	for n := 0; ; n++ {
		sum, more := figure.Papers(0), false
		for _, box := range counts {
			if len(box) == 0 {
				return nil
			}
			sum += box[min(n, len(box)-1)]
			more = more || n < len(box)
		}
		if !more {
			return sums
		}
		sums = append(sums, sum)
	}
}
