package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/formstest"
)

func TestAReceiptThatIsHalfFilledInIsBackToo(t *testing.T) {
	d := sit(t)
	d.atDoor("12")
	d.lines("2214", "Practice presiding officer")
	d.Shortcut(desk.WithCtrl(fyne.KeyD))
	d.wantMarked("receipt half filled in by Practice clerk A")
	if texts := d.texts(); strings.Contains(texts, "Practice presiding officer") || strings.Contains(texts, "2214") {
		t.Errorf("the door says:\n%s", texts)
	}
	after := d.crashed(t)
	after.person(practice.ClerkB)
	after.atDoor("12")
	if got := f(after).Lines[1].Text(); got != "" {
		t.Errorf("another person finds %q", got)
	}
	after.person(practice.ClerkA)
	after.saidThat(t, "Half filled in by you at ")
	if r := f(after); r.Lines[0].Text() != "2214" || r.Lines[1].Text() != "Practice presiding officer" || after.Canvas.Focused() != r.Lines[2].Field {
		t.Fatalf("in the lines: %q, %q", r.Lines[0].Text(), r.Lines[1].Text())
	}
	after.lines("2 seals", "y", "3")
	after.Shortcut(&fyne.ShortcutUndo{})
	if got := f(after).Lines[4].Text(); got != "" || after.Canvas.Focused() != f(after).Lines[4].Field {
		t.Errorf("in the packets: %q", got)
	}
	after.lines("4", "n", "y", "")
	if got, in := after.count.State().Door["12"]; !in || got.Officer != "Practice presiding officer" || got.Packets.String() != "4" || len(after.count.Drafts()) != 0 {
		t.Errorf("received: %+v; said: %q", got, after.said())
	}
}

func TestARecordOfVoterIDThatIsHalfKeyedIsMarkedAndBack(t *testing.T) {
	d := sit(t)
	d.goTo("voter identification")
	record := d.count.State().VoterID.Register()[0].ID
	d.goTo(formstest.Words(d.script.Election, record))
	d.keys("4")
	d.Press(fyne.KeyEscape)
	d.wantMarked("half keyed by Practice clerk A")
	after := d.crashed(t)
	after.goTo(formstest.Words(after.script.Election, record))
	if got := after.sheet().Fields[0].Entry.Text(); got != "4" {
		t.Errorf("in the field: %q", got)
	}
}
