package reconcile

import (
	"slices"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// SheetMoved takes what was keyed last for one sheet to another of the same
// form: the right figures stood on the wrong station.
type SheetMoved struct {
	sheet.ID
	To      sheet.ID `json:"to"`
	Reading int      `json:"reading,omitempty"` // only that reading, where both are in and differ
	Reason  string   `json:"reason"`
	// Count is the agreed count that the sheet loses; 0 where only readings go.
	Count int `json:"count,omitempty"`
	// Arrives are the readings as they come to the other sheet.
	Arrives []Arrival `json:"arrives"`
	// Settled is what the other sheet holds by it, where it is agreed there.
	Settled *SettledCount `json:"settled,omitempty"`
}

// Arrival is one reading that comes to a sheet from another, with the person who keyed it.
type Arrival struct {
	Count   int           `json:"count"`
	Reading int           `json:"reading,omitempty"` // 0 for an agreed count, which arrives whole
	By      string        `json:"by"`
	Figures sheet.Reading `json:"figures"`
	// Adjudged is how it was settled, where a supervisor did.
	Adjudged *ward.Adjudged `json:"adjudged,omitempty"`
}

// SettledCount is one agreed count of a sheet.
type SettledCount struct {
	Count   int           `json:"count"`
	Figures sheet.Reading `json:"figures"`
}

// Kind is sheet_moved/1.
func (SheetMoved) Kind() Kind { return KindSheetMoved }

// Subject is the sheet that is left.
func (b SheetMoved) Subject() string { return b.ID.String() }

// refuseSheetMoved decides a move: out of the one sheet as a void, into the
// other as a keying by the people who keyed it.
func (c Count) refuseSheetMoved(b SheetMoved, role setup.Role) *Refusal {
	if b.To.Form != b.Form || b.To == b.ID {
		return refuse("same_form", "A sheet is moved to another of its own form.", "Name where it belongs.")
	}
	if r := c.refuseTaken(b.ID, b.Reading, b.Reason, role); r != nil {
		return r
	}
	d, _ := sheet.ByForm(b.Form)
	to := c.Sheet(b.To)
	last, _ := c.Sheet(b.ID).LastKeyed()
	switch arrivals := c.arrivals(b); {
	case to.Keying != nil && last.Whole:
		return refuse("occupied", b.To.Words()+" has a reading on its way already.", "Void that first, with the reason, or let it be agreed.")
	case b.To.Contest != b.Contest && d.Stage == sheet.StageCount:
		return refuse("other_candidates", "The candidates of the two contests are not the same; figures are kept by candidate and never by row.", "Void the sheet, with the reason, and have it keyed where it belongs.")
	case len(to.Counts) > 0 && (last.Whole || to.Keying == nil && !d.Recounted):
		return refuse("occupied", b.To.Words()+" has been keyed already.", "Void that first, with the reason; two sheets that stand at each other's place are moved one after the other.")
	case to.Keying != nil && len(arrivals) > 1:
		return refuse("occupied", b.To.Words()+" has a reading on its way already, and there is room for one more.", "Name the reading that belongs there, or void the one that is there, with the reason.")
	default:
		for _, a := range arrivals {
			k := SheetKeyed{ID: b.To, Count: a.Count, Reading: max(a.Reading, 1), Figures: a.Figures}
			k.Agreed = c.wouldAgree(k)
			if r := c.refuseKeyed(k, a.By, role); r != nil {
				return r
			}
		}
	}
	if !text.Same(b, c.Moving(b.ID, b.To, b.Reading, b.Reason)) {
		return refuse("moved_on", "Somebody else changed "+b.ID.Words()+" in the meantime.", "Look at it again; nothing of yours was stored.")
	}
	return nil
}

// Moving makes the entry that takes what was keyed last for a sheet to another.
func (c Count) Moving(id, to sheet.ID, reading int, reason string) SheetMoved {
	b := SheetMoved{ID: id, To: to, Reading: reading, Reason: reason}
	last, ok := c.Sheet(id).LastKeyed()
	if !ok || id == to {
		return b
	}
	if last.Whole {
		b.Count = last.Count
	}
	b.Arrives = c.arrivals(b)
	if s, _ := arrived(c.Sheet(to), b, c.Compared); s.Keying == nil && len(s.Counts) > 0 {
		count := len(s.Counts)
		b.Settled = &SettledCount{count, s.Counts[count-1]}
	}
	return b
}

// arrivals are the readings that a move takes along, as they are keyed at the
// other sheet: each in the place that is free there. An agreed count arrives whole.
func (c Count) arrivals(b SheetMoved) []Arrival {
	from, to := c.Sheet(b.ID), c.Sheet(b.To)
	count := c.CountDue(b.To)
	if to.Keying == nil && len(to.Counts) >= count {
		count = len(to.Counts) + 1
	}
	if from.Keying == nil {
		a := Arrival{Count: count, By: from.By, Figures: from.Counts[len(from.Counts)-1]}
		for _, adjudged := range from.Adjudged {
			if adjudged.Count == len(from.Counts) {
				adjudged.Subject, adjudged.Count = b.To.Subject, count
				a.Adjudged = &adjudged
			}
		}
		return []Arrival{a}
	}
	var list []Arrival
	for i, r := range from.Keying.Readings {
		if r == nil || b.Reading != 0 && b.Reading != i+1 {
			continue
		}
		a := Arrival{Count: count, Reading: i + 1, By: from.Keying.By[i], Figures: r}
		if to.Keying != nil && to.Keying.In(a.Reading) {
			a.Reading = 3 - a.Reading
		}
		list = append(list, a)
	}
	return list
}

// arrived gives the sheet to which a move leads, as it leaves it, by the entry alone.
func arrived(s ward.Sheet, b SheetMoved, compared ward.Compared) (ward.Sheet, ward.Compared) {
	for _, a := range b.Arrives {
		if a.Reading == 0 {
			s = s.Settled(a.Count, a.Figures)
			if a.Adjudged != nil {
				s.Adjudged = append(s.Adjudged, *a.Adjudged)
			}
		} else {
			s, compared = s.WithReading(b.Form, a.Count, a.Reading, a.Figures, a.By, compared)
		}
	}
	return s, compared
}

func (c *Count) foldSheetMoved(b SheetMoved, e Entry) error {
	from, ok := c.Sheet(b.ID).Taken(b.Reading)
	if !ok || !c.holds(b.To) || slices.ContainsFunc(b.Arrives, func(a Arrival) bool {
		return a.Reading < 0 || a.Reading > 2 || a.Count < 1 || a.Count > len(c.Sheet(b.To).Counts)+1
	}) {
		return ErrMisfit
	}
	to, compared := arrived(c.Sheet(b.To), b, c.Compared)
	c.Compared = compared
	c.keep(b.ID, from, e)
	c.keep(b.To, to, e)
	c.Versions = c.Versions.after(b.To.String()) // who has the other sheet open is told
	return nil
}
