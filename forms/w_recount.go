package forms

import (
	"fmt"
	"strings"

	"wardcount/app"
	"wardcount/reconcile"
)

// Recounts.
const (
	wordRecountGranted         = "Recount granted"
	wordRecountGrantedDetail   = "The ward is counted again; every earlier count is kept"
	wordRecountRefused         = "Recount refused"
	wordRecountRefusedDetail   = "The request and the returning officer's reason are recorded"
	wordRecountWithdrawn       = "Recount withdrawn"
	wordRecountWithdrawnDetail = "The request was taken back: the figures counted before go to the agents"
)

func wordRecountAnswered(refused bool) string {
	if refused {
		return "the recount is refused"
	}
	return "the recount is granted"
}

func wordRecountDue(n int) string {
	return fmt.Sprintf("A recount was granted: key count %d (F5)", n)
}

var recountDetails = map[reconcile.RecountOf]string{
	reconcile.RecountFull:      "Every paper is counted again, and every sheet keyed again",
	reconcile.RecountBundles:   "The bundles are counted, not the papers in them",
	reconcile.RecountCandidate: "The papers of one candidate are gone through again",
}

const (
	wordRecountOf     = "what of?"
	wordWhosePapers   = "whose papers?"
	wordAskedBy       = "Who asked for it: the candidate or agent"
	wordRecountReason = "The returning officer's reason"
	wordCountsHeading = "Counts of the votes"
	wordRecounts      = "Recounts asked for"
)

func wordRecountText(c reconcile.Contest, s app.Stepping) string {
	words := "Of " + reconcile.Recount{Of: s.Of, Candidate: s.Candidate}.Words(c)
	if s.AskedBy != "" {
		words += ", asked for by " + s.AskedBy
	}
	return words + "."
}

// wordAttempt is what was counted in one count.
func wordAttempt(ward reconcile.Ward, a reconcile.CountAttempt) string {
	if a.Recount == 0 {
		return reconcile.RecountFull.Words()
	}
	return "recount of " + ward.Recounts[a.Recount-1].Words(ward.Contest)
}

func wordRecount(c reconcile.Contest, r reconcile.Recount) string {
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
