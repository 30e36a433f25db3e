package forms_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/steps"
	"wardcount/forms/words"
	"wardcount/reconcile/sheet"
)

// wantNext presses F5, which leads to a station's account or a box, with figures in it.
func wantNext(d *desktest.Seat, form sheet.Form, subject, figures string) {
	d.T.Helper()
	d.Press(fyne.KeyF5)
	if f := d.Sheet(); f.ID.Form != form || f.ID.Subject != subject || d.InFields() != figures {
		d.T.Errorf("F5 leads to %s %s with %q, want %s %s with %q", f.ID.Form, f.ID.Subject, d.InFields(), form, subject, figures)
	}
}

func TestF5LeadsFirstToWhatThePersonHasHalfKeyedAndThenToTheRest(t *testing.T) {
	d := desktest.Sit(t)
	for _, account := range []string{"4", "2"} {
		d.GoTo("account " + account)
		d.Keys("1" + account + "00")
		d.Press(fyne.KeyEscape)
	}
	wantNext(d, sheet.BallotPaperAccount, "2", "1200")
	wantNext(d, sheet.BallotPaperAccount, "4", "1400")
	wantNext(d, sheet.BallotPaperAccount, "1", "")
	wantNext(d, sheet.BallotPaperAccount, "3", "")
	wantNext(d, sheet.BallotPaperAccount, "5", "")
	d.Press(fyne.KeyEscape)
	d.Person(practice.ClerkB)
	wantNext(d, sheet.BallotPaperAccount, "1", "")
}

// A further count, or a correction, is awaited by nobody but who began it.
func TestF5LeadsToAFurtherCountThatThePersonHasHalfKeyed(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	d.Figures(desktest.Account(1900, 500, 2, 7))
	d.GoTo("box 1")
	d.Figures(sheet.Reading{"verified": 1371})
	d.GoTo("box 1 again")
	d.Write("1369")
	d.Press(fyne.KeyEscape)
	wantNext(d, sheet.BoxVerification, "1", "1369")
	if d.Sheet().Count != 2 {
		t.Errorf("count %d", d.Sheet().Count)
	}
	wantNext(d, sheet.BallotPaperAccount, "2", "")
}

func TestF10OffersToThrowAwayWhatIsTypedWhereSomethingIs(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	offered := func() bool {
		for _, o := range steps.Offers(d.W) {
			if strings.HasPrefix(o.Choice.Label, words.DraftEmpty) {
				return true
			}
		}
		return false
	}
	if offered() {
		t.Error("it is offered of an empty sheet")
	}
	d.Keys("1900", "500")
	d.Press(fyne.KeyF10)
	d.Choose(words.DraftEmpty + " (Ctrl+Backspace)")
	if got := d.InFields(); got != "1900 500" || d.Canvas.Overlays().Top() == nil {
		t.Fatalf("in the fields: %q; said: %q", got, d.Said())
	}
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	if got := d.InFields(); got != "" || offered() {
		t.Errorf("in the fields: %q", got)
	}
	d.SaidThat(t, words.DraftGone)
	d.Press(fyne.KeyEscape)
	d.WantMarked()
	d.GoTo("receipt 1")
	d.Write("Practice presiding officer")
	if !offered() {
		t.Error("it is not offered of a receipt")
	}
}
