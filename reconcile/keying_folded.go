package reconcile

import "errors"

// foldKeyed takes a reading into its sheet. Where two people key, the figures
// are the sheet's only once both readings hold the same.
func (c *Count) foldKeyed(b SheetKeyed, e Entry) error {
	s := c.Sheet(b.SheetID)
	if !c.holds(b.SheetID) || b.Reading < 1 || b.Reading > 2 || b.Count < 1 || b.Count > len(s.Counts)+1 {
		return ErrMisfit
	}
	if c.once(b.Form) {
		c.keep(b.SheetID, s.settled(b.Count, b.Figures), e)
		return nil
	}
	s, c.Compared = s.withReading(b.Form, b.Count, b.Reading, b.Figures, e.Actor, c.Compared)
	c.keep(b.SheetID, s, e)
	return nil
}

// holds says whether the sheet can be in the count at all.
func (c *Count) holds(id SheetID) bool {
	_, contest := c.Wards[id.Contest]
	return contest || id.Contest == ""
}

// ErrMisfit is that an entry of the journal does not fit what came before it:
// it was written by hand, or by another program.
var ErrMisfit = errors.New("it does not fit the entries before it")

func (c *Count) foldAdjudicated(b SheetAdjudicated, e Entry) error {
	s := c.Sheet(b.SheetID)
	if s.Keying == nil || b.Count < 1 || b.Count > len(s.Counts)+1 {
		return ErrMisfit
	}
	c.Compared = c.Compared.with(b.Form, *s.Keying, b.Figures)
	a := Adjudged{b.Form, b.SheetID.Subject, b.Count, ReadDifferently(s.Keying.Readings[0], s.Keying.Readings[1]), b.Reason, e.Actor, e.Role}
	s = s.settled(b.Count, b.Figures)
	s.Adjudged = append(s.Adjudged, a)
	c.keep(b.SheetID, s, e)
	return nil
}

// keep puts a sheet back into its folder after its figures were touched.
func (c *Count) keep(id SheetID, s Sheet, e Entry) {
	if id.Contest == "" {
		c.VoterID.Folder = c.VoterID.put(id, s, e.Actor, e.At)
		return
	}
	w := c.Wards[id.Contest]
	w.Folder = w.Folder.put(id, s, e.Actor, e.At)
	d, _ := SheetOf(id.Form)
	switch {
	case d.Stage == StageVerification:
		// A figure of the verification that changes voids the signed statement.
		w.State, w.Statement, w.ReadBack = Accounts, nil, nil
	case w.State == Verified:
		w.State = Counting
	}
	c.put(w, e)
}
