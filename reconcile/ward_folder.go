package reconcile

import (
	"maps"
	"time"
)

// Folder holds the sheets of a ward, or the voter-ID sheets of the poll, and
// what was said about their findings.
type Folder struct {
	Sheets    map[SheetID]Sheet
	Explained map[FindingID]Explanation
	Accepted  map[FindingID]Acceptance
	Begun     bool // something has been keyed, whatever became of it
}

func newFolder() Folder {
	return Folder{Sheets: map[SheetID]Sheet{}, Explained: map[FindingID]Explanation{}, Accepted: map[FindingID]Acceptance{}}
}

// Current gives the current count's figures of a sheet, false while it is awaited.
func (f Folder) Current(id SheetID) (Reading, bool) {
	counts := f.Sheets[id].Counts
	if len(counts) == 0 {
		return nil, false
	}
	return counts[len(counts)-1], true
}

// with gives a folder in which count k of the sheet holds the reading. The
// folder itself is left as it was.
func (f Folder) with(id SheetID, k int, r Reading, by string, at time.Time) Folder {
	return f.put(id, f.Sheets[id].settled(k, r), by, at)
}

// put gives a folder with the sheet as somebody left it.
func (f Folder) put(id SheetID, s Sheet, by string, at time.Time) Folder {
	s.By, s.At = by, at
	s.Version++
	f.Begun = true
	f.Sheets = maps.Clone(f.Sheets)
	f.Sheets[id] = s
	return f
}

// without gives a folder in which none of the sheets is keyed. That a box or a
// station had papers is remembered, until it is keyed again.
func (f Folder) without(ids []SheetID) Folder {
	f.Sheets = maps.Clone(f.Sheets)
	for _, id := range ids {
		_, in := f.Sheets[id]
		delete(f.Sheets, id)
		if d, _ := SheetOf(id.Form); in && d.Stage == StageVerification {
			f.Sheets[id] = Sheet{Emptied: true}
		}
	}
	return f
}

// explain notes why a finding is what it is. Who accepted it did so for
// another explanation, and looks again.
func (f Folder) explain(id FindingID, e Explanation) Folder {
	f.Explained = maps.Clone(f.Explained)
	f.Explained[id] = e
	f.Accepted = maps.Clone(f.Accepted)
	delete(f.Accepted, id)
	return f
}

func (f Folder) accept(id FindingID, a Acceptance) Folder {
	f.Accepted = maps.Clone(f.Accepted)
	f.Accepted[id] = a
	return f
}

// anyKeyed says whether anything of the folder has been keyed.
func (f Folder) anyKeyed() bool {
	for _, s := range f.Sheets {
		if s.Touched() {
			return true
		}
	}
	return false
}
