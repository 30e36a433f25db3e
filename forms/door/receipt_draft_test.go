package door_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
)

func TestAReceiptThatIsHalfFilledInIsBackToo(t *testing.T) {
	d := desktest.Sit(t)
	d.AtDoor("12")
	d.Lines("2214", "Practice presiding officer")
	d.Shortcut(desk.WithCtrl(fyne.KeyD))
	d.WantMarked("receipt half filled in by Practice clerk A")
	if texts := d.Texts(); strings.Contains(texts, "Practice presiding officer") || strings.Contains(texts, "2214") {
		t.Errorf("the door says:\n%s", texts)
	}
	after := d.Crashed(t)
	after.Person(practice.ClerkB)
	after.AtDoor("12")
	if got := f(after).Lines[1].Text(); got != "" {
		t.Errorf("another person finds %q", got)
	}
	after.Person(practice.ClerkA)
	after.SaidThat(t, "Half filled in by you at ")
	if r := f(after); r.Lines[0].Text() != "2214" || r.Lines[1].Text() != "Practice presiding officer" || after.Canvas.Focused() != r.Lines[2].Field {
		t.Fatalf("in the lines: %q, %q", r.Lines[0].Text(), r.Lines[1].Text())
	}
	after.Lines("2 seals", "y", "3")
	after.Shortcut(&fyne.ShortcutUndo{})
	if got := f(after).Lines[4].Text(); got != "" || after.Canvas.Focused() != f(after).Lines[4].Field {
		t.Errorf("in the packets: %q", got)
	}
	after.Lines("4", "n", "y", "")
	if got, in := after.Count.State().Door["12"]; !in || got.Officer != "Practice presiding officer" || got.Packets.String() != "4" || len(after.Count.Drafts()) != 0 {
		t.Errorf("received: %+v; said: %q", got, after.Said())
	}
}
