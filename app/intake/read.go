package intake

import (
	"wardcount/app/intake/columns"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/workbook"
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
	for _, s := range sources {
		r.file = s.Name
		r.files = append(r.files, s.Name)
		r.source(s)
	}
	r.readBaselines()
	if r.unread {
		return SetUp{}, fault.InOrder(r.faults, r.files, layout.SheetNames())
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
	if len(r.faults) > 0 {
		return SetUp{}, fault.InOrder(r.faults, r.files, layout.SheetNames())
	}
	return SetUp{e, r.notes, r.orderFromLines, r.unreadColumns}, nil
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
	book, cells, err := bookOf(s.Data)
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

// bookOf opens a workbook and reads every worksheet, by its part.
func bookOf(data []byte) (*workbook.Book, map[string][]workbook.Cell, error) {
	book, err := workbook.Open(data)
	if err != nil {
		return nil, nil, err
	}
	cells := map[string][]workbook.Cell{}
	for _, part := range book.Sheets {
		if cells[part.Path], err = book.Cells(part.Path); err != nil {
			return nil, nil, err
		}
	}
	return book, cells, nil
}

// Keep carries over what the workbook does not hold from the running election:
// that it is practice, the seed of its figures, and results that are only
// shown. Without it, mending a practice count would make it look real.
func Keep(now, was setup.Election) setup.Election {
	now.Practice, now.Seed, now.PublishedFor = was.Practice, was.Seed, was.PublishedFor
	return now
}
