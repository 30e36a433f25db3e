package paper_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/fields"
	"wardcount/forms/paper"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

func TestDigitsAndEnterStoreTheAccountThatWasKeyedAndOpenTheNext(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	first := d.Sheet().ID
	want := desktest.Account(1900, 500, 2, 7)
	d.Figures(want)
	if s := desktest.Stored(d, first); len(s.Counts) != 1 || !s.Counts[0].Equal(want) || s.By != practice.ClerkA {
		t.Errorf("stored: %+v, want %v", s, want)
	}
	if got := d.Sheet().ID.Subject; got != "2" {
		t.Errorf("the pile goes on with station %s", got)
	}
	if d.Canvas.Focused() != fyne.Focusable(d.Sheet().Fields[0].Entry) {
		t.Error("the next sheet does not begin at its first figure")
	}
	if entry := d.W.Records[len(d.W.Records)-1]; entry.Subject != first.String() {
		t.Errorf("the last entry is %s", entry.Subject)
	}
}

func TestARequiredFigureThatIsEmptyKeepsTheSheetAndIsCalledByName(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	figures := desktest.Account(1900, 500, 2, 7)
	delete(figures, "bp_spoilt")
	d.Figures(figures)
	if !strings.Contains(d.Said(), "Spoilt and replaced papers") {
		t.Errorf("said: %q", d.Said())
	}
	if now := d.Sheet().Active.Now().(*fields.FigureEntry); now.Label != "Spoilt and replaced papers" || d.Canvas.Focused() != fyne.Focusable(now) {
		t.Errorf("the keyboard is in %q", now.Label)
	}
	if len(desktest.Stored(d, d.Sheet().ID).Counts) != 0 {
		t.Error("it was stored")
	}
	d.Write("0")
	for range d.Sheet().Fields[3:] {
		d.Press(fyne.KeyReturn)
	}
	d.Insist()
	if got := desktest.Stored(d, desktest.AccountOfStation(d, "Callowland", "1")).Counts; len(got) != 1 || got[0]["bp_spoilt"] != 0 {
		t.Errorf("stored: %v", got)
	}
}

func TestEscapeLeavesASheetWithoutAskingAndWhatWasTypedIsKept(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	d.Write("1900")
	d.Press(fyne.KeyEscape)
	if !d.At("ward") || d.Canvas.Overlays().Top() != nil {
		t.Fatalf("the screen is %v", d.W.Screen.Name())
	}
	d.SaidThat(t, "Not stored yet, but kept: Ballot paper account, Station 1 · Callowland Community Hall, 1 of 11 figures.")
	d.GoTo("account 1")
	if got := d.Sheet().Fields[0].Entry.Text(); got != "1900" {
		t.Errorf("in the field: %q", got)
	}
	d.GoTo("account 2")
	d.Press(fyne.KeyEscape)
	if !d.At("ward") || d.Said() != "" {
		t.Errorf("an empty sheet is left saying %q", d.Said())
	}
}

func TestAKeyingThatIsRefusedKeepsWhatWasTyped(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	id := d.Sheet().ID
	d.Press(fyne.KeyF2)
	d.Press(fyne.KeyEscape)
	d.Figures(desktest.Account(1900, 500, 2, 7))
	d.GoTo("account 1")
	clerk, err := d.Count.Person(practice.ClerkB)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Count.Key(clerk, app.Keying{Sheet: id, Figures: desktest.Account(1000, 500, 0, 0)}); err != nil {
		t.Fatal(err)
	}
	for _, n := range []string{"1901", "501"} {
		d.Write(n)
		d.Press(fyne.KeyReturn)
	}
	for range d.Sheet().Fields[2:] {
		d.Press(fyne.KeyReturn)
	}
	if f := d.Sheet(); f.ID != id || f.Fields[0].Entry.Text() != "1901" || !strings.Contains(d.Said(), "Somebody else changed this") {
		t.Errorf("in the first field: %q; said: %q", f.Fields[0].Entry.Text(), d.Said())
	}
}

func TestASecondCountDoesNotShowTheFirst(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	d.Figures(desktest.Account(1900, 500, 2, 7))
	d.GoTo("box 1")
	d.Figures(sheet.Reading{"verified": 1371})
	d.GoTo("box 1")
	if !strings.Contains(d.Texts(), "1371") {
		t.Error("who corrects a count does not see it")
	}
	d.Press(fyne.KeyF11)
	f := d.Sheet()
	if f.Count != 2 || !f.Again() {
		t.Fatalf("count %d", f.Count)
	}
	for _, figure := range []string{"1371", "1,371"} {
		if strings.Contains(d.Texts(), figure) {
			t.Errorf("the second count shows %s:\n%s", figure, d.Texts())
		}
	}
	d.Figures(sheet.Reading{"verified": 1371})
	if counts := desktest.Stored(d, f.ID).Counts; len(counts) != 2 {
		t.Errorf("stored: %v", counts)
	}
}

func TestAgainLeadsToTheNextCountWithoutPassingByTheFirst(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("box 1")
	d.Figures(sheet.Reading{"verified": 1371})
	d.GoTo("box 1 again")
	if f := d.Sheet(); f.Count != 2 || f.ID.Subject != "1" || f.Fields[0].Entry.Text() != "" {
		t.Errorf("%s, count %d", f.ID, f.Count)
	}
	if strings.Count(d.Trace.String(), "trace screen=sheet sheet="+d.Sheet().ID.String()) != 2 {
		t.Errorf("the way led past the first count:\n%s", d.Trace.String())
	}
}

func TestAFrozenWardIsReadAndNotKeyed(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepDeclare)
	d.GoTo("account 1")
	f := d.Sheet()
	if f.Frozen == nil || !strings.Contains(d.Said(), "never change again") {
		t.Errorf("said: %q", d.Said())
	}
	before := f.Fields[0].Entry.Text()
	d.Write("9")
	if got := f.Fields[0].Entry.Text(); got != before {
		t.Errorf("in the field: %q", got)
	}
}

func TestVotesAreNotKeyedBeforeTheStatementIsSigned(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("count callowland")
	if _, sheet := d.W.Screen.(*paper.Form); sheet || !strings.Contains(d.Said(), "is not verified yet") {
		t.Errorf("said: %q", d.Said())
	}
}

func TestAnOpeningSessionSaysWhenAndWhereItWasAnnouncedFor(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) {
		e.Boxes = append(e.Boxes, setup.Box{ID: "P1", Contests: []setup.ContestID{e.Contests[0].ID}})
		e.Sessions = []setup.PlannedSession{{Number: 1, Date: "2018-04-26", Time: "10:00", Place: "Practice opening room"}, {Number: 2, Date: "2018-05-03", Time: "22:15", Place: "Practice count hall"}}
	})
	d.GoTo(d.First().Name)
	if !strings.Contains(d.Texts(), "Session 2 · Thursday 3 May 2018 22:15 · Practice count hall") {
		t.Errorf("the page says:\n%s", d.Texts())
	}
	d.GoTo("opening 1")
	if !strings.Contains(d.Texts(), "Announced for Thursday 26 April 2018 10:00, Practice opening room.") {
		t.Errorf("the sheet says:\n%s", d.Texts())
	}
	d.Figures(sheet.Reading{"batches": 4, "packets_in": 200, "papers_to_box": 195, "last": 0})
	first := desktest.Stored(d, sheet.ID{Contest: d.First().ID, Form: sheet.PostalOpening, Subject: "1"})
	if len(first.Counts) != 1 || first.Counts[0]["batches"] != 4 || d.Sheet().ID.Subject != "2" {
		t.Errorf("stored: %v; then %s", first.Counts, d.Sheet().ID)
	}
}

func TestASheetThatIsReadShowsNoSignWhereItHasNoHelp(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepDeclare)
	d.GoTo("polling day callowland")
	f := d.Sheet()
	if f.Frozen == nil || f.Fields[0].Def.Help != "" {
		t.Fatalf("frozen: %v; help: %q", f.Frozen, f.Fields[0].Def.Help)
	}
	if cells := f.Help().Says().Cells; len(cells) > 0 {
		t.Errorf("under the fields stands %+v", cells)
	}
}
