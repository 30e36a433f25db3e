package reconcile

import (
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// SheetKeyed is one reading of one count of one sheet.
type SheetKeyed struct {
	sheet.ID
	Count   int           `json:"count"`
	Reading int           `json:"reading"`
	Figures sheet.Reading `json:"figures"`
	// Agreed says that the other reading holds the same figures, so that from
	// now on they are the sheet's. Where one reading agrees a sheet it is left out.
	Agreed bool `json:"agreed,omitempty"`
}

// Kind is sheet_keyed/1.
func (SheetKeyed) Kind() Kind { return KindSheetKeyed }

// Subject is the sheet.
func (b SheetKeyed) Subject() string { return b.ID.String() }

// foldKeyed takes a reading into its sheet. Where two people key, the figures
// are the sheet's only once both readings hold the same.
func (c *Count) foldKeyed(b SheetKeyed, e Entry) error {
	c.Begun = true
	s := c.Sheet(b.ID)
	if !c.holds(b.ID) || b.Reading < 1 || b.Reading > 2 || b.Count < 1 || b.Count > len(s.Counts)+1 {
		return ErrMisfit
	}
	if c.once(b.Form) {
		c.keep(b.ID, s.Settled(b.Count, b.Figures), e)
		return nil
	}
	s, c.Compared = s.WithReading(b.Form, b.Count, b.Reading, b.Figures, e.Actor, c.Compared)
	c.keep(b.ID, s, e)
	return nil
}

// holds says whether the sheet can be in the count at all.
func (c *Count) holds(id sheet.ID) bool {
	_, contest := c.Wards[id.Contest]
	return contest || id.Contest == ""
}

// keep puts a sheet back into its folder after its figures were touched.
func (c *Count) keep(id sheet.ID, s ward.Sheet, e Entry) {
	if id.Contest == "" {
		c.VoterID.Folder = c.VoterID.Put(id, s, e.Actor, e.At)
		return
	}
	w := c.Wards[id.Contest]
	w.Folder = w.Folder.Put(id, s, e.Actor, e.At)
	d, _ := sheet.ByForm(id.Form)
	switch {
	case d.Stage == sheet.StageVerification:
		// A figure of the verification that changes voids the signed statement.
		w.State, w.VerifiedBy, w.ReadBack = ward.Accounts, nil, nil
	case w.State == ward.Verified:
		w.State = ward.Counting
	}
	c.put(w, e)
}
