package words

import (
	"fmt"
	"strings"

	"wardcount/app"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Recounts.
const (
	RecountGranted         = "Recount granted"
	RecountGrantedDetail   = "The ward is counted again; every earlier count is kept"
	RecountRefused         = "Recount refused"
	RecountRefusedDetail   = "The request and the returning officer's reason are recorded"
	RecountWithdrawn       = "Recount withdrawn"
	RecountWithdrawnDetail = "The request was taken back: the figures counted before go to the agents"
)

func recountAnswered(refused bool) string {
	if refused {
		return "the recount is refused"
	}
	return "the recount is granted"
}

// RecountDue says which count a granted recount waits for.
func RecountDue(n int) string {
	return fmt.Sprintf("A recount was granted: key count %d (F5)", n)
}

// RecountDetails say what is done in a recount of each kind.
var RecountDetails = map[ward.RecountOf]string{
	ward.RecountFull:      "Every paper is counted again, and every sheet keyed again",
	ward.RecountBundles:   "The bundles are counted, not the papers in them",
	ward.RecountCandidate: "The papers of one candidate are gone through again",
}

// A recount that is asked for.
const (
	RecountOf       = "what of?"
	RecountWhose    = "whose papers?"
	RecountAskedBy  = "Who asked for it: the candidate or election agent"
	RecountReason   = "The returning officer's reason"
	CountsHeading   = "Counts of the votes"
	RecountsHeading = "Recounts asked for"
)

// RecountText says what a recount is of, and who asked for it.
func RecountText(c setup.Contest, s app.Stepping) string {
	words := "Of " + ward.Recount{Of: s.Of, Candidate: s.Candidate}.Words(c)
	if s.AskedBy != "" {
		words += ", asked for by " + s.AskedBy
	}
	return words + "."
}

// CountAttempt is what was counted in one count.
func CountAttempt(w ward.Ward, a ward.CountAttempt) string {
	if a.Recount == 0 {
		return ward.RecountFull.Words()
	}
	return "recount of " + w.Recounts[a.Recount-1].Words(w.Contest)
}

// RecountLine is a recount that was asked for, and the answer.
func RecountLine(c setup.Contest, r ward.Recount) string {
	answer := "Refused"
	if r.Granted {
		answer = "Granted"
	}
	words := fmt.Sprintf("%s by %s: of %s", answer, r.By, r.Words(c))
	if r.AskedBy != "" {
		words += ", asked for by " + strings.TrimSuffix(r.AskedBy, ".")
	}
	return words + ". " + r.Reason
}
