package forms

import (
	"strings"

	"wardcount/export"
	"wardcount/reconcile"
)

const (
	wordSeal        = "Close the count and seal its papers"
	wordReopen      = "Open the sealed count again"
	wordSealText    = "Nothing is keyed or decided until the count is opened again."
	wordSealNumbers = "The numbers on the seals, separated by commas"
	wordSealPlace   = "Where the sealed papers are kept, and under whose guard"
	wordSealOK      = "Close and seal"
	wordSealsFound  = "The numbers on the seals as you find them, separated by commas"
	wordReopenOK    = "Open"
	wordReopened    = "The count is open again."
	wordSealsDiffer = "The seals are not as they were left"
	wordSealsReason = "What was found, in front of whom; it prints on the cover"
	wordSealings    = "Closed and sealed"
	wordNeverSealed = "The count has not been closed so far."
)

func wordSealing(seals []string) string {
	return many(len(seals), "seal", "seals") + ": " + strings.Join(seals, ", ") + "."
}

func wordSealed(seals int) string {
	return "The count is closed, its papers under " + many(seals, "seal", "seals") + "."
}

func wordReopenText(seals int) string {
	return "Read every seal from the packets and boxes themselves. " + many(seals, "seal was", "seals were") + " put on."
}

func wordClosed(s reconcile.Sealing) string {
	return "CLOSED AND SEALED: nothing is keyed until it is opened again (Ctrl+O) · " + many(len(s.Seals), "seal", "seals") + " · " + s.Place + " · " + s.Sealed.By + ", " + export.UKTime(s.Sealed.At)
}

func wordClosing(s reconcile.Sealing) string {
	return "Closed " + export.UKTime(s.Sealed.At) + " by " + s.Sealed.By + ": seals " + strings.Join(s.Seals, ", ") + "; kept at " + s.Place
}

func wordReopening(s reconcile.Sealing) string {
	words := "Opened again " + export.UKTime(s.Reopened.At) + " by " + s.Reopened.By + ": seals " + strings.Join(s.Found, ", ")
	if s.Reason != "" {
		words += "; " + s.Reason
	}
	return words
}
