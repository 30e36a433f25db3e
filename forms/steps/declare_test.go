package steps_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/formstest"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/lists"
	"wardcount/forms/steps"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestAHeldF9OpensTheDeclarationAndDoesNotDeclare(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepCertify)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	formstest.Swap(t, &keys.PressesReported, func(fyne.CanvasObject) bool { return true })
	d.W.Screen.Home().(*lists.List).KeyDown(&fyne.KeyEvent{Name: fyne.KeyF9})
	d.Press(fyne.KeyF9, fyne.KeyF9, fyne.KeyReturn)
	page, ok := d.W.Screen.(*steps.Declaration)
	if !ok || d.Ward(d.First().Name).State != ward.Certified {
		t.Fatalf("the screen is %v, the ward %s", d.W.Screen.Name(), d.Ward(d.First().Name).State)
	}
	page.List.KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	if s := d.Ward(d.First().Name).State; s != ward.Declared {
		t.Errorf("the ward is %s", s)
	}
}

func TestTheDeclarationIsShownAndOnlyEnterRecordsIt(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepCertify)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	for _, want := range []string{"Ian Stotesbury, Liberal Democrats", "1,044", "Unmarked or void for uncertainty", "Ian Stotesbury is duly elected", "PRACTICE"} {
		if !strings.Contains(d.Texts(), want) {
			t.Errorf("the declaration does not say %q", want)
		}
	}
	d.Press(fyne.KeyEscape)
	if s := d.Count.State().Ward(d.First().ID).State; s != ward.Certified {
		t.Errorf("after Escape the ward is %s", s)
	}
	d.Press(fyne.KeyF9, fyne.KeyEnd, fyne.KeyEnter)
	if s := d.Count.State().Ward(d.First().ID).State; s != ward.Declared {
		t.Errorf("the ward is %s", s)
	}
}

func TestAClickOnTheDeclarationDoesNotDeclare(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepCertify)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	page, ok := d.W.Screen.(*steps.Declaration)
	if !ok {
		t.Fatalf("the screen is %v", d.W.Screen.Name())
	}
	for _, view := range page.List.Shown() {
		test.Tap(view)
	}
	if s := d.Ward(d.First().Name).State; s != ward.Certified {
		t.Fatalf("clicks made the ward %s", s)
	}
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	if s := d.Ward(d.First().Name).State; s != ward.Declared {
		t.Errorf("after Enter the ward is %s", s)
	}
}

func TestASeatThatNobodyStandsForIsVacantOnPageAndDeclaration(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) {
		e.Contests[0].Seats, e.Contests[0].Candidates = 3, e.Contests[0].Candidates[:2]
	})
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	const vacant = "1 seat remains vacant: there are fewer candidates than seats."
	if !strings.Contains(d.Texts(), vacant) {
		t.Errorf("the page says:\n%s", d.Texts())
	}
	d.Press(fyne.KeyF9)
	if texts := d.Texts(); !strings.Contains(texts, vacant) || !strings.Contains(texts, "are duly elected for Callowland ward.") {
		t.Errorf("the declaration says:\n%s", texts)
	}
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	if w := d.Ward(d.First().Name); w.State != ward.Declared || w.Certificate.Vacant != 1 {
		t.Errorf("the ward is %s; said: %q", w.State, d.Said())
	}
}
