package ward

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
)

// VerifiedStations is the sum of the papers found in the station boxes; false
// while one is awaited.
func (w Ward) VerifiedStations() (figure.Papers, bool) { return w.foundInAll(false) }

// VerifiedPostal is the sum of the papers found in the postal boxes.
func (w Ward) VerifiedPostal() (figure.Papers, bool) { return w.foundInAll(true) }

func (w Ward) foundInAll(postal bool) (figure.Papers, bool) {
	total, complete := figure.Papers(0), !w.Contest.CountOnly
	for _, b := range w.Boxes {
		if b.Postal() != postal || !b.Live() {
			continue
		}
		papers := w.Found(b.ID)
		total += papers.N()
		complete = complete && papers.IsKeyed()
	}
	return total, complete
}

// VerifiedTotal is V6: all papers found, station boxes and postal boxes.
// Where no station papers are kept it is what the count's own sheet says.
func (w Ward) VerifiedTotal() (figure.Papers, bool) {
	if w.Contest.CountOnly {
		r, _ := w.Current(w.OwnSheet(sheet.CountResult))
		return r.Papers("verified_total").Get()
	}
	stations, ok := w.VerifiedStations()
	postal, postalOK := w.VerifiedPostal()
	return stations + postal, ok && postalOK
}
