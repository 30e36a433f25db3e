package ward

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// CountAttempt is one count of a ward: valid and rejected papers.
type CountAttempt struct {
	Valid    figure.Papers  `json:"valid"`
	Rejected figure.Papers  `json:"rejected"`
	Votes    []figure.Votes `json:"votes"`
	// Recount is the number, from 1, of the recount that it was made for.
	Recount int  `json:"recount,omitempty"`
	Partial bool `json:"partial,omitempty"` // only bundles, or one candidate's papers, were counted again
}

// equal says whether two attempts found the same votes and valid papers.
func (a CountAttempt) equal(b CountAttempt) bool {
	return a.Valid == b.Valid && slices.Equal(a.Votes, b.Votes)
}

// CountAttempts lists every count of the ward in turn. Where the votes or the
// rejected papers were not gone through again, an attempt stands with the latest
// of them before it.
func (w Ward) CountAttempts() []CountAttempt {
	results, rejected := w.Sheets[w.OwnSheet(sheet.CountResult)].Counts, w.Sheets[w.OwnSheet(sheet.RejectedPapers)].Counts
	var attempts []CountAttempt
	for i := 0; i < max(len(results), len(rejected)) && len(results) > 0; i++ {
		at := min(i, len(results)-1)
		r := results[at]
		votes, ok := sheet.VotesIn(r, len(w.Contest.Candidates))
		if !ok || len(rejected) == 0 {
			return attempts
		}
		valid, _ := w.validBy(r)
		heads := rejected[min(i, len(rejected)-1)]
		a := CountAttempt{Valid: valid, Rejected: sheet.WhollyRejected(heads, w.Heads), Votes: votes, Recount: w.recountAt(at + 1)}
		a.Partial = a.Recount > 0 && w.Recounts[a.Recount-1].Of != RecountFull
		attempts = append(attempts, a)
	}
	return attempts
}

// CountsOfVotes lists the counts in which votes were counted, without those in
// which the rejected papers alone were gone through again.
func (w Ward) CountsOfVotes() []CountAttempt {
	attempts := w.CountAttempts()
	return attempts[:min(len(attempts), len(w.Sheets[w.OwnSheet(sheet.CountResult)].Counts))]
}

// TwoWholeCounts says whether the last two counts of all papers agree with each
// other, and nothing has changed a figure since: neither a partial recount nor
// a further look at the rejected papers.
func (w Ward) TwoWholeCounts() bool {
	attempts, rejected := w.CountsOfVotes(), w.Sheets[w.OwnSheet(sheet.RejectedPapers)]
	if len(rejected.Counts) > 1 && !rejected.LastTwoAgree() {
		return false
	}
	whole := slices.DeleteFunc(slices.Clone(attempts), func(a CountAttempt) bool { return a.Partial })
	n := len(whole)
	return n >= 2 && whole[n-1].equal(whole[n-2]) && whole[n-1].equal(attempts[len(attempts)-1])
}

// recountAt is the number, from 1, of the recount that made a count of the
// ward; 0 where none did. n is the count's number. A partial recount is the one
// count after it was granted; who counts once more counts all papers.
func (w Ward) recountAt(n int) int {
	made := 0
	for i, r := range w.Recounts {
		if !r.Granted || r.After == 0 || n <= r.After {
			continue
		}
		made = 0
		if r.Of == RecountFull || n == r.After+1 {
			made = i + 1
		}
	}
	return made
}
