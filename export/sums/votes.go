package sums

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/ward"
)

// Polled is a candidate's votes; where there was no poll there are none, which is not 0.
func Polled(c ward.Certificate, line ward.CertifiedCandidate) figure.Of[figure.Votes] {
	if c.Uncontested {
		return figure.Of[figure.Votes]{}
	}
	return figure.Keyed(line.Votes)
}

// Accounted is C5: the votes given, not used and rejected in part. It is
// known where the unused votes were tallied, and those rejected in part too,
// unless no paper was.
func Accounted(c ward.Certificate) (accounted int, known bool) {
	unused, ok := c.Unused.Get()
	part, partOK := c.PartRejected.Get()
	if !partOK {
		for _, h := range c.ByHead {
			papers, keyed := h.Papers.Get()
			partOK = partOK || h.Head.InPart && keyed && papers == 0
		}
	}
	return int(outcome.VotesOf(c) + unused + part), ok && partOK && c.Seats > 1
}
