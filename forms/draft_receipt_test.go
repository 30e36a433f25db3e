package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/formstest"
)

func TestAReceiptThatIsHalfFilledInIsBackToo(t *testing.T) {
	d := sit(t)
	d.atDoor("12")
	d.lines("2214", "Practice presiding officer")
	d.Shortcut(withCtrl(fyne.KeyD))
	d.wantMarked("receipt half filled in by Practice clerk A")
	if texts := d.texts(); strings.Contains(texts, "Practice presiding officer") || strings.Contains(texts, "2214") {
		t.Errorf("the door says:\n%s", texts)
	}
	after := d.crashed(t)
	after.person(practice.ClerkB)
	after.atDoor("12")
	if got := f(after).lines[1].text(); got != "" {
		t.Errorf("another person finds %q", got)
	}
	after.person(practice.ClerkA)
	after.saidThat(t, "Half filled in by you at ")
	if r := f(after); r.lines[0].text() != "2214" || r.lines[1].text() != "Practice presiding officer" || after.Canvas.Focused() != r.lines[2].field {
		t.Fatalf("in the lines: %q, %q", r.lines[0].text(), r.lines[1].text())
	}
	after.lines("2 seals", "y", "3")
	after.Shortcut(&fyne.ShortcutUndo{})
	if got := f(after).lines[4].text(); got != "" || after.Canvas.Focused() != f(after).lines[4].field {
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
	if got := after.sheet().fields[0].entry.Text(); got != "4" {
		t.Errorf("in the field: %q", got)
	}
}
