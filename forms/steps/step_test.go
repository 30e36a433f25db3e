package steps_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/lists"
	"wardcount/forms/paper"
	"wardcount/forms/steps"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestAStepThatIsRefusedSaysWhatStandsInItsWay(t *testing.T) {
	d := desktest.Sit(t)
	d.Press(fyne.KeyF9)
	if !strings.Contains(d.Said(), "Ask the returning officer") {
		t.Errorf("said: %q", d.Said())
	}
	d.Person(practice.Officer)
	d.Press(fyne.KeyF9)
	if texts := d.Texts(); !strings.Contains(texts, "cannot be verified yet") || !strings.Contains(texts, "Ballot paper account, Station 1 · Callowland Community Hall: awaited") {
		t.Errorf("the page says:\n%s", texts)
	}
	if d.Ward("Callowland").State != ward.SetUp {
		t.Error("something was stored")
	}
}

func TestWhoMayNotDoAStepIsToldOnceAndNotOnThePage(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepReadBack)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	const why = "may not do the step"
	if said := d.Said(); !strings.Contains(said, why) || strings.Contains(d.Texts(), why) {
		t.Errorf("said: %q; the page says:\n%s", said, d.Texts())
	}
	d.Person(practice.Officer)
	if strings.Contains(d.Texts()+d.Said(), why) {
		t.Errorf("it is still said of the officer: %q\n%s", d.Said(), d.Texts())
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
		d := desktest.Sit(t)
		d.Quickly(d.First().ID, reconcile.StepConsult)
		d.Person(who)
		d.GoTo(d.First().Name)
		d.Press(fyne.KeyF9)
		d.ReadBackAll()
		for range 3 {
			l := d.W.Screen.Home().(*lists.List)
			if !d.At("ward") || l.Key() != steps.NextKey || scrolled(l) != 0 {
				t.Fatalf("%s: %v stands at %q, scrolled by %v", who, d.W.Screen.Name(), l.Key(), scrolled(l))
			}
			d.Press(fyne.KeyReturn)
			d.SaidThat(t, "Ask the returning officer")
		}
	}
}

func TestAfterTheCertificateEnterLeadsToTheDeclarationAndAfterThatChangesNothing(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepReadBack)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyReturn)
	if _, open := d.W.Screen.(*steps.Declaration); !open || d.Ward(d.First().Name).State != ward.Certified {
		t.Fatalf("Enter leads to %v; said: %q", d.W.Screen.Name(), d.Said())
	}
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	seq, _ := d.Count.Head()
	for range 3 { // the certificate may be read; there it ends
		d.Press(fyne.KeyReturn)
		if l := d.W.Screen.Home().(*lists.List); scrolled(l) != 0 {
			t.Fatalf("%v is scrolled by %v", d.W.Screen.Name(), scrolled(l))
		}
	}
	if after, _ := d.Count.Head(); after != seq || d.Ward(d.First().Name).State != ward.Declared {
		t.Errorf("the ward is %s, after %d entries", d.Ward(d.First().Name).State, after-seq)
	}
}

func TestTheCountOfABoxWaitsForItsOtherContestAndTheWindowSaysWhichAndWhatToDo(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) { desktest.CombinedPoll(e, desktest.Parish(e)) })
	d.Verified(d.First().ID, 1000)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	const why, out = "Box 1 is not verified for Practice Parish yet", "Finish the box for every contest, then count."
	if texts := d.Texts(); !strings.Contains(texts, why) || !strings.Contains(texts, out) {
		t.Errorf("the page says:\n%s", texts)
	}
	d.Press(fyne.KeyF9, fyne.KeyReturn)
	if d.Ward(d.First().Name).State != ward.Verified || !strings.Contains(d.Said(), why) || !strings.Contains(d.Said(), out) {
		t.Errorf("F9 said: %q", d.Said())
	}
	d.GoTo("count result callowland")
	if _, open := d.W.Screen.(*paper.Form); open || !strings.Contains(d.Said(), why) {
		t.Errorf("the count opens; said: %q", d.Said())
	}
	d.Verified("parish.practice.2018-05-03", 1000)
	d.GoTo(d.First().Name)
	if strings.Contains(d.Texts(), why) {
		t.Errorf("the page still says:\n%s", d.Texts())
	}
}

func TestTheQuestionOfTheProvisionalFiguresSaysWhatIsRecorded_WithTheFigures(t *testing.T) {
	d := desktest.Sit(t)
	for _, act := range desktest.ActsOf(d.Script, d.First().ID) {
		if step, ok := desktest.StepOf(act); ok && step == reconcile.StepProvisional {
			break
		}
		desktest.Perform(d, act)
	}
	d.Person(practice.Supervisor)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	question := d.InHelp()
	for _, want := range []string{"The hall screen does not change", "STOTESBURY Ian", "1,044 votes", words.Majority + ": 212 votes"} {
		if !strings.Contains(question, want) {
			t.Errorf("%q is not said in %s", want, question)
		}
	}
}

func TestWhoMayNotDoTheNextStepIsToldWhatTheyCanDo(t *testing.T) {
	d := desktest.Sit(t)
	if texts := d.Texts(); !strings.Contains(texts, "by the returning officer or a deputy") || !strings.Contains(texts, "You: key the ") {
		t.Errorf("a clerk reads:\n%s", texts)
	}
	d.Quickly(d.First().ID, reconcile.StepVerify)
	d.GoTo(d.First().Name)
	if texts := d.Texts(); !strings.Contains(texts, "Next: begin the count; the first sheet of the count that is keyed does it (F5)") {
		t.Errorf("a clerk reads:\n%s", texts)
	}
	d.GoTo("rejected " + d.First().Name)
	d.Figures(sheet.Reading{"rej_a": 0, "rej_b": 0, "rej_c": 0, "rej_d": 0})
	if got := d.Ward(d.First().Name).State; got != ward.Counting {
		t.Errorf("after a clerk's first sheet of the count the ward is %s", got)
	}
}

func TestARefusalIsWorkedOutAnewWhenTheCountMovesOn(t *testing.T) {
	d := desktest.WithFindings(t)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	if !strings.Contains(d.Texts(), "11 sheets are awaited and 7 findings stand.") {
		t.Fatalf("the page says:\n%s", d.Texts())
	}
	d.Store(d.First().ID, sheet.BallotPaperAccount, "2", desktest.Account(1900, 500, 2, 7))
	if texts := d.Texts(); strings.Contains(texts, "11 sheets are") || !strings.Contains(texts, "cannot be verified yet: 10 sheets are awaited") {
		t.Errorf("after a sheet came in the page says:\n%s", texts)
	}
}
