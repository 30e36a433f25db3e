package reconcile

import (
	"fmt"
	"unicode/utf8"

	"wardcount/reconcile/text"
)

// Apply decides an entry and, unless it is refused, gives the count after it.
// Everything that can be refused is refused here, before a disc is touched.
func (c Count) Apply(e Entry) (Count, error) {
	if r := c.refuse(e); r != nil {
		return c, r
	}
	return c.Fold(e)
}

// refuse decides any entry: what holds for all of them first, then what it says.
func (c Count) refuse(e Entry) *Refusal {
	if e.Version != 0 && e.Version != c.Versions.Of(e.Body.Subject())+1 {
		return refuse("moved_on", "Somebody else changed this in the meantime.", "Look at it again; nothing of yours was stored.")
	}
	for _, written := range wordsOf(e.Body) {
		if r := refuseReason(written); r != nil {
			return r
		}
	}
	if r := c.refuseClosed(e.Body); r != nil {
		return r
	}
	return c.refuseBody(e)
}

// refuseBody decides what an entry says, each kind by itself.
func (c Count) refuseBody(e Entry) *Refusal {
	switch b := e.Body.(type) {
	case CountSealed:
		return c.refuseSealed(b)
	case CountReopened:
		return c.refuseReopened(b)
	case ElectionSetUp:
		return c.refuseSetUp(b)
	case SetUpMended:
		return c.refuseMend(b, e)
	case SheetKeyed:
		return c.refuseKeyed(b, e.Actor, e.Role)
	case SheetAdjudicated:
		return c.refuseAdjudicated(b, e.Actor)
	case SheetMoved:
		return c.refuseSheetMoved(b, e.Role)
	case SheetVoided:
		return c.refuseVoided(b, e.Role)
	case FindingExplained:
		return c.refuseExplained(b)
	case FindingAccepted:
		return c.refuseAccepted(b, e)
	case PapersMoved:
		return c.refuseMoved(b, e.Role)
	case BoxReceived:
		return c.refuseReceived(b, e)
	case ResultsPublished:
		return c.refusePublished(b)
	case SlipsGivenOut:
		return c.refuseSlips(b)
	case Stepped:
		if b.Step == StepRelease {
			return c.refuseRelease(b)
		}
		return c.refuseStep(b, e)
	}
	return nil
}

// MaxReason is the longest reason or explanation, in characters: a page of it.
const MaxReason = 2000

// refuseReason looks at what a person wrote: it is printed, and stays in the journal.
func refuseReason(words string) *Refusal {
	if n := utf8.RuneCountInString(words); n > MaxReason {
		return refuse("reason", "The reason has "+text.Grouped(n)+" characters; at most "+text.Grouped(MaxReason)+" fit on the statement.", "Say it shorter.")
	}
	for _, r := range words {
		if r != '\n' && text.Unprintable(r) {
			return refuse("reason", fmt.Sprintf("The reason holds an invisible character (U+%04X).", r), "Type it again by hand.")
		}
	}
	return nil
}

// wordsOf are what a person wrote in a body, each text by itself.
func wordsOf(b Body) []string {
	switch b := b.(type) {
	case SetUpMended:
		return []string{b.Reason}
	case SheetAdjudicated:
		return []string{b.Reason}
	case SheetMoved:
		return []string{b.Reason}
	case SheetVoided:
		return []string{b.Reason}
	case FindingExplained:
		return []string{b.Reason}
	case FindingAccepted:
		return []string{b.Reason}
	case PapersMoved:
		return []string{b.Reason}
	case BoxReceived:
		return []string{b.Receipt.words()}
	case CountSealed:
		return []string{b.Place}
	case CountReopened:
		return []string{b.Reason}
	case Stepped:
		return []string{b.Reason, b.AskedBy}
	}
	return nil
}
