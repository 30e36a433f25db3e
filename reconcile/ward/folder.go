package ward

import (
	"maps"
	"time"

	"wardcount/reconcile/sheet"
)

// Folder holds the sheets of a ward, or the voter-ID sheets of the poll, and
// what was said about their findings.
type Folder struct {
	Sheets    map[sheet.ID]Sheet
	Explained map[FindingID]Explanation
	Accepted  map[FindingID]Acceptance
	Begun     bool // something has been keyed, whatever became of it
}

// NewFolder is a folder in which nothing has been keyed or said.
func NewFolder() Folder {
	return Folder{Sheets: map[sheet.ID]Sheet{}, Explained: map[FindingID]Explanation{}, Accepted: map[FindingID]Acceptance{}}
}

// Current gives the current count's figures of a sheet, false while it is awaited.
func (f Folder) Current(id sheet.ID) (sheet.Reading, bool) {
	counts := f.Sheets[id].Counts
	if len(counts) == 0 {
		return nil, false
	}
	return counts[len(counts)-1], true
}

// WithReading gives a folder in which count k of the sheet holds the reading. The
// folder itself is left as it was.
func (f Folder) WithReading(id sheet.ID, k int, r sheet.Reading, by string, at time.Time) Folder {
	return f.Put(id, f.Sheets[id].Settled(k, r), by, at)
}

// Put gives a folder with the sheet as somebody left it.
func (f Folder) Put(id sheet.ID, s Sheet, by string, at time.Time) Folder {
	s.By, s.At = by, at
	s.Version++
	f.Begun = true
	f.Sheets = maps.Clone(f.Sheets)
	f.Sheets[id] = s
	return f
}

// Without gives a folder in which none of the sheets is keyed. That a box or a
// station had papers is remembered, until it is keyed again.
func (f Folder) Without(ids []sheet.ID) Folder {
	f.Sheets = maps.Clone(f.Sheets)
	for _, id := range ids {
		_, in := f.Sheets[id]
		delete(f.Sheets, id)
		if d, _ := sheet.ByForm(id.Form); in && d.Stage == sheet.StageVerification {
			f.Sheets[id] = Sheet{Emptied: true}
		}
	}
	return f
}

// Explain notes why a finding is what it is. Who accepted it did so for
// another explanation, and looks again.
func (f Folder) Explain(id FindingID, e Explanation) Folder {
	f.Explained = maps.Clone(f.Explained)
	f.Explained[id] = e
	f.Accepted = maps.Clone(f.Accepted)
	delete(f.Accepted, id)
	return f
}

// Accept notes a second person's yes to a finding.
func (f Folder) Accept(id FindingID, a Acceptance) Folder {
	f.Accepted = maps.Clone(f.Accepted)
	f.Accepted[id] = a
	return f
}

// AnyKeyed says whether anything of the folder has been keyed.
func (f Folder) AnyKeyed() bool {
	for _, s := range f.Sheets {
		if s.Touched() {
			return true
		}
	}
	return false
}
