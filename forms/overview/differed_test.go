package overview_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/reconcile/sheet"
)

func TestTheShareOfFiguresThatDifferedIsByFormAndByPersonOnlyForTheOfficer(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	d.GoTo("figures differently")
	if !strings.Contains(d.Texts(), "No sheet has been agreed by two readings so far.") {
		t.Errorf("the page says:\n%s", d.Texts())
	}
	id := desktest.AccountOfStation(d, "Callowland", "1")
	wrong := desktest.Account(1931, 517, 3, 9)
	d.StoreBy(practice.ClerkA, id, desktest.Account(1931, 517, 3, 7))
	d.StoreBy(practice.ClerkB, id, wrong)
	d.StoreBy(practice.ClerkB, id, sheet.Reading{"pv_handed_in": 7})
	if texts := d.Texts(); !strings.Contains(texts, "Ballot paper account\n1\n6\n1\n16.67 % of 6\n") {
		t.Errorf("the page says:\n%s", texts)
	}
	d.Press(fyne.KeyReturn)
	d.SaidThat(t, "Practice clerk A is a clerk and may not see people's shares.")
	d.Person(practice.Officer)
	d.Press(fyne.KeyReturn)
	if texts := d.Texts(); !strings.Contains(texts, "Practice clerk B: not more than 20 sheets compared so far; a share would say nothing.") {
		t.Errorf("the page says:\n%s", texts)
	}
}
