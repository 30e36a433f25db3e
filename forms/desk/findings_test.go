package desk_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
)

func TestAFindingIsThereAfterTheLastDigitAndF6LeadsToItsFigure(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	for _, n := range []string{"1900", "500", "1400", "2"} {
		d.Write(n)
		d.Press(fyne.KeyReturn)
	}
	d.Write("139")
	d.Write("7")
	f, ok := d.W.Finding()
	if !ok || f.Code != "V1" || f.Numbers["expected"] != 1397 {
		t.Fatalf("found: %+v", d.W.Screen.Aside().Findings)
	}
	states := map[figure.ID]fields.FigureState{}
	for _, field := range d.Sheet().Fields {
		states[field.Def.ID] = field.Entry.State()
	}
	if states["bp_expected"] != fields.FigureError || states["bp_spoilt"] != fields.FigureError || states["bp_unused"] != fields.FigureNormal {
		t.Errorf("marked: %v", states)
	}
	d.Press(fyne.KeyF6)
	if now := d.Sheet().Active.Now().(*fields.FigureEntry); now.Label != "Spoilt and replaced papers" {
		t.Errorf("F6 leads to %q", now.Label)
	}
	d.Write("3")
	if len(d.W.Screen.Aside().Findings) != 0 {
		t.Errorf("still found: %v", d.W.Screen.Aside().Findings[0].Clerk)
	}
}

func TestAVarianceIsExplainedByOneAndAcceptedByAnother(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	d.Figures(desktest.Account(1900, 500, 2, 7))
	d.GoTo("box 1")
	d.Figures(sheet.Reading{"verified": 1397})
	d.GoTo("box 1")
	d.Press(fyne.KeyF11)
	d.Figures(sheet.Reading{"verified": 1397})
	d.Press(fyne.KeyF8) // a clerk may not
	if !strings.Contains(d.Said(), "may not accept") {
		t.Errorf("said: %q", d.Said())
	}
	d.Person(practice.Supervisor)
	d.Press(fyne.KeyF7)
	d.Answer("Counted twice.")
	d.Person(practice.Officer)
	d.Press(fyne.KeyF8)
	d.Answer("One paper was taken away.")
	found := rules.Check(d.Ward("Callowland"))
	if len(found) != 1 || found[0].Explained == nil || found[0].Explained.By != practice.Supervisor || found[0].Accepted == nil || found[0].Accepted.By != practice.Officer {
		t.Errorf("found: %+v; said: %q", found, d.Said())
	}
	if !strings.Contains(d.Texts(), "One paper was taken away.") || !strings.Contains(d.Texts(), "Counted twice.") {
		t.Error("the page does not show what was said")
	}
}

func TestF11CountsTheSheetOfTheSelectedFindingAndItsRowIsNotGreen(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	d.Figures(desktest.Account(1900, 500, 2, 7))
	d.GoTo("box 1")
	d.Figures(sheet.Reading{"verified": 1397})
	d.GoTo(d.First().Name)
	f, ok := d.W.Finding()
	if !ok || !f.Recount {
		t.Fatalf("found: %+v", d.W.Screen.Aside().Findings)
	}
	if f.Level != rules.Error || !strings.Contains(d.Texts(), "in, "+string(f.Code)) {
		t.Errorf("the row does not show %s:\n%s", f.Code, d.Texts())
	}
	d.W.Screen.Home().(*lists.List).MoveTo(desktest.AccountOfStation(d, d.First().Name, "2").String())
	d.Press(fyne.KeyF11)
	if s := d.Sheet(); s.ID.Form != sheet.BoxVerification || s.Count != 2 {
		t.Errorf("F11 opens %s, count %d", s.ID, s.Count)
	}
}

func TestAFindingAsksWhatMayHaveHappened(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	ward := d.First().ID
	d.Store(ward, sheet.BallotPaperAccount, "1", desktest.Account(1931, 517, 3, 7))
	d.Store(ward, sheet.BoxVerification, "1", sheet.Reading{"verified": 1414}) // the spoilt papers too
	d.GoTo("callowland")
	if texts := d.Texts(); !strings.Contains(texts, "Ask: ") || !strings.Contains(texts, "3 spoilt papers") {
		t.Errorf("the findings say:\n%s", texts)
	}
}
