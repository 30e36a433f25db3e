package reconcile

import (
	"strconv"

	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// Adjudicating makes the entry of a supervisor's decision: the figures that
// differ as the paper shows them, beside those in which both readings agree.
func (c Count) Adjudicating(id sheet.ID, figures sheet.Reading, reason string) SheetAdjudicated {
	b := SheetAdjudicated{ID: id, Figures: figures, Reason: reason}
	if k := c.Sheet(id).Keying; k != nil {
		b.Count = k.Count
		if k.Both() {
			b.Figures = k.Readings[0].With(k.Differing(), figures)
		}
	}
	return b
}

// refuseAdjudicated decides an adjudication: both typists have looked twice,
// and the supervisor keyed neither reading.
func (c Count) refuseAdjudicated(b SheetAdjudicated, actor string) *Refusal {
	s := c.Sheet(b.ID)
	d, ok := sheet.ByForm(b.Form)
	switch {
	case !ok || s.Keying == nil || !s.Keying.Both():
		return refuse("nothing_differs", b.ID.Words()+" has no two readings that differ.", "The command status lists the sheets that do.")
	case text.Blank(b.Reason):
		return refuse("no_reason", "An adjudication needs a reason.", "Say what the paper shows.")
	case !s.Keying.ForSupervisor():
		return refuse("with_typists", "What differs in "+b.ID.Words()+" has not been keyed again by both typists yet.", "If one of them cannot, void the reading and have another person key it.")
	case s.Keying.Of(actor) != 0:
		return refuse("four_eyes", actor+" keyed one of the two readings.", "Another supervisor decides.")
	case b.Count != s.Keying.Count:
		return refuse("other_count", "Count "+strconv.Itoa(s.Keying.Count)+" of "+b.ID.Words()+" is the one that differs.", "")
	}
	if r := c.refuseKeyState(d, b.ID); r != nil {
		return r
	}
	readings := s.Keying.Readings
	if r := refuseUndisputed(b.ID, s.Keying.Differing(), readings[0], b.Figures); r != nil {
		return r
	}
	if r := c.refuseFigures(d, SheetKeyed{ID: b.ID, Count: b.Count, Figures: b.Figures}); r != nil {
		return r
	}
	for _, line := range s.Keying.Differing() {
		if r := refuseUnread(line, readings, b.Figures); r != nil {
			return r
		}
	}
	return nil
}
