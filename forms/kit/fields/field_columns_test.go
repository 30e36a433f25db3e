package fields

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/kit/lists"
)

// inRows are figures in rows beside labels, and what stands behind them.
func inRows(t *testing.T, height float32, labels ...string) (c *Columns, entries []*FigureEntry, after []*lists.RowView) {
	test.NewTempApp(t)
	active := &ActiveField{}
	var objects []fyne.CanvasObject
	for _, text := range labels {
		e, a := NewFigureEntry(active), lists.NewRowView(lists.Row{})
		entries, after = append(entries, e), append(after, a)
		objects = append(objects, lists.NewRowView(lists.TextRow(text)), e, a)
	}
	c = &Columns{Label: 14, After: 8}
	test.NewTempWindow(t, InColumns(active, c, objects...)).Resize(fyne.NewSize(500, height))
	return c, entries, after
}

const twoLines = "A name and a description that take two lines of it"

func TestFieldsStandAtEvenDistancesWhateverNamesTakeTwoLines(t *testing.T) {
	_, entries, _ := inRows(t, 400, "One", twoLines, "Three", "Four")
	y := func(i int) float32 { return entries[i].Position().Y }
	if d := y(1) - y(0); d != y(2)-y(1) || d != y(3)-y(2) {
		t.Errorf("they stand at %v, %v, %v, %v", y(0), y(1), y(2), y(3))
	}
	_, entries, _ = inRows(t, 150, "One", twoLines, "Three", "Four") // where there is no room for that they stand as close as they can
	if y(3)-y(2) >= y(2)-y(1) {
		t.Errorf("in a low window they stand at %v, %v, %v, %v", y(0), y(1), y(2), y(3))
	}
}

func TestWhatStandsBehindAFieldIsInItsLineAlsoAfterItTookTwo(t *testing.T) {
	for _, height := range []float32{400, 60} {
		c, entries, after := inRows(t, height, "One", "Two", "Three")
		middle := func(o fyne.CanvasObject) float32 { return o.Position().Y + o.Size().Height/2 }
		low := entries[2].Position().Y
		for _, text := range []string{"agrees", "a text of which nobody would think that it fits", "agrees"} {
			after[0].Set(lists.TextRow(text))
			c.Settle()
			if a, b := middle(after[0]), middle(entries[0]); a-b > 1 || b-a > 1 {
				t.Errorf("%q stands at %v and its field at %v", text, a, b)
			}
			if moved := entries[2].Position().Y > low; moved != (text != "agrees") {
				t.Errorf("beneath %q the last field stands at %v, before at %v", text, entries[2].Position().Y, low)
			}
		}
	}
}
