package leaving

import (
	"os"
	"path/filepath"

	"wardcount/export"
	"wardcount/export/format"
)

// Ahead is what a publication would hand over, before anything is written.
type Ahead struct {
	Practice bool
	Revision int
	Declared []string // names of the wards that leave
	Files    []AheadFile
	LeftOut  []export.Left
	// Empty are the chosen formats that would hold no contest, and why.
	Empty []AheadFile
}

// AheadFile is one document that would be handed over.
type AheadFile struct {
	Format   string // its id
	Name     string
	Contests int
	Why      string // it would hold none
}

// Foresee says what a publication would hand over in the given formats. Unlike
// in Prepare, no format named means none.
func Foresee(results export.Results, formats []string) Ahead {
	a := Ahead{Practice: results.Election.Practice, Revision: results.Revision}
	for _, w := range results.Wards {
		a.Declared = append(a.Declared, w.Certificate.Ward)
	}
	for _, id := range formats {
		f, ok := format.Of(id)
		if !ok {
			continue
		}
		a.LeftOut = appendLeft(a.LeftOut, f.LeftOut(results))
		file := AheadFile{Format: id, Name: f.FileName(results)}
		if file.Contests, file.Why = f.Holds(results); file.Contests == 0 {
			a.Empty = append(a.Empty, file)
			continue
		}
		for _, document := range f.Documents(results) {
			contests, _ := document.Holds(results)
			a.Files = append(a.Files, AheadFile{Format: id, Name: document.FileName(results), Contests: contests})
		}
	}
	return a
}

// Replaced lists which of the names stand in a folder already: they would be
// replaced. It looks at the disc, which may take its time.
func Replaced(folder string, names []string) []string {
	var there []string
	for _, name := range names {
		if _, err := os.Lstat(filepath.Join(folder, name)); err == nil {
			there = append(there, name)
		}
	}
	return there
}
