package overview_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/look"
	"wardcount/forms/overview"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// council is the page that is open.
func council(d *desktest.Seat) *overview.CouncilPage {
	d.T.Helper()
	p, ok := d.W.Screen.(*overview.CouncilPage)
	if !ok {
		d.T.Fatalf("not the council but %v", d.W.Screen.Name())
	}
	return p
}

func TestTheCouncilRoomSaysFirstThatNothingIsDeclared(t *testing.T) {
	d := desktest.Sit(t)
	d.Shortcut(desk.WithCtrl(fyne.KeyU))
	p := council(d)
	if words := d.Texts(); !strings.Contains(words, "Seats declared 0 of 12 · Wards declared 0 of 12") || !strings.Contains(words, "Nothing is declared yet.") || strings.Contains(words, "Seats by party") {
		t.Error(words)
	}
	if p.Strip.Said() != "" || len(p.Votes.Shown()) != 0 {
		t.Errorf("%q, %d bars", p.Strip.Said(), len(p.Votes.Shown()))
	}
	d.Press(fyne.KeyEscape)
	d.GoTo("council")
	council(d)
}

func TestTheCouncilRoomFollowsTheDeclarationsAndItsPicturesAreReadByArrows(t *testing.T) {
	d := desktest.Sit(t)
	callowland := setup.ContestID("local.watford.callowland.2018-05-03")
	d.Shortcut(desk.WithCtrl(fyne.KeyU))
	d.Quickly(callowland, reconcile.StepCertify)
	if words := d.Texts(); strings.Contains(words, "STOTESBURY") || !strings.Contains(words, "Nothing is declared yet.") {
		t.Errorf("certified, not declared:\n%s", words)
	}
	declare(d, callowland)
	words := d.Texts()
	for _, want := range []string{"Seats declared 1 of 12 · Wards declared 1 of 12", "STOTESBURY Ian\nLib Dem\n1,044", "majority 212",
		"Shares of the 2,289 votes counted for all candidates in 1 declared ward.", "Callowland\n39.6 %\n\n2,289 votes · 2,298 papers verified of 5,805 electors"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not said:\n%s", want, words)
		}
	}
	p := council(d)
	d.Press(fyne.KeyHome, fyne.KeyRight)
	if got := p.Strip.Said(); got != "Liberal Democrats: 1 seat of the 1 declared" {
		t.Error(got)
	}
	d.Press(fyne.KeyDown, fyne.KeyRight)
	if got := p.Seats.Said(); got != "Liberal Democrats: 1 seat of the 1 declared" {
		t.Error(got)
	}
	for range 3 {
		d.Press(fyne.KeyDown)
	}
	d.Press(fyne.KeyUp, fyne.KeyRight, fyne.KeyRight)
	if got := p.Votes.Said(); got != "Labour Party: 832 votes for 1 candidate, 36.3 % of the 2,289 votes counted" {
		t.Error(got)
	}
	p.List.MoveTo("night")
	d.Press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if got := p.Night.Said(); !strings.HasSuffix(got, ": Declared 1 of 12") {
		t.Error(got)
	}
	p.List.MoveTo(string(callowland))
	p.List.Reveal()
	d.Press(fyne.KeyReturn)
	if !d.At("ward") || d.W.Ward != callowland {
		t.Errorf("Enter leads to %v", d.W.Screen.Name())
	}
}

// declare records the declaration of a certified ward.
func declare(d *desktest.Seat, id setup.ContestID) {
	d.T.Helper()
	acts := desktest.ActsOf(d.Script, id)
	for i := range acts {
		if s, ok := desktest.StepOf(acts[i]); ok && s == reconcile.StepDeclare {
			desktest.Perform(d, acts[i])
		}
	}
}

func TestWhatIsSelectedInAPictureStaysWhereTheNextWardIsDeclared(t *testing.T) {
	d := desktest.Sit(t)
	first, second := d.Script.Election.Contests[0].ID, d.Script.Election.Contests[1].ID
	d.Quickly(first, reconcile.StepDeclare)
	d.Shortcut(desk.WithCtrl(fyne.KeyU))
	d.Press(fyne.KeyHome, fyne.KeyRight)
	key := council(d).List.Key()
	d.Quickly(second, reconcile.StepDeclare)
	if got := council(d).Strip.Said(); got != "Liberal Democrats: 2 seats of the 2 declared" || council(d).List.Key() != key {
		t.Errorf("%q at %q", got, council(d).List.Key())
	}
	d.W.App.Settings().SetTheme(look.NewTheme(look.Dark, 200))
	if got := council(d).Strip.Said(); got != "Liberal Democrats: 2 seats of the 2 declared" {
		t.Error(got)
	}
}
