package intake

import (
	"cmp"
	"fmt"
	"slices"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/naming"
	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
	"wardcount/app/published"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// earlierPlace is where a ward's last contest was published.
type earlierPlace struct {
	file string
	row  int
}

// readBaselines reads the published results of earlier polls.
func (r *reader) readBaselines() {
	for _, s := range r.opt.Baselines {
		r.files = append(r.files, s.Name)
		if workbook.Looks(s.Data) {
			r.faults = append(r.faults, fault.Fault{Code: fault.NoMapping, File: s.Name, Message: "It is a workbook, and no file of published results.",
				Do: "Save its results as CSV; a set-up workbook with the worksheet “Last contest” is given with --from."})
			continue
		}
		file, faults := published.Read(s.Name, s.Data)
		for _, f := range faults {
			r.publishedFault(s.Name, f)
		}
		if len(faults) == 0 {
			r.earlier = append(r.earlier, file)
		}
	}
	shareCodes(r.earlier)
	if p := layout.Unseen(r.opt.NoTurnoutBase); p != (fault.Problem{}) {
		r.faults = append(r.faults, fault.Fault{Code: p.Code, File: "--no-turnout-base", Message: p.Message, Do: "Write the reason in one line of plain text."})
		r.opt.NoTurnoutBase = ""
	}
}

// earlierWard is a ward of an earlier poll's results, and how it was found.
type earlierWard struct {
	published.Ward
	file   published.File
	byName bool
}

// baseline finds the wards of a set-up in the results of earlier polls.
type baseline struct {
	wards  []earlierWard
	byKey  map[string][]int
	notYet map[string]bool // files whose date was found to be wrong, or that have none
}

func (r *reader) baseline() baseline {
	b := baseline{byKey: map[string][]int{}, notYet: map[string]bool{}}
	for _, f := range r.earlier {
		if f.Kind == published.IDs {
			continue
		}
		for _, w := range f.Wards {
			if w.Parliamentary() {
				continue
			}
			b.wards = append(b.wards, earlierWard{Ward: w, file: f})
			for _, key := range areaKeys(setup.Council{Name: w.Council, GSS: w.CouncilGSS}, w.BallotID, w.AreaGSS, w.Area) {
				b.byKey[key] = append(b.byKey[key], len(b.wards)-1)
			}
		}
	}
	return b
}

// areaKeys are the texts by which an area is found again at another poll: its
// part of the ballot id, its code, and its name within the council.
func areaKeys(council setup.Council, ballot setup.ContestID, gss, name string) (keys []string) {
	if ballot != "" {
		keys = append(keys, "ballot "+published.BallotArea(ballot))
	}
	if gss != "" {
		keys = append(keys, "code "+gss)
	}
	if council.GSS != "" {
		keys = append(keys, published.NameKey("name "+council.GSS, name))
	}
	return append(keys, published.NameKey("name "+naming.Organisation(council.Name), name))
}

// of gives the contests that an area had at earlier polls, the one to compare
// with first: an ordinary contest before a by-election, then the latest, and of
// two files of it the one that has its votes and says more of the parties.
func (b baseline) of(council setup.Council, c setup.Contest) (list []earlierWard, otherCode bool) {
	seen := map[int]bool{}
	for _, key := range areaKeys(council, c.ID, c.GSS, c.Name) {
		for _, n := range b.byKey[key] {
			w := b.wards[n]
			switch {
			case seen[n] || w.Kind != c.Kind:
			case c.GSS != "" && w.AreaGSS != "" && w.AreaGSS != c.GSS:
				otherCode = true
			default:
				w.byName = c.GSS == "" || w.AreaGSS != c.GSS
				list = append(list, w)
			}
			seen[n] = true
		}
	}
	truth := map[bool]int{true: 1}
	slices.SortStableFunc(list, func(a, b earlierWard) int {
		return cmp.Or(truth[a.ByElection]-truth[b.ByElection], cmp.Compare(b.Date, a.Date),
			truth[votesOf(a.Ward) == nil]-truth[votesOf(b.Ward) == nil], truth[a.file.Kind == published.LEAP]-truth[b.file.Kind == published.LEAP])
	})
	return list, otherCode && len(list) == 0
}

// takeBaselines gives the wards that no line of the set-up speaks of their last
// contest from the results of earlier polls, and says which had none.
func (r *reader) takeBaselines(e *setup.Election) {
	if len(r.earlier) == 0 {
		return
	}
	faults, b := len(r.faults), r.baseline()
	used, said := map[string]bool{}, taken{}
	for i := range e.Contests {
		c := &e.Contests[i]
		list, otherCode := b.of(e.Council, *c)
		for _, w := range list {
			used[w.file.Name] = true
		}
		switch {
		case c.Last != nil:
			said.had = append(said.had, c.Name)
		case otherCode:
			said.skip(c.Name, "its code is another, and so may its boundaries be")
		case len(list) == 0:
			said.none = append(said.none, c.Name)
		case r.earlierThan(e.Date, b, list):
			r.takeBaseline(*e, c, list, &said)
		}
	}
	for _, f := range r.earlier {
		if f.Kind != published.IDs && !used[f.Name] {
			r.faults = append(r.faults, fault.Fault{Code: fault.Contradiction, File: f.Name, Message: "It has no ward of this set-up.", Do: "Give the results of the council's last contests, or leave it out."})
		}
	}
	if len(r.faults) == faults {
		r.notes = append(r.notes, said.notes(len(e.Contests))...)
	}
}

// earlierThan says whether all contests of an area were held before the poll.
// A file of which that is not so is refused once.
func (r *reader) earlierThan(date string, b baseline, list []earlierWard) bool {
	all := true
	for _, w := range list {
		wrong := w.Date == "" || date != "" && w.Date >= date
		all = all && !wrong
		if !wrong || b.notYet[w.file.Name] {
			continue
		}
		b.notYet[w.file.Name] = true
		f := published.NotBefore(w.file.Name, w.Ward, date)
		if w.Date == "" {
			f = published.Undated(w.file.Name, w.Ward)
		}
		r.publishedFault(w.file.Name, f)
	}
	return all
}

// takeBaseline takes the first of an area's contests. Another file of the same
// contest fills what it leaves open.
func (r *reader) takeBaseline(e setup.Election, c *setup.Contest, list []earlierWard, said *taken) {
	first := list[0]
	for _, other := range list[1:] {
		if other.Date != first.Date || other.ByElection != first.ByElection {
			break
		}
		if ours, theirs := votesOf(first.Ward), votesOf(other.Ward); theirs != nil && !slices.Equal(ours, theirs) {
			f := fault.Fault{Code: fault.Contradiction, File: other.file.Name, Row: other.Row, Do: "Leave one of the two out.",
				Message: fmt.Sprintf("%s of %s has other votes here than in %s, row %d.", filetext.Quote(c.Name), other.Date, filetext.Shown(first.file.Name), first.Row)}
			r.faults = append(r.faults, f)
			return
		}
		first.Seats = firstKnown(first.SeatsUp(), other.SeatsUp())
		first.Electorate, first.Papers = firstKnown(first.Electorate, other.Electorate), firstKnown(first.Papers, other.Papers)
	}
	why := first.NotLast()
	if system := r.opt.Law.System(first.Kind, first.Date); system != "" && system != "plurality" {
		why = "it was decided otherwise than by the most votes"
	}
	if why != "" {
		said.skip(c.Name, why)
		return
	}
	last := first.Last()
	last.NotForTurnout = r.opt.NoTurnoutBase
	if first.file.Kind == published.LEAP && hasPartyIDs(e) {
		last.Lines = published.WithParties(last.Lines)
	}
	c.Last = last
	r.earlierOf[string(c.ID)] = earlierPlace{first.file.Name, first.Row}
	said.add(c.Name, first)
}

// votesOf are a contest's votes, the most first; none where one is not known.
// Two files may write a name in two ways, but not a figure.
func votesOf(w published.Ward) (votes []figure.Votes) {
	for _, c := range w.Candidates {
		n, known := c.Votes.Get()
		if !known {
			return nil
		}
		votes = append(votes, n)
	}
	slices.SortFunc(votes, func(a, b figure.Votes) int { return cmp.Compare(b, a) })
	return votes
}

func firstKnown[T ~int](a, b figure.Of[T]) figure.Of[T] {
	if a.IsKeyed() {
		return a
	}
	return b
}

// hasPartyIDs says whether the set-up knows parties by their registration.
func hasPartyIDs(e setup.Election) bool {
	return slices.ContainsFunc(e.Contests, func(c setup.Contest) bool {
		return slices.ContainsFunc(c.Candidates, func(c setup.Candidate) bool { return c.PartyID != "" })
	})
}
