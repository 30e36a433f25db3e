package words

import (
	"slices"
	"strconv"

	"wardcount/reconcile/ward"
)

// TermTakers are the elected whose terms end in different years, the longest first.
func TermTakers(c ward.Certificate) []ward.CertifiedCandidate {
	elected := c.Elected()
	slices.SortStableFunc(elected, func(a, b ward.CertifiedCandidate) int { return b.TermEnds - a.TermEnds })
	if len(elected) == 0 || elected[0].TermEnds == 0 {
		return nil
	}
	return elected
}

// HowGiven says how a term was given.
func HowGiven(c ward.Certificate, line ward.CertifiedCandidate) string {
	switch {
	case line.TermByLot && c.Uncontested:
		return "by lot, drawn by the returning officer: there was no poll"
	case line.TermByLot:
		return "by lot, drawn by the returning officer between equal votes"
	}
	return "by votes"
}

// Term says when a term ends, and whether a lot gave it.
func Term(line ward.CertifiedCandidate) string {
	text := "term to " + strconv.Itoa(line.TermEnds)
	if line.TermByLot {
		text += " by lot"
	}
	return text
}
