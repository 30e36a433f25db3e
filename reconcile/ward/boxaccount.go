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

// fill works out what an account of boxes comes to.
func (w Ward) fill(g *BoxAccount) {
	expected, complete := figure.Papers(0), len(g.Stations) > 0
	for _, s := range g.Stations {
		account, _ := w.Current(w.SheetAbout(sheet.BallotPaperAccount, string(s)))
		papers := account.Papers("bp_expected")
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

// twoEqual says whether the last two counts agree with each other.
func twoEqual[T comparable](counts []T) bool {
	n := len(counts)
	return n >= 2 && counts[n-1] == counts[n-2]
}
