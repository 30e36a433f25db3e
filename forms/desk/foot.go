package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
)

// foot is the foot of the window: what was last said, and what the keys do. There is room for two lines of what is said,
// and for more where it needs them.
type foot struct {
	content *fyne.Container
	page    *lists.RowView // the keys of the page
	keys    *lists.RowView // and those of the window
}

func newFoot(sentence *lists.RowView) *foot {
	f := &foot{page: lists.NewRowView(lists.Row{}), keys: lists.NewRowView(lists.Row{})}
	lines := look.Stack(lists.TwoLines(sentence), look.NewLine(), f.page, f.keys)
	f.content = look.Stack(look.NewLine(), look.Shaded(lines))
	return f
}

// keyColumns are: the keys that matter most, of which there are as many as stand in one line.
var keyColumns = []lists.Column{{Most: 1}}

// show says what the keys do here and now.
func (f *foot) show(page, window []lists.Part) {
	f.page.Set(lists.LineRow(lists.Cell{Parts: page, Bold: true, Size: theme.SizeNameCaptionText}))
	f.keys.Set(lists.Row{Columns: keyColumns, Cells: []lists.Cell{{Parts: window, Size: theme.SizeNameCaptionText}}})
	f.content.Refresh()
}
