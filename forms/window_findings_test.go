package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/kit"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestAFindingIsThereAfterTheLastDigitAndF6LeadsToItsFigure(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	for _, n := range []string{"1900", "500", "1400", "2"} {
		d.Write(n)
		d.Press(fyne.KeyReturn)
	}
	d.Write("139")
	d.Write("7")
	f, ok := d.w.found.current()
	if !ok || f.Code != "V1" || f.Numbers["expected"] != 1397 {
		t.Fatalf("found: %+v", d.w.found.now)
	}
	states := map[figure.ID]kit.FigureState{}
	for _, field := range d.sheet().fields {
		states[field.def.ID] = field.entry.State()
	}
	if states["bp_expected"] != kit.FigureError || states["bp_spoilt"] != kit.FigureError || states["bp_unused"] != kit.FigureNormal {
		t.Errorf("marked: %v", states)
	}
	d.Press(fyne.KeyF6)
	if now := d.sheet().active.Now().(*kit.FigureEntry); now.Label != "Spoilt and replaced papers" {
		t.Errorf("F6 leads to %q", now.Label)
	}
	d.Write("3")
	if len(d.w.found.now) != 0 {
		t.Errorf("still found: %v", d.w.found.now[0].Clerk)
	}
}

func TestAVarianceIsExplainedByOneAndAcceptedByAnother(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	d.goTo("box 1")
	d.figures(sheet.Reading{"verified": 1397})
	d.goTo("box 1")
	d.Press(fyne.KeyF11)
	d.figures(sheet.Reading{"verified": 1397})
	d.Press(fyne.KeyF8) // a clerk may not
	if !strings.Contains(d.said(), "may not accept") {
		t.Errorf("said: %q", d.said())
	}
	d.person(practice.Supervisor)
	d.Press(fyne.KeyF7)
	d.answer("Counted twice.")
	d.person(practice.Officer)
	d.Press(fyne.KeyF8)
	d.answer("One paper was taken away.")
	found := rules.Check(d.ward("Callowland"))
	if len(found) != 1 || found[0].Explained == nil || found[0].Explained.By != practice.Supervisor || found[0].Accepted == nil || found[0].Accepted.By != practice.Officer {
		t.Errorf("found: %+v; said: %q", found, d.said())
	}
	if !strings.Contains(d.texts(), "One paper was taken away.") || !strings.Contains(d.texts(), "Counted twice.") {
		t.Error("the page does not show what was said")
	}
}

func TestAStepThatIsRefusedSaysWhatStandsInItsWay(t *testing.T) {
	d := sit(t)
	d.Press(fyne.KeyF9)
	if !strings.Contains(d.said(), "Ask the returning officer") {
		t.Errorf("said: %q", d.said())
	}
	d.person(practice.Officer)
	d.Press(fyne.KeyF9)
	if texts := d.texts(); !strings.Contains(texts, "cannot be verified yet") || !strings.Contains(texts, "Ballot paper account, Station 1 · Callowland Community Hall: awaited") {
		t.Errorf("the page says:\n%s", texts)
	}
	if d.ward("Callowland").State != ward.SetUp {
		t.Error("something was stored")
	}
}

func TestWhoeverIsAtTheKeyboardStandsInTheEntry(t *testing.T) {
	d := sit(t)
	d.person(practice.ClerkB)
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	last := d.w.records[len(d.w.records)-1]
	if last.Actor != practice.ClerkB || last.Kind != reconcile.KindSheetKeyed {
		t.Errorf("the entry: %+v", last)
	}
}

func TestNothingIsDoneBeforeSomebodySaysWho(t *testing.T) {
	d := sit(t)
	d.w.person = setup.Person{}
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	if !strings.Contains(d.said(), "who is at the keyboard") || d.sheet().fields[0].entry.Text() != "1900" {
		t.Errorf("said: %q", d.said())
	}
	d.Press(fyne.KeyF9)
	if !strings.Contains(d.said(), "who is at the keyboard") {
		t.Errorf("said: %q", d.said())
	}
	d.person(practice.ClerkB)
	for range d.sheet().fields {
		d.Press(fyne.KeyReturn)
	}
	if s := stored(d, accountOfStation(d, "Callowland", "1")); s.By != practice.ClerkB {
		t.Errorf("keyed by %q; said: %q", s.By, d.said())
	}
}
