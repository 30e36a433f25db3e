package lists

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestLayingOutARowAgainMakesNoNewObjects(t *testing.T) {
	l, _ := rowsWindow(t, TextRow("a sentence that is longer than the list is wide, so that it wraps"))
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

func TestNothingOfARowRunsOutOfItsColumn(t *testing.T) {
	long := strings.Repeat("long words ", 20)
	columns := []Column{{Ems: 1.4}, {}, {Wrap: true}, {Ems: 4, Right: true}}
	l, _ := rowsWindow(t, Row{Columns: columns, Cells: []Cell{{}, {Text: long}, {Text: long}, {Text: "123,456,789"}}})
	v := l.views[0]
	for _, p := range v.pieces {
		if p.at.X < 0 || p.at.X+p.size.Width > v.Size().Width || p.at.Y+p.size.Height > v.Size().Height {
			t.Errorf("%q stands at %v, %v wide, in a row of %v", p.text, p.at, p.size, v.Size())
		}
	}
}

func TestATextThatFitsItsColumnLeavesTheRestToTheNextAndIsCutOnlyWhereNoneIsLeft(t *testing.T) {
	columns := []Column{{Ems: 1.6, Right: true}, {Fit: true}, {}}
	cells := func(name string) []Cell {
		return []Cell{{Text: "7"}, {Text: name, Bold: true}, {Text: "Practice Party"}}
	}
	long := strings.Repeat("PRACTICE ", 12)
	l, _ := rowsWindow(t, Row{Columns: columns, Cells: cells("PRACTICE Ann")}, Row{Columns: columns, Cells: cells(long)})
	short := l.views[0].pieces
	if len(short) != 3 || short[1].text != "PRACTICE Ann" || short[2].text != "Practice Party" || short[2].at.X < short[1].at.X+short[1].size.Width {
		t.Errorf("a short name: %+v", short)
	}
	if cut := l.views[1].pieces; len(cut) != 2 || !strings.HasSuffix(cut[1].text, "…") || cut[1].at.X+cut[1].size.Width > l.views[1].width {
		t.Errorf("a name that is too long: %+v", cut)
	}
}

func TestWhatHasNoRoomBesideStandsBeneath(t *testing.T) {
	test.NewTempApp(t)
	v := NewRowView(Row{Columns: []Column{{Ems: 1.6, Right: true}, {Fit: true, Wrap: true}, {Fold: true, Wrap: true}},
		Cells: []Cell{{Text: "15"}, {Text: "MUSTAQUIM Muhammad", Bold: true}, {Text: "Liberal Democrats"}}})
	for _, c := range []struct {
		width float32
		want  []string
		lines int
	}{
		{600, []string{"15", "MUSTAQUIM Muhammad", "Liberal Democrats"}, 1},
		{240, []string{"15", "MUSTAQUIM Muhammad", "Liberal Democrats"}, 2},
		{170, []string{"15", "MUSTAQUIM", "Muhammad", "Liberal Democrats"}, 3},
	} {
		v.HeightFor(c.width)
		var texts []string
		lines := map[float32]bool{}
		for _, p := range v.pieces {
			texts = append(texts, p.text)
			lines[p.at.Y] = true
			if end := p.at.X + p.size.Width; end > c.width {
				t.Errorf("in %v: %q ends at %v", c.width, p.text, end)
			}
		}
		if !slices.Equal(texts, c.want) || len(lines) != c.lines {
			t.Errorf("in %v: %q in %d lines", c.width, texts, len(lines))
		}
	}
}

func TestAPathThatIsLongerThanALineIsBrokenAtItsSlashes(t *testing.T) {
	test.NewTempApp(t)
	const path = "/home/practice/counting-hall/no-such-count.wardcount"
	wide := fyne.MeasureText("/home/practice/counting-hall/", 15, fyne.TextStyle{}).Width + 1
	for _, c := range []struct {
		text  string
		width float32
		want  []string
	}{
		{"It is " + path + " now", 2000, []string{"It is " + path + " now"}},
		{path, wide, []string{"/home/practice/counting-hall/", "no-such-count.wardcount"}},
		{"on/off", 2000, []string{"on/off"}},
	} {
		if got := Wrapped(c.text, c.width, 15, fyne.TextStyle{}); !slices.Equal(got, c.want) {
			t.Errorf("in %v: %q, want %q", c.width, got, c.want)
		}
	}
	for share := float32(0.5); share < 2; share += 0.05 { // whatever the width, each line fits and ends where a name is joined
		got := Wrapped(path, wide*share, 15, fyne.TextStyle{})
		for i, line := range got {
			if fyne.MeasureText(line, 15, fyne.TextStyle{}).Width > wide*share || i < len(got)-1 && !strings.ContainsAny(line[len(line)-1:], "/-.") {
				t.Errorf("in %v: %q", wide*share, got)
			}
		}
		if strings.Join(got, "") != path {
			t.Errorf("in %v something is lost or added: %q", wide*share, got)
		}
	}
	if got := Wrapped("and "+path, wide, 15, fyne.TextStyle{}); strings.Join(got, "") != "and "+path {
		t.Errorf("something is lost or added: %q", got)
	}
}
