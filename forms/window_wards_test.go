package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/door"
	"wardcount/forms/wards"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

func TestAClickOnAWardKeepsTypedFiguresAndTakesTheKeyboardThere(t *testing.T) {
	d := sit(t)
	second := d.script.Election.Contests[1]
	d.goTo("account 1")
	d.Write("19")
	test.Tap(d.w.Wards.List.Shown()[1])
	d.saidThat(t, "Not stored yet, but kept")
	for range 2 { // the second time, from a sheet in which nothing was typed since
		if p, ok := d.w.Screen.(*wards.WardPage); !ok || p.Contest != second.ID || d.Canvas.Focused() != p.Home() {
			t.Fatalf("the screen is %v, the keyboard at %v", d.w.Screen.Name(), d.Canvas.Focused())
		}
		d.goTo("account 1")
		test.Tap(d.w.Wards.List.Shown()[1])
	}
	d.goTo("account 1")
	if f := d.sheet(); f.Fields[0].Entry.Text() != "19" || d.w.Wards.List.Key() != string(d.first().ID) {
		t.Errorf("in the field: %q", f.Fields[0].Entry.Text())
	}
}

func TestLettersInTheListOfWardsLeaveThoseThatAreCalledSo(t *testing.T) {
	d := sit(t)
	d.Press(fyne.KeyF4)
	list := d.w.Wards.List
	all := len(rowKeys(list))
	d.Char('p')
	d.Char('a')
	if got := rowKeys(list); len(got) != 1 || got[0] != string(d.contest("Park")) || d.w.Ward != d.contest("Park") {
		t.Fatalf("left: %v; looked at: %s", got, d.w.Ward)
	}
	if said := list.Shown()[0].Says().Cells[0].Text; !strings.Contains(said, "“pa”") || !strings.Contains(said, "Esc: all") {
		t.Errorf("it says %q", said)
	}
	d.Press(fyne.KeyBackspace)
	if got := rowKeys(list); len(got) < 2 {
		t.Errorf("after Backspace: %v", got)
	}
	d.Press(fyne.KeyEscape)
	if got := rowKeys(list); len(got) != all || list.Key() == "" {
		t.Errorf("after Escape: %d rows, at %q", len(got), list.Key())
	}
	for _, r := range "tudor" {
		d.Char(r)
	}
	d.Press(fyne.KeyReturn)
	if p, ok := d.w.Screen.(*wards.WardPage); !ok || p.Contest != d.contest("Tudor") || len(rowKeys(list)) != all {
		t.Errorf("Enter leads to %v, %d rows in the list", d.w.Screen.Name(), len(rowKeys(list)))
	}
	d.Press(fyne.KeyF4)
	for _, r := range "door" {
		d.Char(r)
	}
	if _, ok := d.w.Screen.(*door.DoorPage); !ok {
		t.Errorf("a room's name leads to %v", d.w.Screen.Name())
	}
}

func TestWhatIsMissingStandsFirstInTheListOfWardsOnceItIsAskedFor(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepVerify)
	d.Press(fyne.KeyF4)
	list := d.w.Wards.List
	before := rowKeys(list)
	d.Char('+')
	after := rowKeys(list)
	if setup.ContestID(after[0]) == d.first().ID || setup.ContestID(after[11]) != d.first().ID || !strings.Contains(list.Shown()[0].Says().Cells[0].Text, "Most missing first") {
		t.Errorf("in order: %v", after)
	}
	d.Char('+')
	if got := rowKeys(list); got[0] != before[0] || !strings.Contains(d.part("foot"), "+: what is missing first") {
		t.Errorf("back: %v", got)
	}
}
