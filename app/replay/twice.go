package replay

import (
	"fmt"
	"path/filepath"

	"wardcount/app/internal/filetext"
	"wardcount/app/published"
	"wardcount/reconcile/setup"
)

// mostTwice bounds how many contests that stand in two files are named one by one.
const mostTwice = 20

// twice finds files that are given twice, and contests that two files of
// results have. A contest that one file has twice is left to the set-up.
func twice(files, results []published.File) (faults []published.Fault) {
	given := map[string]bool{}
	for _, f := range files {
		path := filepath.Clean(f.Name)
		if given[path] {
			faults = append(faults, published.Fault{File: f.Name, Message: "The file is given twice.", Do: "Name it once."})
		}
		given[path] = true
	}
	if len(faults) > 0 {
		return faults
	}
	known, more := standing{}, 0
	for n, f := range results {
		for _, w := range f.Wards {
			other, ok := known.find(n, w)
			switch {
			case !ok:
			case len(faults) == mostTwice:
				more++
			default:
				where := filetext.Shown(filepath.Base(results[other.file].Name))
				if other.ward.Row > 0 { // our own JSON has no rows
					where += fmt.Sprintf(", row %d", other.ward.Row)
				}
				faults = append(faults, published.Fault{File: f.Name, Row: w.Row,
					Message: fmt.Sprintf("%s, %s of %s stands here and in %s, and would count twice.", filetext.Shown(w.Council), filetext.Shown(w.Area), w.Date, where),
					Do:      "Leave one of the two files out, or take the contest out of one."})
			}
		}
		for _, w := range f.Wards {
			known.add(n, w)
		}
	}
	if more > 0 {
		faults = append(faults, published.Fault{File: faults[0].File, Message: fmt.Sprintf("There are %d more contests that stand in two files.", more), Do: "Leave one of the files out."})
	}
	return faults
}

// stood is a contest and the file that has it.
type stood struct {
	file int
	ward published.Ward
}

// standing are the contests of the files so far, by code and by name.
type standing map[ballot][]stood

// keysOf are what a contest is found by, whether it is a by-election or not.
func keysOf(w published.Ward) []ballot {
	keys := []ballot{{date: w.Date, kind: w.Kind, area: published.NameKey(w.Council, w.Area)}}
	if w.AreaGSS != "" {
		keys = append(keys, ballot{date: w.Date, kind: w.Kind, area: w.AreaGSS})
	}
	return keys
}

func (s standing) add(file int, w published.Ward) {
	for _, key := range keysOf(w) {
		s[key] = append(s[key], stood{file, w})
	}
}

// find gives the same contest in another file.
func (s standing) find(file int, w published.Ward) (stood, bool) {
	for _, key := range keysOf(w) {
		for _, other := range s[key] {
			if other.file != file && sameContest(other.ward, w) {
				return other, true
			}
		}
	}
	return stood{}, false
}

// sameContest says whether two contests of one date, kind and area or name are
// one. Which are by-elections only some files say; wards of one name and council
// are one, but parishes may have wards of one name.
func sameContest(a, b published.Ward) bool {
	says := func(w published.Ward) bool { return w.BallotID != "" || w.ElectionType != "" }
	if says(a) && says(b) && a.ByElection != b.ByElection {
		return false
	}
	return a.Kind == setup.WardContest || a.AreaGSS == "" || b.AreaGSS == "" || a.AreaGSS == b.AreaGSS
}
