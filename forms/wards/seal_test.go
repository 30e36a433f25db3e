package wards_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/paper"
)

func TestAClosedCountSaysSoOnEveryScreenAndTakesNothing(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	d.Shortcut(desk.WithCtrl(fyne.KeyE))
	d.SaidThat(t, "Practice clerk A is a clerk and may not close and seal the count.")
	d.Person(practice.Officer)
	d.Shortcut(desk.WithCtrl(fyne.KeyE))
	d.Answer("A1, A1")
	if d.Canvas.Overlays().Top() == nil {
		t.Fatal("a seal that stands there twice is taken")
	}
	d.Press(fyne.KeyEscape)
	d.Shortcut(desk.WithCtrl(fyne.KeyE))
	d.Answer("A1, A2")
	d.Answer("Strong room, Town Hall")
	banner := func() string { return d.TopLines()[5].Says().Cells[1].Text }
	for _, screen := range []string{"callowland", "door"} {
		d.GoTo(screen)
		if !d.TopLines()[5].Visible() || !strings.Contains(banner(), "CLOSED AND SEALED") || !strings.Contains(banner(), "2 seals · Strong room, Town Hall") {
			t.Errorf("over %s stands %q", screen, banner())
		}
	}
	d.GoTo("account 1")
	d.SaidThat(t, "The count is closed and its papers are under ")
	if _, open := d.W.Screen.(*paper.Form); open {
		t.Error("a sheet can be keyed")
	}
	for _, key := range []fyne.KeyName{fyne.KeyF9, fyne.KeyF10} {
		d.GoTo("callowland")
		d.Press(key)
		d.SaidThat(t, "The count is closed and its papers are under ")
		if d.Canvas.Overlays().Top() != nil {
			t.Fatalf("%s asks something", key)
		}
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyO))
	d.Answer("A1, B7")
	d.Answer("Seal A2 was torn; both agents looked at the packet.")
	if s := d.Count.State().Sealings; len(s) != 1 || s[0].Reopened == nil || s[0].Reason == "" || d.TopLines()[5].Visible() {
		t.Errorf("sealings %+v; said: %q", s, d.Said())
	}
	d.GoTo("account 1")
	if got := d.Open(); len(got) == 0 {
		t.Errorf("nothing can be keyed; said: %q", d.Said())
	}
}

func TestSealsAsTheyWereLeftOpenTheCountWithoutAReason(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	d.Person(practice.Officer)
	d.Shortcut(desk.WithCtrl(fyne.KeyO))
	d.SaidThat(t, "The count is not closed.")
	d.GoTo("seal")
	d.Answer("7")
	d.Answer("Strong room")
	d.Shortcut(desk.WithCtrl(fyne.KeyO))
	d.Answer("7")
	if _, closed := d.Count.State().Closed(); closed || d.Canvas.Overlays().Top() != nil {
		t.Errorf("the count is closed; said: %q", d.Said())
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyG))
	if texts := d.Texts(); !strings.Contains(texts, "by Practice returning officer: seals 7; kept at Strong room") || !strings.Contains(texts, "Opened again") {
		t.Errorf("the page says:\n%s", texts)
	}
}
