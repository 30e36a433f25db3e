package paper_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/desktest"
	"wardcount/forms/kit/fields"
)

func TestTheRunningCheckGoesAlongAndPlusPassesOverWhatIsNotGiven(t *testing.T) {
	d := desktest.AtTables(t)
	d.GoTo("sheet 101 peter")
	running := func() string {
		words := ""
		for _, c := range d.Sheet().Running().Says().Cells {
			words += c.Text + "|"
		}
		return words
	}
	d.Write("10")
	d.Press(fyne.KeyEnter)
	d.Write("9")
	d.Press(fyne.KeyEnter)
	if got := running(); got != "10 papers × 3 seats = 30 votes|so far 9|left 21|" {
		t.Errorf("running: %q", got)
	}
	d.Write("8")
	for range 16 {
		d.Press(fyne.KeyEnter)
		d.Write("0")
	}
	id := d.Sheet().ID
	if got := running(); got != "10 papers × 3 seats = 30 votes|so far 17|left 13|" {
		t.Errorf("running: %q", got)
	}
	if !strings.Contains(d.W.Screen.Hints(), "+: pass over") {
		t.Errorf("the keys are: %s", d.W.Screen.Hints())
	}
	d.Write("+")
	if s := desktest.Stored(d, id); len(s.Counts) != 1 || s.Counts[0]["papers_on_sheet"] != 10 {
		t.Errorf("stored: %v; said: %q", s.Counts, d.Said())
	} else if _, given := s.Counts[0]["unused"]; given {
		t.Errorf("stored: %v", s.Counts[0])
	}
	if got := d.Sheet().ID.Subject; got != "102" {
		t.Errorf("then sheet %s", got)
	}
	d.Write("12+")
	if now := d.Sheet().Active.Now().(*fields.FigureEntry); now.Text() != "12" || !strings.Contains(d.Said(), "not a digit") {
		t.Errorf("+ did something before a figure that must be given; said: %q", d.Said())
	}
}
