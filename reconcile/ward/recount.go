package ward

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// CountsNow is how often each sheet of the count has been counted so far.
func (w Ward) CountsNow() map[sheet.ID]int {
	counts := map[sheet.ID]int{}
	for _, row := range w.CountRegister(nil) {
		if n := len(w.Sheets[row.ID].Counts); n > 0 {
			counts[row.ID] = n
		}
	}
	return counts
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
		valid := figure.Papers(figure.Total(votes))
		if w.Contest.Seats > 1 {
			valid = r.Papers("valid_ballots").N()
		}
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

// RecountOf is what of a count is counted again.
type RecountOf string

// The kinds of recount. The whole count is the usual one, and so the zero value.
const (
	RecountFull      RecountOf = ""
	RecountBundles   RecountOf = "bundles"   // the bundles are counted, not their papers
	RecountCandidate RecountOf = "candidate" // one candidate's papers
)

// RecountKinds lists every kind.
var RecountKinds = []RecountOf{RecountFull, RecountBundles, RecountCandidate}

// Words is the kind as it is said: a recount of …
func (k RecountOf) Words() string {
	switch k {
	case RecountBundles:
		return "the bundles"
	case RecountCandidate:
		return "one candidate's papers"
	}
	return "all papers"
}

// Recount is a candidate's or agent's request, and what the returning officer
// said to it (r.46). One who is refused hears why.
type Recount struct {
	Granted   bool      `json:"granted"`
	Of        RecountOf `json:"of,omitempty"`
	Candidate string    `json:"candidate,omitempty"` // id, where one candidate's papers are counted again
	AskedBy   string    `json:"asked_by,omitempty"`
	Reason    string    `json:"reason"`
	After     int       `json:"after,omitempty"`     // how often the votes had been counted
	Withdrawn string    `json:"withdrawn,omitempty"` // why it was granted and not made
	Signature
}

// Words is what is counted again, with the candidate's name.
func (r Recount) Words(c setup.Contest) string {
	for _, candidate := range c.Candidates {
		if r.Of == RecountCandidate && candidate.ID == r.Candidate {
			return "the papers of " + candidate.SpokenName()
		}
	}
	return r.Of.Words()
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

// TwoWholeCounts says whether the last two counts of all papers agree with each
// other, and nothing has changed a figure since: neither a partial recount nor
// a further look at the rejected papers.
func (w Ward) TwoWholeCounts() bool {
	attempts, rejected := w.CountsOfVotes(), w.Sheets[w.OwnSheet(sheet.RejectedPapers)].Counts
	if n := len(rejected); n > 1 && !rejected[n-1].Equal(rejected[n-2]) {
		return false
	}
	whole := slices.DeleteFunc(slices.Clone(attempts), func(a CountAttempt) bool { return a.Partial })
	n := len(whole)
	return n >= 2 && whole[n-1].equal(whole[n-2]) && whole[n-1].equal(attempts[len(attempts)-1])
}

// DueAgain lists the sheets that a granted recount is still to count: of a whole
// one every sheet with votes on it, of a partial one the ward's own result.
func (w Ward) DueAgain() []sheet.ID {
	whole := false
	for _, r := range w.Recounts {
		whole = whole && !r.Granted || r.Granted && r.Of == RecountFull
	}
	var due []sheet.ID
	for _, row := range w.CountRegister(nil) {
		id := row.ID
		before, counted := w.AtRecount[id]
		votes := id.Form == sheet.CountResult || whole && (id.Form == sheet.CountSheet || id.Form == sheet.CountArea)
		if votes && counted && len(w.Sheets[id].Counts) <= before {
			due = append(due, id)
		}
	}
	return due
}

// Withdrawn notes that the last recount that was granted was not made.
func (w Ward) Withdrawn(reason string) Ward {
	if w.CountsAtRecount == 0 || len(w.DueAgain()) == 0 {
		return w
	}
	w.Recounts = slices.Clone(w.Recounts)
	for i := len(w.Recounts) - 1; i >= 0; i-- {
		if w.Recounts[i].Granted {
			w.Recounts[i].Withdrawn = reason
			break
		}
	}
	return w
}

// Leaders are the places of those who have as many votes as the last to be
// elected, or more.
func Leaders(votes []figure.Votes, seats int) []int {
	sorted := slices.Sorted(slices.Values(votes))
	line := sorted[max(len(sorted)-max(seats, 1), 0)]
	var list []int
	for i, v := range votes {
		if v >= line {
			list = append(list, i)
		}
	}
	return list
}
