package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/kit/lists"
	"wardcount/forms/paper"
	"wardcount/forms/steps"
	"wardcount/forms/wards"
	"wardcount/reconcile"
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

func TestWhoMayNotDoAStepIsToldOnceAndNotOnThePage(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepReadBack)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9)
	const why = "may not do the step"
	if said := d.said(); !strings.Contains(said, why) || strings.Contains(d.texts(), why) {
		t.Errorf("said: %q; the page says:\n%s", said, d.texts())
	}
	d.person(practice.Officer)
	if strings.Contains(d.texts()+d.said(), why) {
		t.Errorf("it is still said of the officer: %q\n%s", d.said(), d.texts())
	}
}

// scrolled is how far a page is scrolled down.
func scrolled(l *lists.List) float32 {
	driver := fyne.CurrentApp().Driver()
	return driver.AbsolutePositionForObject(l).Y - driver.AbsolutePositionForObject(l.Shown()[0]).Y
}

// Of a page whose next step is somebody else's Enter leads nowhere: it says whose it is.
func TestAnEnterTooManyAfterTheReadBackScrollsNothingAway(t *testing.T) {
	for _, who := range []string{practice.ClerkA, practice.Supervisor} {
		d := sit(t)
		d.quickly(d.first().ID, reconcile.StepConsult)
		d.person(who)
		d.goTo(d.first().Name)
		d.Press(fyne.KeyF9)
		d.readBackAll()
		for range 3 {
			l := d.w.Screen.Home().(*lists.List)
			if _, page := d.w.Screen.(*wards.WardPage); !page || l.Key() != steps.NextKey || scrolled(l) != 0 {
				t.Fatalf("%s: %v stands at %q, scrolled by %v", who, d.w.Screen.Name(), l.Key(), scrolled(l))
			}
			d.Press(fyne.KeyReturn)
			d.saidThat(t, "Ask the returning officer")
		}
	}
}

func TestAfterTheCertificateEnterLeadsToTheDeclarationAndAfterThatChangesNothing(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepReadBack)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyReturn)
	if _, open := d.w.Screen.(*steps.Declaration); !open || d.ward(d.first().Name).State != ward.Certified {
		t.Fatalf("Enter leads to %v; said: %q", d.w.Screen.Name(), d.said())
	}
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	seq, _ := d.count.Head()
	for range 3 { // the certificate may be read; there it ends
		d.Press(fyne.KeyReturn)
		if l := d.w.Screen.Home().(*lists.List); scrolled(l) != 0 {
			t.Fatalf("%v is scrolled by %v", d.w.Screen.Name(), scrolled(l))
		}
	}
	if after, _ := d.count.Head(); after != seq || d.ward(d.first().Name).State != ward.Declared {
		t.Errorf("the ward is %s, after %d entries", d.ward(d.first().Name).State, after-seq)
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
	if _, open := d.w.Screen.(*paper.Form); open || !strings.Contains(d.said(), why) {
		t.Errorf("the count opens; said: %q", d.said())
	}
	d.verified("parish.practice.2018-05-03", 1000)
	d.goTo(d.first().Name)
	if strings.Contains(d.texts(), why) {
		t.Errorf("the page still says:\n%s", d.texts())
	}
}
