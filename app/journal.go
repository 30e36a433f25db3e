package app

import (
	"context"

	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// ReadJournal gives the records of a count as they stand in the file, also of
// one whose chain is broken.
func ReadJournal(path string) ([]store.Record, error) {
	s, err := store.OpenSQLite(path, true)
	if err != nil {
		return nil, err
	}
	defer s.Close() //nolint:errcheck // nothing was written
	return s.Read(1)
}

// VerifyJournal reads the journal of a count anew from its file, also while
// somebody keys into it, and walks its chain.
func VerifyJournal(ctx context.Context, path string, progress func(done, total int)) (store.Chain, error) {
	records, err := ReadJournal(path)
	if err != nil {
		return store.Chain{}, err
	}
	chain, err := store.VerifyWatched(ctx, records, progress)
	return begun(chain), err
}

// VerifyRecords walks the chain of a count's journal.
func VerifyRecords(records []store.Record) store.Chain { return begun(store.Verify(records)) }

// begun is a chain as a count's must be: it begins with its set-up, so that one
// without an entry is not whole.
func begun(chain store.Chain) store.Chain {
	if chain.Whole && chain.Entries == 0 {
		chain.Whole, chain.BrokenAt = false, 1
	}
	return chain
}

// IsPractice says whether a journal is that of a practice count.
func IsPractice(records []store.Record) bool {
	for _, r := range records {
		if e, err := r.Entry(); err == nil {
			if b, ok := e.Body.(reconcile.ElectionSetUp); ok {
				return b.Election.Practice
			}
		}
	}
	return false
}

// Withhold takes out of the last records of a journal the figures of sheets
// that two people have not agreed yet, and of sheets that such a reading was
// moved to: the second must not see the first's. They come back with the
// agreement. The hashes are those of the whole entries; nobody can try figures
// against one of them, because the name of the act, which is drawn at random,
// is withheld too.
func Withhold(records, shown []store.Record, now reconcile.Count) {
	b := blindness{now, map[sheet.ID]bool{}}
	for i := len(records) - 1; i >= 0; i-- {
		b.pass(records[i])
		if at := len(shown) - (len(records) - i); at >= 0 {
			shown[at], _ = b.of(shown[at])
		}
	}
}

// Withheld is one record of a journal, the at-th from 0, without figures that
// are withheld; true where there were some.
func Withheld(records []store.Record, at int, now reconcile.Count) (store.Record, bool) {
	b := blindness{now, map[sheet.ID]bool{}}
	for i := len(records) - 1; i >= at; i-- {
		b.pass(records[i])
	}
	return b.of(records[at])
}

// blindness is what must not be seen of a journal that is gone through
// backwards, so that a move leads to where the figures are now.
type blindness struct {
	now  reconcile.Count
	open map[sheet.ID]bool // whose figures were moved to a sheet that is open now
}

// pass notes where a move took figures.
func (b blindness) pass(r store.Record) {
	if r.Kind != reconcile.KindSheetMoved {
		return
	}
	e, err := r.Entry()
	if moved, ok := e.Body.(reconcile.SheetMoved); err == nil && ok && b.hides(moved.To) {
		b.open[moved.ID] = true
	}
}

func (b blindness) hides(id sheet.ID) bool { return b.open[id] || b.now.Unagreed(id) }

// of is a record without figures that must not be seen, and whether it had any.
func (b blindness) of(r store.Record) (store.Record, bool) {
	e, err := r.Entry()
	if err != nil {
		return r, false
	}
	body, bare := withoutFigures(e.Body, b.hides)
	if !bare {
		return r, false
	}
	data, err := text.Canonical(body)
	if err != nil {
		return r, false
	}
	r.Body, r.Submission = data, "" // without it the hash tells nothing
	return r, true
}

// withoutFigures gives a body without the figures of a sheet that is still
// open; false where it has none.
func withoutFigures(body reconcile.Body, open func(sheet.ID) bool) (reconcile.Body, bool) {
	switch b := body.(type) {
	case reconcile.SheetKeyed:
		b.Figures = nil
		return b, open(b.ID)
	case reconcile.SheetAdjudicated:
		b.Figures = nil
		return b, open(b.ID)
	case reconcile.SheetMoved:
		b.Arrives, b.Settled = nil, nil
		return b, open(b.ID) || open(b.To)
	}
	return body, false
}
