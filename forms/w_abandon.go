package forms

import (
	"wardcount/export"
	"wardcount/reconcile"
)

// A contest that stops.
const (
	wordAbandonedNoResult = "Nobody is elected: the papers are sealed uncounted."
	wordAbandonDetail     = "A candidate died, or the poll is countermanded: the contest ends here"
	wordAbandonText       = "A contest stops where a candidate has died or the poll is countermanded. Its papers are sealed uncounted. This cannot be undone."
	wordAbandonReason     = "Why the contest stops"
	wordAbandonOn         = "Go on"
	wordAbandonKeep       = "Keep the contest"
)

func wordAbandonSure(w reconcile.Ward) string {
	return "Abandon the contest of " + w.Contest.Name + "?"
}

func wordAbandonYes(w reconcile.Ward) string { return "Abandon " + w.Contest.Name }

func wordAbandonMeans(w reconcile.Ward, reason string) string {
	return "Reason: " + reason + "\n\nThe papers of " + w.Contest.Name + " are sealed uncounted, and nothing more of it is keyed. This cannot be undone."
}

// wordAbandonedBy says when a contest was abandoned, by whom and why.
func wordAbandonedBy(a reconcile.Annotation) string {
	return "Abandoned " + export.UKTime(a.At) + " by " + a.By + ", " + a.Role.Words() + ": " + a.Text
}
