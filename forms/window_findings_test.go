package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
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
	f, ok := d.w.Found.Current()
	if !ok || f.Code != "V1" || f.Numbers["expected"] != 1397 {
		t.Fatalf("found: %+v", d.w.Found.Now)
	}
	states := map[figure.ID]fields.FigureState{}
	for _, field := range d.sheet().Fields {
		states[field.Def.ID] = field.Entry.State()
	}
	if states["bp_expected"] != fields.FigureError || states["bp_spoilt"] != fields.FigureError || states["bp_unused"] != fields.FigureNormal {
		t.Errorf("marked: %v", states)
	}
	d.Press(fyne.KeyF6)
	if now := d.sheet().Active.Now().(*fields.FigureEntry); now.Label != "Spoilt and replaced papers" {
		t.Errorf("F6 leads to %q", now.Label)
	}
	d.Write("3")
	if len(d.w.Found.Now) != 0 {
		t.Errorf("still found: %v", d.w.Found.Now[0].Clerk)
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

func TestF11CountsTheSheetOfTheSelectedFindingAndItsRowIsNotGreen(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	d.goTo("box 1")
	d.figures(sheet.Reading{"verified": 1397})
	d.goTo(d.first().Name)
	f, ok := d.w.Found.Current()
	if !ok || !f.Recount {
		t.Fatalf("found: %+v", d.w.Found.Now)
	}
	if f.Level != rules.Error || !strings.Contains(d.texts(), "in, "+string(f.Code)) {
		t.Errorf("the row does not show %s:\n%s", f.Code, d.texts())
	}
	d.w.Screen.Home().(*lists.List).MoveTo(accountOfStation(d, d.first().Name, "2").String())
	d.Press(fyne.KeyF11)
	if s := d.sheet(); s.ID.Form != sheet.BoxVerification || s.Count != 2 {
		t.Errorf("F11 opens %s, count %d", s.ID, s.Count)
	}
}

func TestAFindingAsksWhatMayHaveHappened(t *testing.T) {
	d := small(t, inPairs)
	ward := d.first().ID
	d.store(ward, sheet.BallotPaperAccount, "1", account(1931, 517, 3, 7))
	d.store(ward, sheet.BoxVerification, "1", sheet.Reading{"verified": 1414}) // the spoilt papers too
	d.goTo("callowland")
	if texts := d.texts(); !strings.Contains(texts, "Ask: ") || !strings.Contains(texts, "3 spoilt papers") {
		t.Errorf("the findings say:\n%s", texts)
	}
}
