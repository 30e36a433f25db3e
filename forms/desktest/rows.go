package desktest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/kit/lists"
)

// The rows of a list.

// DrawnRows are the rows of a list that were given to the toolkit.
func DrawnRows(l *lists.List) []*lists.RowView {
	scroll := test.WidgetRenderer(l).Objects()[0].(*container.Scroll)
	var rows []*lists.RowView
	for _, o := range scroll.Content.(*fyne.Container).Objects {
		rows = append(rows, o.(*lists.RowView))
	}
	return rows
}

// InSight tells whether the row that a list stands at can be seen whole.
func InSight(l *lists.List) bool {
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(l).Y
	for _, v := range DrawnRows(l) {
		if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(v).Y - top; v.Says().Key == l.Key() {
			return y >= 0 && y+v.Size().Height <= l.Size().Height
		}
	}
	return false
}

// keys are what the rows of a list are about, in order.
func RowKeys(l *lists.List) (list []string) {
	for _, v := range l.Shown() {
		if key := v.Says().Key; key != "" {
			list = append(list, key)
		}
	}
	return list
}

// Lines is a text without its empty lines, which stand for glyphs.
func Lines(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' }), "\n")
}
