package desktest

import (
	"strconv"

	"wardcount/app/practice"
	"wardcount/reconcile/sheet"
)

// RecordsReviewed keys the voter-ID records of all stations of Watford but the last, without the window, so that the
// review has something of everything: station 5 far above the others, station 9 above them, station 20 without anybody
// where somebody is to be expected, and a greeter at stations 41 to 57.
func (d *Seat) RecordsReviewed() {
	d.T.Helper()
	form := d.Count.State().VoterID.Form
	for i := 1; i < 58; i++ {
		issued, notReturned := 800+10*i, 6+i%3
		switch i {
		case 5:
			notReturned = 31
		case 9:
			notReturned = 16
		case 20:
			notReturned = 0
		}
		greeter := 0
		if i > 40 {
			greeter = 1
		}
		returned := 4 + i%5
		d.StoreBy(practice.ClerkA, sheet.ID{Form: form, Subject: strconv.Itoa(i)}, sheet.Reading{
			"refused_initial": returned + notReturned, "returned_issued": returned, "not_returned": notReturned, "issued_in_person": issued, "greeter": greeter})
	}
	d.W.News()
}
