package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/steps"
	"wardcount/forms/words"
	"wardcount/reconcile/sheet"
)

// wantNext presses F5, which leads to a station's account or a box, with figures in it.
func (d *seat) wantNext(form sheet.Form, subject, figures string) {
	d.t.Helper()
	d.Press(fyne.KeyF5)
	if f := d.sheet(); f.ID.Form != form || f.ID.Subject != subject || d.inFields() != figures {
		d.t.Errorf("F5 leads to %s %s with %q, want %s %s with %q", f.ID.Form, f.ID.Subject, d.inFields(), form, subject, figures)
	}
}

func TestF5LeadsFirstToWhatThePersonHasHalfKeyedAndThenToTheRest(t *testing.T) {
	d := sit(t)
	for _, account := range []string{"4", "2"} {
		d.goTo("account " + account)
		d.keys("1" + account + "00")
		d.Press(fyne.KeyEscape)
	}
	d.wantNext(sheet.BallotPaperAccount, "2", "1200")
	d.wantNext(sheet.BallotPaperAccount, "4", "1400")
	d.wantNext(sheet.BallotPaperAccount, "1", "")
	d.wantNext(sheet.BallotPaperAccount, "3", "")
	d.wantNext(sheet.BallotPaperAccount, "5", "")
	d.Press(fyne.KeyEscape)
	d.person(practice.ClerkB)
	d.wantNext(sheet.BallotPaperAccount, "1", "")
}

// A further count, or a correction, is awaited by nobody but who began it.
func TestF5LeadsToAFurtherCountThatThePersonHasHalfKeyed(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	d.goTo("box 1")
	d.figures(sheet.Reading{"verified": 1371})
	d.goTo("box 1 again")
	d.Write("1369")
	d.Press(fyne.KeyEscape)
	d.wantNext(sheet.BoxVerification, "1", "1369")
	if d.sheet().Count != 2 {
		t.Errorf("count %d", d.sheet().Count)
	}
	d.wantNext(sheet.BallotPaperAccount, "2", "")
}

func TestF10OffersToThrowAwayWhatIsTypedWhereSomethingIs(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	offered := func() bool {
		for _, o := range steps.Offers(d.w) {
			if strings.HasPrefix(o.Choice.Label, words.DraftEmpty) {
				return true
			}
		}
		return false
	}
	if offered() {
		t.Error("it is offered of an empty sheet")
	}
	d.keys("1900", "500")
	d.Press(fyne.KeyF10)
	d.choose(words.DraftEmpty + " (Ctrl+Backspace)")
	if got := d.inFields(); got != "1900 500" || d.Canvas.Overlays().Top() == nil {
		t.Fatalf("in the fields: %q; said: %q", got, d.said())
	}
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	if got := d.inFields(); got != "" || offered() {
		t.Errorf("in the fields: %q", got)
	}
	d.saidThat(t, words.DraftGone)
	d.Press(fyne.KeyEscape)
	d.wantMarked()
	d.goTo("receipt 1")
	d.Write("Practice presiding officer")
	if !offered() {
		t.Error("it is not offered of a receipt")
	}
}
