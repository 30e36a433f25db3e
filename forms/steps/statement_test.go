package steps_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// beforeSigning is the page of a ward of which everything but the signature is there.
func beforeSigning(t *testing.T) *desktest.Seat {
	d := desktest.Sit(t)
	for _, act := range desktest.ActsOf(d.Script, d.First().ID) {
		if s, is := desktest.StepOf(act); is && s == reconcile.StepVerify {
			break
		}
		desktest.Perform(d, act)
	}
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	return d
}

func TestTheStatementIsReadBeforeEnterSignsItAndAfterwards(t *testing.T) {
	d := beforeSigning(t)
	name := d.First().Name
	presses := 0
	d.Pressed = &presses
	d.Press(fyne.KeyF9)
	if !d.At("statement", "ward", name) || d.Canvas.Overlays().Top() != nil {
		t.Fatalf("F9 leads to %v; said: %q", d.W.Screen.Name(), d.Said())
	}
	texts := desktest.Lines(d.Texts())
	for _, want := range []string{"not signed", "Box 1\n336\n336\n336\n0", "Postal P1\n422\n422\n422\n0", "Total\n2,298\n2,298\n0", "Enter signs this as Practice returning officer, returning officer."} {
		if !strings.Contains(texts, want) {
			t.Errorf("the statement does not say %q:\n%s", want, texts)
		}
	}
	d.Press(fyne.KeyReturn)
	if d.Ward(name).State != ward.Verified || presses != 2 {
		t.Fatalf("%s after %d presses; said: %q", d.Ward(name).State, presses, d.Said())
	}
	for way, lead := range map[string]func(){
		"F3":            func() { d.GoTo("statement") },
		"the ward page": func() { d.GoTo(name); d.List().MoveTo("statement"); d.Press(fyne.KeyReturn) },
	} {
		lead()
		if texts := d.Texts(); !d.At("statement", "ward", name) || !strings.Contains(texts, "Signed by Practice returning officer, returning officer, ") || strings.Contains(texts, "Enter signs") {
			t.Errorf("%s leads to %v:\n%s", way, d.W.Screen.Name(), texts)
		}
		d.Press(fyne.KeyEscape)
		if !d.At("ward", "ward", name) {
			t.Errorf("Escape leads to %v", d.W.Screen.Name())
		}
	}
}

func TestAVarianceIsReadOnTheStatementBeforeItIsAccepted(t *testing.T) {
	d := beforeSigning(t)
	box := sheet.ID{Contest: d.First().ID, Form: sheet.BoxVerification, Subject: "1"}
	d.Person(practice.ClerkA)
	for range 2 {
		d.GoTo("box 1 again")
		d.Figures(sheet.Reading{"verified": 335})
	}
	if n := len(desktest.Stored(d, box).Counts); n != 3 {
		t.Fatalf("%d counts; said: %q", n, d.Said())
	}
	d.Person(practice.Supervisor)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF6, fyne.KeyF7)
	d.Answer("Counted three times.")
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	if texts := desktest.Lines(d.Texts()); !strings.Contains(texts, "Box 1\n336\n336, 335, 335\n335\n−1\nCounted three times.") || !strings.Contains(texts, "Total\n2,298\n2,297\n−1") ||
		!strings.Contains(texts, "Enter asks for the reason to accept 1 finding, and signs this as Practice returning officer") {
		t.Fatalf("at %v; said: %q\n%s", d.W.Screen.Name(), d.Said(), texts)
	}
	d.Press(fyne.KeyReturn)
	d.Answer("One paper left the hall.")
	if d.Ward(d.First().Name).State != ward.Verified {
		t.Errorf("%s; said: %q", d.Ward(d.First().Name).State, d.Said())
	}
}

func TestAStatementThatIsNotCompleteIsReadAndNotSigned(t *testing.T) {
	d := desktest.Sit(t)
	d.Person(practice.Officer)
	d.GoTo("statement of verification callowland")
	if !d.At("statement") || !strings.Contains(d.Texts(), "Nothing of it is keyed yet.") {
		t.Fatalf("at %v:\n%s", d.W.Screen.Name(), d.Texts())
	}
	d.Press(fyne.KeyReturn)
	if d.Ward("Callowland").Signed() || strings.Contains(d.Texts(), "Enter signs") {
		t.Error("it can be signed")
	}
	d.Press(fyne.KeyF9)
	if !d.At("ward") || !strings.Contains(d.Texts(), "cannot be verified yet") {
		t.Errorf("F9 leads to %v:\n%s", d.W.Screen.Name(), d.Texts())
	}
}
