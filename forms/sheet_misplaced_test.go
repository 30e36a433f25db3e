package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestTheRightFiguresOnTheWrongStationAreMovedByKey(t *testing.T) {
	d := small(t, twoStations)
	first, second := accountOfStation(d, "Callowland", "1"), accountOfStation(d, "Callowland", "2")
	d.storeBy(practice.ClerkA, first, account(1931, 517, 3, 7))
	d.goTo("account 1")
	d.Shortcut(desk.WithCtrl(fyne.KeyT))
	d.saidThat(t, "Practice clerk A is a clerk and may not move a sheet.")
	d.person(practice.Supervisor)
	d.goTo("account 1")
	d.Shortcut(desk.WithCtrl(fyne.KeyT))
	d.answer("account 2")
	d.answer("The slip is of station 2.")
	if a, b := stored(d, first), stored(d, second); a.Touched() || b.State() != ward.KeyedOnce || b.Keying.By[0] != practice.ClerkA {
		t.Fatalf("station 1 is %s, station 2 %s; said: %q", a.State(), b.State(), d.said())
	}
	if !strings.Contains(d.texts(), "moved what was keyed on Ballot paper account, Station 1 to Ballot paper account, Station 2: The slip is of station 2.") {
		t.Errorf("the page says:\n%s", d.texts())
	}
	if l := d.w.Screen.Home().(*lists.List); l.Key() != second.String() {
		t.Errorf("the page stands at %s", l.Key())
	}
}

func TestOfTwoReadingsThatDifferOneIsVoided(t *testing.T) {
	d := small(t, twoStations)
	id := accountOfStation(d, "Callowland", "1")
	d.storeBy(practice.ClerkA, id, account(1931, 517, 3, 7))
	d.storeBy(practice.ClerkB, id, account(1200, 300, 1, 4))
	d.person(practice.Supervisor)
	d.goTo("account 1") // refused, and the page stands at it
	d.Shortcut(desk.WithCtrl(fyne.KeyK))
	d.choose("Reading 2, keyed by " + practice.ClerkB)
	d.answer("Keyed from another paper.")
	if s := stored(d, id); s.State() != ward.KeyedOnce || s.Keying.By[0] != practice.ClerkA || s.Keying.In(2) {
		t.Errorf("the sheet is %s; said: %q", s.State(), d.said())
	}
	d.saidThat(t, "Voided: Ballot paper account, Station 1")
}

func TestAMoveToASheetThatIsKeyedIsRefusedBeforeAReasonIsWritten(t *testing.T) {
	d := small(t, twoStations)
	ward := d.first().ID
	for _, station := range []string{"1", "2"} {
		d.store(ward, sheet.BallotPaperAccount, station, account(1931, 517, 3, 7))
	}
	d.person(practice.Supervisor)
	d.goTo("account 1")
	d.goTo("move keyed sheet") // the command, found by its words
	d.answer("account 2")
	d.saidThat(t, "has been keyed already")
	if d.Canvas.Overlays().Top() != nil || stored(d, accountOfStation(d, "Callowland", "2")).Version != 2 {
		t.Error("something was asked or stored")
	}
}
