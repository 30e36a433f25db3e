package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

func TestPapersOfAnotherContestAreMovedFromTheSheetOfTheBox(t *testing.T) {
	d := small(t, func(e *setup.Election) { combinedPoll(e, parish(e)) })
	ward, other := d.first().ID, setup.ContestID("parish.practice.2018-05-03")
	d.store(ward, sheet.BoxVerification, "1", sheet.Reading{"verified": 407})
	d.store(other, sheet.BoxVerification, "1", sheet.Reading{"verified": 393})
	d.person(practice.Supervisor)
	d.goTo("box 1 callowland")
	d.Shortcut(desk.WithCtrl(fyne.KeyM))
	d.answer("7")
	for _, r := range "1 parish" {
		d.Char(r)
	}
	d.Press(fyne.KeyReturn)
	const reason = "Practice clerk B found them face down in the pile."
	d.answer(reason)
	moves := d.ward("Practice Parish").Moves
	if len(moves) != 1 || moves[0].Papers != 7 || moves[0].From != ward || moves[0].To != other || moves[0].FromBox != "1" || moves[0].ToBox != "1" || moves[0].Reason != reason || moves[0].By != practice.Supervisor {
		t.Fatalf("moved: %+v; said: %q", moves, d.said())
	}
	for _, page := range []string{"callowland", "practice parish"} {
		d.goTo(page)
		if !strings.Contains(d.texts(), "7 papers from Callowland, box 1, to Practice Parish, box 1") || !strings.Contains(d.texts(), reason) {
			t.Errorf("the page of %s says:\n%s", page, d.texts())
		}
	}
}

func TestAMoveThatTheBoxCannotGiveIsRefusedBeforeAReasonIsWritten(t *testing.T) {
	d := small(t, func(e *setup.Election) { combinedPoll(e, parish(e)) })
	d.person(practice.Supervisor)
	d.goTo("callowland")
	d.Shortcut(desk.WithCtrl(fyne.KeyM))
	if !strings.Contains(d.said(), "No box of this contest has been counted yet") {
		t.Errorf("said: %q", d.said())
	}
	d.store(d.first().ID, sheet.BoxVerification, "1", sheet.Reading{"verified": 5})
	d.Shortcut(desk.WithCtrl(fyne.KeyM))
	d.answer("many")
	if d.Canvas.Overlays().Top() == nil {
		t.Fatal("“many” was taken for a figure")
	}
	d.Press(fyne.KeyEscape)
	d.Shortcut(desk.WithCtrl(fyne.KeyM))
	d.answer("6")
	d.Press(fyne.KeyReturn)
	if d.Canvas.Overlays().Top() != nil || !strings.Contains(d.said(), "6 cannot leave it") || len(d.ward("Callowland").Moves) != 0 {
		t.Errorf("said: %q", d.said())
	}
}

func TestMovingPapersIsOfferedUnderF10AndRefusedToWhoMayNotKey(t *testing.T) {
	d := small(t, func(e *setup.Election) {
		combinedPoll(e, parish(e))
		e.People = append(e.People, setup.Person{Name: "Practice viewer", Role: setup.Viewer})
	})
	d.store(d.first().ID, sheet.BoxVerification, "1", sheet.Reading{"verified": 50})
	d.person(practice.Supervisor)
	d.goTo("callowland")
	d.Press(fyne.KeyF10)
	d.choose("Move papers to another contest's box (Ctrl+M)")
	d.answer("50")
	d.answer("parish")
	d.answer("The whole pile was the other contest's.")
	if moves := d.ward("Callowland").Moves; len(moves) != 1 || moves[0].Papers != 50 {
		t.Errorf("moved: %v; said: %q", moves, d.said())
	}
	d.person("Practice viewer")
	d.Shortcut(desk.WithCtrl(fyne.KeyM))
	if d.Canvas.Overlays().Top() != nil || !strings.Contains(d.said(), "Practice viewer is a viewer and may not move papers") {
		t.Errorf("said: %q", d.said())
	}
}
