package forms_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

// halfRecounted is a desk at which the figures were read back. A recount had
// been granted and was withdrawn when its count was half keyed.
func halfRecounted(t *testing.T) *desktest.Seat {
	t.Helper()
	d := desktest.Sit(t)
	first := d.First().ID
	d.Quickly(first, reconcile.StepConsult)
	officer, err := d.Count.Person(practice.Officer)
	if err == nil {
		err = d.Count.Step(officer, app.Stepping{Contest: first, Step: reconcile.StepRecount, Reason: "The margin is small.", AskedBy: "Practice agent"})
	}
	if err != nil {
		t.Fatal(err)
	}
	d.W.News()
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF5)
	d.Keys("833", "276")
	d.Press(fyne.KeyEscape)
	d.WantMarked("half keyed by " + practice.ClerkA)
	if err := d.Count.Step(officer, app.Stepping{Contest: first, Step: reconcile.StepProvisional, Reason: "The agent withdrew it."}); err != nil {
		t.Fatal(err)
	}
	d.Take(first, reconcile.StepConsult, reconcile.StepReadBack)
	d.W.News()
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	return d
}

func TestWhoCertifiesIsToldBeforeOfWhatIsHalfKeyedAndAfterThatItIsGone(t *testing.T) {
	d := halfRecounted(t)
	d.Press(fyne.KeyF9)
	page := d.Texts()
	for _, want := range []string{"Half keyed and not stored: thrown away when this is certified", "Count result, Callowland, count 2: half keyed by " + practice.ClerkA + ", ", "Enter certifies this"} {
		if !strings.Contains(page, want) {
			t.Errorf("it does not say %q:\n%s", want, page)
		}
	}
	if strings.Index(page, "count 2: half keyed") > strings.Index(page, "Enter certifies this") {
		t.Error("Enter comes before it")
	}
	d.ShowsNone("the certificate", 833)
	d.Press(fyne.KeyEscape)
	if len(d.Count.DraftsEndingWith(d.First().ID)) != 1 {
		t.Fatal("looking at the certificate threw it away")
	}
	d.Press(fyne.KeyF9, fyne.KeyEnd, fyne.KeyReturn)
	if d.Ward(d.First().Name).State != ward.Certified {
		t.Fatalf("not certified; said: %q", d.Said())
	}
	d.SaidThat(t, "1 half-keyed sheet that was not stored is thrown away.")
	if len(d.Count.DraftsEndingWith(d.First().ID)) != 0 {
		t.Error("it is still kept")
	}
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyHome, fyne.KeyReturn)
	if page := d.Texts(); !strings.Contains(page, "Callowland: certificate") || strings.Contains(page, "alf keyed") {
		t.Errorf("the certificate that stands says\n%s", page)
	}
}

func TestACertificateWithNothingHalfKeyedSaysNothingOfIt(t *testing.T) {
	d := desktest.ReadBackDone(t)
	d.Press(fyne.KeyF9, fyne.KeyEnd)
	if strings.Contains(d.Texts(), "alf keyed") {
		t.Errorf("it says\n%s", d.Texts())
	}
	d.Press(fyne.KeyReturn)
	if strings.Contains(d.Said(), "half-keyed") {
		t.Errorf("said: %q", d.Said())
	}
}

func TestWhoAbandonsAContestIsToldWhatIsHalfKeyed(t *testing.T) {
	d := halfRecounted(t)
	d.Press(fyne.KeyF10, fyne.KeyEnd, fyne.KeyReturn)
	d.Answer("A candidate has died.")
	if got := d.InHelp(); !strings.Contains(got, "Half keyed and not stored, and thrown away with it:") || !strings.Contains(got, "count 2: half keyed by "+practice.ClerkA) {
		t.Errorf("the question is %s", got)
	}
}
