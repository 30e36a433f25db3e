package earlier

import (
	"cmp"
	"slices"

	"wardcount/app/intake/naming"
	"wardcount/app/published"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// ward is a ward of an earlier poll's results, and how it was found.
type ward struct {
	published.Ward
	file   published.File
	byName bool
}

// baseline finds the wards of a set-up in the results of earlier polls.
type baseline struct {
	wards  []ward
	byKey  map[string][]int
	notYet map[string]bool // files whose date was found to be wrong, or that have none
}

// indexed are the wards of these files by what finds them again.
func indexed(files []published.File) baseline {
	b := baseline{byKey: map[string][]int{}, notYet: map[string]bool{}}
	for _, f := range files {
		if f.Kind == published.IDs {
			continue
		}
		for _, w := range f.Wards {
			if w.Parliamentary() {
				continue
			}
			b.wards = append(b.wards, ward{Ward: w, file: f})
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
func (b baseline) of(council setup.Council, c setup.Contest) (list []ward, otherCode bool) {
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
	slices.SortStableFunc(list, func(a, b ward) int {
		return cmp.Or(truth[a.ByElection]-truth[b.ByElection], cmp.Compare(b.Date, a.Date),
			truth[votesOf(a.Ward) == nil]-truth[votesOf(b.Ward) == nil], truth[a.file.Kind == published.LEAP]-truth[b.file.Kind == published.LEAP])
	})
	return list, otherCode && len(list) == 0
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
