package words

import (
	"wardcount/export"
	"wardcount/reconcile/ward"
)

// A contest that stops.
const (
	AbandonedNoResult = "Nobody is elected: the papers are sealed uncounted."
	AbandonDetail     = "A candidate died, or the poll is countermanded: the contest ends here"
	AbandonText       = "A contest stops where a candidate has died or the poll is countermanded. Its papers are sealed uncounted. This cannot be undone."
	AbandonReason     = "Why the contest stops"
	AbandonOn         = "Go on"
	AbandonKeep       = "Keep the contest"
)

// AbandonSure asks once more before a contest stops.
func AbandonSure(w ward.Ward) string {
	return "Abandon the contest of " + w.Contest.Name + "?"
}

// AbandonYes names what is about to stop, for the button.
func AbandonYes(w ward.Ward) string { return "Abandon " + w.Contest.Name }

// AbandonMeans says what stopping a contest for that reason comes to.
func AbandonMeans(w ward.Ward, reason string) string {
	return "Reason: " + reason + "\n\nThe papers of " + w.Contest.Name + " are sealed uncounted, and nothing more of it is keyed. This cannot be undone."
}

// AbandonedBy says when a contest was abandoned, by whom and why.
func AbandonedBy(a ward.Annotation) string {
	return "Abandoned " + export.UKTime(a.At) + " by " + a.By + ", " + a.Role.Words() + ": " + a.Text
}
