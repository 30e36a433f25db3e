package paper_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/lists"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestTheRightFiguresOnTheWrongStationAreMovedByKey(t *testing.T) {
	d := desktest.Small(t, desktest.TwoStations)
	first, second := desktest.AccountOfStation(d, "Callowland", "1"), desktest.AccountOfStation(d, "Callowland", "2")
	d.StoreBy(practice.ClerkA, first, desktest.Account(1931, 517, 3, 7))
	d.GoTo("account 1")
	d.Shortcut(desk.WithCtrl(fyne.KeyT))
	d.SaidThat(t, "Practice clerk A is a clerk and may not move a sheet.")
	d.Person(practice.Supervisor)
	d.GoTo("account 1")
	d.Shortcut(desk.WithCtrl(fyne.KeyT))
	d.Answer("account 2")
	d.Answer("The slip is of station 2.")
	if a, b := desktest.Stored(d, first), desktest.Stored(d, second); a.Touched() || b.State() != ward.KeyedOnce || b.Keying.By[0] != practice.ClerkA {
		t.Fatalf("station 1 is %s, station 2 %s; said: %q", a.State(), b.State(), d.Said())
	}
	if !strings.Contains(d.Texts(), "moved what was keyed on Ballot paper account, Station 1 to Ballot paper account, Station 2: The slip is of station 2.") {
		t.Errorf("the page says:\n%s", d.Texts())
	}
	if l := d.W.Screen.Home().(*lists.List); l.Key() != second.String() {
		t.Errorf("the page stands at %s", l.Key())
	}
}

func TestOfTwoReadingsThatDifferOneIsVoided(t *testing.T) {
	d := desktest.Small(t, desktest.TwoStations)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	d.StoreBy(practice.ClerkA, id, desktest.Account(1931, 517, 3, 7))
	d.StoreBy(practice.ClerkB, id, desktest.Account(1200, 300, 1, 4))
	d.Person(practice.Supervisor)
	d.GoTo("account 1") // refused, and the page stands at it
	d.Shortcut(desk.WithCtrl(fyne.KeyK))
	d.Choose("Reading 2, keyed by " + practice.ClerkB)
	d.Answer("Keyed from another paper.")
	if s := desktest.Stored(d, id); s.State() != ward.KeyedOnce || s.Keying.By[0] != practice.ClerkA || s.Keying.In(2) {
		t.Errorf("the sheet is %s; said: %q", s.State(), d.Said())
	}
	d.SaidThat(t, "Voided: Ballot paper account, Station 1")
}

func TestAMoveToASheetThatIsKeyedIsRefusedBeforeAReasonIsWritten(t *testing.T) {
	d := desktest.Small(t, desktest.TwoStations)
	ward := d.First().ID
	for _, station := range []string{"1", "2"} {
		d.Store(ward, sheet.BallotPaperAccount, station, desktest.Account(1931, 517, 3, 7))
	}
	d.Person(practice.Supervisor)
	d.GoTo("account 1")
	d.GoTo("move keyed sheet") // the command, found by its words
	d.Answer("account 2")
	d.SaidThat(t, "has been keyed already")
	if d.Canvas.Overlays().Top() != nil || desktest.Stored(d, desktest.AccountOfStation(d, "Callowland", "2")).Version != 2 {
		t.Error("something was asked or stored")
	}
}

func TestMovingAndVoidingAreOfferedOnlyWhereSomethingCanBeTaken(t *testing.T) {
	offered := func(d *desktest.Seat) bool {
		d.Person(practice.Supervisor)
		d.GoTo("account 1")
		d.Press(fyne.KeyEscape)
		keys := d.Part("foot")
		if strings.Contains(keys, "Ctrl+T") != strings.Contains(keys, "Ctrl+K") {
			t.Errorf("the keys are\n%s", keys)
		}
		return strings.Contains(keys, "Ctrl+T")
	}
	d := desktest.Sit(t)
	if offered(d) {
		t.Errorf("of a sheet on which nothing is keyed:\n%s", d.Part("foot"))
	}
	d.Store(d.First().ID, sheet.BallotPaperAccount, "1", desktest.Account(1931, 517, 3, 7))
	if !offered(d) {
		t.Errorf("of a sheet that is keyed:\n%s", d.Part("foot"))
	}
	d = desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepCertify)
	if offered(d) {
		t.Errorf("of a certified ward:\n%s", d.Part("foot"))
	}
}
