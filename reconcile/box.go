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
	Counts   []Papers       // every count in turn, where there is one box
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
	for _, b := range w.Boxes {
		if b.Postal() || !b.Live() {
			continue
		}
		if groups[b.Station] == nil {
			groups[b.Station] = &BoxAccount{}
			order = append(order, b.Station)
		}
		groups[b.Station].Boxes = append(groups[b.Station].Boxes, b.ID)
	}
	for _, s := range w.Stations {
		if s.Struck != "" {
			continue
		}
		if root, ok := w.holds(s.ID); ok && groups[root] != nil {
			groups[root].Stations = append(groups[root].Stations, s.ID)
		}
	}
	list := make([]BoxAccount, 0, len(order))
	for _, root := range order {
		g := groups[root]
		w.fill(g)
		list = append(list, *g)
	}
	return list
}

// holds names the station in whose box the papers of this station are.
func (w Ward) holds(id StationID) (StationID, bool) {
	for _, b := range w.Boxes {
		if b.Station != id || b.Struck != "" {
			continue
		}
		for hops := 0; b.MergedInto != "" && hops < len(w.Boxes); hops++ {
			b = w.box(b.MergedInto)
		}
		return b.Station, b.Live()
	}
	return "", false
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
		r, ok := w.Current(SheetID{w.Contest.ID, BallotPaperAccount, string(s)})
		if !ok {
			complete = false
			continue
		}
		a := accountOf(r)
		expected += a.Expected.n
		g.Spoilt += a.Spoilt.n
		complete = complete && a.Expected.IsKeyed()
	}
	if complete {
		g.Expected = Keyed(expected)
	}
	found, complete := Papers(0), true
	for _, b := range g.Boxes {
		id := SheetID{w.Contest.ID, BoxVerification, string(b)}
		r, ok := w.Current(id)
		complete = complete && ok
		found += figureOf[Papers](r, "verified").n
		if len(g.Boxes) == 1 {
			for _, count := range w.Sheets[id].Counts {
				g.Counts = append(g.Counts, figureOf[Papers](count, "verified").n)
			}
		}
	}
	if complete {
		g.Verified = Keyed(found)
	}
	if len(g.Boxes) > 1 {
		g.Counts = w.jointCounts(g.Boxes)
	}
}

// jointCounts adds up the counts of several boxes of one station, count by
// count, as far as all of them were counted.
func (w Ward) jointCounts(boxes []BoxID) []Papers {
	var sums []Papers
	for n := 0; ; n++ {
		sum := Papers(0)
		for _, b := range boxes {
			counts := w.Sheets[SheetID{w.Contest.ID, BoxVerification, string(b)}].Counts
			if n >= len(counts) {
				return sums
			}
			sum += figureOf[Papers](counts[n], "verified").n
		}
		sums = append(sums, sum)
	}
}

// twoEqual says whether the last two counts agree with each other.
func twoEqual[T comparable](counts []T) bool {
	n := len(counts)
	return n >= 2 && counts[n-1] == counts[n-2]
}
