package words

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// What a reading of a sheet asks of who keys it.
const (
	DecideReason     = "What the paper shows, and how it came to be read differently"
	ReadingNowSecond = "Somebody else keyed the first reading of this sheet just now: yours is the second."
	ReadingSettled   = "Somebody else settled what differed in the meantime; nothing of yours was stored."
	ReadingOnce      = "Keyed once, read back aloud."
	ReadingDecision  = "The returning officer's own decision: keyed once."
	ReadingFirst     = "First reading. Key it as the paper has it; a second person keys it too."
	ReadingSecond    = "Second reading, by another person: key it from the paper. The first is not shown."
	ReadingCorrected = "Agreed. To correct it, key it here; a second person then keys it too."
	DecideOK         = "Decide"
)

// ReadingOwn says whose reading is shown, and until when it may be corrected.
func ReadingOwn(reading int) string {
	if reading == 2 {
		return "Second reading, as you keyed it; yours to correct until the first is keyed."
	}
	return "First reading, as you keyed it; yours to correct until the second is keyed."
}

// ReadingDiffers sends back what two people read differently.
func ReadingDiffers(n int) string {
	if n == 1 {
		return "You and another person read 1 figure differently. Look at the paper and key it again."
	}
	return "You and another person read " + text.Grouped(n) + " figures differently. Look at the paper and key them again."
}

// DecideText hands a supervisor what was read differently twice.
func DecideText(n int) string {
	return Many(n, "figure was", "figures were") + " read differently, twice. Both readings stand beside the field: look at the paper and key what it shows."
}

// DecideRead is what either of two people read of a figure, and who they are.
func DecideRead(x reconcile.Disputed, by [2]string) string {
	words := make([]string, len(x.Read))
	for i, name := range [...]string{"first reading ", "second reading "} {
		n, keyed := x.Read[i].Get()
		if words[i] = name + text.Grouped(n); !keyed {
			words[i] = name + "left empty"
		}
		words[i] += " (" + by[i] + ")"
	}
	return strings.Join(words, " · ")
}

// DecideTitle is over the question what the paper shows.
func DecideTitle(c reconcile.Count, id sheet.ID) string {
	return "Decide what the paper shows: " + titled(id, Subject(c, id))
}

// ReadingStored says what a sheet has come to by a reading that was just stored.
func ReadingStored(c reconcile.Count, id sheet.ID) string {
	s := c.Sheet(id)
	switch k := s.Keying; s.State() {
	case ward.KeyedOnce:
		return "A second person keys it now."
	case ward.Differs:
		n := len(k.Readings[0].Differing(k.Readings[1]))
		switch {
		case k.ForSupervisor():
			return SentenceCase(figuresDiffer(n, "still ")) + ": a supervisor decides from the paper."
		case k.Again[0] || k.Again[1]:
			return SentenceCase(figuresDiffer(n, "still ")) + ": " + stillToKey(k) + " what differed again too."
		}
		return SentenceCase(figuresDiffer(n, "")) + ": " + k.By[0] + " and " + k.By[1] + " both key what differs again."
	}
	return "Both readings agree."
}

func figuresDiffer(n int, still string) string {
	if n == 1 {
		return "1 figure " + still + "differs"
	}
	return text.Grouped(n) + " figures " + still + "differ"
}

// DecideDone says that a supervisor has settled a sheet.
func DecideDone(c reconcile.Count, id sheet.ID) string {
	return "Decided from the paper: " + titled(id, Subject(c, id)) + "."
}

// AwaitedNotForYou says that the sheets which are awaited wait for others.
func AwaitedNotForYou(t Tally) string {
	return "Nothing here waits for you: " + t.Sheets() + "."
}

// CountOf begins with the count that is keyed.
func CountOf(count int) string { return fmt.Sprintf("Count %d. ", count) }

// RecountedInPart says what of the count the last granted recount is of;
// nothing of a full one.
func RecountedInPart(w ward.Ward) string {
	for _, r := range slices.Backward(w.Recounts) {
		if !r.Granted {
			continue
		}
		if r.Of == ward.RecountFull {
			return ""
		}
		return "Recount of " + r.Words(w.Contest) + ": what was not counted again is keyed as it stands on the count's sheet. "
	}
	return ""
}
