package desk_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

func TestWhoeverIsAtTheKeyboardStandsInTheEntry(t *testing.T) {
	d := desktest.Sit(t)
	d.Person(practice.ClerkB)
	d.GoTo("account 1")
	d.Figures(desktest.Account(1900, 500, 2, 7))
	last := d.W.Records[len(d.W.Records)-1]
	if last.Actor != practice.ClerkB || last.Kind != reconcile.KindSheetKeyed {
		t.Errorf("the entry: %+v", last)
	}
}

func TestNothingIsDoneBeforeSomebodySaysWho(t *testing.T) {
	d := desktest.Sit(t)
	d.W.Person = setup.Person{}
	d.GoTo("account 1")
	d.Figures(desktest.Account(1900, 500, 2, 7))
	if !strings.Contains(d.Said(), "who is at the keyboard") || d.Sheet().Fields[0].Entry.Text() != "1900" {
		t.Errorf("said: %q", d.Said())
	}
	d.Press(fyne.KeyF9)
	if !strings.Contains(d.Said(), "who is at the keyboard") {
		t.Errorf("said: %q", d.Said())
	}
	d.Person(practice.ClerkB)
	for range d.Sheet().Fields {
		d.Press(fyne.KeyReturn)
	}
	if s := desktest.Stored(d, desktest.AccountOfStation(d, "Callowland", "1")); s.By != practice.ClerkB {
		t.Errorf("keyed by %q; said: %q", s.By, d.Said())
	}
}

func TestWhileNobodyIsAtTheKeyboardASheetIsOnlyRead(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	d.StoreBy(practice.ClerkB, desktest.AccountOfStation(d, "Callowland", "1"), desktest.Account(1931, 517, 3, 7))
	d.W.Person = setup.Person{}
	d.GoTo("account 1")
	d.Write("5")
	if d.Sheet().Frozen == nil || d.Sheet().Fields[0].Entry.Text() != "" {
		t.Errorf("%q can be keyed by nobody", d.Sheet().Fields[0].Entry.Text())
	}
	d.ShowsNone("the sheet", 1931, 517)
	d.Press(fyne.KeyF2)
	d.Write("1")
	if !strings.Contains(d.How(), "Second reading") || d.Sheet().Frozen != nil {
		t.Errorf("the head says %q", d.How())
	}
}
