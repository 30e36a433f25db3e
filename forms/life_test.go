package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// quickly performs the acts of one ward, up to and with a step, without the
// window, and lets the window see it.
func (d *desk) quickly(ward setup.ContestID, last reconcile.Step) {
	d.t.Helper()
	for _, act := range actsOf(d.script, ward) {
		if err := practice.Perform(d.count, []practice.Act{act}, func(int) {}); err != nil {
			d.t.Fatal(err)
		}
		if s, ok := act.Do.(practice.Step); ok && s.Step == last {
			return
		}
	}
}

func (d *desk) first() setup.Contest { return d.script.Election.Contests[0] }

func TestWhatIsDoneElsewhereIsSeenAtOnce(t *testing.T) {
	d := sit(t)
	d.goTo(d.first().Name)
	d.quickly(d.first().ID, reconcile.StepVerify)
	if !strings.Contains(d.texts(), "Verified · 1 seat") || !strings.Contains(d.w.top.progress.Says().Cells[0].Text, "Verified 1 of 12") {
		t.Errorf("the page says:\n%s", d.texts())
	}
}

func TestEachLineOfTheReadBackIsTickedAndEscapeRecordsNothing(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepConsult)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9)
	r := d.w.screen.(*readBack)
	for _, c := range d.first().Candidates {
		if !strings.Contains(d.texts(), c.PaperName()) {
			t.Errorf("%s is not read back", c.PaperName())
		}
	}
	for i := range len(r.lines) {
		d.Press(fyne.KeyEnter)
		if r.ticked != i+1 || d.count.State().Ward(d.first().ID).ReadBack != nil {
			t.Fatalf("%d lines ticked after %d", r.ticked, i+1)
		}
	}
	d.Press(fyne.KeyEscape)
	if d.count.State().Ward(d.first().ID).ReadBack != nil {
		t.Error("Escape recorded the reading")
	}
	d.Press(fyne.KeyF9)
	for range len(r.lines) + 1 {
		d.Press(fyne.KeyEnter)
	}
	if d.count.State().Ward(d.first().ID).ReadBack == nil {
		t.Errorf("not recorded; said: %q", d.said())
	}
}

func TestCertifyingShowsWhoAndTheCertificate(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepReadBack)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	ward := d.count.State().Ward(d.first().ID)
	hash := d.w.certificateHash(ward, reconcile.StepCertify)
	text := words.StepText(reconcile.StepCertify, ward, d.w.person, hash)
	d.Press(fyne.KeyF9, fyne.KeyReturn)
	certificate := d.count.State().Ward(d.first().ID).Certificate
	if certificate == nil || certificate.ShortHash() != hash {
		t.Fatalf("certified: %v; asked with %q", certificate, hash)
	}
	if !strings.Contains(text, practice.Officer) || !strings.Contains(text, hash) || !strings.Contains(d.texts(), hash) {
		t.Errorf("asked: %q", text)
	}
}

func TestTheDeclarationIsShownAndOnlyEnterRecordsIt(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepCertify)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9)
	for _, want := range []string{"Ian Stotesbury, Liberal Democrats", "1,044", "Unmarked or void for uncertainty", "Ian Stotesbury is duly elected", "PRACTICE"} {
		if !strings.Contains(d.texts(), want) {
			t.Errorf("the declaration does not say %q", want)
		}
	}
	d.Press(fyne.KeyEscape)
	if s := d.count.State().Ward(d.first().ID).State; s != ward.Certified {
		t.Errorf("after Escape the ward is %s", s)
	}
	d.Press(fyne.KeyF9, fyne.KeyEnter)
	if s := d.count.State().Ward(d.first().ID).State; s != ward.Declared {
		t.Errorf("the ward is %s", s)
	}
}

func TestARecountIsGrantedWithAReasonAndCountedAgain(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepProvisional)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	d.recount(words.RecountGranted, "All papers", "The agent of the second", "40 votes apart.")
	w := d.count.State().Ward(d.first().ID)
	if w.State != ward.Counting || len(w.Recounts) != 1 || !w.Recounts[0].Granted || w.Recounts[0].AskedBy != "The agent of the second" {
		t.Fatalf("the ward is %s, recounts %v; said: %q", w.State, w.Recounts, d.said())
	}
	d.goTo("count " + d.first().Name)
	d.Press(fyne.KeyF11)
	if f := d.sheet(); f.count != 2 {
		t.Errorf("count %d", f.count)
	}
}

// recount answers a request for a recount: of what, asked by whom, and why.
func (d *desk) recount(answer, of, by, reason string) {
	d.t.Helper()
	d.Press(fyne.KeyF10)
	d.choose(answer)
	d.choose(of)
	d.answer(by)
	d.answer(reason)
}

func TestARecountThatIsRefusedIsRecordedToo(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepProvisional)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	d.recount(words.RecountRefused, "All papers", "An agent", "Unreasonable: a third recount.")
	w := d.count.State().Ward(d.first().ID)
	if w.State != ward.Provisional || len(w.Recounts) != 1 || w.Recounts[0].Granted {
		t.Errorf("the ward is %s, recounts %v", w.State, w.Recounts)
	}
}

// tie keys equal votes for the first two candidates of a verified ward.
func (d *desk) tie() {
	d.t.Helper()
	d.quickly(d.first().ID, reconcile.StepCount)
	papers, _ := d.count.State().Ward(d.first().ID).VerifiedTotal()
	votes := sheet.Reading{"votes.3": 0, "votes.4": 0, "votes.1": int(papers) / 2, "votes.2": int(papers) / 2}
	d.goTo("count " + d.first().Name)
	d.figures(votes)
	d.goTo("rejected " + d.first().Name)
	d.figures(sheet.Reading{"rej_a": int(papers) % 2, "rej_b": 0, "rej_c": 0, "rej_d": 0})
}

func TestEqualVotesWaitForTheLot(t *testing.T) {
	d := sit(t)
	d.tie()
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9, fyne.KeyReturn, fyne.KeyF9, fyne.KeyReturn) // provisional, consulted
	if !strings.Contains(d.texts(), "waits for the returning officer's lot") {
		t.Errorf("the page says:\n%s", d.texts())
	}
	d.Press(fyne.KeyF9)
	for range len(d.w.screen.(*readBack).lines) + 1 {
		d.Press(fyne.KeyReturn)
	}
	d.Press(fyne.KeyF9, fyne.KeyReturn)
	if !strings.Contains(d.said(), "lot") {
		t.Errorf("certifying said: %q", d.said())
	}
	d.Press(fyne.KeyF10)
	var lot int
	for i, t := range []reconcile.Step{reconcile.StepRecount, reconcile.StepRecount, reconcile.StepLot} {
		if t == reconcile.StepLot {
			lot = i
		}
	}
	d.Char(rune('1' + lot))
	d.Char('2') // on the second of the tied
	ward := d.count.State().Ward(d.first().ID)
	if len(ward.Lot) != 1 || ward.Lot[0] != d.first().Candidates[1].ID {
		t.Fatalf("the lot fell on %v; said: %q", ward.Lot, d.said())
	}
	if !strings.Contains(d.texts(), "would be elected by lot") {
		t.Errorf("the page says:\n%s", d.texts())
	}
}

func TestARecordThatWillNotComeIsAcceptedOnItsRow(t *testing.T) {
	d := sit(t)
	d.person(practice.Officer)
	d.goTo("voter identification")
	d.Press(fyne.KeyDown, fyne.KeyF8)
	d.answer("The presiding officer lost it.")
	accepted := d.count.State().VoterID.Accepted
	if a := accepted[ward.FindingID{Code: rules.AwaitedCode, Subject: "2"}]; len(accepted) != 1 || a.Reason != "The presiding officer lost it." {
		t.Errorf("accepted: %v; said: %q", accepted, d.said())
	}
}

func TestF6GoesAlongTheAwaitedRecords(t *testing.T) {
	d := sit(t)
	d.goTo("voter identification")
	for _, want := range []string{"2", "3"} {
		d.Press(fyne.KeyF6)
		if got, ok := d.w.awaitedRecord(); !ok || got != want {
			t.Errorf("F6 leads to %q, want %q", got, want)
		}
	}
	if !d.trace.has("trace finding=AWAITED subject=3") {
		t.Error("no trace of it")
	}
}

func TestAFrozenWardIsReadAndNotKeyed(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepDeclare)
	d.goTo("account 1")
	f := d.sheet()
	if f.frozen == nil || !strings.Contains(d.said(), "never change again") {
		t.Errorf("said: %q", d.said())
	}
	before := f.fields[0].entry.Text()
	d.Write("9")
	if got := f.fields[0].entry.Text(); got != before {
		t.Errorf("in the field: %q", got)
	}
}

func TestVotesAreNotKeyedBeforeTheStatementIsSigned(t *testing.T) {
	d := sit(t)
	d.goTo("count callowland")
	if _, sheet := d.w.screen.(*sheetForm); sheet || !strings.Contains(d.said(), "is not verified yet") {
		t.Errorf("said: %q", d.said())
	}
}

func TestQuittingClosesTheCountAndAsksWhereSomethingWasTyped(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.Write("12")
	d.Shortcut(withCtrl(fyne.KeyQ))
	d.Press(fyne.KeyEscape)
	if d.w.closing {
		t.Fatal("closed without an answer")
	}
	d.Shortcut(withCtrl(fyne.KeyQ))
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	if !d.w.closing || d.w.status != 0 || d.w.count != nil {
		t.Errorf("closing %v, status %d", d.w.closing, d.w.status)
	}
	if !d.trace.has("trace closed=cleanly") {
		t.Error("no trace of it")
	}
}

func TestEveryFunctionKeyHasACommandAndWorksInAField(t *testing.T) {
	d := sit(t)
	for i, key := range []fyne.KeyName{fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12} {
		c := d.w.keys.ByKey(key)
		if c == nil {
			t.Fatalf("F%d does nothing", i+1)
		}
		if !strings.Contains(d.w.keyWords(), c.Keys+" ") {
			t.Errorf("%s is not on the key line", c.Keys)
		}
	}
	d.goTo("account 1")
	d.Press(fyne.KeyF1)
	if d.Canvas.Overlays().Top() == nil {
		t.Error("F1 does nothing in a field")
	}
	d.Press(fyne.KeyEscape, fyne.KeyF5)
	if got := d.sheet().id.Subject; got != "2" {
		t.Errorf("F5 leads to station %s", got)
	}
	d.Press(fyne.KeyF4)
	if d.Canvas.Focused() != fyne.Focusable(d.w.wards.list) {
		t.Error("F4 does not lead to the wards")
	}
	d.Press(fyne.KeyDown)
	if d.w.ward != d.script.Election.Contests[1].ID {
		t.Errorf("Down leads to %s", d.w.ward)
	}
}
