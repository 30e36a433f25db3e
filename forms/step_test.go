package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestAStepThatIsRefusedSaysWhatStandsInItsWay(t *testing.T) {
	d := sit(t)
	d.Press(fyne.KeyF9)
	if !strings.Contains(d.said(), "Ask the returning officer") {
		t.Errorf("said: %q", d.said())
	}
	d.person(practice.Officer)
	d.Press(fyne.KeyF9)
	if texts := d.texts(); !strings.Contains(texts, "cannot be verified yet") || !strings.Contains(texts, "Ballot paper account, Station 1 · Callowland Community Hall: awaited") {
		t.Errorf("the page says:\n%s", texts)
	}
	if d.ward("Callowland").State != ward.SetUp {
		t.Error("something was stored")
	}
}

func TestTheCountOfABoxWaitsForItsOtherContestAndTheWindowSaysWhichAndWhatToDo(t *testing.T) {
	d := small(t, func(e *setup.Election) { combinedPoll(e, parish(e)) })
	d.verified(d.first().ID, 1000)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	const why, out = "Box 1 is not verified for Practice Parish yet", "Finish the box for every contest, then count."
	if texts := d.texts(); !strings.Contains(texts, why) || !strings.Contains(texts, out) {
		t.Errorf("the page says:\n%s", texts)
	}
	d.Press(fyne.KeyF9, fyne.KeyReturn)
	if d.ward(d.first().Name).State != ward.Verified || !strings.Contains(d.said(), why) || !strings.Contains(d.said(), out) {
		t.Errorf("F9 said: %q", d.said())
	}
	d.goTo("count result callowland")
	if _, open := d.w.screen.(*sheetForm); open || !strings.Contains(d.said(), why) {
		t.Errorf("the count opens; said: %q", d.said())
	}
	d.verified("parish.practice.2018-05-03", 1000)
	d.goTo(d.first().Name)
	if strings.Contains(d.texts(), why) {
		t.Errorf("the page still says:\n%s", d.texts())
	}
}
