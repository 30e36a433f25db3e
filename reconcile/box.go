package reconcile

// BoxVerification is the form on which the papers found in a station's box are counted.
const BoxVerification Form = "box_verification"

var boxVerification = SheetDef{
	Form: BoxVerification, Title: "Box verification", About: AboutBox, Stage: StageVerification, Recounted: true,
	Law: "Local Elections (Principal Areas) (England and Wales) Rules 2006, Sch 2 r.45",
	Fixed: []FigureDef{
		{ID: "verified", Label: "Papers found in the box", Unit: UnitPapers, Required: true, Help: "Counted face up; do not look at the account first"},
	},
}

// BoxAccount is what is balanced against each other: the papers found in one
// or more boxes and the accounts of the stations whose papers are in them.
// As a rule that is one box and one station; a box merged into another, or a
// second box for a busy station, makes it more.
type BoxAccount struct {
	Boxes    []BoxID
	Stations []StationID
	Expected Figure[Papers] // by the accounts: what ought to be in the boxes
	Verified Figure[Papers] // found, by the last count
	Counts   []Papers       // every count in turn, of all its boxes together
	Agreed   bool           // the last two counts of each of its boxes agree
	Spoilt   Papers
}

// Variance is the papers found less those expected; false while either is awaited.
func (b BoxAccount) Variance() (Papers, bool) {
	if !known(b.Expected, b.Verified) {
		return 0, false
	}
	return b.Verified.n - b.Expected.n, true
}

// Subject names the account in findings: its first box.
func (b BoxAccount) Subject() string { return string(b.Boxes[0]) }

// BoxAccounts lists the ward's box accounts in the register's order.
func (w Ward) BoxAccounts() []BoxAccount {
	var order []StationID
	groups := map[StationID]*BoxAccount{}
	root := w.together()
	for _, b := range w.Boxes {
		if b.Postal() || !b.Live() {
			continue
		}
		r := root[b.Station]
		if groups[r] == nil {
			groups[r] = &BoxAccount{}
			order = append(order, r)
		}
		groups[r].Boxes = append(groups[r].Boxes, b.ID)
	}
	for _, s := range w.Stations {
		if s.Struck == "" && w.holds(s.ID) {
			groups[root[s.ID]].Stations = append(groups[root[s.ID]].Stations, s.ID)
		}
	}
	list := make([]BoxAccount, 0, len(order))
	for _, r := range order {
		g := groups[r]
		w.fill(g)
		list = append(list, *g)
	}
	return list
}

// together joins the stations whose papers lie in one box, because a box of
// one was merged into a box of another: each station leads to the one that
// stands for all of them.
func (w Ward) together() map[StationID]StationID {
	root := map[StationID]StationID{}
	for _, b := range w.Boxes {
		root[b.Station] = b.Station
	}
	for _, b := range w.Boxes {
		holder, ok := w.holder(b)
		if !ok {
			continue
		}
		from, to := root[b.Station], root[holder.Station]
		for s, r := range root {
			if r == from {
				root[s] = to
			}
		}
	}
	return root
}

// holder is the box on the register that holds the papers of a box: itself,
// or the one that it was merged into.
func (w Ward) holder(b Box) (Box, bool) {
	if b.Struck != "" && b.MergedInto == "" {
		return Box{}, false
	}
	for hops := 0; b.MergedInto != "" && hops < len(w.Boxes); hops++ {
		b = w.box(b.MergedInto)
	}
	return b, b.ID != "" && b.Live()
}

// holds says whether a box on the register holds the papers of the station.
func (w Ward) holds(id StationID) bool {
	for _, b := range w.Boxes {
		if _, ok := w.holder(b); ok && b.Station == id {
			return true
		}
	}
	return false
}

func (w Ward) box(id BoxID) Box {
	for _, b := range w.Boxes {
		if b.ID == id {
			return b
		}
	}
	return Box{}
}

func (w Ward) fill(g *BoxAccount) {
	expected, complete := Papers(0), len(g.Stations) > 0
	for _, s := range g.Stations {
		r, _ := w.Current(SheetID{w.Contest.ID, BallotPaperAccount, string(s)})
		a := accountOf(r)
		expected += a.Expected.n
		g.Spoilt += a.Spoilt.n
		complete = complete && a.Expected.IsKeyed()
	}
	if complete {
		g.Expected = Keyed(expected)
	}
	found, complete := Papers(0), true
	g.Agreed = true
	for _, b := range g.Boxes {
		papers := w.found(b)
		found += papers.n
		complete = complete && papers.IsKeyed()
		g.Agreed = g.Agreed && twoEqual(w.countsOf(b))
	}
	if complete {
		g.Verified = Keyed(found)
	}
	g.Counts = w.jointCounts(g.Boxes)
}

// foundIn is the sheet on which a box's papers are counted, and its figure.
func (w Ward) foundIn(id BoxID) (SheetID, FigureID) {
	if w.box(id).Postal() {
		return SheetID{w.Contest.ID, PostalBox, string(id)}, "papers_found"
	}
	return SheetID{w.Contest.ID, BoxVerification, string(id)}, "verified"
}

// found is the papers found in a box by its last count.
func (w Ward) found(id BoxID) Figure[Papers] {
	sheet, figure := w.foundIn(id)
	r, _ := w.Current(sheet)
	return figureOf[Papers](r, figure)
}

// countsOf lists the papers found in a box by each of its counts.
func (w Ward) countsOf(id BoxID) []Papers {
	sheet, figure := w.foundIn(id)
	var counts []Papers
	for _, r := range w.Sheets[sheet].Counts {
		if papers, ok := figureOf[Papers](r, figure).Get(); ok {
			counts = append(counts, papers)
		}
	}
	return counts
}

// jointCounts adds up the counts of several boxes, count by count, once all of
// them were counted. Where one was counted less often, its last count stands.
func (w Ward) jointCounts(boxes []BoxID) []Papers {
	var sums []Papers
	for n := 0; ; n++ {
		sum, more := Papers(0), false
		for _, b := range boxes {
			counts := w.countsOf(b)
			if len(counts) == 0 {
				return nil
			}
			sum += counts[min(n, len(counts)-1)]
			more = more || n < len(counts)
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
