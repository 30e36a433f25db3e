package app_test

import (
	"testing"

	"wardcount/app"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestAPersonsShare_IsShownOnlyToTheOfficersAndOnlyOfManySheets(t *testing.T) {
	c := staffed(t, false)
	for n := range ward.PersonsFrom + 1 {
		for _, by := range []string{clerkA, clerkB} {
			err := c.Key(person(t, c, by), app.Keying{Sheet: northSheet(sheet.BoxVerification, "1"), Count: n + 1, Figures: sheet.Reading{"verified": n}})
			if err != nil {
				t.Fatal(err)
			}
		}
		list, err := c.SharesOfPeople(byLetter['d'])
		if err != nil || (len(list) == 2) != (n+1 > ward.PersonsFrom) {
			t.Fatalf("after %d sheets: %+v (%v)", n+1, list, err)
		}
	}
}
