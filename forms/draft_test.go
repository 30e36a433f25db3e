package forms

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestThreeFiguresTypedBeforeAPowerCutAreBackForWhoTypedThemAndForNobodyElse(t *testing.T) {
	d := small(t, inPairs)
	d.goTo("account 1")
	d.keys("1931", "517", "1414")
	d.Write("88") // this field was not left: it may be lost
	after := d.crashed(t)
	after.goTo("callowland")
	after.wantMarked("half keyed by Practice clerk A")
	after.person(practice.ClerkB)
	after.goTo("account 1")
	after.wantMarked()
	if got := after.inFields(); got != "" {
		t.Errorf("another person finds %q", got)
	}
	after.showsNone("the second person's sheet", 1931, 517, 1414)
	after.Press(fyne.KeyEscape)
	after.wantMarked("half keyed by Practice clerk A")
	after.showsNone("the page", 1931, 517, 1414)
	after.person(practice.ClerkA)
	after.goTo("account 1")
	after.saidThat(t, "Half keyed by you at ")
	after.saidThat(t, ": 3 of 11 figures are back.")
	if got := after.inFields(); got != "1931 517 1414" {
		t.Errorf("in the fields: %q", got)
	}
	if f := after.sheet(); after.Canvas.Focused() != fyne.Focusable(f.Fields[3].Entry) {
		t.Error("the keyboard is not in the first empty figure")
	}
	after.keys("3", "1411")
	for range 5 { // the tendered papers and the packets
		after.Press(fyne.KeyEnter)
	}
	after.Press(fyne.KeyUp)
	if f := after.sheet(); f.ID != accountOfStation(after, "Callowland", "1") {
		t.Fatalf("the sheet is %s", f.ID)
	}
	after.Press(fyne.KeyEscape)
	if d, fits := after.count.Draft(practice.ClerkA, app.Paper{Sheet: accountOfStation(after, "Callowland", "1")}, 1); !fits || len(d.Typed) != 5 {
		t.Errorf("kept: %v (%v)", d.Typed, fits)
	}
}

func TestASheetThatIsStoredLeavesNothingHalfKeyedBehind(t *testing.T) {
	d := small(t, inPairs)
	id := accountOfStation(d, "Callowland", "1")
	d.goTo("account 1")
	d.keys("1931", "517")
	d.Press(fyne.KeyEscape)
	d.goTo("account 1")
	d.keys("1414", "3", "1411", "", "", "", "", "", "7")
	if s := stored(d, id); s.State() != ward.KeyedOnce || s.Keying.Readings[0]["bp_supplied"] != 1931 || s.Keying.Readings[0]["pv_handed_in"] != 7 {
		t.Fatalf("stored: %+v; said: %q", s, d.said())
	}
	d.wantMarked()
	if len(d.count.Drafts()) != 0 || len(d.crashed(t).count.Drafts()) != 0 {
		t.Error("a draft is left of a sheet that was stored")
	}
}

func TestTheNextSheetOfThePileThatIsHalfKeyedSaysSoAsItOpens(t *testing.T) {
	d := sit(t)
	d.goTo("account 2")
	d.keys("1700", "300")
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	d.saidThat(t, "Saved: Ballot paper account, Station 1")
	d.saidThat(t, "Half keyed by you at ")
	if got := d.inFields(); d.sheet().ID.Subject != "2" || got != "1700 300" {
		t.Errorf("station %s opens with %q", d.sheet().ID.Subject, got)
	}
}

// Whoever sits down finds neither what the other typed nor a sum that tells it,
// and what each typed is back for each.
func TestTwoPeopleHalfKeyOneSheetWithoutSeeingEachOthersFigures(t *testing.T) {
	d := small(t, inPairs)
	d.goTo("account 1")
	d.keys("1931", "517")
	d.person(practice.ClerkB)
	if got := d.inFields(); got != "" {
		t.Fatalf("the next person finds %q", got)
	}
	d.saidThat(t, "Practice clerk B is at the keyboard")
	d.showsNone("the next person's sheet", 1931, 517)
	d.keys("1867", "488", "1379")
	d.person(practice.ClerkA)
	if got := d.inFields(); got != "1931 517" {
		t.Errorf("%s finds %q", practice.ClerkA, got)
	}
	d.saidThat(t, "2 of 11 figures are back")
	d.showsNone("the first person's sheet", 1867, 488, 1379)
	d.Press(fyne.KeyEscape)
	d.wantMarked("half keyed by Practice clerk A", "half keyed by Practice clerk B")
	d.showsNone("the page", 1931, 517, 1867, 488, 1379)
	d.person(practice.Officer)
	d.goTo("callowland")
	d.showsNone("the officer's page", 1931, 517, 1867, 488, 1379)
}

func TestTheFirstReadingStoredMeanwhileMakesADraftTheSecond(t *testing.T) {
	d := small(t, inPairs)
	id := accountOfStation(d, "Callowland", "1")
	d.goTo("account 1")
	d.keys("1931", "517")
	d.Press(fyne.KeyEscape)
	d.storeBy(practice.ClerkB, id, account(1931, 517, 3, 7))
	d.goTo("account 1")
	if got := d.inFields(); got != "1931 517" || !strings.Contains(d.how(), "Second reading") {
		t.Errorf("%q stands under %q", got, d.how())
	}
	d.keys("1414", "3", "1411", "", "", "", "", "", "7")
	if s := stored(d, id); s.State() != ward.Agreed {
		t.Errorf("the sheet is %s; said: %q", s.State(), d.said())
	}
}

func TestADraftOfASheetThatWasVoidedSinceIsNotBroughtBackAndSaysSo(t *testing.T) {
	d := small(t, inPairs)
	id := accountOfStation(d, "Callowland", "1")
	d.storeBy(practice.ClerkB, id, account(1931, 517, 3, 7))
	d.goTo("account 1")
	d.keys("1888", "517")
	d.Press(fyne.KeyEscape)
	supervisor, err := d.count.Person(practice.Supervisor)
	if err == nil {
		err = d.count.VoidSheet(supervisor, id, 0, "another station's account")
	}
	if err != nil {
		t.Fatal(err)
	}
	d.wantMarked()
	d.goTo("account 1")
	d.saidThat(t, "What you half keyed here at ")
	d.saidThat(t, "is not brought back")
	if got := d.inFields(); got != "" {
		t.Errorf("in the fields: %q", got)
	}
	d.Press(fyne.KeyEscape)
	d.goTo("account 1")
	if d.said() != "" {
		t.Errorf("said again: %q", d.said())
	}
}

// A further count that was half keyed is gone on with, and not taken for a
// correction of the count before.
func TestAFurtherCountThatIsHalfKeyedIsOpenedAsThatCount(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	d.goTo("box 1")
	d.figures(sheet.Reading{"verified": 1371})
	d.goTo("box 1 again")
	d.Write("1369")
	d.Press(fyne.KeyEscape)
	d.goTo("box 1")
	if f := d.sheet(); f.Count != 2 || f.Fields[0].Entry.Text() != "1369" || strings.Contains(d.texts(), "1371") {
		t.Errorf("count %d opens with %q", f.Count, f.Fields[0].Entry.Text())
	}
	d.Press(fyne.KeyEnter)
	if s := stored(d, sheet.ID{Contest: d.first().ID, Form: sheet.BoxVerification, Subject: "1"}); len(s.Counts) != 2 || s.Counts[0]["verified"] != 1371 || s.Counts[1]["verified"] != 1369 {
		t.Errorf("stored: %v", s.Counts)
	}
}

func TestWhatIsTypedIsThrownAwayOnlyAfterAsking(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	empty := func() { d.Shortcut(desk.WithCtrl(fyne.KeyBackspace)) }
	empty()
	d.saidThat(t, words.DraftNothing)
	d.keys("1900", "500")
	empty()
	d.Press(fyne.KeyReturn) // keep it
	if got := d.inFields(); got != "1900 500" {
		t.Fatalf("in the fields: %q", got)
	}
	empty()
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	if got := d.inFields(); got != "" || d.Canvas.Focused() != fyne.Focusable(d.sheet().Fields[0].Entry) {
		t.Errorf("in the fields: %q", got)
	}
	d.Shortcut(&fyne.ShortcutUndo{})
	if got := d.inFields(); got != "" {
		t.Errorf("brought back: %q", got)
	}
	d.Press(fyne.KeyEscape)
	d.wantMarked()
	if after := d.crashed(t); len(after.count.Drafts()) != 0 {
		t.Error("it is still kept")
	}
}

func TestCtrlZTakesBackFiguresOfASheetAndNeverWhatWasSaved(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	d.Shortcut(&fyne.ShortcutUndo{})
	if d.sheet().ID.Subject != "2" || d.inFields() != "" {
		t.Fatalf("%s shows %q", d.sheet().ID, d.inFields())
	}
	d.keys("1700", "300")
	d.Write("1500")
	if keys := d.part("foot"); !strings.Contains(keys, "Ctrl+Z") {
		t.Errorf("the key line says %q", keys)
	}
	for _, want := range []string{"1700 300", "1700", "", ""} {
		d.Shortcut(&fyne.ShortcutUndo{})
		if got := d.inFields(); got != want {
			t.Errorf("in the fields: %q, want %q", got, want)
		}
	}
	d.Press(fyne.KeyEscape)
	d.wantMarked()
}

func TestWhatNobodyMayKeepIsStillAskedAbout(t *testing.T) {
	d := sit(t)
	d.w.SetPerson(setup.Person{})
	d.goTo("account 1")
	d.Write("1900")
	d.Press(fyne.KeyEscape)
	if d.Canvas.Overlays().Top() == nil {
		t.Fatal("lost without asking")
	}
	d.Press(fyne.KeyReturn) // stay
	d.person(practice.ClerkB)
	if got := d.inFields(); got != "1900" {
		t.Fatalf("in the fields: %q", got)
	}
	d.Press(fyne.KeyEscape)
	d.wantMarked("half keyed by Practice clerk B")
}

func TestClosingTheWindowKeepsWhatIsHalfKeyed(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.keys("1900")
	d.Write("50") // the field was not left
	path := d.count.Path()
	d.Shortcut(desk.WithCtrl(fyne.KeyQ))
	if !d.w.Closing || !d.trace.has("trace closed=cleanly") {
		t.Fatalf("not closed; said: %q", d.said())
	}
	c, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	after := sitAt(t, c, d.script)
	after.goTo("account 1")
	if got := after.inFields(); got != "1900 50" {
		t.Errorf("in the fields: %q", got)
	}
}

func TestThatTheDiscTakesNothingIsSaid(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	if err := d.count.Close(); err != nil { // as a disc that is gone
		t.Fatal(err)
	}
	d.Write("1900")
	d.w.Keep(d.sheet())
	d.w.Saver.Wait()
	d.saidThat(t, "What is half keyed is not on the disc: ")
}

func TestWhatIsHalfKeyedIsInNoJournalAndNoFinding(t *testing.T) {
	d := small(t, inPairs)
	d.store(d.first().ID, sheet.BallotPaperAccount, "1", account(1931, 517, 3, 7))
	d.goTo("box 1")
	page := func() string { d.goTo("callowland"); return d.texts() }
	before := page()
	journal, _ := d.count.Head()
	d.goTo("box 1")
	d.Write("618033")
	d.Press(fyne.KeyEscape)
	after := page()
	if now, _ := d.count.Head(); now != journal {
		t.Error("the journal has grown")
	}
	bare := func(page string) (lines []string) {
		for _, line := range strings.Split(page, "\n") {
			if line != "" && !strings.Contains(line, "half keyed by") {
				lines = append(lines, line)
			}
		}
		return lines
	}
	if !slices.Equal(bare(before), bare(after)) {
		t.Errorf("with a draft the page says\n%s\nand without\n%s", after, before)
	}
	officer, err := d.count.Person(practice.Officer)
	if err != nil {
		t.Fatal(err)
	}
	var refusal *reconcile.Refusal
	if err := d.count.Step(officer, app.Stepping{Contest: d.first().ID, Step: reconcile.StepVerify}); !errors.As(err, &refusal) || refusal.Code != "not_ready" {
		t.Errorf("the step is answered %v", err)
	}
}
