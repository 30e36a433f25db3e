package chart

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/kit/lists"
)

func TestPagesFoldIntoFewAndEqualLeaves(t *testing.T) {
	lines := func(n int, kept ...int) []BoardLine {
		list := make([]BoardLine, n)
		for _, i := range kept {
			list[i].Kept = true
		}
		return list
	}
	same := func(n int) (heights []float32) {
		for range n {
			heights = append(heights, 10)
		}
		return heights
	}
	for _, c := range []struct {
		what    string
		lines   []BoardLine
		heights []float32
		want    []int
	}{
		{"all fit", lines(5), same(5), []int{0}},
		{"just fit", lines(10), same(10), []int{0}},
		{"one too many", lines(11), same(11), []int{0, 6}},
		{"eighteen and two", lines(20, 19), same(20), []int{0, 10}},
		{"what is kept stays together", lines(11, 10), same(11), []int{0, 6}},
		{"a kept pair does not break", lines(6, 5), []float32{30, 30, 30, 5, 5, 10}, []int{0, 2}},
		{"nothing", nil, nil, []int{0}},
		{"one higher than the board", lines(2), []float32{150, 10}, []int{0, 1}},
	} {
		if got := folds(c.lines, c.heights, 100); !slices.Equal(got, c.want) {
			t.Errorf("%s: leaves begin at %v, want %v", c.what, got, c.want)
		}
	}
}

func TestABoardStaysAtItsPageWhenOthersCome(t *testing.T) {
	test.NewTempApp(t)
	b := NewBoard()
	w := test.NewTempWindow(t, b)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 720))
	page := func(key string, n int) BoardPage {
		p := BoardPage{Key: key, Title: key}
		for range n {
			p.Lines = append(p.Lines, BoardLine{Columns: lists.WholeWidth, Cells: []BoardCell{{Text: "a line"}}})
		}
		return p
	}
	b.Part = func(i, of int) string { return "part" }
	b.Set([]BoardPage{page("A", 3), page("C", 25)})
	if b.Leaves() != 4 {
		t.Fatalf("%d leaves, want one and three", b.Leaves())
	}
	b.Turn(2)
	part := slices.ContainsFunc(test.WidgetRenderer(b).Objects(), func(o fyne.CanvasObject) bool {
		words, ok := o.(*canvas.Text)
		return ok && words.Text == "part"
	})
	if b.Key() != "C" || !part {
		t.Errorf("at %s; says which part: %v", b.Key(), part)
	}
	b.Set([]BoardPage{page("A", 3), page("B", 3), page("C", 25)})
	if b.Key() != "C" || b.at != 3 {
		t.Errorf("at leaf %d, of %s", b.at, b.Key())
	}
	b.Turn(-4)
	if b.Key() != "C" || b.at != 4 {
		t.Errorf("before the first comes leaf %d", b.at)
	}
	b.Set([]BoardPage{page("A", 3)})
	if b.Key() != "A" {
		t.Errorf("its page is gone, and it stands at %q", b.Key())
	}
	b.Set(nil)
	b.Turn(1)
	if b.Key() != "" {
		t.Errorf("of nothing it shows %q", b.Key())
	}
}

func TestANarrowBoardPutsTheSecondTextUnderTheFirst(t *testing.T) {
	test.NewTempApp(t)
	look := newBoardLook(700)
	line := BoardLine{Columns: []lists.Column{{Wrap: true}, {Ems: 6}, {Ems: 3}}, Cells: []BoardCell{{Text: "Name"}, {Text: "Party"}, {Text: "5"}}, Under: 1}
	if got := line.in(40*look.em, look); len(got.Cells) != 3 {
		t.Errorf("a wide board: %+v", got)
	}
	got := line.in(20*look.em, look)
	if len(got.Cells) != 2 || got.Cells[0].Text != "Name\nParty" || got.Cells[1].Text != "5" || len(got.Columns) != 2 || got.Columns[1].Ems != 3 {
		t.Errorf("%+v", got)
	}
	if line.Cells[0].Text != "Name" || len(line.Columns) != 3 || line.Columns[1].Ems != 6 {
		t.Errorf("the line itself was changed: %+v", line)
	}
}
