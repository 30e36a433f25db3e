package words

import (
	"strings"

	"wardcount/export"
	"wardcount/reconcile"
)

// The count closed between two days, and opened again.
const (
	Seal          = "Seal the count room and its papers"
	Reopen        = "Open the sealed count room again"
	SealText      = "Nothing is keyed or decided until the count is opened again."
	SealNumbers   = "The numbers on the seals, separated by commas"
	SealPlace     = "Where the sealed papers are kept, and under whose guard"
	SealOK        = "Close and seal"
	ReopenSeals   = "The numbers on the seals as you find them, separated by commas"
	ReopenOK      = "Open"
	ReopenDone    = "The count is open again."
	ReopenDiffers = "The seals are not as they were left"
	ReopenReason  = "What was found, in front of whom; it prints on the cover"
	SealHistory   = "Closed and sealed"
	SealNever     = "The count has not been closed so far."
)

// SealListed lists the seals that are about to be noted.
func SealListed(seals []string) string {
	return Many(len(seals), "seal", "seals") + ": " + strings.Join(seals, ", ") + "."
}

// SealDone says that the count is closed.
func SealDone(seals int) string {
	return "The count is closed, its papers under " + Many(seals, "seal", "seals") + "."
}

// ReopenText asks for every seal as it is found.
func ReopenText(seals int) string {
	return "Read every seal from the packets and boxes themselves. " + Many(seals, "seal was", "seals were") + " put on."
}

// SealBanner says on every screen that the count is closed.
func SealBanner(s reconcile.Sealing) string {
	return "CLOSED AND SEALED: nothing is keyed until it is opened again (Ctrl+O) · " + Many(len(s.Seals), "seal", "seals") + " · " + s.Place + " · " + s.Sealed.By + ", " + export.UKTime(s.Sealed.At)
}

// SealLine is a closing of the count, for the list of them.
func SealLine(s reconcile.Sealing) string {
	return "Closed " + export.UKTime(s.Sealed.At) + " by " + s.Sealed.By + ": seals " + strings.Join(s.Seals, ", ") + "; kept at " + s.Place
}

// ReopenLine is its opening again, for the list of them.
func ReopenLine(s reconcile.Sealing) string {
	words := "Opened again " + export.UKTime(s.Reopened.At) + " by " + s.Reopened.By + ": seals " + strings.Join(s.Found, ", ")
	if s.Reason != "" {
		words += "; " + s.Reason
	}
	return words
}
