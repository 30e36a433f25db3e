package ward

import "wardcount/reconcile/figure"

// BoxLines holds the papers found in the station boxes against the accounts.
func (w Ward) BoxLines() []CertifiedBox {
	var lines []CertifiedBox
	for _, b := range w.BoxAccounts() {
		v, _ := b.Variance()
		lines = append(lines, CertifiedBox{b.Boxes, b.Stations, b.Expected, b.Counts, b.Verified, v, b.Moved})
	}
	return lines
}

// PostalLines holds the papers found in the postal boxes against the opening log.
func (w Ward) PostalLines() []CertifiedBox {
	boxes := w.PostalBoxes()
	if len(boxes) == 0 {
		return nil
	}
	sessions, complete := w.Sessions()
	logged, said := PutIntoBox(sessions).Get()
	found, ok := w.VerifiedPostal()
	line := CertifiedBox{Boxes: boxes, Counts: w.jointCounts(boxes), Expected: figure.KeyedIf(logged, complete && said), Verified: figure.KeyedIf(found, ok)}
	for _, b := range boxes {
		line.Moved += w.MovedSince(b, len(w.CountsOf(b)))
	}
	if figure.Known(line.Expected, line.Verified) {
		line.Variance = found - logged
	}
	return []CertifiedBox{line}
}

// ExpectedIn adds up what was expected in boxes; not there while one of them does not say.
func ExpectedIn(lines []CertifiedBox) figure.Of[figure.Papers] {
	sum := figure.Keyed[figure.Papers](0)
	for _, b := range lines {
		sum = figure.Sum(sum, b.Expected)
	}
	return sum
}

// VerificationLines is the statement as to the result of verification as it
// stands: every box account, then the postal boxes.
func (w Ward) VerificationLines() (stations, postal []CertifiedBox) {
	return w.BoxLines(), w.PostalLines()
}

// OffRegister lists the stations and boxes of the ward that were struck off
// or merged.
func (w Ward) OffRegister() []OffRegister {
	var list []OffRegister
	for _, s := range w.Stations {
		if s.Struck != "" {
			list = append(list, OffRegister{"Station", string(s.ID), s.Status(), s.Struck})
		}
	}
	for _, b := range w.Boxes {
		what := "Box"
		if b.Postal() {
			what = "Postal box"
		}
		if !b.Live() {
			list = append(list, OffRegister{what, string(b.ID), b.Status(), b.Struck})
		}
	}
	return list
}
