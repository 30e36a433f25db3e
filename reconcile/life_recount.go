package reconcile

import "slices"

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
func (r Recount) Words(c Contest) string {
	for _, candidate := range c.Candidates {
		if r.Of == RecountCandidate && candidate.ID == r.Candidate {
			return "the papers of " + candidate.SpokenName()
		}
	}
	return r.Of.Words()
}

// refuseRecount decides what is said about a recount.
func (w Ward) refuseRecount(b Stepped) *Refusal {
	named := slices.ContainsFunc(w.Contest.Candidates, func(c Candidate) bool { return c.ID == b.Candidate })
	switch {
	case b.Step != StepRecount && (b.Of != "" || b.Candidate != "" || b.AskedBy != ""):
		return refuse("not_a_recount", "Only a recount says what is counted again and who asked for it.", "Do the step "+quote(string(b.Step))+" without it.")
	case !slices.Contains(RecountKinds, b.Of):
		return refuse("no_such_recount", "There is no recount of "+quote(string(b.Of))+".", "It is of bundles, of one candidate's papers, or of all papers.")
	case (b.Of == RecountCandidate) != (b.Candidate != ""):
		return refuse("whose_papers", "A recount of one candidate's papers names the candidate, and no other does.", "Say whose papers are counted again.")
	case b.Candidate != "" && !named:
		return refuse("no_such_candidate", "There is no candidate "+quote(b.Candidate)+" in "+w.Contest.Name+".", "")
	}
	return nil
}

// answered takes the answer to a request for a recount into the ward. Where it
// was granted, every count so far is kept, and what was read back or drawn no
// longer stands.
func (w Ward) answered(b Stepped, sign Signature) Ward {
	r := Recount{Granted: !b.Refused, Of: b.Of, Candidate: b.Candidate, AskedBy: b.AskedBy, Reason: b.Reason, Signature: sign}
	if r.Granted {
		r.After = len(w.Sheets[w.sheet(CountResult)].Counts)
		w.ReadBack, w.Lot, w.TermLot = nil, nil, nil
		w.CountsAtRecount, w.AtRecount = r.After, w.countsNow()
	}
	w.Recounts = append(slices.Clone(w.Recounts), r)
	return w
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
	Valid    Papers  `json:"valid"`
	Rejected Papers  `json:"rejected"`
	Votes    []Votes `json:"votes"`
	// Recount is the number, from 1, of the recount that it was made for.
	Recount int  `json:"recount,omitempty"`
	Partial bool `json:"partial,omitempty"` // only bundles, or one candidate's papers, were counted again
}

// equal says whether two attempts found the same votes and valid papers.
func (a CountAttempt) equal(b CountAttempt) bool {
	return a.Valid == b.Valid && slices.Equal(a.Votes, b.Votes)
}

// twoWholeCounts says whether the last two counts of all papers agree with each
// other, and nothing has changed a figure since: neither a partial recount nor
// a further look at the rejected papers.
func (w Ward) twoWholeCounts() bool {
	attempts, rejected := w.countsOfVotes(), w.Sheets[w.sheet(RejectedPapers)].Counts
	if n := len(rejected); n > 1 && !rejected[n-1].Equal(rejected[n-2]) {
		return false
	}
	whole := slices.DeleteFunc(slices.Clone(attempts), func(a CountAttempt) bool { return a.Partial })
	n := len(whole)
	return n >= 2 && whole[n-1].equal(whole[n-2]) && whole[n-1].equal(attempts[len(attempts)-1])
}

// refuseAfterRecount: after a recount was granted what it is of is counted again
// before the figures go to the agents, or the officer who granted it says that
// the request was withdrawn.
func (w Ward) refuseAfterRecount(b Stepped, role Role) *Refusal {
	if b.Step != StepProvisional || w.CountsAtRecount == 0 {
		return nil
	}
	due := w.dueAgain()
	switch attempts := w.countsOfVotes(); {
	case len(due) == 0 && len(attempts) > 1 && attempts[len(attempts)-1].Partial:
		return w.refusePartial(attempts[len(attempts)-2], attempts[len(attempts)-1])
	case len(due) == 0:
		return nil
	case blank(b.Reason):
		return &Refusal{Code: "recount_due", Message: "A recount of " + w.Contest.Name + " was granted; " + plural(len(due), "sheet has", "sheets have") + " not been counted again.",
			Do: "Key them as the next count; if the request was withdrawn, the returning officer says so as the reason of the step.", Awaited: due}
	case role != ReturningOfficer && role != Deputy:
		return refuse("role", "That a recount was withdrawn is said by the returning officer or a deputy, who granted it, not by "+role.WithArticle()+".", "Call the returning officer.")
	}
	return nil
}

// dueAgain lists the sheets that a granted recount is still to count: of a whole
// one every sheet with votes on it, of a partial one the ward's own result.
func (w Ward) dueAgain() []SheetID {
	whole := false
	for _, r := range w.Recounts {
		whole = whole && !r.Granted || r.Granted && r.Of == RecountFull
	}
	var due []SheetID
	for _, row := range w.countRegister(nil) {
		id := row.SheetID
		before, counted := w.AtRecount[id]
		votes := id.Form == CountResult || whole && (id.Form == CountSheet || id.Form == CountArea)
		if votes && counted && len(w.Sheets[id].Counts) <= before {
			due = append(due, id)
		}
	}
	return due
}

// refusePartial decides what a recount of a part may change: of one candidate's
// papers that candidate's votes, and never who is in front. For more than that
// all papers are counted.
func (w Ward) refusePartial(before, after CountAttempt) *Refusal {
	r := w.Recounts[after.Recount-1]
	const do = "Count all papers, and key that as the next count."
	for i, v := range after.Votes {
		if r.Of == RecountCandidate && w.Contest.Candidates[i].ID != r.Candidate && v != before.Votes[i] {
			return refuse("whole_count_due", "The recount was of "+r.Words(w.Contest)+", and the votes of "+w.Contest.Candidates[i].SpokenName()+" differ from those before.", do)
		}
	}
	if !slices.Equal(leaders(before.Votes, w.Contest.Seats), leaders(after.Votes, w.Contest.Seats)) {
		return refuse("whole_count_due", "The recount of "+r.Words(w.Contest)+" changes who is elected.", do)
	}
	return nil
}

// leaders are the places of those who have as many votes as the last to be
// elected, or more.
func leaders(votes []Votes, seats int) []int {
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

// withdrawn notes that the last recount that was granted was not made.
func (w Ward) withdrawn(reason string) Ward {
	if w.CountsAtRecount == 0 || len(w.dueAgain()) == 0 {
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
