package reconcile

import (
	"slices"
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// refuseReading decides whose reading of a sheet this may be.
func (c Count) refuseReading(b SheetKeyed, actor string) *Refusal {
	if c.once(b.Form) {
		if b.Reading != 1 {
			return refuse("key_once", "One reading agrees this sheet.", "Key it as reading 1; keying it again corrects it.")
		}
		return nil
	}
	if b.Reading != 1 && b.Reading != 2 {
		return refuse("no_such_reading", "A sheet has two readings, 1 and 2; there is no reading "+strconv.Itoa(b.Reading)+".", "Leave the reading out to key the one that is yours.")
	}
	if b.Agreed != c.wouldAgree(b) {
		return refuse("moved_on", "Somebody else keyed "+b.ID.Words()+" in the meantime.", "Key it again; nothing of yours was stored.")
	}
	k := c.Sheet(b.ID).Keying
	if k == nil {
		return nil
	}
	t, r := c.TurnOf(b.ID, actor)
	switch own := k.Of(actor); {
	case r != nil:
		return r
	case b.Count != k.Count:
		return refuse("other_count", "Count "+strconv.Itoa(k.Count)+" of "+b.ID.Words()+" is being keyed; it is not agreed yet.", "Key its other reading first, or have a supervisor void it.")
	case own != 0 && own != b.Reading:
		return refuse("same_person", actor+" keyed reading "+strconv.Itoa(own)+" of "+b.ID.Words()+"; the other is another person's.", "Somebody else keys it, without seeing this one.")
	case own == 0 && b.Reading != t.Reading:
		return refuse("other_typist", "Reading "+strconv.Itoa(b.Reading)+" of "+b.ID.Words()+" was keyed by somebody else.", "Key it as reading "+strconv.Itoa(t.Reading)+"; only its typist or a supervisor changes a reading.")
	}
	if k.Both() {
		return refuseUndisputed(b.ID, k.Differed, k.Readings[b.Reading-1], b.Figures)
	}
	return nil
}

// refuseUndisputed decides a change of figures in which two people agree: it
// takes two people too, and not the one who settles what differs.
func refuseUndisputed(id sheet.ID, disputed []figure.ID, stands, keyed sheet.Reading) *Refusal {
	for _, line := range stands.Differing(keyed) {
		if !slices.Contains(disputed, line) {
			return &Refusal{Code: "not_in_dispute", Message: "The two readings of " + id.Words() + " agree in the figure " + string(line) + ".", Do: "Key only what differs: it is listed.", Figure: line}
		}
	}
	return nil
}

// ReadingBy makes the entry of a reading as a person keyed it. Without a
// reading (0) it is the one that is theirs; without a count (0) the one that is
// due. Of a sheet whose readings differ the figures may be those alone that differ.
func (c Count) ReadingBy(person string, id sheet.ID, count, reading int, figures sheet.Reading) (SheetKeyed, *Refusal) {
	t, r := c.TurnOf(id, person)
	if r != nil {
		return SheetKeyed{}, r
	}
	b := SheetKeyed{ID: id, Count: count, Reading: reading, Figures: figures}
	if b.Count == 0 {
		b.Count = t.Count
	}
	if b.Reading == 0 {
		b.Reading = t.Reading
	}
	k := c.Sheet(id).Keying
	if k != nil && t.Figures != nil && b.Reading == t.Reading {
		b.Figures = k.Readings[t.Reading-1].With(t.Figures, figures)
	}
	b.Agreed = c.wouldAgree(b)
	return b, nil
}

// wouldAgree says whether the other reading of the sheet is the same.
func (c Count) wouldAgree(b SheetKeyed) bool {
	k, other := c.Sheet(b.ID).Keying, 3-b.Reading
	return !c.once(b.Form) && k != nil && (other == 1 || other == 2) && k.In(other) && k.Readings[other-1].Equal(b.Figures)
}

// refuseUnread decides one figure of an adjudication: it is what one of the two
// typists read, and empty only where one of them left it so.
func refuseUnread(line figure.ID, readings [2]sheet.Reading, settled sheet.Reading) *Refusal {
	n, in := settled[line]
	for _, r := range readings {
		if m, read := r[line]; read == in && m == n {
			return nil
		}
	}
	what := "Neither typist left the figure " + string(line) + " empty"
	if in {
		what = "Neither typist read " + text.Grouped(n) + " for the figure " + string(line)
	}
	return &Refusal{Code: "read_by_neither", Message: what + "; nobody settles alone what nobody else has read.",
		Do: "Void the sheet, with the reason, and have two people key it anew.", Figure: line}
}
