package words

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// What a reading of a sheet asks of who keys it.
const (
	DecideReason     = "What on the paper shows it, and how it came to be read differently"
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

// differWaits says what a sheet that two people read differently waits for, to whoever is at the keyboard.
func differWaits(k *ward.Keying, person string) string {
	if k == nil || !k.Both() {
		return "what differs is keyed again"
	}
	own := k.Of(person)
	switch {
	case k.ForSupervisor():
		return "a supervisor decides from the paper"
	case own == 0:
		return stillToKey(k) + " what differs again"
	case k.Again[own-1]:
		return "you have keyed it again; it waits for " + k.By[2-own]
	case k.Again[2-own]:
		return k.By[2-own] + " has keyed it again; it waits for you (F5)"
	}
	return "you and " + k.By[2-own] + " both key what differs again (F5)"
}

// KeyedAgain says to one typist that what differs waits for the other.
func KeyedAgain(other string) string { return "You have keyed it again; it waits for " + other + "." }

// DecideText hands a supervisor what was read differently twice: of one figure its name.
func DecideText(n int, label string) string {
	if n == 1 {
		return name(label) + " was read differently, twice. Both readings stand beside the field: look at the paper and key what it shows."
	}
	return Many(n, "figure was", "figures were") + " read differently, twice. Both readings stand beside the field: look at the paper and key what it shows."
}

// DecideRead is what one of two people read of a figure.
func DecideRead(read figure.Of[int]) string {
	if n, keyed := read.Get(); keyed {
		return text.Grouped(n)
	}
	return "empty"
}

// Decided is one figure as a supervisor settles it: its label, what was keyed, and what the two read.
type Decided struct {
	Label string
	Keyed figure.Of[int]
	reconcile.Disputed
}

// DecideTitle is over the question why figures were read differently, and names the one that it is about.
func DecideTitle(decided []Decided) string {
	if len(decided) == 1 {
		return name(decided[0].Label) + ": " + youKeyed(decided[0].Keyed) + ". Why was it read differently?"
	}
	return Many(len(decided), "figure", "figures") + ": why were they read differently?"
}

// DecideAbout says of which sheet they are, and what the two read.
func DecideAbout(c reconcile.Count, id sheet.ID, decided []Decided, by [2]string) string {
	lines := []string{titled(id, Subject(c, id)) + "."}
	for _, d := range decided {
		line := by[0] + " read " + DecideRead(d.Read[0]) + ", " + by[1] + " " + DecideRead(d.Read[1]) + "."
		if len(decided) > 1 {
			line = name(d.Label) + ": " + youKeyed(d.Keyed) + "; " + line
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// name is the label of a figure, of a candidate without the description.
func name(label string) string {
	name, _, _ := strings.Cut(label, ", ")
	return name
}

func youKeyed(n figure.Of[int]) string {
	if n, keyed := n.Get(); keyed {
		return "you keyed " + text.Grouped(n)
	}
	return "you left it empty"
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
