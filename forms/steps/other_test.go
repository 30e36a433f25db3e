package steps_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

func TestAbandoningStandsLastAndIsAskedTwice(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepProvisional)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	abandon := func(last ...fyne.KeyName) {
		d.Press(fyne.KeyF10, fyne.KeyEnd, fyne.KeyReturn)
		d.Answer("A candidate has died.")
		if d.Canvas.Overlays().Top() == nil || d.Ward(d.First().Name).State != ward.Provisional {
			t.Fatal("not asked again")
		}
		d.Press(last...)
	}
	abandon(fyne.KeyReturn)
	if s := d.Ward(d.First().Name).State; s != ward.Provisional {
		t.Fatalf("Enter made the ward %s", s)
	}
	if texts := d.Texts(); !strings.Contains(texts, "would be elected") || strings.Contains(texts, "Elected\n") {
		t.Errorf("before the result is certified:\n%s", texts)
	}
	abandon(fyne.KeyRight, fyne.KeyReturn)
	if s := d.Ward(d.First().Name).State; s != ward.Abandoned {
		t.Fatalf("the ward is %s; said: %q", s, d.Said())
	}
	texts := d.Texts()
	if !strings.Contains(texts, practice.Officer+", returning officer: A candidate has died.") {
		t.Errorf("it does not say why:\n%s", texts)
	}
	for _, never := range []string{words.Majority, "would be elected", "Elected", "Result"} {
		if strings.Contains(texts, never) {
			t.Errorf("an abandoned ward says %q:\n%s", never, texts)
		}
	}
}

func TestWhatTheRoleMayNotDoIsNotOffered_AndAbandoningIsNeverHighlighted(t *testing.T) {
	d := desktest.Sit(t)
	d.Press(fyne.KeyF10)
	if d.Canvas.Overlays().Top() != nil {
		t.Fatalf("a clerk is offered:\n%s", d.Part("question"))
	}
	d.SaidThat(t, "no other step here now for a clerk")
	if strings.Contains(d.Part("foot"), "F10") {
		t.Errorf("F10 stands among the keys of a clerk:\n%s", d.Part("foot"))
	}
	d.Person(practice.Officer)
	d.Press(fyne.KeyF10)
	if !strings.Contains(d.Part("question"), "Abandon the contest") {
		t.Fatalf("the officer is offered:\n%s", d.Part("question"))
	}
	d.Press(fyne.KeyReturn)
	if !strings.Contains(d.Part("question"), "Abandon the contest") {
		t.Error("Enter alone begins to abandon the contest")
	}
}

func TestOfADeclaredWardItIsSaidWhatCanStillBeAdded_ToWhoMayAddIt(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepDeclare)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	if got := d.Said(); got != d.First().Name+" is declared: nothing more has to be done." {
		t.Errorf("a clerk is told %q", got)
	}
	d.Person(practice.Officer)
	d.Press(fyne.KeyF9)
	d.SaidThat(t, "nothing more has to be done. What can still be added is under F10.")
}
