package words

import (
	"strings"

	"wardcount/export"
	"wardcount/reconcile"
)

const (
	Seal         = "Close the count and seal its papers"
	Reopen       = "Open the sealed count again"
	SealText     = "Nothing is keyed or decided until the count is opened again."
	SealNumbers  = "The numbers on the seals, separated by commas"
	SealPlace    = "Where the sealed papers are kept, and under whose guard"
	SealOK       = "Close and seal"
	SealsFound   = "The numbers on the seals as you find them, separated by commas"
	ReopenOK     = "Open"
	ReopenedDone = "The count is open again."
	SealsDiffer  = "The seals are not as they were left"
	SealsReason  = "What was found, in front of whom; it prints on the cover"
	Sealings     = "Closed and sealed"
	NeverSealed  = "The count has not been closed so far."
)

func SealsListed(seals []string) string {
	return Many(len(seals), "seal", "seals") + ": " + strings.Join(seals, ", ") + "."
}

func SealedDone(seals int) string {
	return "The count is closed, its papers under " + Many(seals, "seal", "seals") + "."
}

func ReopenText(seals int) string {
	return "Read every seal from the packets and boxes themselves. " + Many(seals, "seal was", "seals were") + " put on."
}

func ClosedBanner(s reconcile.Sealing) string {
	return "CLOSED AND SEALED: nothing is keyed until it is opened again (Ctrl+O) · " + Many(len(s.Seals), "seal", "seals") + " · " + s.Place + " · " + s.Sealed.By + ", " + export.UKTime(s.Sealed.At)
}

func ClosedLine(s reconcile.Sealing) string {
	return "Closed " + export.UKTime(s.Sealed.At) + " by " + s.Sealed.By + ": seals " + strings.Join(s.Seals, ", ") + "; kept at " + s.Place
}

func ReopenedLine(s reconcile.Sealing) string {
	words := "Opened again " + export.UKTime(s.Reopened.At) + " by " + s.Reopened.By + ": seals " + strings.Join(s.Found, ", ")
	if s.Reason != "" {
		words += "; " + s.Reason
	}
	return words
}
