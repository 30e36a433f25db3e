package paper_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/desktest"
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
