package ward

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// AccountAt is the ward's ballot paper account of a station as keyed.
func (w Ward) AccountAt(id setup.StationID) sheet.Account {
	r, _ := w.Current(w.SheetAbout(sheet.BallotPaperAccount, string(id)))
	return sheet.AccountOf(r)
}

// BoxAccount is what is balanced against each other: the papers found in one
// or more boxes and the accounts of the stations whose papers are in them.
// As a rule that is one box and one station; a box merged into another, or a
// second box for a busy station, makes it more.
type BoxAccount struct {
	Boxes    []setup.BoxID
	Stations []setup.StationID
	Expected figure.Of[figure.Papers] // by the accounts: what ought to be in the boxes
	Verified figure.Of[figure.Papers] // found, by the last count
	Counts   []figure.Papers          // every count in turn, of all its boxes together
	Agreed   bool                     // the last two counts of each of its boxes agree
	Moved    figure.Papers            // of the papers found, those that came from other boxes since the last count less those that went
}

// Variance is the papers found less those expected; false while either is awaited.
func (b BoxAccount) Variance() (figure.Papers, bool) {
	if !figure.Known(b.Expected, b.Verified) {
		return 0, false
	}
	return b.Verified.N() - b.Expected.N(), true
}

// Subject names the account in findings: its first box.
func (b BoxAccount) Subject() string { return string(b.Boxes[0]) }

// BoxAccounts lists the ward's box accounts in the register's order.
func (w Ward) BoxAccounts() []BoxAccount {
	root := w.together()
	place := make([]int, len(w.Boxes)) // of a root in the list, counted from 1
	var list []BoxAccount
	for i, b := range w.Boxes {
		if b.Postal() || !b.Live() {
			continue
		}
		r := root[i]
		if place[r] == 0 {
			list = append(list, BoxAccount{})
			place[r] = len(list)
		}
		list[place[r]-1].Boxes = append(list[place[r]-1].Boxes, b.ID)
	}
	for _, s := range w.Stations {
		if i, ok := w.boxOf(s.ID, root); ok && s.Struck == "" {
			g := &list[place[root[i]]-1]
			g.Stations = append(g.Stations, s.ID)
		}
	}
	for i := range list {
		w.fill(&list[i])
	}
	return list
}

// together joins the boxes whose papers are balanced as one, because they come
// from the same station or one was merged into the other: each box of the
// register leads to the one that stands for all of them; -1 where its papers
// are in no box that stands.
func (w Ward) together() []int {
	root := make([]int, len(w.Boxes))
	for i, b := range w.Boxes {
		root[i] = -1
		if !b.Postal() {
			root[i] = w.Holder(i)
		}
	}
	join := func(a, b int) {
		if a < 0 || b < 0 || root[a] == root[b] {
			return
		}
		from, to := root[b], root[a]
		for i := range root {
			if root[i] == from {
				root[i] = to
			}
		}
	}
	first := make(map[setup.StationID]int, len(w.Stations))
	for i, b := range w.Boxes {
		if root[i] < 0 {
			continue
		}
		for _, s := range b.Stations {
			if !slices.ContainsFunc(w.Stations, func(own setup.Station) bool { return own.ID == s }) {
				continue // it hands out no papers of this contest, and so joins no boxes
			}
			if other, ok := first[s]; ok {
				join(other, i)
			} else {
				first[s] = i
			}
		}
	}
	return root
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

// boxOf gives the place of a box that holds the papers of the station, by
// together's answer.
func (w Ward) boxOf(id setup.StationID, root []int) (int, bool) {
	for i, b := range w.Boxes {
		if root[i] >= 0 && slices.Contains(b.Stations, id) {
			return i, true
		}
	}
	return 0, false
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

// Box finds a box of the ward, the zero Box where it has none of that id.
func (w Ward) Box(id setup.BoxID) setup.Box {
	for _, b := range w.Boxes {
		if b.ID == id {
			return b
		}
	}
	return setup.Box{}
}

func (w Ward) fill(g *BoxAccount) {
	expected, complete := figure.Papers(0), len(g.Stations) > 0
	for _, s := range g.Stations {
		r, _ := w.Current(w.SheetAbout(sheet.BallotPaperAccount, string(s)))
		papers := r.Papers("bp_expected")
		expected += papers.N()
		complete = complete && papers.IsKeyed()
	}
	g.Expected = figure.KeyedIf(expected, complete)
	found, complete := figure.Papers(0), true
	g.Agreed = true
	counts := make([][]figure.Papers, len(g.Boxes))
	for i, id := range g.Boxes {
		counts[i] = w.CountsOf(id)
		n := len(counts[i])
		if n == 0 {
			complete = false
			continue
		}
		found += counts[i][n-1]
		g.Moved += w.MovedSince(id, n)
		g.Agreed = g.Agreed && twoEqual(counts[i])
	}
	g.Verified = figure.KeyedIf(found, complete)
	g.Agreed = g.Agreed && complete
	g.Counts = joint(counts)
}

// FoundIn is the sheet on which a box's papers are counted, and its figure.
func (w Ward) FoundIn(id setup.BoxID) (sheet.ID, figure.ID) {
	b := w.Box(id)
	if b.Postal() {
		return sheet.ForBox(b, w.Contest.ID), "papers_found"
	}
	return sheet.ForBox(b, w.Contest.ID), "verified"
}

// Found is the papers of this contest found in a box: its last count, and what
// was moved into it or out of it since.
func (w Ward) Found(id setup.BoxID) figure.Of[figure.Papers] {
	on, line := w.FoundIn(id)
	r, ok := w.Current(on)
	papers := r.Papers(line)
	if ok && len(w.Moves) > 0 {
		papers = papers.Plus(w.MovedSince(id, len(w.Sheets[on].Counts)))
	}
	return papers
}

// CountsOf lists the papers found in a box by each of its counts, as they are
// after every move that the count did not see.
func (w Ward) CountsOf(id setup.BoxID) []figure.Papers {
	on, line := w.FoundIn(id)
	all := w.Sheets[on].Counts
	if len(all) == 0 {
		return nil
	}
	counts := make([]figure.Papers, 0, len(all))
	for i, r := range all {
		papers, ok := r.Papers(line).Get()
		if !ok {
			return nil // a further count is being keyed: what was counted before says nothing now
		}
		counts = append(counts, papers+w.MovedSince(id, i+1))
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

// twoEqual says whether the last two counts agree with each other.
func twoEqual[T comparable](counts []T) bool {
	n := len(counts)
	return n >= 2 && counts[n-1] == counts[n-2]
}

// VerifiedStations is the sum of the papers found in the station boxes; false
// while one is awaited.
func (w Ward) VerifiedStations() (figure.Papers, bool) { return w.foundInAll(false) }

// VerifiedPostal is the sum of the papers found in the postal boxes.
func (w Ward) VerifiedPostal() (figure.Papers, bool) { return w.foundInAll(true) }

func (w Ward) foundInAll(postal bool) (figure.Papers, bool) {
	total, complete := figure.Papers(0), !w.Contest.CountOnly
	for _, b := range w.Boxes {
		if b.Postal() != postal || !b.Live() {
			continue
		}
		papers := w.Found(b.ID)
		total += papers.N()
		complete = complete && papers.IsKeyed()
	}
	return total, complete
}

// VerifiedTotal is V6: all papers found, station boxes and postal boxes.
// Where no station papers are kept it is what the count's own sheet says.
func (w Ward) VerifiedTotal() (figure.Papers, bool) {
	if w.Contest.CountOnly {
		r, _ := w.Current(w.OwnSheet(sheet.CountResult))
		return r.Papers("verified_total").Get()
	}
	stations, ok := w.VerifiedStations()
	postal, postalOK := w.VerifiedPostal()
	return stations + postal, ok && postalOK
}

// PostalRejected is the postal votes rejected before the count.
func (w Ward) PostalRejected() (figure.Papers, bool) {
	r, _ := w.Current(w.OwnSheet(sheet.PostalDay))
	return r.Papers("postal_rejected").Get()
}
