package stations

import (
	"cmp"
	"slices"

	"wardcount/reconcile/text"
)

// Column is a column of the table of stations, by which it can be ordered.
type Column int

// The columns, as they stand beside each other.
const (
	ByStation Column = iota
	ByWard
	ByStratum
	ByAttempts
	ByEvents
	ByRate
	ByLimit // the number from which a station is looked at
	ByFlag
	Columns // how many there are
)

// Sorted gives the stations in the order of a column: names from the first on, numbers with the largest in front, flags
// with what is to be looked at first in front; or backwards. What is not known stands last either way, since it is not
// none; what is alike stands by its station.
func (r Review) Sorted(by Column, backwards bool) []Row {
	rows := slices.Clone(r.Rows)
	slices.SortStableFunc(rows, func(a, b Row) int {
		order, known := r.compare(a, b, by)
		if known && backwards {
			order = -order
		}
		return cmp.Or(order, text.ByNumber(string(a.ID), string(b.ID)))
	})
	return rows
}

// compare orders two rows by a column; known says that both have it.
func (r Review) compare(a, b Row, by Column) (order int, known bool) {
	switch by {
	case ByStation:
		return text.ByNumber(string(a.ID), string(b.ID)), true
	case ByWard:
		return cmp.Compare(a.Ward, b.Ward), true
	case ByStratum:
		if a.Stratum == "" || b.Stratum == "" {
			return cmp.Compare(b.Stratum, a.Stratum), false
		}
		return cmp.Compare(a.Stratum, b.Stratum), true
	case ByFlag:
		return slices.Index(Flags, a.Flag) - slices.Index(Flags, b.Flag), true
	}
	n, hasA := r.number(a, by)
	m, hasB := r.number(b, by)
	switch {
	case hasA && !hasB:
		return -1, false
	case hasB && !hasA:
		return 1, false
	case !hasA:
		return 0, false
	}
	return cmp.Compare(m, n), true
}

// number is what a column of numbers has of a row, false where it is not known.
func (r Review) number(row Row, by Column) (float64, bool) {
	switch by {
	case ByAttempts:
		n, known := row.Attempts.Get()
		return float64(n), known
	case ByEvents:
		n, known := r.Measure.Events(row.Station).Get()
		return float64(n), known
	case ByRate:
		if row.Rate != nil {
			return row.Rate.Value, true
		}
	case ByLimit:
		if row.Target != nil {
			return float64(row.Target.LimitPapers[0]), true
		}
	}
	return 0, false
}
