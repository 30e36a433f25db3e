package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

func TestWhoeverIsAtTheKeyboardStandsInTheEntry(t *testing.T) {
	d := sit(t)
	d.person(practice.ClerkB)
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	last := d.w.Records[len(d.w.Records)-1]
	if last.Actor != practice.ClerkB || last.Kind != reconcile.KindSheetKeyed {
		t.Errorf("the entry: %+v", last)
	}
}

func TestNothingIsDoneBeforeSomebodySaysWho(t *testing.T) {
	d := sit(t)
	d.w.Person = setup.Person{}
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	if !strings.Contains(d.said(), "who is at the keyboard") || d.sheet().Fields[0].Entry.Text() != "1900" {
		t.Errorf("said: %q", d.said())
	}
	d.Press(fyne.KeyF9)
	if !strings.Contains(d.said(), "who is at the keyboard") {
		t.Errorf("said: %q", d.said())
	}
	d.person(practice.ClerkB)
	for range d.sheet().Fields {
		d.Press(fyne.KeyReturn)
	}
	if s := stored(d, accountOfStation(d, "Callowland", "1")); s.By != practice.ClerkB {
		t.Errorf("keyed by %q; said: %q", s.By, d.said())
	}
}

func TestWhileNobodyIsAtTheKeyboardASheetIsOnlyRead(t *testing.T) {
	d := small(t, inPairs)
	d.storeBy(practice.ClerkB, accountOfStation(d, "Callowland", "1"), account(1931, 517, 3, 7))
	d.w.SetPerson(setup.Person{})
	d.goTo("account 1")
	d.Write("5")
	if d.sheet().Frozen == nil || d.sheet().Fields[0].Entry.Text() != "" {
		t.Errorf("%q can be keyed by nobody", d.sheet().Fields[0].Entry.Text())
	}
	d.showsNone("the sheet", 1931, 517)
	d.Press(fyne.KeyF2)
	d.Write("1")
	if !strings.Contains(d.how(), "Second reading") || d.sheet().Frozen != nil {
		t.Errorf("the head says %q", d.how())
	}
}
