package reconcile

import (
	"slices"

	"wardcount/reconcile/ward"
)

// Sealing is one time that the count was closed and its papers put under seal,
// and who opened it again (r.45: where proceedings are suspended the papers are
// placed in sealed packets, and the seals are looked at before they go on).
type Sealing struct {
	Seals  []string // numbers of the seals
	Place  string   // where the papers are kept
	Sealed ward.Signature
	// Reopened is nil while the count is closed.
	Reopened *ward.Signature
	Found    []string // the seals as they were found
	Reason   string   // where they were not found as they were left
}

// AsLeft says whether the seals of a count that was opened again were found as
// they had been left.
func (s Sealing) AsLeft() bool { return s.Reopened != nil && sameSeals(s.Seals, s.Found) }

func sameSeals(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
