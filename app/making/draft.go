package making

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/csv"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wardcount/app"
	"wardcount/app/intake"
	"wardcount/app/intake/columns"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/export/format"
	"wardcount/reconcile/setup"
)

// Progress hears how far the reading is, and what is in hand.
type Progress func(done, total int, what string)

// Draft is all that was said so far of a set-up in the making. Nothing of it is
// in a count. It is a value: who changes a copy leaves the other as it was.
type Draft struct {
	Files []File
	// Council, Date and By are said by hand; empty where the files say them.
	Council, Date, By string
	// Ward is the one ballot of a by-election.
	Ward       intake.OneWard
	ByElection bool
	// LinesInOrder says that candidates stand in ballot-paper order where no column says it.
	LinesInOrder bool
	// NoTurnoutBase says why turnout does not compare with the results of an earlier poll.
	NoTurnoutBase string
	// Typed are lines that somebody typed, by the noun of their table.
	Typed map[string][][]string
	// Corrections are cells that are read otherwise than the files have them.
	Corrections []intake.Correction
	// Path is where the count is to stand; empty is the home folder.
	Path string
	// Base is the running count that is mended; nil for a new one.
	Base *setup.Election
}

// File is a file of the set-up.
type File struct {
	Path    string
	Earlier bool              // published results of an earlier poll: the wards' last contests
	Matched []columns.Mapping // what its headings stand for, as somebody said
	sum     [sha256.Size]byte // of what was read last
	read    bool
}

// FileRead is what a file turned out to be.
type FileRead struct {
	File
	As      intake.Recognised
	Changed bool         // since it was last read
	Gone    *fault.Fault // it cannot be read any more, or never could
}

// Reading is what a draft came to.
type Reading struct {
	Draft    Draft // with what was learned of the files
	Files    []FileRead
	SetUp    intake.SetUp // as far as it goes where there are troubles
	Troubles []intake.Trouble
	// Path is where the count will stand, PathWrong why it cannot stand there.
	Path      string
	PathWrong error
	// Lapsed are corrections of a file that has changed: their cells no longer
	// say what was corrected.
	Lapsed []intake.Correction
}

// Sound says that the reading is a set-up from which a count can be made.
func (r Reading) Sound() bool { return len(r.Troubles) == 0 && len(r.SetUp.Election.Contests) > 0 }

// TypedTable is a table that can be typed: its noun, what it is called as a
// source, and its columns as somebody is asked for them.
type TypedTable struct {
	Noun    string
	Source  string
	Columns []TypedColumn
}

// TypedColumn is one thing that is asked of each line.
type TypedColumn struct {
	Field, Heading string
	Choices        []string // where only these may stand
}

// TypedTables are the tables that can be typed.
var TypedTables = []TypedTable{
	{"candidate", "Candidates typed here", []TypedColumn{{"whole_name", "Name in full", nil}, {"description", "Description", nil}, {"party", "Party", nil}}},
	{"station", "Stations typed here", []TypedColumn{{"id", "Station", nil}, {"place", "Polling place", nil}}},
	{"person", "People typed here", []TypedColumn{{"name", "Name", nil}, {"role", "Role", roleWords()}}},
}

func roleWords() (words []string) {
	for _, r := range setup.Roles {
		words = append(words, r.Words())
	}
	return words
}

// Clone is a copy that shares nothing that is changed.
func (d Draft) Clone() Draft {
	d.Files = slices.Clone(d.Files)
	d.Corrections = slices.Clone(d.Corrections)
	typed := maps.Clone(d.Typed)
	for noun := range typed {
		typed[noun] = slices.Clone(typed[noun])
	}
	d.Typed = typed
	return d
}

// Correct notes that a cell is read otherwise; what was said of the cell before
// gives way.
func (d *Draft) Correct(c intake.Correction) {
	i := slices.IndexFunc(d.Corrections, func(o intake.Correction) bool {
		return o.File == c.File && o.Sheet == c.Sheet && o.Cell == c.Cell
	})
	switch {
	case i < 0:
		d.Corrections = append(slices.Clone(d.Corrections), c)
	default:
		c.Was = d.Corrections[i].Was
		d.Corrections = slices.Delete(slices.Clone(d.Corrections), i, i+1)
		if c.Now != c.Was {
			d.Corrections = append(d.Corrections, c)
		}
	}
}

// TakeBack takes a correction back.
func (d *Draft) TakeBack(i int) {
	d.Corrections = slices.Delete(slices.Clone(d.Corrections), i, i+1)
}

// typed are the typed tables as sources.
func (d Draft) typed() (list []intake.Source) {
	for _, t := range TypedTables {
		if len(d.Typed[t.Noun]) == 0 {
			continue
		}
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		var headings []string
		for _, c := range t.Columns {
			headings = append(headings, c.Heading)
		}
		_ = w.Write(headings)
		for _, line := range d.Typed[t.Noun] {
			_ = w.Write(line)
		}
		w.Flush()
		list = append(list, intake.Source{Name: t.Source, Data: b.Bytes()})
	}
	return list
}

// Read reads everything anew.
func (d Draft) Read(ctx context.Context, progress Progress) (Reading, error) {
	r := Reading{Draft: d.Clone()}
	opt, damaged, err := r.options()
	if err != nil {
		return r, err
	}
	var sources []intake.Source
	var faults []fault.Fault
	for i := range r.Draft.Files {
		f := &r.Draft.Files[i]
		progress(i, len(r.Draft.Files), f.Path)
		if err := ctx.Err(); err != nil {
			return r, err
		}
		source, gone := ReadFile(f.Path)
		read := FileRead{Gone: gone}
		if gone != nil {
			faults = append(faults, *gone)
		} else {
			read.Changed = r.seen(f, source)
			read.As = intake.Recognise(source, opt)
			if f.Earlier {
				opt.Baselines = append(opt.Baselines, source)
			} else {
				sources = append(sources, source)
			}
		}
		read.File = *f
		r.Files = append(r.Files, read)
	}
	opt.Corrections = r.Draft.Corrections // without those that lapsed
	for _, f := range append(faults, damaged...) {
		r.Troubles = append(r.Troubles, intake.Trouble{Fault: f})
	}
	sources = append(sources, r.Draft.typed()...)
	if err := ctx.Err(); err != nil || len(faults) > 0 || len(sources)+len(opt.Baselines) == 0 && d.Ward.Name == "" && !d.ByElection {
		return r, err
	}
	setUp, troubles := intake.Look(sources, opt)
	if d.Base != nil {
		setUp.Election = intake.Keep(setUp.Election, *d.Base)
	}
	for _, t := range troubles {
		r.Troubles = append(r.Troubles, r.placed(t))
	}
	r.SetUp = setUp
	r.Troubles = append(r.Troubles, r.missing()...)
	if d.Base == nil {
		r.Path = d.Path
		if r.Path == "" {
			r.Path = app.FreePath(defaultPath(setUp.Election))
		}
		r.PathWrong = checkPath(r.Path)
	}
	return r, ctx.Err()
}

// placed takes the file off what lacks as a whole, where the file is no workbook
// of ours with such a worksheet: it lacks in all files together.
func (r Reading) placed(t intake.Trouble) intake.Trouble {
	_, ours := layout.SheetOf(t.Sheet)
	if !ours || t.Row > 0 {
		return t
	}
	if !slices.ContainsFunc(r.Files, func(f FileRead) bool { return f.Path == t.File && f.As.SetUpBook }) {
		t.File = ""
	}
	return t
}

// Lacking is the table that lacks as a whole, by its noun; empty where a fault
// is not of that kind.
func Lacking(f fault.Fault) string {
	if s, ours := layout.SheetOf(f.Sheet); ours && f.Row == 0 && f.File == "" {
		return s.Noun
	}
	return ""
}

// options are what the reader is told beside the files, and what is wrong with
// the columns that are kept.
func (r *Reading) options() (intake.Options, []fault.Fault, error) {
	d := r.Draft
	law, err := app.Law()
	opt := intake.Options{Law: law, Council: strings.TrimSpace(d.Council), Date: strings.TrimSpace(d.Date), By: strings.TrimSpace(d.By),
		Ward: d.Ward, ByElection: d.ByElection, LinesInOrder: d.LinesInOrder, Base: d.Base, NoTurnoutBase: strings.TrimSpace(d.NoTurnoutBase), Matched: map[string][]columns.Mapping{}}
	for _, f := range d.Files {
		opt.Matched[f.Path] = f.Matched
	}
	kept, damaged := Kept()
	opt.Mappings = kept
	return opt, damaged, err
}

// seen notes what a file says, and whether it said something else when it was
// last read. Corrections of cells that say something else now lapse.
func (r *Reading) seen(f *File, s intake.Source) (changed bool) {
	sum := sha256.Sum256(s.Data)
	changed = f.read && f.sum != sum
	f.sum, f.read = sum, true
	if !changed {
		return false
	}
	var kept []intake.Correction
	for _, c := range r.Draft.Corrections {
		if c.File == f.Path && intake.Held(s, c.Sheet, c.Cell) != c.Was {
			r.Lapsed = append(r.Lapsed, c)
			continue
		}
		kept = append(kept, c)
	}
	r.Draft.Corrections = kept
	return true
}

// Compares tells whether results of an earlier poll are among the files.
func (d Draft) Compares() bool {
	return slices.ContainsFunc(d.Files, func(f File) bool { return f.Earlier })
}

// LineOf finds the typed line and its column that a fault is about; false where
// it is about none.
func (d Draft) LineOf(f fault.Fault) (noun string, line, column int, ok bool) {
	for _, t := range TypedTables {
		if t.Source != f.File {
			continue
		}
		line = f.Row - 2 // the headings stand on the first row
		if line < 0 || line >= len(d.Typed[t.Noun]) {
			return t.Noun, 0, 0, false
		}
		column = max(0, slices.IndexFunc(t.Columns, func(c TypedColumn) bool { return c.Heading == f.Column }))
		return t.Noun, line, column, true
	}
	return "", 0, 0, false
}

// Says are the corrections in sentences.
func (d Draft) Says() (list []string) {
	for _, c := range d.Corrections {
		list = append(list, c.Says())
	}
	return list
}

// Named is the path of a count file as somebody wrote it: a name without the
// ending gets it, and one without a folder lies in the home folder.
func Named(path string) string {
	if path == "" {
		return ""
	}
	if !strings.HasSuffix(path, ending) {
		path = strings.TrimSuffix(path, ".") + ending
	}
	if home, err := os.UserHomeDir(); err == nil && filepath.Base(path) == path {
		path = filepath.Join(home, path)
	}
	return path
}

// defaultPath is where a count of that election would be put: the home folder,
// under the names of its council and of its one ballot, and its year.
func defaultPath(e setup.Election) string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	plain := func(name string) string { return format.Slug(strings.NewReplacer("'", "", "’", "").Replace(name)) }
	words := []string{plain(e.Council.Name)}
	if len(e.Contests) == 1 {
		words = append(words, plain(e.Contests[0].Name))
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	if len(words) == 0 {
		words = []string{"count"}
	}
	if year, _, _ := strings.Cut(e.Date, "-"); year != "" {
		words = append(words, plain(year))
	}
	return filepath.Join(home, strings.Join(words, "-")+ending)
}
