package ward

import (
	"slices"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

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

// CertifiedRecounts lists the ward's recounts as they are certified.
func (w Ward) CertifiedRecounts() []CertifiedRecount {
	var list []CertifiedRecount
	for _, r := range w.Recounts {
		list = append(list, CertifiedRecount{r.Granted, r.Of, r.Candidate, r.AskedBy, r.Reason, r.Withdrawn, r.By, r.Role})
	}
	return list
}
