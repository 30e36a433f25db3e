package words

import (
	"fmt"
	"strings"
	"time"

	"wardcount/export"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// The hall screen: what a projector shows to everybody.
const (
	Hall        = "Hall screen for the projector"
	HallNothing = "No ward has been declared yet"
	hallNoWards = "There is no contest in this count."
	HallOpened  = "The hall screen is open. F11 pressed there fills its monitor; here it counts a sheet again. Ctrl+H leads there and back."
	HallHasF11  = "If the hall screen is meant: Ctrl+H leads there, and F11 there fills its monitor."
)

// HallTitle is the title of the hall's window.
func HallTitle(e setup.Election) string {
	title := "Hall screen – " + e.Name
	if e.Practice {
		return PracticeBanner + " – " + title
	}
	return title
}

// HallDay is the day of the poll.
func HallDay(e setup.Election) string { return "Poll of " + export.DateWords(e.Date) }

// HallWaiting says that the results come here by themselves.
func HallWaiting(names []string) string {
	if len(names) == 0 {
		return hallNoWards
	}
	return "To come: " + strings.Join(names, " · ")
}

// HallProgress is how many contests are declared, of how many.
func HallProgress(declared, all int, onlyWards bool) string {
	return fmt.Sprintf("%d of %s declared", declared, manyContests(all, onlyWards))
}

// HallSeats is how many seats are declared, of how many.
func HallSeats(c outcome.Council) string {
	return fmt.Sprintf("%d of %s declared", c.SeatsDeclared, Many(c.Seats, "seat", "seats"))
}

// HallWard is what stands under the name of a declared ward.
func HallWard(w ward.Ward) string {
	words := "Declared " + Hour(w.DeclaredAt)
	if w.Contest.Kind != setup.QuestionContest {
		words += " · " + Many(w.Certificate.Seats, "seat", "seats")
	}
	if w.Certificate.Uncontested {
		words += " · elected without a poll"
	}
	return words
}

// HallName is the name of a contest, with its kind where it is no ward's.
func HallName(c setup.Contest) string {
	if c.Kind == setup.ParishContest {
		return c.Name + " (parish)"
	}
	return c.Name
}

// HallTurnout is the share of the electors whose papers were verified.
func HallTurnout(verified figure.Papers, electors figure.Electors) string {
	return fmt.Sprintf("Turnout %s %%: %s papers of %s electors", figure.Percentage(int(verified), int(electors), 1), text.Grouped(int(verified)), text.Grouped(int(electors)))
}

// HallRejected is how many papers were rejected.
func HallRejected(papers figure.Papers) string {
	return "Rejected: " + Many(int(papers), "paper", "papers")
}

// HallPart is which leaf of a ward this is.
func HallPart(i, of int) string { return fmt.Sprintf("part %d of %d", i, of) }

// HallAsAt is the time of which the screen is, on the clock of the hall.
func HallAsAt(at time.Time) string { return "As at " + Hour(at) }

// HallKeys says what the keys do; before the public, where nobody has just pressed one, only that it is paused.
func HallKeys(full, paused, pressed bool) string {
	words := "Left, Right: turn   Space: pause"
	switch {
	case full && !pressed && paused:
		return "PAUSED"
	case full && !pressed:
		return ""
	case paused:
		words = "PAUSED   Left, Right: turn   Space: go on"
	}
	if full {
		return words + "   Esc: leave full screen   Ctrl+H: back to the count   Ctrl+W: close"
	}
	return words + "   F11 in this window: fill its monitor   Esc, Ctrl+H: back to the count   Ctrl+W: close"
}

// HallStanding is the mark of who has a seat by a certificate.
func HallStanding(c setup.Contest, line ward.CertifiedCandidate) string {
	if !line.Elected {
		return ""
	}
	return CandidateElected(c, true, ward.Standing{Elected: true, ByLot: line.ByLot, TermEnds: line.TermEnds, TermByLot: line.TermByLot})
}
