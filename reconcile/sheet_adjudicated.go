package reconcile

import (
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// SheetAdjudicated is a supervisor's decision, from the paper, about a sheet in
// which two people read different figures.
type SheetAdjudicated struct {
	sheet.ID
	Count   int           `json:"count"`
	Figures sheet.Reading `json:"figures"` // all of the sheet's
	Reason  string        `json:"reason"`
}

// Kind is sheet_adjudicated/1.
func (SheetAdjudicated) Kind() Kind { return KindAdjudicated }

// Subject is the sheet.
func (b SheetAdjudicated) Subject() string { return b.ID.String() }

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

// Dispute is what two people still read differently after each keyed it again.
type Dispute struct {
	By      [2]string // who keyed the first reading, and who the second
	Figures []Disputed
}

// Disputed is one figure of a dispute, and what either read; who left it empty
// read none.
type Disputed struct {
	Figure figure.ID         `json:"figure"`
	Read   [2]figure.Of[int] `json:"read"`
}

// Dispute tells what two people read differently to the one who decides it from
// the paper and keyed neither reading. Nobody else is told what either read.
func (c Count) Dispute(id sheet.ID, person string) (Dispute, *Refusal) {
	if r := c.refuseDeciding(id, person); r != nil {
		return Dispute{}, r
	}
	k := c.Sheet(id).Keying
	d := Dispute{By: k.By}
	for _, line := range k.Differing() {
		x := Disputed{Figure: line}
		for i, r := range k.Readings {
			n, in := r[line]
			x.Read[i] = figure.KeyedIf(n, in)
		}
		d.Figures = append(d.Figures, x)
	}
	return d, nil
}

// refuseDeciding says who does not decide between the readings of a sheet, or
// that there is nothing to decide yet.
func (c Count) refuseDeciding(id sheet.ID, actor string) *Refusal {
	s := c.Sheet(id)
	switch _, ok := sheet.ByForm(id.Form); {
	case !ok || s.Keying == nil || !s.Keying.Both():
		return refuse("nothing_differs", id.Words()+" has no two readings that differ.", "The command status lists the sheets that do.")
	case !s.Keying.ForSupervisor():
		return refuse("with_typists", "What differs in "+id.Words()+" has not been keyed again by both typists yet.", "If one of them cannot, void the reading and have another person key it.")
	case s.Keying.Of(actor) != 0:
		return refuse("four_eyes", actor+" keyed one of the two readings.", "Another supervisor decides.")
	}
	return nil
}

// refuseAdjudicated decides an adjudication: both typists have looked twice,
// and the supervisor keyed neither reading.
func (c Count) refuseAdjudicated(b SheetAdjudicated, actor string) *Refusal {
	if r := c.refuseDeciding(b.ID, actor); r != nil {
		return r
	}
	s := c.Sheet(b.ID)
	d, _ := sheet.ByForm(b.Form)
	switch {
	case text.Blank(b.Reason):
		return refuse("no_reason", "An adjudication needs a reason.", "Say what the paper shows.")
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

func (c *Count) foldAdjudicated(b SheetAdjudicated, e Entry) error {
	s := c.Sheet(b.ID)
	if s.Keying == nil || b.Count < 1 || b.Count > len(s.Counts)+1 {
		return ErrMisfit
	}
	c.Compared = c.Compared.With(b.Form, *s.Keying, b.Figures)
	a := ward.Adjudged{Form: b.Form, Subject: b.ID.Subject, Count: b.Count, Figures: s.Keying.Differing(), Reason: b.Reason, By: e.Actor, Role: e.Role}
	s = s.Settled(b.Count, b.Figures)
	s.Adjudged = append(s.Adjudged, a)
	c.keep(b.ID, s, e)
	return nil
}
