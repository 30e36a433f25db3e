package reconcile

import (
	"slices"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// SheetVoided takes back what was keyed last for a sheet.
type SheetVoided struct {
	sheet.ID
	Reading int    `json:"reading,omitempty"`
	Reason  string `json:"reason"`
	Count   int    `json:"count,omitempty"` // the agreed count that is taken back
}

// Kind is sheet_voided/1.
func (SheetVoided) Kind() Kind { return KindVoided }

// Subject is the sheet.
func (b SheetVoided) Subject() string { return b.ID.String() }

// A sheet that was keyed against the wrong station, box, table or ward: what
// was keyed last is taken to where it belongs, or taken back. What it was stays
// in the journal.

// refuseTaken decides whether what was keyed last may be taken from a sheet.
func (c Count) refuseTaken(id sheet.ID, reading int, reason string, role setup.Role) *Refusal {
	d, ok := sheet.ByForm(id.Form)
	s := c.Sheet(id)
	last, keyed := s.LastKeyed()
	switch {
	case !ok:
		return noSuchForm(id.Form)
	case text.Blank(reason):
		return refuse("no_reason", "A sheet is moved or voided only for a reason.", "Say what was found, and by whom.")
	case !keyed:
		return refuse("not_keyed", id.Words()+" has not been keyed: there is nothing to take from it.", "Check which sheet it was keyed on.")
	case reading < 0 || reading > 2 || reading > 0 && (s.Keying == nil || !s.Keying.In(reading)):
		return refuse("no_such_reading", id.Words()+" has no such reading on its way.", "Leave the reading out to take what was keyed last.")
	}
	if r := c.refuseKeyState(d, id); r != nil {
		return r
	}
	if last.Whole && last.Count > 1 {
		return refuse("earlier_count", id.Words()+" has been counted "+text.Grouped(last.Count)+" times; an agreed count is not taken back, or two equal counts could be made up.", "Count again, and key that as the next count.")
	}
	w := c.Wards[id.Contest]
	if before, recounting := w.AtRecount[id]; recounting && last.Count <= before {
		return refuse("earlier_count", "What the agents have seen of "+id.Words()+" stands as it was.", "Key the next count of it.")
	}
	if d.Stage == sheet.StageVerification && id.Contest != "" && w.Signed() && !role.Supervises() {
		return refuse("signed", "The statement of verification of "+w.Contest.Name+" is signed; this voids it.", "A supervisor or the returning officer does it.")
	}
	if last.Whole && d.About == sheet.AboutBox && slices.ContainsFunc(w.Moves, func(m ward.Move) bool {
		return m.From == id.Contest && string(m.FromBox) == id.Subject || m.To == id.Contest && string(m.ToBox) == id.Subject
	}) {
		return refuse("papers_moved", "Papers were moved into or out of box "+id.Subject+" since it was counted.", "Count it again and key that as the next count.")
	}
	return nil
}

// Voiding makes the entry that takes back what was keyed last for a sheet, or
// with a reading only that one of two that differ.
func (c Count) Voiding(id sheet.ID, reading int, reason string) SheetVoided {
	b := SheetVoided{ID: id, Reading: reading, Reason: reason}
	if last, ok := c.Sheet(id).LastKeyed(); ok && last.Whole {
		b.Count = last.Count
	}
	return b
}

func (c Count) refuseVoided(b SheetVoided, role setup.Role) *Refusal {
	if b != c.Voiding(b.ID, b.Reading, b.Reason) {
		return refuse("moved_on", "Somebody else changed "+b.ID.Words()+" in the meantime.", "Look at it again; nothing of yours was stored.")
	}
	return c.refuseTaken(b.ID, b.Reading, b.Reason, role)
}

func (c *Count) foldVoided(b SheetVoided, e Entry) error {
	s, ok := c.Sheet(b.ID).Taken(b.Reading)
	if !ok {
		return ErrMisfit
	}
	c.keep(b.ID, s, e)
	return nil
}
