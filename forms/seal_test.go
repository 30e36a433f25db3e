package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/paper"
)

func TestAClosedCountSaysSoOnEveryScreenAndTakesNothing(t *testing.T) {
	d := small(t, inPairs)
	d.Shortcut(desk.WithCtrl(fyne.KeyE))
	d.saidThat(t, "Practice clerk A is a clerk and may not close and seal the count.")
	d.person(practice.Officer)
	d.Shortcut(desk.WithCtrl(fyne.KeyE))
	d.answer("A1, A1")
	if d.Canvas.Overlays().Top() == nil {
		t.Fatal("a seal that stands there twice is taken")
	}
	d.Press(fyne.KeyEscape)
	d.Shortcut(desk.WithCtrl(fyne.KeyE))
	d.answer("A1, A2")
	d.answer("Strong room, Town Hall")
	banner := func() string { return d.w.Top.Sealed.Says().Cells[1].Text }
	for _, screen := range []string{"callowland", "door"} {
		d.goTo(screen)
		if !d.w.Top.Sealed.Visible() || !strings.Contains(banner(), "CLOSED AND SEALED") || !strings.Contains(banner(), "2 seals · Strong room, Town Hall") {
			t.Errorf("over %s stands %q", screen, banner())
		}
	}
	d.goTo("account 1")
	d.saidThat(t, "The count is closed and its papers are under ")
	if _, open := d.w.Screen.(*paper.Form); open {
		t.Error("a sheet can be keyed")
	}
	for _, key := range []fyne.KeyName{fyne.KeyF9, fyne.KeyF10} {
		d.goTo("callowland")
		d.Press(key)
		d.saidThat(t, "The count is closed and its papers are under ")
		if d.Canvas.Overlays().Top() != nil {
			t.Fatalf("%s asks something", key)
		}
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyO))
	d.answer("A1, B7")
	d.answer("Seal A2 was torn; both agents looked at the packet.")
	if s := d.count.State().Sealings; len(s) != 1 || s[0].Reopened == nil || s[0].Reason == "" || d.w.Top.Sealed.Visible() {
		t.Errorf("sealings %+v; said: %q", s, d.said())
	}
	d.goTo("account 1")
	if got := d.open(); len(got) == 0 {
		t.Errorf("nothing can be keyed; said: %q", d.said())
	}
}

func TestSealsAsTheyWereLeftOpenTheCountWithoutAReason(t *testing.T) {
	d := small(t, inPairs)
	d.person(practice.Officer)
	d.Shortcut(desk.WithCtrl(fyne.KeyO))
	d.saidThat(t, "The count is not closed.")
	d.goTo("seal")
	d.answer("7")
	d.answer("Strong room")
	d.Shortcut(desk.WithCtrl(fyne.KeyO))
	d.answer("7")
	if _, closed := d.count.State().Closed(); closed || d.Canvas.Overlays().Top() != nil {
		t.Errorf("the count is closed; said: %q", d.said())
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyG))
	if texts := d.texts(); !strings.Contains(texts, "by Practice returning officer: seals 7; kept at Strong room") || !strings.Contains(texts, "Opened again") {
		t.Errorf("the page says:\n%s", texts)
	}
}
