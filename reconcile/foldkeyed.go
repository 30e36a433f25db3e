package reconcile

// foldKeyed takes a reading into its sheet. Where two people key, the figures
// are the sheet's only once both readings hold the same.
func (c *Count) foldKeyed(b SheetKeyed, e Entry) {
	s := c.Sheet(b.SheetID)
	if c.once(b.Form) {
		c.keep(b.SheetID, s.settled(b.Count, b.Figures), e)
		return
	}
	c.keep(b.SheetID, c.withReading(s, b.Form, b.Count, b.Reading, b.Figures, e.Actor), e)
}

// withReading gives the sheet after one reading of a count, agreed if the other
// reading is the same.
func (c *Count) withReading(s Sheet, f Form, count, reading int, figures Reading, by string) Sheet {
	k := Keying{Count: count}
	if s.Keying != nil {
		k = *s.Keying
	}
	k = k.read(reading, figures, by)
	if !k.Both() || !k.Readings[0].Equal(k.Readings[1]) {
		s.Keying = &k
		return s
	}
	c.Compared = c.Compared.with(f, k, k.Readings[0])
	return s.settled(k.Count, k.Readings[0])
}

func (c *Count) foldAdjudicated(b SheetAdjudicated, e Entry) {
	s := c.Sheet(b.SheetID)
	c.Compared = c.Compared.with(b.Form, *s.Keying, b.Figures)
	c.keep(b.SheetID, s.settled(b.Count, b.Figures), e)
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
