package reconcile

import (
	"slices"
	"strings"
	"time"
)

// LastContest is when the ward's seats were last fought, as the set-up has it:
// what the questions before a declaration compare with. What was not published
// is not there, and nothing is asked about it.
type LastContest struct {
	Date       string           `json:"date"`
	Seats      int              `json:"seats"`
	Electorate Figure[Electors] `json:"electorate"`
	Papers     Figure[Papers]   `json:"papers"` // cast, or the valid ones where no more is known
	Lines      []ContestLine    `json:"lines"`
	// NotForTurnout says why as many did not come then for this contest alone,
	// such as a European election on the same day; empty where turnout compares.
	NotForTurnout string `json:"not_for_turnout,omitempty"`
	// NoComparison says why nothing compares, such as other boundaries.
	NoComparison string `json:"no_comparison,omitempty"`
}

// ContestLine is one candidate's votes in a contest, and for whom they stood.
type ContestLine struct {
	PartyID   string `json:"party_id,omitempty"`
	Party     string `json:"party,omitempty"`
	Candidate string `json:"candidate,omitempty"` // forenames first
	Votes     Votes  `json:"votes"`
}

// lastContest is the ward's last contest where figures compare with it.
func (c Contest) lastContest() (LastContest, bool) {
	if c.Last == nil || c.Last.NoComparison != "" {
		return LastContest{}, false
	}
	return *c.Last, true
}

// words say what a last contest holds, in a list of changes.
func (l *LastContest) words() string {
	if l == nil {
		return "none"
	}
	votes := Votes(0)
	for _, line := range l.Lines {
		votes += line.Votes
	}
	list := []string{l.Date, plural(l.Seats, "seat", "seats"), plural(len(l.Lines), "candidate", "candidates") + " with " + plural(int(votes), "vote", "votes")}
	if n, known := l.Papers.Get(); known {
		list = append(list, plural(int(n), "paper", "papers"))
	}
	if n, known := l.Electorate.Get(); known {
		list = append(list, plural(int(n), "elector", "electors"))
	}
	if l.NotForTurnout != "" {
		list = append(list, "no base for turnout: "+l.NotForTurnout)
	}
	if l.NoComparison != "" {
		list = append(list, "no comparison: "+l.NoComparison)
	}
	return strings.Join(list, ", ")
}

// lastContest says what no last contest has.
func (f *faultList) lastContest(c Contest) {
	l := c.Last
	if l == nil {
		return
	}
	id := string(c.ID)
	if _, err := time.Parse(time.DateOnly, l.Date); err != nil {
		f.add("ward", id, "last", "The last contest of "+c.Name+" has the date "+quote(l.Date)+", which is not a date.", "Write it as year-month-day, such as 2014-05-22.")
	}
	if l.Seats < 1 || l.Seats > MaxSeats || len(l.Lines) > MaxCandidates {
		f.add("ward", id, "last", "The last contest of "+c.Name+" has "+plural(l.Seats, "seat", "seats")+" and "+plural(len(l.Lines), "candidate", "candidates")+".", "Write it as it was published, or leave it out.")
	}
	wide := func(n int) bool { return n < 0 || n > MaxFigure }
	if wide(int(l.Electorate.n)) || wide(int(l.Papers.n)) || slices.ContainsFunc(l.Lines, func(line ContestLine) bool { return wide(int(line.Votes)) }) {
		f.add("ward", id, "last", "A figure of the last contest of "+c.Name+" is below 0 or has more than nine digits.", "Write it as it was published, or leave it out.")
	}
	for _, text := range append([]string{l.NotForTurnout, l.NoComparison}, texts(l.Lines)...) {
		f.text("ward", id, "last", text)
	}
}

func texts(lines []ContestLine) (all []string) {
	for _, l := range lines {
		all = append(all, l.PartyID, l.Party, l.Candidate)
	}
	return all
}

// bySlate are the ward's candidates by party with the votes that they now have,
// put together once for all questions; none while votes are awaited.
func (s *sight) bySlate() []slate {
	votes := s.tables[0].Votes
	if s.slates == nil && votes != nil {
		list := make([]ContestLine, len(votes))
		for i, c := range s.ward.Contest.Candidates {
			list[i] = ContestLine{c.PartyID, c.Party, c.SpokenName(), votes[i]}
		}
		s.slates = slatesOf(list)
	}
	return s.slates
}

// slate is the candidates of one party in one contest; an independent is a
// slate of one, known by the name.
type slate struct {
	party  string // what it is known by
	called string
	alone  bool  // not a party
	places []int // of its candidates, from 0
	top    Votes // the most that one of them has
}

// slatesOf puts the candidates together by party, in the order of the paper.
func slatesOf(lines []ContestLine) []slate {
	var list []slate
	for i, l := range lines {
		s := slate{party: l.party(), called: l.Party, top: l.Votes, places: []int{i}}
		if s.party == "" {
			s.party, s.called, s.alone = "person "+letters(l.Candidate), l.Candidate, true
		}
		at := slices.IndexFunc(list, func(o slate) bool { return o.party == s.party && !s.alone })
		if at < 0 {
			list = append(list, s)
			continue
		}
		list[at].places, list[at].top = append(list[at].places, i), max(list[at].top, l.Votes)
	}
	return list
}

// party is what a party is known by from contest to contest: its number with
// the Electoral Commission, the first where it stands for two parties together,
// otherwise its name. Independents are no party.
func (l ContestLine) party() string {
	id := strings.TrimPrefix(l.PartyID, "joint-party:")
	if id != l.PartyID {
		id, _, _ = strings.Cut(id, "-")
		return "PP" + id
	}
	if strings.HasPrefix(id, "ynmp-party:") {
		id = "" // lists give such an id to those who have no party
	}
	if id != "" {
		return id
	}
	name := letters(l.Party)
	if name == "ind" || name == "independent" {
		return ""
	}
	return name
}

// change is one slate now and at the last contest, as parts of ten thousand of
// the votes that the best candidates of all slates have together. The best one
// counts because parties put up more candidates in one year than in another.
type change struct {
	slate
	was Votes
}

// part is the share of a slate, in parts of ten thousand.
func part(votes, all Votes) int { return int(votes) * 10_000 / int(all) }

// changes are the slates of both contests, and the sums of the best
// candidates' votes now and then; nil where nothing compares.
func (s *sight) changes() (both []change, now, then Votes) {
	c := s.ward.Contest
	last, ok := c.lastContest()
	if !ok || last.Seats != c.Seats || s.tables[0].Votes == nil {
		return nil, 0, 0
	}
	was := slatesOf(last.Lines)
	for _, o := range was {
		then += o.top
	}
	for _, o := range s.bySlate() {
		now += o.top
		if at := slices.IndexFunc(was, func(w slate) bool { return w.party == o.party }); at >= 0 {
			both = append(both, change{o, was[at].top})
		}
	}
	if now == 0 || then == 0 || len(both) < 2 {
		return nil, 0, 0
	}
	return both, now, then
}

// aside are the changes of the slates' shares less the ward's median change.
func aside(both []change, now, then Votes) []int {
	list := make([]int, len(both))
	for i, b := range both {
		list[i] = part(b.top, now) - part(b.was, then)
	}
	middle := median(list)
	for i := range list {
		list[i] -= middle
	}
	return list
}

// median is the middle of a list, of two in the middle what lies between them.
func median[T ~int](list []T) T {
	sorted := slices.Sorted(slices.Values(list))
	n := len(sorted)
	if n%2 == 1 {
		return sorted[n/2]
	}
	return (sorted[n/2-1] + sorted[n/2]) / 2
}

// far is the sum of how far the numbers lie from a middle.
func far[T ~int](list []T, middle T) T {
	sum := T(0)
	for _, x := range list {
		sum += max(x-middle, middle-x)
	}
	return sum
}
