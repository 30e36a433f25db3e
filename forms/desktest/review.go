package desktest

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

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

// CouncilsFile is a file of councils with a pilot and without, as a spreadsheet here saves it, in which some words may be
// others: two of a side compare, one of the others is refused, and of one a figure is lacking.
func CouncilsFile(t *testing.T, otherwise ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "councils.csv")
	table := "council,pilot,date_now,papers_now,electors_now,date_then,papers_then,electors_then,why_not\r\n" +
		"Gosport,yes,03/05/2018,3329,10000,05/05/2016,3198,10000,\r\nSwindon,yes,03/05/2018,4000,10000,05/05/2016,3300,10000,\r\n" +
		"Bromley,yes,03/05/2018,4000,10000,22/05/2014,,,European Parliament election the same day\r\n" +
		"One,no,,3500,10000,,3400,10000,\r\nTwo,no,,3600,10000,,3450,10000,\r\nThree,no,,3600,10000,,,10000,\r\n"
	if err := os.WriteFile(path, []byte(strings.NewReplacer(otherwise...).Replace(table)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
