package app

import (
	"wardcount/app/store"
	"wardcount/reconcile"
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
