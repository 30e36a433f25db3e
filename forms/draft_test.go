package forms_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestThreeFiguresTypedBeforeAPowerCutAreBackForWhoTypedThemAndForNobodyElse(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	d.GoTo("account 1")
	d.Keys("1931", "517", "1414")
	d.Write("88") // this field was not left: it may be lost
	after := d.Crashed(t)
	after.GoTo("callowland")
	after.WantMarked("half keyed by Practice clerk A")
	after.Person(practice.ClerkB)
	after.GoTo("account 1")
	after.WantMarked()
	if got := after.InFields(); got != "" {
		t.Errorf("another person finds %q", got)
	}
	after.ShowsNone("the second person's sheet", 1931, 517, 1414)
	after.Press(fyne.KeyEscape)
	after.WantMarked("half keyed by Practice clerk A")
	after.ShowsNone("the page", 1931, 517, 1414)
	after.Person(practice.ClerkA)
	after.GoTo("account 1")
	after.SaidThat(t, "Half keyed by you at ")
	after.SaidThat(t, ": 3 of 11 figures are back.")
	if got := after.InFields(); got != "1931 517 1414" {
		t.Errorf("in the fields: %q", got)
	}
	if f := after.Sheet(); after.Canvas.Focused() != fyne.Focusable(f.Fields[3].Entry) {
		t.Error("the keyboard is not in the first empty figure")
	}
	after.Keys("3", "1411")
	for range 5 { // the tendered papers and the packets
		after.Press(fyne.KeyEnter)
	}
	after.Press(fyne.KeyUp)
	if f := after.Sheet(); f.ID != desktest.AccountOfStation(after, "Callowland", "1") {
		t.Fatalf("the sheet is %s", f.ID)
	}
	after.Press(fyne.KeyEscape)
	if d, fits := after.Count.Draft(practice.ClerkA, app.Paper{Sheet: desktest.AccountOfStation(after, "Callowland", "1")}, 1); !fits || len(d.Typed) != 5 {
		t.Errorf("kept: %v (%v)", d.Typed, fits)
	}
}

func TestASheetThatIsStoredLeavesNothingHalfKeyedBehind(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	d.GoTo("account 1")
	d.Keys("1931", "517")
	d.Press(fyne.KeyEscape)
	d.GoTo("account 1")
	d.Keys("1414", "3", "1411", "", "", "", "", "", "7")
	if s := desktest.Stored(d, id); s.State() != ward.KeyedOnce || s.Keying.Readings[0]["bp_supplied"] != 1931 || s.Keying.Readings[0]["pv_handed_in"] != 7 {
		t.Fatalf("stored: %+v; said: %q", s, d.Said())
	}
	d.WantMarked()
	if len(d.Count.Drafts()) != 0 || len(d.Crashed(t).Count.Drafts()) != 0 {
		t.Error("a draft is left of a sheet that was stored")
	}
}

func TestTheNextSheetOfThePileThatIsHalfKeyedSaysSoAsItOpens(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 2")
	d.Keys("1700", "300")
	d.GoTo("account 1")
	d.Figures(desktest.Account(1900, 500, 2, 7))
	d.SaidThat(t, "Saved: Ballot paper account, Station 1")
	d.SaidThat(t, "Half keyed by you at ")
	if got := d.InFields(); d.Sheet().ID.Subject != "2" || got != "1700 300" {
		t.Errorf("station %s opens with %q", d.Sheet().ID.Subject, got)
	}
}

// Whoever sits down finds neither what the other typed nor a sum that tells it,
// and what each typed is back for each.
func TestTwoPeopleHalfKeyOneSheetWithoutSeeingEachOthersFigures(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	d.GoTo("account 1")
	d.Keys("1931", "517")
	d.Person(practice.ClerkB)
	if got := d.InFields(); got != "" {
		t.Fatalf("the next person finds %q", got)
	}
	d.SaidThat(t, "Practice clerk B is at the keyboard")
	d.ShowsNone("the next person's sheet", 1931, 517)
	d.Keys("1867", "488", "1379")
	d.Person(practice.ClerkA)
	if got := d.InFields(); got != "1931 517" {
		t.Errorf("%s finds %q", practice.ClerkA, got)
	}
	d.SaidThat(t, "2 of 11 figures are back")
	d.ShowsNone("the first person's sheet", 1867, 488, 1379)
	d.Press(fyne.KeyEscape)
	d.WantMarked("half keyed by Practice clerk A", "half keyed by Practice clerk B")
	d.ShowsNone("the page", 1931, 517, 1867, 488, 1379)
	d.Person(practice.Officer)
	d.GoTo("callowland")
	d.ShowsNone("the officer's page", 1931, 517, 1867, 488, 1379)
}

func TestTheFirstReadingStoredMeanwhileMakesADraftTheSecond(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	d.GoTo("account 1")
	d.Keys("1931", "517")
	d.Press(fyne.KeyEscape)
	d.StoreBy(practice.ClerkB, id, desktest.Account(1931, 517, 3, 7))
	d.GoTo("account 1")
	if got := d.InFields(); got != "1931 517" || !strings.Contains(d.How(), "Second reading") {
		t.Errorf("%q stands under %q", got, d.How())
	}
	d.Keys("1414", "3", "1411", "", "", "", "", "", "7")
	if s := desktest.Stored(d, id); s.State() != ward.Agreed {
		t.Errorf("the sheet is %s; said: %q", s.State(), d.Said())
	}
}

func TestADraftOfASheetThatWasVoidedSinceIsNotBroughtBackAndSaysSo(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	d.StoreBy(practice.ClerkB, id, desktest.Account(1931, 517, 3, 7))
	d.GoTo("account 1")
	d.Keys("1888", "517")
	d.Press(fyne.KeyEscape)
	supervisor, err := d.Count.Person(practice.Supervisor)
	if err == nil {
		err = d.Count.VoidSheet(supervisor, id, 0, "another station's account")
	}
	if err != nil {
		t.Fatal(err)
	}
	d.WantMarked()
	d.GoTo("account 1")
	d.SaidThat(t, "What you half keyed here at ")
	d.SaidThat(t, "is not brought back")
	if got := d.InFields(); got != "" {
		t.Errorf("in the fields: %q", got)
	}
	d.Press(fyne.KeyEscape)
	d.GoTo("account 1")
	if d.Said() != "" {
		t.Errorf("said again: %q", d.Said())
	}
}

// A further count that was half keyed is gone on with, and not taken for a
// correction of the count before.
func TestAFurtherCountThatIsHalfKeyedIsOpenedAsThatCount(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	d.Figures(desktest.Account(1900, 500, 2, 7))
	d.GoTo("box 1")
	d.Figures(sheet.Reading{"verified": 1371})
	d.GoTo("box 1 again")
	d.Write("1369")
	d.Press(fyne.KeyEscape)
	d.GoTo("box 1")
	if f := d.Sheet(); f.Count != 2 || f.Fields[0].Entry.Text() != "1369" || strings.Contains(d.Texts(), "1371") {
		t.Errorf("count %d opens with %q", f.Count, f.Fields[0].Entry.Text())
	}
	d.SaveRest()
	if s := desktest.Stored(d, sheet.ID{Contest: d.First().ID, Form: sheet.BoxVerification, Subject: "1"}); len(s.Counts) != 2 || s.Counts[0]["verified"] != 1371 || s.Counts[1]["verified"] != 1369 {
		t.Errorf("stored: %v", s.Counts)
	}
}

func TestWhatIsTypedIsThrownAwayOnlyAfterAsking(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	empty := func() { d.Shortcut(desk.WithCtrl(fyne.KeyBackspace)) }
	empty()
	d.SaidThat(t, words.DraftNothing)
	d.Keys("1900", "500")
	empty()
	d.Press(fyne.KeyReturn) // keep it
	if got := d.InFields(); got != "1900 500" {
		t.Fatalf("in the fields: %q", got)
	}
	empty()
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	if got := d.InFields(); got != "" || d.Canvas.Focused() != fyne.Focusable(d.Sheet().Fields[0].Entry) {
		t.Errorf("in the fields: %q", got)
	}
	d.Shortcut(&fyne.ShortcutUndo{})
	if got := d.InFields(); got != "" {
		t.Errorf("brought back: %q", got)
	}
	d.Press(fyne.KeyEscape)
	d.WantMarked()
	if after := d.Crashed(t); len(after.Count.Drafts()) != 0 {
		t.Error("it is still kept")
	}
}

func TestCtrlZTakesBackFiguresOfASheetAndNeverWhatWasSaved(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	d.Figures(desktest.Account(1900, 500, 2, 7))
	d.Shortcut(&fyne.ShortcutUndo{})
	if d.Sheet().ID.Subject != "2" || d.InFields() != "" {
		t.Fatalf("%s shows %q", d.Sheet().ID, d.InFields())
	}
	d.Keys("1700", "300")
	d.Write("1500")
	if keys := d.Part("foot"); !strings.Contains(keys, "Ctrl+Z") {
		t.Errorf("the key line says %q", keys)
	}
	for _, want := range []string{"1700 300", "1700", "", ""} {
		d.Shortcut(&fyne.ShortcutUndo{})
		if got := d.InFields(); got != want {
			t.Errorf("in the fields: %q, want %q", got, want)
		}
	}
	d.Press(fyne.KeyEscape)
	d.WantMarked()
}

func TestWhatNobodyMayKeepIsStillAskedAbout(t *testing.T) {
	d := desktest.Sit(t)
	d.W.Person = setup.Person{}
	d.GoTo("account 1")
	d.Write("1900")
	d.Press(fyne.KeyEscape)
	if d.Canvas.Overlays().Top() == nil {
		t.Fatal("lost without asking")
	}
	d.Press(fyne.KeyReturn) // stay
	d.Person(practice.ClerkB)
	if got := d.InFields(); got != "1900" {
		t.Fatalf("in the fields: %q", got)
	}
	d.Press(fyne.KeyEscape)
	d.WantMarked("half keyed by Practice clerk B")
}

func TestClosingTheWindowKeepsWhatIsHalfKeyed(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	d.Keys("1900")
	d.Write("50") // the field was not left
	path := d.Count.Path()
	d.Shortcut(desk.WithCtrl(fyne.KeyQ))
	if !d.W.Closing || !d.Trace.Has("trace closed=cleanly") {
		t.Fatalf("not closed; said: %q", d.Said())
	}
	c, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	after := desktest.SitAt(t, c, d.Script)
	after.GoTo("account 1")
	if got := after.InFields(); got != "1900 50" {
		t.Errorf("in the fields: %q", got)
	}
}

func TestThatTheDiscTakesNothingIsSaid(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	if err := d.Count.Close(); err != nil { // as a disc that is gone
		t.Fatal(err)
	}
	d.Write("1900")
	d.W.Keep(d.Sheet())
	d.W.Saver.Wait()
	d.SaidThat(t, "What is half keyed is not on the disc: ")
}

func TestWhatIsHalfKeyedIsInNoJournalAndNoFinding(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	d.Store(d.First().ID, sheet.BallotPaperAccount, "1", desktest.Account(1931, 517, 3, 7))
	d.GoTo("box 1")
	page := func() string { d.GoTo("callowland"); return d.Texts() }
	before := page()
	journal, _ := d.Count.Head()
	d.GoTo("box 1")
	d.Write("618033")
	d.Press(fyne.KeyEscape)
	after := page()
	if now, _ := d.Count.Head(); now != journal {
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
	officer, err := d.Count.Person(practice.Officer)
	if err != nil {
		t.Fatal(err)
	}
	var refusal *reconcile.Refusal
	if err := d.Count.Step(officer, app.Stepping{Contest: d.First().ID, Step: reconcile.StepVerify}); !errors.As(err, &refusal) || refusal.Code != "not_ready" {
		t.Errorf("the step is answered %v", err)
	}
}
