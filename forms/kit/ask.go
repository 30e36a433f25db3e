package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
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

// Ask opens a question. Enter answers (Ctrl+Enter, where there are several lines), Escape gives up.
func Ask(w fyne.Window, q Question) {
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
				complaint.SetText(drawable(err.Error()))
				complaint.Show()
				d.fit()
				d.canvas.Focus(entry)
				return
			}
		}
		d.close(func() { q.Answer(answer) })
	}
	ok, keys := orElse(q.OK, sayOK), hintEnter
	if q.Multiline {
		keys = hintCtrlEnter
	}
	label := widget.NewLabel(drawable(q.Label))
	label.Wrapping = fyne.TextWrapWord
	if q.Label == "" {
		label.Hide()
	}
	d.body = []fyne.CanvasObject{label, entry, complaint}
	d.buttons = []*Button{NewButton(ok, entry.submit), NewButton(sayCancel, d.dismiss)}
	d.hint = keys + ok + hintCancel
	d.open(entry)
	entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Confirm asks for yes or no. Enter is yes, Escape is no and does nothing.
func Confirm(w fyne.Window, title, text, yesLabel string, yes func()) {
	d := newModal(w, title, text, nil)
	label := orElse(yesLabel, sayYes)
	d.buttons = []*Button{
		NewButton(label, func() { d.close(yes) }),
		NewButton(sayCancel, d.dismiss),
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
	d.buttons = []*Button{
		NewButton(r.Stay, d.dismiss),
		NewButton(r.Yes, func() { d.close(r.Do) }),
	}
	d.hint = hintRisk(r.Stay, r.Yes)
	d.open(d.buttons[0])
}

// TellRows says something long that is looked through: rows that scroll, as
// wide as the window has room for. Enter and Escape close it.
func TellRows(w fyne.Window, title string, rows []Row) {
	d := newModal(w, title, "", nil)
	d.full = true
	d.text = container.NewVScroll(newPage(rows))
	d.buttons = []*Button{NewButton(sayClose, d.dismiss)}
	d.hint = hintPages + hintEnter + sayClose
	d.open(d.buttons[0])
}

// newPage stacks rows at the width that they are given.
func newPage(rows []Row) *fyne.Container {
	column := &pageColumn{}
	objects := make([]fyne.CanvasObject, len(rows))
	for i, r := range rows {
		v := NewRowView(r)
		column.rows.views = append(column.rows.views, v)
		objects[i] = v
	}
	return container.New(column, objects...)
}

// pageColumn is a column of rows that takes the width of what it lies in.
type pageColumn struct{ rows rowColumn }

func (c *pageColumn) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, c.rows.place())
}

func (c *pageColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.rows.width = size.Width - theme.Size(theme.SizeNameScrollBarSmall)
	c.rows.Layout(objects, size)
}

// answerEntry is the field of a question.
type answerEntry struct {
	widget.Entry
	submit, cancel func()
	page           func(*fyne.KeyEvent)
	press          keyPress
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
	e.press.reset()
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
	return newFramed(e.Entry.CreateRenderer(), func() bool { return e.focused })
}

func (e *answerEntry) KeyDown(key *fyne.KeyEvent) {
	e.press.note()
	e.Entry.KeyDown(key)
}

func (e *answerEntry) TypedKey(key *fyne.KeyEvent) {
	Guard("a key at an answer", func() { e.key(key) })
}

func (e *answerEntry) key(key *fyne.KeyEvent) {
	enter := key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter
	switch {
	case key.Name == fyne.KeyEscape:
		e.cancel()
	case key.Name == fyne.KeyPageUp || key.Name == fyne.KeyPageDown || isFunctionKey(key.Name):
		e.page(key) // the text of the question may be longer than the window has room for
	case enter && !e.press.isNew(e): // still held from before the question was asked
	case enter && !e.MultiLine:
		e.submit()
	default:
		e.Entry.TypedKey(key)
	}
}

func (e *answerEntry) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierControl &&
		(c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) {
		Guard("an answer", e.submit)
		return
	}
	e.Entry.TypedShortcut(s)
}

func orElse(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}
