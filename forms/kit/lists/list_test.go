package lists

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
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

func TestEvenRowsAreMeasuredOnceTheyAreInView(t *testing.T) {
	l, k := rowsWindow(t)
	l.Even = true
	var rows []Row
	for i := range 20_000 {
		rows = append(rows, keyed(strconv.Itoa(i)))
	}
	l.Set(rows)
	measured := func() (n int) {
		for _, v := range l.views {
			if v.scale != 0 {
				n++
			}
		}
		return n
	}
	if n := measured(); n > 40 {
		t.Fatalf("%d of 20,000 rows were measured", n)
	}
	k.Press(fyne.KeyEnd)
	last := l.column.Objects[len(l.column.Objects)-1].(*RowView)
	if last.Row.Key != "19999" || last.top+last.height != l.rows.Place() || last.Position().Y != last.top {
		t.Errorf("the end is row %s at %v", last.Row.Key, last.top)
	}
	if n := measured(); n > 80 {
		t.Errorf("%d rows were measured", n)
	}
}

func TestTabAndTheArrowsToTheSideAreHeardWhereSomebodyListens(t *testing.T) {
	l, k := rowsWindow(t, keyed("a"))
	if l.AcceptsTab() {
		t.Error("Tab stays in a list that does nothing with it")
	}
	heard := ""
	l.OnTab = func(by int) { heard += "tab" + strconv.Itoa(by) + " " }
	l.OnSide = func(by int) { heard += "side" + strconv.Itoa(by) + " " }
	k.Press(fyne.KeyTab, fyne.KeyLeft, fyne.KeyRight)
	l.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	k.Press(fyne.KeyTab)
	l.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
	k.Press(fyne.KeyTab)
	if want := "tab1 side-1 side1 tab-1 tab1 "; heard != want || !l.AcceptsTab() {
		t.Errorf("heard %q, want %q", heard, want)
	}
}

func TestAClickOnAHeadIsHeardByItsColumn(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	v := NewRowView(Row{Columns: []Column{{Ems: 4}, {Ems: 4, Least: 30}, {}}, Cells: []Cell{{Text: "a"}, {Text: "b"}, {Text: "c"}}})
	w := test.NewTempWindow(t, v)
	heard := -1
	v.OnTapCell = func(i int) { heard = i }
	for _, c := range []struct {
		width, x float32
		want     int
	}{{600, 20, 0}, {600, 90, 1}, {600, 500, 2}, {300, 90, 2}} {
		w.Resize(fyne.NewSize(c.width, 60))
		if v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(c.x, 5)}); heard != c.want {
			t.Errorf("in %v at %v: column %d, want %d", c.width, c.x, heard, c.want)
		}
	}
}

func TestShiftThatIsLetGoElsewhereIsNotHeldHere(t *testing.T) {
	l, k := rowsWindow(t, keyed("a"))
	var by []int
	l.OnTab = func(n int) { by = append(by, n) }
	tab := func() { l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab}) }
	l.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	tab()
	k.Canvas.Unfocus()
	k.Canvas.Focus(l)
	tab()
	if !slices.Equal(by, []int{-1, 1}) {
		t.Errorf("Tab led by %v", by)
	}
}
