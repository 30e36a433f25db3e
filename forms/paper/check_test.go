package paper_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/fields"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

func TestAFindingIsThereWithTheLastDigit(t *testing.T) {
	d := twoTables(t, func(*setup.Election) {})
	for _, grid := range []bool{false, true} {
		d.GoTo("sheet 1")
		if grid {
			d.Shortcut(desk.WithCtrl(fyne.KeyI))
		}
		for _, n := range []string{"25", "20", "11", "13", "4"} {
			d.Write(n)
			d.Press(fyne.KeyReturn)
		}
		d.Write("1")
		d.Press(fyne.KeyReturn)
		d.Write("0")
		if !strings.Contains(d.Texts(), "Error C9 · Count sheet 1") {
			t.Errorf("in the grid %v: no finding with the last digit:\n%s", grid, d.Texts())
		}
		if f := d.Sheet(); f.Fields[6].Entry.State() != fields.FigureError {
			t.Errorf("in the grid %v: the field is %v", grid, f.Fields[6].Entry.State())
		}
		d.Shortcut(desk.WithCtrl(fyne.KeyBackspace)) // nothing of it is to be back
		d.Press(fyne.KeyRight, fyne.KeyReturn, fyne.KeyEscape)
	}
}

// The reasons of a notes sheet that do not add up to those refused are an error; that they are not as many as the lines
// of the refusal list is a warning at some of the same figures, and hides no error.
func TestAFigureWithAnErrorIsMarkedSoWhateverElseIsSaidOfIt(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) { e.Date = "2026-05-07" })
	d.GoTo("notes 1")
	f := d.Sheet()
	for id, n := range map[figure.ID]string{"refused_initial": "7", "returned_issued": "4", "not_returned": "3", "bprl_lines": "9",
		"reason_no_id": "1", "reason_wrong_type": "1", "reason_likeness": "1", "reason_forgery": "1", "reason_questions": "1", "reason_other": "1"} {
		for _, field := range f.Fields {
			if field.Def.ID == id {
				d.Canvas.Focus(field.Entry)
				d.Write(n)
			}
		}
	}
	for _, field := range f.Fields {
		want := map[figure.ID]fields.FigureState{"reason_likeness": fields.FigureError, "reason_other": fields.FigureError, "bprl_lines": fields.FigureWarning}
		if state, named := want[field.Def.ID]; named && field.Entry.State() != state {
			t.Errorf("%s is marked %q, want %q", field.Def.ID, field.Entry.State(), state)
		}
	}
}
