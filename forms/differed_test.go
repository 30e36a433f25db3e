package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/reconcile/sheet"
)

func TestTheShareOfFiguresThatDifferedIsByFormAndByPersonOnlyForTheOfficer(t *testing.T) {
	d := small(t, inPairs)
	d.goTo("figures differently")
	if !strings.Contains(d.texts(), "No sheet has been agreed by two readings so far.") {
		t.Errorf("the page says:\n%s", d.texts())
	}
	id := accountOfStation(d, "Callowland", "1")
	wrong := account(1931, 517, 3, 9)
	d.storeBy(practice.ClerkA, id, account(1931, 517, 3, 7))
	d.storeBy(practice.ClerkB, id, wrong)
	d.storeBy(practice.ClerkB, id, sheet.Reading{"pv_handed_in": 7})
	if texts := d.texts(); !strings.Contains(texts, "Ballot paper account\n1\n6\n1\n16.67 % of 6\n") {
		t.Errorf("the page says:\n%s", texts)
	}
	d.Press(fyne.KeyReturn)
	d.saidThat(t, "Practice clerk A is a clerk and may not see people's shares.")
	d.person(practice.Officer)
	d.Press(fyne.KeyReturn)
	if texts := d.texts(); !strings.Contains(texts, "Practice clerk B: not more than 20 sheets compared so far; a share would say nothing.") {
		t.Errorf("the page says:\n%s", texts)
	}
}
