package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/kit/look"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// council is the page that is open.
func (d *desk) council() *councilPage {
	d.t.Helper()
	p, ok := d.w.screen.(*councilPage)
	if !ok {
		d.t.Fatalf("not the council but %v", d.w.screen.name())
	}
	return p
}

func TestTheCouncilRoomSaysFirstThatNothingIsDeclared(t *testing.T) {
	d := sit(t)
	d.Shortcut(withCtrl(fyne.KeyU))
	p := d.council()
	if words := d.texts(); !strings.Contains(words, "Seats declared 0 of 12 · Wards declared 0 of 12") || !strings.Contains(words, "Nothing is declared yet.") || strings.Contains(words, "Seats by party") {
		t.Error(words)
	}
	if p.strip.Said() != "" || len(p.votes.Shown()) != 0 {
		t.Errorf("%q, %d bars", p.strip.Said(), len(p.votes.Shown()))
	}
	d.Press(fyne.KeyEscape)
	d.goTo("council")
	d.council()
}

func TestTheCouncilRoomFollowsTheDeclarationsAndItsPicturesAreReadByArrows(t *testing.T) {
	d := sit(t)
	callowland := setup.ContestID("local.watford.callowland.2018-05-03")
	d.Shortcut(withCtrl(fyne.KeyU))
	d.quickly(callowland, reconcile.StepCertify)
	if words := d.texts(); strings.Contains(words, "STOTESBURY") || !strings.Contains(words, "Nothing is declared yet.") {
		t.Errorf("certified, not declared:\n%s", words)
	}
	declare(d, callowland)
	words := d.texts()
	for _, want := range []string{"Seats declared 1 of 12 · Wards declared 1 of 12", "STOTESBURY Ian\nLib Dem\n1,044", "majority 212",
		"Shares of the 2,289 votes counted for all candidates in 1 declared ward.", "Callowland\n39.6 %\n\n2,289 votes · 2,298 papers verified of 5,805 electors"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not said:\n%s", want, words)
		}
	}
	p := d.council()
	d.Press(fyne.KeyHome, fyne.KeyRight)
	if got := p.strip.Said(); got != "Liberal Democrats: 1 seat of the 1 declared" {
		t.Error(got)
	}
	d.Press(fyne.KeyDown, fyne.KeyRight)
	if got := p.seats.Said(); got != "Liberal Democrats: 1 seat of the 1 declared" {
		t.Error(got)
	}
	for range 3 {
		d.Press(fyne.KeyDown)
	}
	d.Press(fyne.KeyUp, fyne.KeyRight, fyne.KeyRight)
	if got := p.votes.Said(); got != "Labour Party: 832 votes for 1 candidate, 36.3 % of the 2,289 votes counted" {
		t.Error(got)
	}
	p.list.MoveTo("night")
	d.Press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	if got := p.night.Said(); !strings.HasSuffix(got, ": Declared 1 of 12") {
		t.Error(got)
	}
	p.list.MoveTo(string(callowland))
	p.list.Reveal()
	d.Press(fyne.KeyReturn)
	if page, ok := d.w.screen.(*wardPage); !ok || d.w.ward != callowland {
		t.Errorf("Enter leads to %v", page)
	}
}

// declare records the declaration of a certified ward.
func declare(d *desk, id setup.ContestID) {
	d.t.Helper()
	acts := actsOf(d.script, id)
	for i := range acts {
		if s, ok := stepOf(acts[i]); ok && s == reconcile.StepDeclare {
			perform(d, acts[i])
		}
	}
}

func TestWhatIsSelectedInAPictureStaysWhereTheNextWardIsDeclared(t *testing.T) {
	d := sit(t)
	first, second := d.script.Election.Contests[0].ID, d.script.Election.Contests[1].ID
	d.quickly(first, reconcile.StepDeclare)
	d.Shortcut(withCtrl(fyne.KeyU))
	d.Press(fyne.KeyHome, fyne.KeyRight)
	key := d.council().list.Key()
	d.quickly(second, reconcile.StepDeclare)
	if got := d.council().strip.Said(); got != "Liberal Democrats: 2 seats of the 2 declared" || d.council().list.Key() != key {
		t.Errorf("%q at %q", got, d.council().list.Key())
	}
	d.w.app.Settings().SetTheme(look.NewTheme(look.Dark, 200))
	if got := d.council().strip.Said(); got != "Liberal Democrats: 2 seats of the 2 declared" {
		t.Error(got)
	}
}
