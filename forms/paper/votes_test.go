package paper_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/desktest"
	"wardcount/forms/kit/fields"
)

func TestTwelveCountSheetsAreKeyedWithNoOtherKeyThanDigitsAndEnter(t *testing.T) {
	d := desktest.AtTables(t)
	keys := d.CountSheets(13)
	d.GoTo("sheet " + keys[0].Sheet.Subject + " peter")
	for _, k := range keys[:12] {
		if got := d.Sheet().ID; got != k.Sheet {
			t.Fatalf("%s is open, want %s; said: %q", got, k.Sheet, d.Said())
		}
		d.Figures(k.Figures)
		if s := desktest.Stored(d, k.Sheet); len(s.Counts) != 1 || !s.Counts[0].Equal(k.Figures) {
			t.Fatalf("%s is stored as %v; said: %q", k.Sheet, s.Counts, d.Said())
		}
	}
	if got := d.Sheet(); got.ID != keys[12].Sheet || d.Canvas.Focused() != fyne.Focusable(got.Fields[0].Entry) {
		t.Errorf("the pile goes on with %s", got.ID)
	}
}

func TestEveryFigureOfACountSheetIsSeenAtOnce(t *testing.T) {
	d := desktest.AtTables(t)
	d.W.Win.Resize(fyne.NewSize(1280, 690))
	d.GoTo("sheet 101 peter")
	f := d.Sheet()
	if n := len(f.Fields); n != 21 {
		t.Fatalf("%d figures", n)
	}
	driver := fyne.CurrentApp().Driver()
	view, top := f.Active.Scroll.Size(), driver.AbsolutePositionForObject(f.Active.Scroll)
	for _, field := range f.Fields {
		at := driver.AbsolutePositionForObject(field.Entry).Subtract(top)
		if at.Y < 0 || at.Y+field.Entry.Size().Height > view.Height || at.X+field.Entry.Size().Width > view.Width {
			t.Errorf("%s stands at %v, %v high, in %v", field.Def.Label, at, field.Entry.Size().Height, view)
		}
		texts := test.WidgetRenderer(field.Label).Objects()
		name := texts[len(texts)-1]
		if end := driver.AbsolutePositionForObject(field.Label).X + name.Position().X + name.Size().Width; end > top.X+at.X {
			t.Errorf("the label of %s runs into its field", field.Def.Label)
		}
	}
	left, right := f.Fields[1].Entry.Position(), f.Fields[12].Entry.Position()
	if left.X == right.X {
		t.Error("all stand in one column")
	}
	f.W.Zoom(200) // there is no room for two: one column, and it scrolls
	if left, right := f.Fields[1].Entry.Position(), f.Fields[12].Entry.Position(); left.X != right.X {
		t.Errorf("at twice the size two columns stand at %v and %v", left.X, right.X)
	}
}

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
