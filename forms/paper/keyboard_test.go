package paper_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/desktest"
	"wardcount/forms/kit/fields"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
)

func TestPlusPassesOverTheTenderedPapersOfAnAccount(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	for _, n := range []string{"1900", "500", "1400", "2", "1398"} {
		d.Write(n)
		d.Press(fyne.KeyEnter)
	}
	d.Write("+")
	if now := d.Sheet().Active.Now().(*fields.FigureEntry); now.Label != "Packets of postal votes handed in" {
		t.Errorf("+ leads to %q", now.Label)
	}
}

func TestTheLastFigureSaysThatEnterSaves(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepCount)
	d.GoTo("count result callowland")
	for _, n := range []string{"900", "800", "40", "30"} {
		d.Write(n)
		d.Press(fyne.KeyEnter)
	}
	if hints := d.W.Screen.Hints(); !strings.HasPrefix(hints, "Enter: on ") {
		t.Errorf("before the last: %q", hints)
	}
	d.Press(fyne.KeyEnter)
	if hints := d.W.Screen.Hints(); !strings.HasPrefix(hints, "Enter: save the sheet ") {
		t.Errorf("at the last figure, which need not be given: %q", hints)
	}
	d.GoTo("pilot 1")
	f := d.Sheet()
	for _, field := range f.Fields {
		f.GoTo(rules.Finding{Figures: []figure.ID{field.Def.ID}})
	}
	if texts := d.Texts(); strings.Contains(texts, "Enter passes it over") || !strings.Contains(texts, "leave it empty: Enter saves the sheet.") {
		t.Errorf("its help says:\n%s", texts)
	}
}

func TestYesAndNoAreTypedAsLetters(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("opening 1 callowland")
	id := d.Sheet().ID
	d.Keys("4", "200", "195")
	last := d.Sheet().Fields[3]
	for letter, want := range map[string]string{"y": "1 yes", "n": "0 no", "Y": "1 yes", "N": "0 no", "1": "1 yes"} {
		d.Write(letter)
		if got := last.Entry.Text() + " " + last.After.Says().Cells[0].Text; got != want {
			t.Errorf("%s is %q, want %q", letter, got, want)
		}
		d.Press(fyne.KeyBackspace)
	}
	d.Write("x")
	d.SaidThat(t, "not a digit")
	d.Write("y")
	d.Press(fyne.KeyEnter)
	d.Insist()
	if s := desktest.Stored(d, id); len(s.Counts) != 1 || s.Counts[0]["last"] != 1 {
		t.Errorf("stored: %v; said: %q", s.Counts, d.Said())
	}
}

func TestWhatIsNoFigureIsRefusedInASentence(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	d.Write("12x")
	if got := d.Sheet().Fields[0].Entry.Text(); got != "12" {
		t.Errorf("in the field: %q", got)
	}
	if !strings.Contains(d.Said(), "not a digit") {
		t.Errorf("said: %q", d.Said())
	}
	d.Write("3")
	if d.Said() != "" {
		t.Errorf("still said: %q", d.Said())
	}
	d.GoTo("opening 1 callowland")
	d.Figures(sheet.Reading{"packets_in": 10, "papers_to_box": 10, "last": 7})
	if !strings.Contains(d.Said(), "last session") {
		t.Errorf("said: %q", d.Said())
	}
	if now := d.Sheet().Active.Now().(*fields.FigureEntry); now.Text() != "7" {
		t.Errorf("the keyboard is in the figure %q", now.Text())
	}
}
