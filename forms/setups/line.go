package setups

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/desk"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
)

// pageLine is a page of rows with a line beneath it, in which one value is
// written at a time. While nothing is asked, the line is not there.
type pageLine struct {
	w      *desk.Window
	list   *lists.List
	entry  *fields.LineEntry
	label  *lists.RowView
	help   *lists.RowView
	line   *fyne.Container
	body   *fyne.Container
	asked  *lineQuestion
	active fields.ActiveField
}

// lineQuestion is one value that is asked for in the line.
type lineQuestion struct {
	label, help, initial string
	check                func(text string) error // nil takes anything
	answer               func(text string)
	given                func() // Escape; nil does nothing
}

func newPageLine(w *desk.Window, list *lists.List) *pageLine {
	l := &pageLine{w: w, list: list, entry: fields.NewLineEntry(), label: lists.NewRowView(lists.Row{}), help: lists.NewRowView(lists.Row{})}
	l.entry.Active, l.entry.OnKey, l.entry.OnShortcut = &l.active, l.key, func(fyne.Shortcut) { w.Say(words.SetupTakeFirst) }
	l.entry.Choose, l.entry.Cancel, l.entry.Step = l.take, l.giveUp, func(int) {}
	air := theme.InnerPadding()
	field := container.New(layout.NewCustomPaddedLayout(0, theme.Padding(), air, air), l.entry)
	l.line = look.Stack(look.NewLine(), look.Shaded(look.Stack(l.label, field, lists.TwoLines(l.help))))
	l.line.Hide()
	l.body = container.NewBorder(nil, l.line, nil, nil, list)
	return l
}

// ask opens the line with a question and takes the keyboard there.
func (l *pageLine) ask(q lineQuestion) {
	l.asked = &q
	l.label.Set(lists.LineRow(lists.Cell{Text: q.label, Bold: true}))
	l.help.Set(lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{{Glyph: theme.InfoIcon(), Colour: look.ColorNameNoteText}, {Text: q.help}}})
	l.entry.SetText(q.initial)
	l.line.Show()
	l.body.Refresh()
	l.w.Win.Canvas().Focus(l.entry)
	l.entry.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) // which ends what was selected when it was refused
	l.entry.Select()
	l.list.Reveal()
	l.w.ShowKeys()
	l.w.Trace.Event("field", q.label)
}

// key pages the list above; what leads elsewhere waits for the line.
func (l *pageLine) key(ev *fyne.KeyEvent) {
	switch {
	case l.list.Paged(ev):
	case ev.Name == fyne.KeyF1:
		l.w.Key(ev)
	default:
		l.w.Say(words.SetupTakeFirst)
	}
}

// open tells whether something is asked.
func (l *pageLine) open() bool { return l.asked != nil }

// home is what has the keyboard.
func (l *pageLine) home() fyne.Focusable {
	if l.open() {
		return l.entry
	}
	return l.list
}

// take answers with what stands in the line, if nothing is wrong with it.
func (l *pageLine) take() {
	q, text := l.asked, strings.TrimSpace(l.entry.Text)
	if q == nil {
		return
	}
	if q.check != nil {
		if err := q.check(text); err != nil {
			l.w.Tell(err.Error(), look.ColorNameErrorText)
			l.entry.Select()
			return
		}
	}
	l.w.Say("")
	l.close()
	q.answer(text)
}

// giveUp leaves everything as it was.
func (l *pageLine) giveUp() {
	q := l.asked
	l.w.Say("")
	l.close()
	if q != nil && q.given != nil {
		q.given()
	}
}

func (l *pageLine) close() {
	l.asked = nil
	l.line.Hide()
	l.body.Refresh()
	l.list.Reveal() // there is more room now, and less while the line stood there
	l.w.Win.Canvas().Focus(l.list)
	l.w.ShowKeys()
}
