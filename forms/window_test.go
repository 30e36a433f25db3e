package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

func TestTheWindowSaysHowFarTheCountIs(t *testing.T) {
	d := sitInPairs(t)
	ward := d.script.Election.Contests[0].ID
	for _, act := range actsOf(d.script, ward) {
		d.do(act)
	}
	want := "Verified 1 of 12 · Certified 1 · Declared 1 · Seats declared 1 of 12"
	if got := d.w.Top.Progress.Says().Cells[0].Text; !strings.HasSuffix(got, want) {
		t.Errorf("the top says %q", got)
	}
}

func TestWhatIsDoneElsewhereIsSeenAtOnce(t *testing.T) {
	d := sit(t)
	d.goTo(d.first().Name)
	d.quickly(d.first().ID, reconcile.StepVerify)
	if !strings.Contains(d.texts(), "Verified · 1 seat") || !strings.Contains(d.w.Top.Progress.Says().Cells[0].Text, "Verified 1 of 12") {
		t.Errorf("the page says:\n%s", d.texts())
	}
}

func TestQuittingClosesTheCountAndAsksWhereWhatWasTypedIsNobodysToKeep(t *testing.T) {
	d := sit(t)
	d.w.SetPerson(setup.Person{})
	d.goTo("account 1")
	d.Write("12")
	d.Shortcut(desk.WithCtrl(fyne.KeyQ))
	d.Press(fyne.KeyEscape)
	if d.w.Closing {
		t.Fatal("closed without an answer")
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyQ))
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	if !d.w.Closing || d.w.Status != 0 || d.w.Count != nil {
		t.Errorf("closing %v, status %d", d.w.Closing, d.w.Status)
	}
	if !d.trace.has("trace closed=cleanly") {
		t.Error("no trace of it")
	}
}
