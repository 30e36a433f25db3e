package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

// halfRecounted is a desk at which the figures were read back. A recount had
// been granted and was withdrawn when its count was half keyed.
func halfRecounted(t *testing.T) *seat {
	t.Helper()
	d := sit(t)
	first := d.first().ID
	d.quickly(first, reconcile.StepConsult)
	officer, err := d.count.Person(practice.Officer)
	if err == nil {
		err = d.count.Step(officer, app.Stepping{Contest: first, Step: reconcile.StepRecount, Reason: "The margin is small.", AskedBy: "Practice agent"})
	}
	if err != nil {
		t.Fatal(err)
	}
	d.w.News()
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF5)
	d.keys("833", "276")
	d.Press(fyne.KeyEscape)
	d.wantMarked("half keyed by " + practice.ClerkA)
	if err := d.count.Step(officer, app.Stepping{Contest: first, Step: reconcile.StepProvisional, Reason: "The agent withdrew it."}); err != nil {
		t.Fatal(err)
	}
	d.take(first, reconcile.StepConsult, reconcile.StepReadBack)
	d.w.News()
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	return d
}

func TestWhoCertifiesIsToldBeforeOfWhatIsHalfKeyedAndAfterThatItIsGone(t *testing.T) {
	d := halfRecounted(t)
	d.Press(fyne.KeyF9)
	page := d.texts()
	for _, want := range []string{"Half keyed and not stored: thrown away when this is certified", "Count result, Callowland, count 2: half keyed by " + practice.ClerkA + ", ", "Enter certifies this"} {
		if !strings.Contains(page, want) {
			t.Errorf("it does not say %q:\n%s", want, page)
		}
	}
	if strings.Index(page, "count 2: half keyed") > strings.Index(page, "Enter certifies this") {
		t.Error("Enter comes before it")
	}
	d.showsNone("the certificate", 833)
	d.Press(fyne.KeyEscape)
	if len(d.count.DraftsEndingWith(d.first().ID)) != 1 {
		t.Fatal("looking at the certificate threw it away")
	}
	d.Press(fyne.KeyF9, fyne.KeyEnd, fyne.KeyReturn)
	if d.ward(d.first().Name).State != ward.Certified {
		t.Fatalf("not certified; said: %q", d.said())
	}
	d.saidThat(t, "1 half-keyed sheet that was not stored is thrown away.")
	if len(d.count.DraftsEndingWith(d.first().ID)) != 0 {
		t.Error("it is still kept")
	}
	d.goTo(d.first().Name)
	d.Press(fyne.KeyHome, fyne.KeyReturn)
	if page := d.texts(); !strings.Contains(page, "Callowland: certificate") || strings.Contains(page, "alf keyed") {
		t.Errorf("the certificate that stands says\n%s", page)
	}
}

func TestACertificateWithNothingHalfKeyedSaysNothingOfIt(t *testing.T) {
	d := readBackDone(t)
	d.Press(fyne.KeyF9, fyne.KeyEnd)
	if strings.Contains(d.texts(), "alf keyed") {
		t.Errorf("it says\n%s", d.texts())
	}
	d.Press(fyne.KeyReturn)
	if strings.Contains(d.said(), "half-keyed") {
		t.Errorf("said: %q", d.said())
	}
}

func TestWhoAbandonsAContestIsToldWhatIsHalfKeyed(t *testing.T) {
	d := halfRecounted(t)
	d.Press(fyne.KeyF10, fyne.KeyEnd, fyne.KeyReturn)
	d.answer("A candidate has died.")
	if got := d.inHelp(); !strings.Contains(got, "Half keyed and not stored, and thrown away with it:") || !strings.Contains(got, "count 2: half keyed by "+practice.ClerkA) {
		t.Errorf("the question is %s", got)
	}
}
