package workbook

import (
	"fmt"

	"wardcount/export"
	"wardcount/reconcile"
)

// voterIDPage shows the refusals for identification that were released: whole
// numbers of people by ward, the stations they rest on, and no percentage,
// because no two councils mean the same whole by one.
func voterIDPage(r export.Results) page {
	t := r.VoterID
	p := newPage(r, voterIDName, "Voter identification", 12, 41, 12, 12, 16, 18, 18)
	p.gap()
	p.across(plainLook, fmt.Sprintf("The records of %d of %d polling stations are in. A station without a record is in no sum.", t.In, t.Expected))
	p.across(plainLook, "Released by "+signed(r.VoterIDReleased)+".")
	p.gap()
	p.add(words(headLook, "Ward").over(2), words(headRightLook, "Stations"), words(headRightLook, "Records in"),
		words(headRightLook, "Refused at first, people"), words(headRightLook, "Came back, given a paper"), words(headRightLook, "Did not come back"))
	p.freeze()
	row := func(label, figures look, s reconcile.VoterIDSum) {
		people := func(n reconcile.Persons) cell {
			if s.In == 0 { // no record is in: nothing is known, which is not none
				return words(figures, notKnown)
			}
			return number(figures, int(n))
		}
		p.add(words(label, s.Name).over(2), number(figures, s.Stations), number(figures, s.In), people(s.Refused), people(s.Returned), people(s.NotReturned))
	}
	for _, s := range t.Wards {
		row(textLook, numberLook, s)
	}
	row(totalLook, totalNumberLook, t.All)
	if len(t.Awaited) > 0 {
		p.section("Records still awaited")
		for _, id := range t.Awaited {
			p.across(plainLook, stationWords(r, id))
		}
	}
	if len(r.VoterIDExceptions) > 0 {
		p.section("Accepted at the release")
		for _, x := range r.VoterIDExceptions {
			exceptionRows(&p, r, x, stationWords(r, reconcile.StationID(x.Subject)), len(p.widths)-2)
		}
	}
	return p
}
