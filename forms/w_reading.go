package forms

import (
	"fmt"
	"slices"

	"wardcount/reconcile"
)

const (
	wordPaperShows      = "What the paper shows, and how it came to be read differently"
	wordNowSecond       = "Somebody else keyed the first reading of this sheet just now: yours is the second."
	wordNoLongerDiffers = "Somebody else settled what differed in the meantime; nothing of yours was stored."
	wordReadAloud       = "Keyed once, read back aloud."
	wordOwnDecision     = "The returning officer's own decision: keyed once."
	wordFirstReading    = "First reading. Key it as the paper has it; a second person keys it too."
	wordSecond          = "Second reading, by another person: key it from the paper. The first is not shown."
	wordCorrecting      = "Agreed. To correct it, key it here; a second person then keys it too."
	wordDecideOK        = "Decide"
)

func wordOwnReading(reading int) string {
	if reading == 2 {
		return "Second reading, as you keyed it; yours to correct until the first is keyed."
	}
	return "First reading, as you keyed it; yours to correct until the second is keyed."
}

func wordReadDifferently(n int) string {
	if n == 1 {
		return "You and another person read 1 figure differently. Look at the paper and key it again."
	}
	return "You and another person read " + reconcile.Grouped(n) + " figures differently. Look at the paper and key them again."
}

func wordToDecide(n int) string {
	return many(n, "figure was", "figures were") + " read differently, twice. Key what the paper shows; neither reading is shown."
}

func wordDecideTitle(c reconcile.Count, id reconcile.SheetID) string {
	return "Decide what the paper shows: " + wordTitled(id, wordSubject(c, id))
}

// wordKeyed says what a sheet has come to by a reading that was just stored.
func wordKeyed(c reconcile.Count, id reconcile.SheetID) string {
	s := c.Sheet(id)
	switch k := s.Keying; s.State() {
	case reconcile.KeyedOnce:
		return "A second person keys it now."
	case reconcile.Differs:
		n := len(reconcile.ReadDifferently(k.Readings[0], k.Readings[1]))
		switch {
		case k.ForSupervisor():
			return sentenceCase(figuresDiffer(n, "still ")) + ": a supervisor decides from the paper."
		case k.Again[0] || k.Again[1]:
			return sentenceCase(figuresDiffer(n, "still ")) + ": " + stillToKey(k) + " what differed again too."
		}
		return sentenceCase(figuresDiffer(n, "")) + ": " + k.By[0] + " and " + k.By[1] + " both key what differs again."
	}
	return "Both readings agree."
}

func figuresDiffer(n int, still string) string {
	if n == 1 {
		return "1 figure " + still + "differs"
	}
	return reconcile.Grouped(n) + " figures " + still + "differ"
}

func wordDecided(c reconcile.Count, id reconcile.SheetID) string {
	return "Decided from the paper: " + wordTitled(id, wordSubject(c, id)) + "."
}

func wordNothingForYou(t tally) string {
	return "Nothing here waits for you: " + t.words("sheet", "sheets") + "."
}

// wordOfCount begins with the count that is keyed.
func wordOfCount(count int) string { return fmt.Sprintf("Count %d. ", count) }

// wordRecountedInPart says what of the count the last granted recount is of;
// nothing of a full one.
func wordRecountedInPart(ward reconcile.Ward) string {
	for _, r := range slices.Backward(ward.Recounts) {
		if !r.Granted {
			continue
		}
		if r.Of == reconcile.RecountFull {
			return ""
		}
		return "Recount of " + r.Words(ward.Contest) + ": what was not counted again is keyed as it stands on the count's sheet. "
	}
	return ""
}
