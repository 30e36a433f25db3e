package lists

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/formstest"
	"wardcount/forms/kit/look"
)

func rowsWindow(t *testing.T, rows ...Row) (*List, formstest.Keyboard) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	l := NewList()
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(300, 200))
	l.Set(rows)
	w.Canvas().Focus(l)
	return l, formstest.Keyboard{Canvas: w.Canvas()}
}

func keyed(key string) Row { return Row{Columns: WholeWidth, Cells: []Cell{{Text: key}}, Key: key} }

func TestArrowsPassOverWhatCannotBeComeToAndStayAtTheEnds(t *testing.T) {
	opened := ""
	second := keyed("second")
	second.Open = func() { opened = "second" }
	l, k := rowsWindow(t, HeadingRow("a heading"), keyed("first"), TextRow("a text"), second)
	if l.Key() != "first" {
		t.Errorf("begins at %q", l.Key())
	}
	k.Press(fyne.KeyUp)
	if l.Key() != "first" {
		t.Errorf("Up leads to %q", l.Key())
	}
	k.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyEnter)
	if l.Key() != "second" || opened != "second" {
		t.Errorf("Down leads to %q, Enter opens %q", l.Key(), opened)
	}
}

func TestThePlaceStaysWithItsRowWhenTheListIsShownAnew(t *testing.T) {
	l, k := rowsWindow(t, keyed("a"), keyed("b"), keyed("c"))
	k.Press(fyne.KeyDown)
	l.Set([]Row{keyed("new"), keyed("a"), keyed("b"), keyed("c")})
	if l.Key() != "b" {
		t.Errorf("stands at %q", l.Key())
	}
	l.Set([]Row{keyed("a"), keyed("c")})
	if l.Key() == "" {
		t.Error("stands nowhere")
	}
	l.Set(nil)
	k.Press(fyne.KeyDown, fyne.KeyEnter, fyne.KeyHome)
	if l.Key() != "" {
		t.Errorf("an empty list stands at %q", l.Key())
	}
}

func TestARowThatIsComeToIsScrolledIntoView(t *testing.T) {
	var rows []Row
	for i := range 60 {
		rows = append(rows, keyed(strings.Repeat("x", i+1)))
	}
	l, k := rowsWindow(t, rows...)
	for range 59 {
		k.Press(fyne.KeyDown)
		if !l.inView() {
			t.Fatalf("row %d is out of sight", l.At)
		}
	}
	for range 59 {
		k.Press(fyne.KeyUp)
		if !l.inView() {
			t.Fatalf("row %d is out of sight", l.At)
		}
	}
}

func TestEnterShowsARowOutOfSightBeforeItOpensIt(t *testing.T) {
	rows := make([]Row, 0, 40)
	for range 39 {
		rows = append(rows, TextRow("a text"))
	}
	opened := 0
	last := keyed("last")
	last.Open = func() { opened++ }
	_, k := rowsWindow(t, append(rows, last)...)
	k.Press(fyne.KeyEnter)
	if opened != 0 {
		t.Error("opened what nobody could see")
	}
	k.Press(fyne.KeyEnter)
	if opened != 1 {
		t.Error("not opened once it was in view")
	}
}

func TestOfVeryManyRowsThoseInViewAreDrawn(t *testing.T) {
	var rows []Row
	for i := range 1000 {
		rows = append(rows, keyed("row "+strings.Repeat("x", i%7)))
		rows[i].Key = string(rune('a' + i))
	}
	l, k := rowsWindow(t, rows...)
	drawn := func() []fyne.CanvasObject { return l.column.Objects }
	if n := len(drawn()); n < 5 || n > 30 {
		t.Fatalf("%d rows are drawn", n)
	}
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyEnd, fyne.KeyHome} {
		k.Press(key)
		top, bottom := l.scroll.Offset.Y, l.scroll.Offset.Y+l.scroll.Size().Height
		first, last := drawn()[0].(*RowView), drawn()[len(drawn())-1].(*RowView)
		if first.top > top || last.top+last.height < bottom-1 || first.Position().Y != first.top {
			t.Errorf("after %s rows from %v to %v are drawn, in view is %v to %v", key, first.top, last.top+last.height, top, bottom)
		}
	}
}
