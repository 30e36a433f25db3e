package ask

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
)

// Question asks for one answer in writing.
type Question struct {
	// Title is the question in a few words; Text explains it, and may be empty.
	Title, Text string
	// Label names the field, Initial stands in it at first, selected.
	Label, Initial string
	// OK is the word on the button that gives the answer; empty is "OK".
	OK string
	// Multiline is for reasons: Enter starts a new line, Ctrl+Enter gives the answer.
	Multiline bool
	// Validate says what is wrong with an answer; nil takes any.
	Validate func(answer string) error
	// Answer gets the answer, without the spaces around it, after the dialog has gone.
	Answer func(answer string)
	// Cancelled, if set, is called when no answer was given.
	Cancelled func()
}

// For opens a question. Enter answers (Ctrl+Enter, where there are several lines), Escape gives up.
func For(w fyne.Window, q Question) {
	d := newModal(w, q.Title, q.Text, q.Cancelled)
	entry := newAnswerEntry(q.Multiline)
	entry.SetText(q.Initial)
	complaint := widget.NewLabel("")
	complaint.Wrapping = fyne.TextWrapWord
	complaint.Importance = widget.DangerImportance
	complaint.TextStyle.Bold = true
	complaint.Hide()

	entry.cancel, entry.page = d.dismiss, d.key
	entry.submit = func() {
		answer := strings.TrimSpace(entry.Text)
		if q.Validate != nil {
			if err := q.Validate(answer); err != nil {
				complaint.SetText(look.Drawable(err.Error()))
				complaint.Show()
				d.fit()
				d.canvas.Focus(entry)
				entry.TypedShortcut(&fyne.ShortcutSelectAll{}) // typing replaces what was refused
				return
			}
		}
		d.close(func() { q.Answer(answer) })
	}
	ok, keys := cmp.Or(q.OK, sayOK), hintEnter
	if q.Multiline {
		keys = hintCtrlEnter
	}
	label := widget.NewLabel(look.Drawable(q.Label))
	label.Wrapping = fyne.TextWrapWord
	if q.Label == "" {
		label.Hide()
	}
	d.body = []fyne.CanvasObject{label, entry, complaint}
	d.buttons = []*fields.Button{fields.NewButton(ok, entry.submit), fields.NewButton(sayCancel, d.dismiss)}
	d.hint = keys + ok + hintCancel
	d.open(entry)
	entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Confirm asks for yes or no. Enter is yes, Escape is no and does nothing.
func Confirm(w fyne.Window, title, text, yesLabel string, yes func()) {
	d := newModal(w, title, text, nil)
	label := cmp.Or(yesLabel, sayYes)
	d.buttons = []*fields.Button{
		fields.NewButton(label, func() { d.close(yes) }),
		fields.NewButton(sayCancel, d.dismiss),
	}
	d.hint = hintEnter + label + hintCancel
	d.open(d.buttons[0])
}

// Risk is something that cannot be taken back.
type Risk struct {
	// Title asks, Text says what it would come to.
	Title, Text string
	// Stay and Yes are the words on the buttons.
	Stay, Yes string
	// Do does it, after the dialog has gone; Stayed, if set, is called instead.
	Do, Stayed func()
}

// Doubt asks whether to do what cannot be taken back. Enter and Escape leave things as they are; who wants it goes to
// the second button.
func Doubt(w fyne.Window, r Risk) {
	d := newModal(w, r.Title, r.Text, r.Stayed)
	d.buttons = []*fields.Button{
		fields.NewButton(r.Stay, d.dismiss),
		fields.NewButton(r.Yes, func() { d.close(r.Do) }),
	}
	d.hint = hintRisk(r.Stay, r.Yes)
	d.open(d.buttons[0])
}

// TellRows says something long that is looked through: rows that scroll, as
// wide as the window has room for. Enter and Escape close it.
func TellRows(w fyne.Window, title string, rows []lists.Row) {
	d := newModal(w, title, "", nil)
	d.full = true
	d.text = container.NewVScroll(newPage(rows))
	d.buttons = []*fields.Button{fields.NewButton(sayClose, d.dismiss)}
	d.hint = hintPages + hintEnter + sayClose
	d.open(d.buttons[0])
}

// newPage stacks rows at the width that they are given.
func newPage(rows []lists.Row) *fyne.Container {
	column := &pageColumn{}
	objects := make([]fyne.CanvasObject, len(rows))
	for i, r := range rows {
		v := lists.NewRowView(r)
		column.rows.Views = append(column.rows.Views, v)
		objects[i] = v
	}
	return container.New(column, objects...)
}

// pageColumn is a column of rows that takes the width of what it lies in.
type pageColumn struct{ rows lists.TextColumn }

func (c *pageColumn) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, c.rows.Place())
}

func (c *pageColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.rows.Width = size.Width - theme.Size(theme.SizeNameScrollBarSmall)
	c.rows.Layout(objects, size)
}

// answerEntry is the field of a question.
type answerEntry struct {
	widget.Entry
	submit, cancel func()
	page           func(*fyne.KeyEvent)
	press          keys.Press
	focused        bool
}

func newAnswerEntry(multiline bool) *answerEntry {
	e := &answerEntry{}
	e.MultiLine = multiline
	if multiline {
		e.Wrapping = fyne.TextWrapWord
		e.SetMinRowsVisible(3)
	}
	e.ExtendBaseWidget(e)
	return e
}

// AcceptsTab refuses Tab also where there are several lines: it goes to the buttons, as everywhere else.
func (e *answerEntry) AcceptsTab() bool { return false }

func (e *answerEntry) FocusGained() {
	e.press.Reset()
	e.focused = true
	e.Entry.FocusGained()
}

func (e *answerEntry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
}

// CreateRenderer adds the frame of the focus.
func (e *answerEntry) CreateRenderer() fyne.WidgetRenderer {
	e.ExtendBaseWidget(e)
	return look.NewFramed(e.Entry.CreateRenderer(), func() bool { return e.focused })
}

func (e *answerEntry) KeyDown(key *fyne.KeyEvent) {
	e.press.Note()
	e.Entry.KeyDown(key)
}

func (e *answerEntry) TypedKey(key *fyne.KeyEvent) {
	work.Guard("a key at an answer", func() { e.key(key) })
}

func (e *answerEntry) key(key *fyne.KeyEvent) {
	enter := key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter
	switch {
	case key.Name == fyne.KeyEscape:
		e.cancel()
	case key.Name == fyne.KeyPageUp || key.Name == fyne.KeyPageDown || keys.IsFunction(key.Name):
		e.page(key) // the text of the question may be longer than the window has room for
	case enter && !e.press.IsNew(e): // still held from before the question was asked
	case enter && !e.MultiLine:
		e.submit()
	default:
		e.Entry.TypedKey(key)
	}
}

func (e *answerEntry) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierControl &&
		(c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) {
		work.Guard("an answer", e.submit)
		return
	}
	e.Entry.TypedShortcut(s)
}
