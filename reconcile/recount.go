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
	After     int       `json:"after,omitempty"` // how often the votes had been counted
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

// same says whether two attempts found the same papers for everybody.
func (a CountAttempt) same(b CountAttempt) bool {
	return a.Valid == b.Valid && a.Rejected == b.Rejected && slices.Equal(a.Votes, b.Votes)
}

// twoWholeCounts says whether the last two counts of all papers agree with each
// other, and no partial recount has changed a figure since.
func twoWholeCounts(attempts []CountAttempt) bool {
	whole := slices.DeleteFunc(slices.Clone(attempts), func(a CountAttempt) bool { return a.Partial })
	n := len(whole)
	return n >= 2 && whole[n-1].same(whole[n-2]) && whole[n-1].same(attempts[len(attempts)-1])
}
