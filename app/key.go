package app

import (
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Keying is one sheet as a person keyed it.
type Keying struct {
	Sheet   sheet.ID
	Count   int // 0 for the current one
	Reading int // 1 or 2; 0 for the one that is the person's
	Seen    int // the sheet's version that the person saw; 0 where they saw none
	Figures sheet.Reading
}

// Key stores one reading of a sheet in one durable transaction. Of a sheet in
// which two readings differ the figures may be those alone that do.
func (c *Count) Key(by setup.Person, k Keying) error {
	if r := refuseKeying(by, k.Sheet.Form); r != nil {
		return r
	}
	return c.act(by, k.Seen, func(now reconcile.Count) (reconcile.Body, error) {
		b, r := now.ReadingBy(by.Name, k.Sheet, k.Count, k.Reading, k.Figures)
		return b, orNil(r)
	})
}

// refuseKeying decides who keys a form: a decision is the officer's own.
func refuseKeying(by setup.Person, f sheet.Form) *reconcile.Refusal {
	if d, _ := sheet.ByForm(f); d.Decision {
		return refuseRole(by, ActDecide, "decide about doubtful papers")
	}
	return refuseRole(by, ActKey, "key a sheet")
}

// Adjudicate settles a sheet in which two readings still differ after both were
// keyed again: a supervisor keys from the paper what differs, with the reason.
func (c *Count) Adjudicate(by setup.Person, id sheet.ID, figures sheet.Reading, reason string) error {
	if r := refuseRole(by, ActAdjudicate, "decide between two readings"); r != nil {
		return r
	}
	return c.act(by, 0, func(now reconcile.Count) (reconcile.Body, error) { return now.Adjudicating(id, figures, reason), nil })
}

// Dispute is what two people still read differently after both keyed it again,
// with what either read. It is told to who may decide it from the paper and
// keyed neither reading, and to nobody else.
func (c *Count) Dispute(by setup.Person, id sheet.ID) (reconcile.Dispute, error) {
	if r := c.refuseReading(by, ActAdjudicate, "decide between two readings"); r != nil {
		return reconcile.Dispute{}, r
	}
	d, r := c.State().Dispute(id, by.Name)
	return d, orNil(r)
}
