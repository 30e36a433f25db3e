package intake

import (
	"wardcount/app/intake/columns"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
	"wardcount/app/published"
	"wardcount/reconcile/setup"
)

// Source is one file that a set-up is read from. The name is for the faults.
type Source struct {
	Name string
	Data []byte
}

// Options say what the files do not: by hand, or from the count that runs.
type Options struct {
	Law setup.Law
	// Council is a name or a statistical code: the council of the set-up, and
	// which one is meant where a file has several. Date likewise.
	Council, Date string
	// By is the returning officer where nothing lists the people.
	By string
	// Ward is the one contest of a by-election; its name is empty where none is given.
	Ward OneWard
	// ByElection says that the poll fills casual vacancies only.
	ByElection bool
	// Mappings are those that are kept: one that fits a file's headings exactly
	// is found by itself, those of Use are taken wherever their headings are.
	Mappings []columns.Mapping
	Use      []string
	// Matched says what the headings of single files stand for, by the name of the
	// file; it goes before every mapping that is kept.
	Matched map[string][]columns.Mapping
	// Corrections are cells that are read otherwise than the files have them.
	Corrections []Correction
	// Base is the running count: what the sources leave out is taken from it.
	Base *setup.Election
	// LinesInOrder says that the candidates of a table without a column for it
	// stand in ballot-paper order.
	LinesInOrder bool
	// Baselines are published results of earlier polls, from which the wards'
	// last contests are taken; NoTurnoutBase says why fewer or more came then.
	Baselines     []Source
	NoTurnoutBase string
	// Draft takes what there is, without asking for what is missing: for a
	// workbook that somebody completes.
	Draft bool
}

// OneWard is a contest that is given in words. 0 seats are 1; an electorate of
// 0 is not given.
type OneWard struct {
	Name              string
	Seats, Electorate int
}

// SetUp is what the sources came to.
type SetUp struct {
	Election setup.Election
	Notes    []string // what was left unread, and what was made
	// OrderFromLines are the files whose lines were taken for the order on the
	// ballot paper, Unread the columns of tables that were not read.
	OrderFromLines []string
	Unread         []UnreadColumn
}

// UnreadColumn is a column of a table that was not read.
type UnreadColumn struct {
	File    string `json:"file"`
	Heading string `json:"heading"`
}

// Read reads a set-up from any number of sources together: set-up workbooks,
// whole or in part, published results, and any other tables. The answer is
// either an election without a fault (with Draft, as far as it
// goes), or every fault of every file at once and no election.
func Read(sources []Source, opt Options) (SetUp, []fault.Fault) {
	r := newReader(opt)
	read := r.read(sources)
	if len(r.faults) > 0 {
		return SetUp{}, r.faults
	}
	return read, nil
}

// Look reads as Read does, for somebody who mends what is wrong at once: beside
// the faults it gives what can be done about each, and the election as far as it
// goes.
func Look(sources []Source, opt Options) (SetUp, []Trouble) {
	r := newReader(opt)
	r.cells = map[string][]workbook.Cell{}
	read := r.read(sources)
	return read, r.troubles()
}

// read reads all sources together; the faults stand in their order.
func (r *reader) read(sources []Source) SetUp {
	opt := r.opt
	for _, s := range sources {
		r.file = s.Name
		r.files = append(r.files, s.Name)
		r.source(s)
	}
	r.readBaselines()
	if r.unread {
		r.faults = fault.InOrder(r.faults, r.files, layout.SheetNames())
		return SetUp{}
	}
	r.file = ""
	if len(sources) == 1 {
		r.file = sources[0].Name
	}
	r.byHand()
	r.takePublished()
	r.askedMappings()
	if len(sources) == 1 && opt.Base == nil && !opt.Draft && opt.Ward.Name == "" {
		for _, f := range r.missing {
			r.faults = append(r.faults, f)
			s, _ := layout.SheetOf(f.Sheet)
			r.tables[s.Noun].broken = true
		}
	}
	r.boxesAlone()
	e := r.election()
	if !opt.Draft {
		r.check(e)
	}
	r.faults = fault.InOrder(r.faults, r.files, layout.SheetNames())
	return SetUp{e, r.notes, r.orderFromLines, r.unreadColumns}
}

// reader reads the sources of one set-up and gathers everything wrong with them.
type reader struct {
	opt     Options
	file    string // which is being read
	files   []string
	tables  map[string]*table // by noun
	missing []fault.Fault     // worksheets that another source may bring
	faults  []fault.Fault
	faulted map[string]bool // cells, by file, sheet and address
	notes   []string

	// cells are those of every worksheet and file of text, by file and sheet, where
	// somebody mends what is wrong in them; else nil.
	cells map[string][]workbook.Cell

	orderFromLines []string
	unreadColumns  []UnreadColumn
	ordered        map[*origin]bool // whose order of lines was taken or refused

	used    []string         // mappings asked for, as files were read with them
	results []published.File // taken once the council is known
	earlier []published.File // of earlier polls

	earlierOf map[string]earlierPlace // where a ward's last contest was published, by ballot id
	unread    bool                    // a file could not be read at all, so that what is missing is not known
}

func newReader(opt Options) *reader {
	r := &reader{opt: opt, tables: map[string]*table{}, faulted: map[string]bool{}, ordered: map[*origin]bool{}, earlierOf: map[string]earlierPlace{}}
	for _, s := range layout.Sheets {
		r.tables[s.Noun] = &table{Sheet: s}
	}
	return r
}

// source reads one file, whatever it is.
func (r *reader) source(s Source) {
	if !workbook.Looks(s.Data) {
		r.text(s)
		return
	}
	book, cells, err := r.bookOf(s.Data)
	switch {
	case err != nil:
		r.unread = true
		r.faults = append(r.faults, fault.OfFile(s.Name, err))
	case setUpBook(book, cells):
		r.worksheetsOf(book, cells)
	default:
		r.anyBook(book, cells)
	}
}

// bookOf opens a workbook and reads every worksheet, by its part, with the
// corrections in it.
func (r *reader) bookOf(data []byte) (*workbook.Book, map[string][]workbook.Cell, error) {
	book, err := workbook.Open(data)
	if err != nil {
		return nil, nil, err
	}
	cells := map[string][]workbook.Cell{}
	for _, part := range book.Sheets {
		if cells[part.Path], err = book.Cells(part.Path); err != nil {
			return nil, nil, err
		}
		name := filetext.Shown(part.Name)
		cells[part.Path] = r.corrected(name, cells[part.Path])
		if s, ours := layout.SheetOf(part.Name); ours {
			r.keepCells(s.Name, cells[part.Path])
		}
		r.keepCells(name, cells[part.Path])
	}
	return book, cells, nil
}

// keepCells keeps what a sheet holds for whoever mends it; sheet is empty for a
// file of text.
func (r *reader) keepCells(sheet string, cells []workbook.Cell) {
	if r.cells != nil {
		r.cells[r.file+"!"+sheet] = cells
	}
}

// Keep carries over what the workbook does not hold from the running election:
// that it is practice, the seed of its figures, and results that are only
// shown. Without it, mending a practice count would make it look real.
func Keep(now, was setup.Election) setup.Election {
	now.Practice, now.Seed, now.PublishedFor = was.Practice, was.Seed, was.PublishedFor
	return now
}
