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

func TestWhoIsThereIsHighlighted_AndAtFirstNobody(t *testing.T) {
	d := desktest.Sit(t)
	d.W.Person = setup.Person{}
	d.Press(fyne.KeyF2, fyne.KeyReturn)
	if d.W.Person.Name != "" || d.Canvas.Overlays().Top() == nil {
		t.Fatalf("Enter alone puts %q at the keyboard", d.W.Person.Name)
	}
	d.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if d.W.Person.Name != practice.ClerkB {
		t.Errorf("Down twice and Enter come to %q", d.W.Person.Name)
	}
	d.Press(fyne.KeyF2, fyne.KeyReturn)
	if d.W.Person.Name != practice.ClerkB {
		t.Errorf("the highlight stood on %q", d.W.Person.Name)
	}
}

func TestTheQuestionWhoIsThereSaysThatWhatIsHalfKeyedIsKept(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	d.Press(fyne.KeyF2)
	const kept = "What " + practice.ClerkA + " has half keyed here is kept, and shown to nobody else."
	if strings.Contains(d.InHelp(), kept) {
		t.Error("nothing is half keyed")
	}
	d.Press(fyne.KeyEscape)
	d.Write("12")
	d.Press(fyne.KeyF2)
	if !strings.Contains(d.InHelp(), kept) {
		t.Errorf("it says: %s", d.InHelp())
	}
}
