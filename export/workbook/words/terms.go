package words

import (
	"strconv"

	"wardcount/reconcile/ward"
)

// Term says when a term ends, and whether a lot gave it.
func Term(line ward.CertifiedCandidate) string {
	text := "term to " + strconv.Itoa(line.TermEnds)
	if line.TermByLot {
		text += " by lot"
	}
	return text
}
