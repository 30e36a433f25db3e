package ward

import (
	"maps"
	"slices"
	"time"

	"wardcount/reconcile/sheet"
)

// Sheet is one sheet as it stands: every count of it, and how often it was
// touched. A count that was corrected holds the corrected figures; what was
// there before stays in the journal.
type Sheet struct {
	Counts   []sheet.Reading
	Keying   *Keying    // a count that two people key, while it is not agreed
	Adjudged []Adjudged // those of its counts that a supervisor settled from the paper
	Emptied  bool       // what was keyed was taken back, and nothing has been agreed since
	By       string     // who keyed it last
	At       time.Time
	Version  int
}

// SheetState is how far one sheet of the register has come.
type SheetState string

// The states of a sheet. Where one reading agrees it, it is awaited or agreed.
const (
	Awaited   SheetState = "awaited"
	KeyedOnce SheetState = "keyed_once" // the second reading is awaited
	Differs   SheetState = "differs"    // two readings that are not the same
	Agreed    SheetState = "agreed"
)

// Words is the state as it is said.
func (s SheetState) Words() string {
	if s == KeyedOnce {
		return "keyed once"
	}
	return string(s)
}

// State is how far the sheet has come.
func (s Sheet) State() SheetState {
	switch {
	case s.Keying != nil && s.Keying.Both():
		return Differs
	case s.Keying != nil:
		return KeyedOnce
	case len(s.Counts) > 0:
		return Agreed
	}
	return Awaited
}

// Touched says whether anything of the sheet has been keyed.
func (s Sheet) Touched() bool { return s.State() != Awaited }

// Settled gives the sheet with count k holding the figures that were agreed.
func (s Sheet) Settled(k int, r sheet.Reading) Sheet {
	s.Counts, s.Keying, s.Emptied = slices.Clone(s.Counts), nil, false
	s.Adjudged = s.adjudgedBut(k)
	if k > len(s.Counts) {
		s.Counts = append(s.Counts, maps.Clone(r))
	} else {
		s.Counts[k-1] = maps.Clone(r)
	}
	return s
}

// LastTwoAgree says whether the last two counts hold the same figures.
func (s Sheet) LastTwoAgree() bool {
	n := len(s.Counts)
	return n >= 2 && s.Counts[n-1].Equal(s.Counts[n-2])
}

// CurrentCount is the number of the count that a keying without one means:
// the current count of the sheet, the first while there is none.
func (s Sheet) CurrentCount() int {
	if s.Keying != nil {
		return s.Keying.Count
	}
	return max(len(s.Counts), 1)
}

// WithReading gives the sheet after one reading of a count, agreed if the other
// reading is the same, and what the comparisons have found with it.
func (s Sheet) WithReading(f sheet.Form, count, reading int, figures sheet.Reading, by string, compared Compared) (Sheet, Compared) {
	k := Keying{Count: count}
	if s.Keying != nil {
		k = *s.Keying
	}
	k = k.read(reading, figures, by)
	if !k.Both() || !k.Readings[0].Equal(k.Readings[1]) {
		s.Keying = &k
		return s, compared
	}
	return s.Settled(k.Count, k.Readings[0]), compared.With(f, k, k.Readings[0])
}

// Latest is what of a sheet was keyed last: the count under way, or the last
// that was agreed.
type Latest struct {
	Count int
	Whole bool // an agreed count, and not a reading on its way
}

// LastKeyed gives what was keyed last, false where nothing was.
func (s Sheet) LastKeyed() (Latest, bool) {
	switch {
	case s.Keying != nil:
		return Latest{s.Keying.Count, false}, true
	case len(s.Counts) > 0:
		return Latest{len(s.Counts), true}, true
	}
	return Latest{}, false
}

// Taken gives the sheet without what was keyed last, or without one reading of
// it; false where there is nothing to take.
func (s Sheet) Taken(reading int) (Sheet, bool) {
	switch k := s.Keying; {
	case k == nil && len(s.Counts) == 0, reading > 0 && (k == nil || reading > 2 || !k.In(reading)):
		return s, false
	case k == nil:
		s.Adjudged = s.adjudgedBut(len(s.Counts))
		s.Counts = slices.Clone(s.Counts[:len(s.Counts)-1])
	case reading == 0 || !k.Both():
		s.Keying = nil
	default:
		left := k.without(reading)
		s.Keying = &left
	}
	s.Emptied = len(s.Counts) == 0
	return s, true
}
