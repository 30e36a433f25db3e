package paper_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/look"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// saidInAmber holds what was said last, and its colour, against words.
func saidInAmber(t *testing.T, d *desktest.Seat, words string) {
	t.Helper()
	d.SaidThat(t, words)
	if got := d.FootLines()[0].Says().Cells[1].Colour; got != look.ColorNameWarningText {
		t.Errorf("%q is said in %q", d.Said(), got)
	}
}

func TestWhereErrorsStandTheSecondEnterSavesAndSaysSo(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	id := d.Sheet().ID
	d.FiguresOnce(desktest.Odd())
	saidInAmber(t, d, "1 error stands (V1). Enter again saves the sheet as the paper has it; F6 goes to it.")
	if n := len(desktest.Stored(d, id).Counts); n != 0 || d.Sheet().ID != id {
		t.Fatalf("%d counts are stored at the first Enter", n)
	}
	d.Press(fyne.KeyBackspace)
	d.Write("8") // another figure is another sheet: it is asked again
	d.Press(fyne.KeyEnter)
	d.SaidThat(t, "1 error stands (V1). Enter again")
	d.Press(fyne.KeyEnter)
	if s := desktest.Stored(d, id); len(s.Counts) != 1 || s.Counts[0]["bp_issued"] != 1441 || s.Counts[0]["pv_handed_in"] != 8 {
		t.Fatalf("stored: %v; said: %q", s.Counts, d.Said())
	}
	saidInAmber(t, d, "It brought 1 finding: V1. 1 error stands.")
}

func TestWhoLooksAtTheFiguresFirstIsNotAskedTwice(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	id := d.Sheet().ID
	d.FiguresOnce(desktest.Odd())
	d.Press(fyne.KeyF6)
	for range d.Sheet().Fields {
		if d.Sheet().ID == id {
			d.Press(fyne.KeyEnter)
		}
	}
	if s := desktest.Stored(d, id); len(s.Counts) != 1 {
		t.Errorf("not stored; said: %q", d.Said())
	}
}

func TestAFirstReadingSavedWithAnErrorTellsNobodyWhich(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	d.GoTo("account 1")
	d.Figures(desktest.Odd())
	saidInAmber(t, d, "A second person keys it now. 1 error stands.")
	if strings.Contains(d.Said()+d.Texts(), "V1") {
		t.Errorf("said: %q\n%s", d.Said(), d.Texts())
	}
}

func TestAFigureThatWasNotTakenIsReplacedByWhatIsTypedNext(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("opening 1 callowland")
	id := d.Sheet().ID
	d.Figures(sheet.Reading{"packets_in": 10, "papers_to_box": 10, "last": 7})
	d.SaidThat(t, "last session")
	d.Write("1")
	d.Press(fyne.KeyEnter)
	if s := desktest.Stored(d, id); len(s.Counts) != 1 || s.Counts[0]["last"] != 1 {
		t.Errorf("stored: %v; said: %q", s.Counts, d.Said())
	}
}

// postalPairs is a ward with a postal box, keyed by two people.
func postalPairs(e *setup.Election) {
	desktest.InPairs(e)
	e.Boxes = append(e.Boxes, setup.Box{ID: "P1", Contests: []setup.ContestID{e.Contests[0].ID}})
}

func TestWhoHasKeyedWhatDiffersAgainIsToldForWhomItWaits(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	d.StoreBy(practice.ClerkA, id, desktest.Account(1931, 517, 3, 7))
	d.StoreBy(practice.ClerkB, id, desktest.Account(1931, 517, 3, 9))
	d.W.News()
	wayOut := func(who, want string) {
		t.Helper()
		d.Person(who)
		d.GoTo("callowland")
		if !strings.Contains(d.Texts(), want) {
			t.Errorf("%s is not told %q:\n%s", who, want, d.Texts())
		}
	}
	wayOut(practice.ClerkB, "Still open: you and Practice clerk A both key what differs again (F5)")
	d.GoTo("account 1")
	d.Figures(sheet.Reading{"pv_handed_in": 9})
	wayOut(practice.ClerkB, "Still open: you have keyed it again; it waits for Practice clerk A")
	if strings.Contains(d.Texts(), "goes back to both") {
		t.Errorf("it is still with both:\n%s", d.Texts())
	}
	d.GoTo("account 1")
	d.SaidThat(t, "You have keyed it again; it waits for Practice clerk A.")
	if got := d.FootLines()[0].Says().Cells[1].Colour; got != look.ColorNameNoteText {
		t.Errorf("that is said in %q", got)
	}
	wayOut(practice.Officer, "Still open: Practice clerk A keys what differs again")
	wayOut(practice.ClerkA, "Still open: Practice clerk B has keyed it again; it waits for you (F5)")
}

func TestWhereWhatDiffersIsKeyedTheFindingsSayThatItDoes(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	first, second := desktest.Account(1931, 517, 3, 0), desktest.Account(1931, 517, 3, 0)
	second["tend_supplied"] = 5
	errors := func(who string) {
		t.Helper()
		d.Person(who)
		d.GoTo("account 1")
		listed := fmt.Sprint(d.Wards().Shown()[0].Says())
		if found := d.Texts(); !strings.Contains(listed, "1 error") || !strings.Contains(found, "\n1 error · ") || !strings.Contains(found, "Error D1 · Station 1") {
			t.Errorf("the list says %q; before %s:\n%s", listed, who, found)
		}
		d.Press(fyne.KeyF6)
		if f, ok := d.W.Finding(); !ok || f.Code != "D1" {
			t.Errorf("F6 leads to %v", f.Code)
		}
	}
	d.StoreBy(practice.ClerkA, id, first)
	d.StoreBy(practice.ClerkB, id, second)
	d.W.News()
	errors(practice.ClerkA)
	d.StoreBy(practice.ClerkA, id, sheet.Reading{})
	d.StoreBy(practice.ClerkB, id, sheet.Reading{"tend_supplied": 5})
	d.W.News()
	d.Press(fyne.KeyEscape)
	errors(practice.Supervisor)
	if s := desktest.Stored(d, id); s.State() != ward.Differs {
		t.Errorf("the sheet is %s", s.State())
	}
}
