package spoken

import (
	"slices"

	"wardcount/reconcile/ward"
)

// TermTakers are the elected whose terms end in different years, the longest term first; none where all end in one.
func TermTakers(c ward.Certificate) []ward.CertifiedCandidate {
	elected := c.Elected()
	slices.SortStableFunc(elected, func(a, b ward.CertifiedCandidate) int { return b.TermEnds - a.TermEnds })
	if len(elected) == 0 || elected[0].TermEnds == 0 {
		return nil
	}
	return elected
}

// HowTermGiven says how a term was given: by votes, or by a lot and why there was one.
func HowTermGiven(c ward.Certificate, line ward.CertifiedCandidate) string {
	switch {
	case line.TermByLot && c.Uncontested:
		return "by lot, drawn by the returning officer: there was no poll"
	case line.TermByLot:
		return "by lot, drawn by the returning officer between equal votes"
	}
	return "by votes"
}
