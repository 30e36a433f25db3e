package intake

import (
	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/workbook"
	"wardcount/reconcile/setup"
)

// SetUp is what the sources came to.
type SetUp struct {
	Election setup.Election
	Notes    []string // what was left unread, and what was made
	// OrderFromLines are the files whose lines were taken for the order on the
	// ballot paper, Unread the columns of tables that were not read.
	OrderFromLines []string
	Unread         []UnreadColumn
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
	r.readEarlier()
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
		if f, out := givenOut(book, s.Name); out {
			r.unread = true
			r.faults = append(r.faults, f)
			return
		}
		r.anyBook(book, cells)
	}
}

// Keep carries over what the workbook does not hold from the running election:
// that it is practice, the seed of its figures, and results that are only
// shown. Without it, mending a practice count would make it look real.
func Keep(now, was setup.Election) setup.Election {
	now.Practice, now.Seed, now.PublishedFor = was.Practice, was.Seed, was.PublishedFor
	return now
}
