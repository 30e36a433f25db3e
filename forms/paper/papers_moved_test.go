package paper_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

func TestPapersOfAnotherContestAreMovedFromTheSheetOfTheBox(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) { desktest.CombinedPoll(e, desktest.Parish(e)) })
	ward, other := d.First().ID, setup.ContestID("parish.practice.2018-05-03")
	d.Store(ward, sheet.BoxVerification, "1", sheet.Reading{"verified": 407})
	d.Store(other, sheet.BoxVerification, "1", sheet.Reading{"verified": 393})
	d.Person(practice.Supervisor)
	d.GoTo("box 1 callowland")
	d.Shortcut(desk.WithCtrl(fyne.KeyM))
	d.Answer("7")
	for _, r := range "1 parish" {
		d.Char(r)
	}
	d.Press(fyne.KeyReturn)
	const reason = "Practice clerk B found them face down in the pile."
	d.Answer(reason)
	moves := d.Ward("Practice Parish").Moves
	if len(moves) != 1 || moves[0].Papers != 7 || moves[0].From != ward || moves[0].To != other || moves[0].FromBox != "1" || moves[0].ToBox != "1" || moves[0].Reason != reason || moves[0].By != practice.Supervisor {
		t.Fatalf("moved: %+v; said: %q", moves, d.Said())
	}
	for _, page := range []string{"callowland", "practice parish"} {
		d.GoTo(page)
		if !strings.Contains(d.Texts(), "7 papers from Callowland, box 1, to Practice Parish, box 1") || !strings.Contains(d.Texts(), reason) {
			t.Errorf("the page of %s says:\n%s", page, d.Texts())
		}
	}
}

func TestAMoveThatTheBoxCannotGiveIsRefusedBeforeAReasonIsWritten(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) { desktest.CombinedPoll(e, desktest.Parish(e)) })
	d.Person(practice.Supervisor)
	d.GoTo("callowland")
	d.Shortcut(desk.WithCtrl(fyne.KeyM))
	if !strings.Contains(d.Said(), "No box of this contest has been counted yet") {
		t.Errorf("said: %q", d.Said())
	}
	d.Store(d.First().ID, sheet.BoxVerification, "1", sheet.Reading{"verified": 5})
	d.Shortcut(desk.WithCtrl(fyne.KeyM))
	d.Answer("many")
	if d.Canvas.Overlays().Top() == nil {
		t.Fatal("“many” was taken for a figure")
	}
	d.Press(fyne.KeyEscape)
	d.Shortcut(desk.WithCtrl(fyne.KeyM))
	d.Answer("6")
	d.Press(fyne.KeyReturn)
	if d.Canvas.Overlays().Top() != nil || !strings.Contains(d.Said(), "6 cannot leave it") || len(d.Ward("Callowland").Moves) != 0 {
		t.Errorf("said: %q", d.Said())
	}
}

func TestMovingPapersIsOfferedUnderF10AndRefusedToWhoMayNotKey(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) {
		desktest.CombinedPoll(e, desktest.Parish(e))
		e.People = append(e.People, setup.Person{Name: "Practice viewer", Role: setup.Viewer})
	})
	d.Store(d.First().ID, sheet.BoxVerification, "1", sheet.Reading{"verified": 50})
	d.Person(practice.Supervisor)
	d.GoTo("callowland")
	d.Press(fyne.KeyF10)
	d.Choose("Move papers to another contest's box (Ctrl+M)")
	d.Answer("50")
	d.Answer("parish")
	d.Answer("The whole pile was the other contest's.")
	if moves := d.Ward("Callowland").Moves; len(moves) != 1 || moves[0].Papers != 50 {
		t.Errorf("moved: %v; said: %q", moves, d.Said())
	}
	d.Person("Practice viewer")
	d.Shortcut(desk.WithCtrl(fyne.KeyM))
	if d.Canvas.Overlays().Top() != nil || !strings.Contains(d.Said(), "Practice viewer is a viewer and may not move papers") {
		t.Errorf("said: %q", d.Said())
	}
}
