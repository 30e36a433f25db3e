package app

import (
	"time"
	_ "time/tzdata" // a workstation may know no time zones

	"wardcount/app/store"
	"wardcount/reconcile"
)

// london is the time that a count in England lives by: on 3 May it is summer
// time, and a count crosses midnight.
var london = func() *time.Location {
	l, err := time.LoadLocation("Europe/London")
	if err != nil {
		return time.UTC
	}
	return l
}()

// UKTime writes a stored time as the clock on the wall showed it, empty for none.
func UKTime(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.In(london).Format("2 Jan 2006 15:04:05")
}

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
