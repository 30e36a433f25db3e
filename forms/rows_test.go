package forms

import (
	"strings"
	"testing"

	"wardcount/forms/formstest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func rowsWindow(t *testing.T, rows ...row) (*rowList, formstest.Keyboard) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(NewTheme(Light, TextScaleMin))
	l := newRowList()
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(300, 200))
	l.set(rows)
	w.Canvas().Focus(l)
	return l, formstest.Keyboard{Canvas: w.Canvas()}
}

func keyed(key string) row { return row{columns: wholeWidth, cells: []cell{{text: key}}, key: key} }

func TestLayingOutARowAgainMakesNoNewObjects(t *testing.T) {
	l, _ := rowsWindow(t, textRow("a sentence that is longer than the list is wide, so that it wraps"))
	v := l.views[0]
	r := test.WidgetRenderer(v)
	before := r.Objects()
	if len(before) < 4 {
		t.Fatalf("%d objects: it does not wrap", len(before))
	}
	r.Layout(v.Size())
	for i, o := range r.Objects() {
		if o != before[i] {
			t.Errorf("object %d is another: the window would be painted without end", i)
		}
	}
	r.Layout(fyne.NewSize(v.Size().Width/2, 100))
	if len(r.Objects()) <= len(before) {
		t.Error("at half the width it does not wrap more")
	}
}

func TestArrowsPassOverWhatCannotBeComeToAndStayAtTheEnds(t *testing.T) {
	opened := ""
	second := keyed("second")
	second.open = func() { opened = "second" }
	l, k := rowsWindow(t, headingRow("a heading"), keyed("first"), textRow("a text"), second)
	if l.key() != "first" {
		t.Errorf("begins at %q", l.key())
	}
	k.Press(fyne.KeyUp)
	if l.key() != "first" {
		t.Errorf("Up leads to %q", l.key())
	}
	k.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyEnter)
	if l.key() != "second" || opened != "second" {
		t.Errorf("Down leads to %q, Enter opens %q", l.key(), opened)
	}
}

func TestThePlaceStaysWithItsRowWhenTheListIsShownAnew(t *testing.T) {
	l, k := rowsWindow(t, keyed("a"), keyed("b"), keyed("c"))
	k.Press(fyne.KeyDown)
	l.set([]row{keyed("new"), keyed("a"), keyed("b"), keyed("c")})
	if l.key() != "b" {
		t.Errorf("stands at %q", l.key())
	}
	l.set([]row{keyed("a"), keyed("c")})
	if l.key() == "" {
		t.Error("stands nowhere")
	}
	l.set(nil)
	k.Press(fyne.KeyDown, fyne.KeyEnter, fyne.KeyHome)
	if l.key() != "" {
		t.Errorf("an empty list stands at %q", l.key())
	}
}

func TestARowThatIsComeToIsScrolledIntoView(t *testing.T) {
	var rows []row
	for i := range 60 {
		rows = append(rows, keyed(strings.Repeat("x", i+1)))
	}
	l, k := rowsWindow(t, rows...)
	for range 59 {
		k.Press(fyne.KeyDown)
		if !l.inView() {
			t.Fatalf("row %d is out of sight", l.at)
		}
	}
	for range 59 {
		k.Press(fyne.KeyUp)
		if !l.inView() {
			t.Fatalf("row %d is out of sight", l.at)
		}
	}
}

func TestEnterShowsARowOutOfSightBeforeItOpensIt(t *testing.T) {
	rows := make([]row, 0, 40)
	for range 39 {
		rows = append(rows, textRow("a text"))
	}
	opened := 0
	last := keyed("last")
	last.open = func() { opened++ }
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

func TestNothingOfARowRunsOutOfItsColumn(t *testing.T) {
	long := strings.Repeat("long words ", 20)
	columns := []column{{ems: 1.4}, {}, {wrap: true}, {ems: 4, right: true}}
	l, _ := rowsWindow(t, row{columns: columns, cells: []cell{{}, {text: long}, {text: long}, {text: "123,456,789"}}})
	v := l.views[0]
	for _, p := range v.pieces {
		if p.at.X < 0 || p.at.X+p.size.Width > v.Size().Width || p.at.Y+p.size.Height > v.Size().Height {
			t.Errorf("%q stands at %v, %v wide, in a row of %v", p.text, p.at, p.size, v.Size())
		}
	}
}

func TestATextThatFitsItsColumnLeavesTheRestToTheNextAndIsCutOnlyWhereNoneIsLeft(t *testing.T) {
	columns := []column{{ems: 1.6, right: true}, {fit: true}, {}}
	cells := func(name string) []cell {
		return []cell{{text: "7"}, {text: name, bold: true}, {text: "Practice Party"}}
	}
	long := strings.Repeat("PRACTICE ", 12)
	l, _ := rowsWindow(t, row{columns: columns, cells: cells("PRACTICE Ann")}, row{columns: columns, cells: cells(long)})
	short := l.views[0].pieces
	if len(short) != 3 || short[1].text != "PRACTICE Ann" || short[2].text != "Practice Party" || short[2].at.X < short[1].at.X+short[1].size.Width {
		t.Errorf("a short name: %+v", short)
	}
	if cut := l.views[1].pieces; len(cut) != 2 || !strings.HasSuffix(cut[1].text, "…") || cut[1].at.X+cut[1].size.Width > l.views[1].width {
		t.Errorf("a name that is too long: %+v", cut)
	}
}

func TestOfVeryManyRowsThoseInViewAreDrawn(t *testing.T) {
	var rows []row
	for i := range 1000 {
		rows = append(rows, keyed("row "+strings.Repeat("x", i%7)))
		rows[i].key = string(rune('a' + i))
	}
	l, k := rowsWindow(t, rows...)
	drawn := func() []fyne.CanvasObject { return l.column.Objects }
	if n := len(drawn()); n < 5 || n > 30 {
		t.Fatalf("%d rows are drawn", n)
	}
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyEnd, fyne.KeyHome} {
		k.Press(key)
		top, bottom := l.scroll.Offset.Y, l.scroll.Offset.Y+l.scroll.Size().Height
		first, last := drawn()[0].(*rowView), drawn()[len(drawn())-1].(*rowView)
		if first.top > top || last.top+last.height < bottom-1 || first.Position().Y != first.top {
			t.Errorf("after %s rows from %v to %v are drawn, in view is %v to %v", key, first.top, last.top+last.height, top, bottom)
		}
	}
}
