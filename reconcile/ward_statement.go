package reconcile

// boxLines holds the papers found in the station boxes against the accounts.
func (w Ward) boxLines() []CertifiedBox {
	var lines []CertifiedBox
	for _, b := range w.BoxAccounts() {
		v, _ := b.Variance()
		lines = append(lines, CertifiedBox{b.Boxes, b.Stations, b.Expected, b.Counts, b.Verified, v, b.Moved})
	}
	return lines
}

// postalLines holds the papers found in the postal boxes against the opening log.
func (w Ward) postalLines() []CertifiedBox {
	boxes := w.postalBoxes()
	if len(boxes) == 0 {
		return nil
	}
	logged := Papers(0)
	sessions, complete := w.Sessions()
	for _, s := range sessions {
		logged += s.PapersToBox.N()
	}
	found, ok := w.VerifiedPostal()
	line := CertifiedBox{Boxes: boxes, Counts: w.jointCounts(boxes), Expected: figureIf(logged, complete), Verified: figureIf(found, ok)}
	for _, b := range boxes {
		line.Moved += w.movedSince(b, len(w.countsOf(b)))
	}
	if known(line.Expected, line.Verified) {
		line.Variance = found - logged
	}
	return []CertifiedBox{line}
}

// VerificationLines is the statement as to the result of verification as it
// stands: every box account, then the postal boxes.
func (w Ward) VerificationLines() (stations, postal []CertifiedBox) {
	return w.boxLines(), w.postalLines()
}

// OffRegister lists the stations and boxes of the ward that were struck off
// or merged.
func (w Ward) OffRegister() []OffRegister {
	var list []OffRegister
	for _, s := range w.Stations {
		if s.Struck != "" {
			list = append(list, OffRegister{"Station", string(s.ID), registerStatus(s.Struck), s.Struck})
		}
	}
	for _, b := range w.Boxes {
		what := "Box"
		if b.Postal() {
			what = "Postal box"
		}
		if !b.Live() {
			list = append(list, OffRegister{what, string(b.ID), b.status(), b.Struck})
		}
	}
	return list
}
