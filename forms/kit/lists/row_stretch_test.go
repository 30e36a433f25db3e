package lists

import (
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/look"
)

func TestAColumnThatNeedsRoomIsLeftOutWhereThereIsNone(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	v := NewRowView(Row{Columns: []Column{{}, {Ems: 4, Least: 30}, {Ems: 4}}, Cells: []Cell{{Text: "ward"}, {Text: "seldom"}, {Text: "state"}}})
	said := func(ems float32) (texts string) {
		v.HeightFor(ems * theme.TextSize())
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
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	bar := func(from, to float32) piece {
		v := NewRowView(Row{Columns: []Column{{Ems: 10}}, Cells: []Cell{{Stretch: &Stretch{From: from, To: to}}}})
		v.HeightFor(200)
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

func TestARowDrawsNoMinusThatTheFontDoesNotHave(t *testing.T) {
	test.NewTempApp(t)
	v := NewRowView(TextRow("variance −4"))
	if v.HeightFor(400); v.pieces[0].text != "variance –4" {
		t.Errorf("a row draws %q", v.pieces[0].text)
	}
}
