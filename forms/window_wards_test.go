package forms

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestAClickOnAWardKeepsTypedFiguresAndTakesTheKeyboardThere(t *testing.T) {
	d := sit(t)
	second := d.script.Election.Contests[1]
	d.goTo("account 1")
	d.Write("19")
	test.Tap(d.w.wards.list.Shown()[1])
	d.saidThat(t, "Not stored yet, but kept")
	for range 2 { // the second time, from a sheet in which nothing was typed since
		if p, ok := d.w.screen.(*wardPage); !ok || p.contest != second.ID || d.Canvas.Focused() != p.home() {
			t.Fatalf("the screen is %v, the keyboard at %v", d.w.screen.name(), d.Canvas.Focused())
		}
		d.goTo("account 1")
		test.Tap(d.w.wards.list.Shown()[1])
	}
	d.goTo("account 1")
	if f := d.sheet(); f.fields[0].entry.Text() != "19" || d.w.wards.list.Key() != string(d.first().ID) {
		t.Errorf("in the field: %q", f.fields[0].entry.Text())
	}
}
