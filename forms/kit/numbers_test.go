package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func shownIn(t *testing.T, o fyne.Widget, size fyne.Size) []fyne.CanvasObject {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(NewTheme(Light, TextScaleMin))
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(size)
	return test.WidgetRenderer(o).Objects()
}

func TestNumbersFillWhatTheyAreGivenAndAreNeverCut(t *testing.T) {
	n := NewFillingNumbers()
	n.Set([]Number{{Figure: "4 of 12", Label: "declared"}, {Figure: "1,118 of 2,764", Label: "sheets in"}, {Figure: "9", Label: "boxes"}, {Figure: "1", Label: "x"}})
	for _, size := range []fyne.Size{fyne.NewSize(1200, 300), fyne.NewSize(500, 400)} {
		objects := shownIn(t, n, size)
		if len(objects) != 8 {
			t.Fatalf("%d texts", len(objects))
		}
		for i, o := range objects {
			text := o.(*canvas.Text)
			if text.Position().X+text.MinSize().Width > size.Width || text.Position().Y+text.MinSize().Height > size.Height {
				t.Errorf("in %v: %q ends at %v", size, text.Text, text.Position().Add(text.MinSize()))
			}
			if i == 2 && text.Text != "1,118 of 2,764" {
				t.Errorf("in %v: %q", size, text.Text)
			}
		}
		if large := objects[0].(*canvas.Text).TextSize; large < 2*theme.TextSize() {
			t.Errorf("in %v the figures are %v high", size, large)
		}
	}
}

func TestAStripGoesOnInFurtherLinesAndAClickChooses(t *testing.T) {
	chosen := ""
	var segments []Segment
	for _, label := range []string{"All 100", "Still out 88", "Findings open 12", "Declared 4"} {
		segments = append(segments, Segment{Keys: "1", Label: label, Choose: func() { chosen = label }})
	}
	s := NewStrip()
	s.Set(segments)
	shownIn(t, s, fyne.NewSize(900, 100))
	one := s.heightFor(900)
	if two := s.heightFor(220); two <= one {
		t.Errorf("%v high in a wide place, %v in a narrow", one, two)
	}
	last := s.places[3]
	if last.at.Y == s.places[0].at.Y || last.at.X+last.size.Width > 220 {
		t.Errorf("the last stands at %v", last.at)
	}
	s.Tapped(&fyne.PointEvent{Position: last.at.AddXY(3, 3)})
	if chosen != "Declared 4" {
		t.Errorf("chosen: %q", chosen)
	}
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(0, 0)})
	if chosen != "Declared 4" {
		t.Errorf("a click beside chooses %q", chosen)
	}
}

func TestAColumnThatNeedsRoomIsLeftOutWhereThereIsNone(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, TextScaleMin))
	v := NewRowView(Row{Columns: []Column{{}, {Ems: 4, Least: 30}, {Ems: 4}}, Cells: []Cell{{Text: "ward"}, {Text: "seldom"}, {Text: "state"}}})
	said := func(ems float32) (texts string) {
		v.heightFor(ems * theme.TextSize())
		for _, p := range v.pieces {
			texts += p.text + " "
		}
		return texts
	}
	if wide, narrow := said(40), said(20); wide != "ward seldom state " || narrow != "ward state " {
		t.Errorf("wide: %q, narrow: %q", wide, narrow)
	}
}

func TestBarsOfAColumnStandOnOneRulerAndAreNeverTooThinToBeSeen(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, TextScaleMin))
	bar := func(from, to float32) piece {
		v := NewRowView(Row{Columns: []Column{{Ems: 10}}, Cells: []Cell{{Stretch: &Stretch{From: from, To: to}}}})
		v.heightFor(200)
		return v.pieces[0]
	}
	first, second, thin := bar(0, 0.5), bar(0.5, 1), bar(1, 1)
	if end := first.at.X + first.size.Width; end != second.at.X {
		t.Errorf("the first ends at %v, the second begins at %v", end, second.at.X)
	}
	if thin.size.Width < leastStretch || thin.at.X+thin.size.Width > second.at.X+second.size.Width {
		t.Errorf("a bar of no length stands at %v, %v wide", thin.at.X, thin.size.Width)
	}
}
