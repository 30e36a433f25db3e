package ask

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
)

// Choice is one of several things to choose from; Detail explains it, and may be empty.
type Choice struct{ Label, Detail string }

// NoneYet is the highlight on none of the choices.
const NoneYet = -1

// Choosing is a question with several answers. The highlight stands at first on the one At, or on NoneYet, where
// Enter does nothing until the arrows have come to one. Text may be empty.
type Choosing struct {
	Title, Text string
	Choices     []Choice
	At          int
	Chosen      func(i int)
}

// Choose offers a list. A digit chooses at once, Enter chooses what the arrows have come to, Escape gives up
// and does nothing. Chosen gets the index, after the dialog has gone.
func Choose(w fyne.Window, c Choosing) {
	choices, chosen := c.Choices, c.Chosen
	d := newModal(w, c.Title, c.Text, nil)
	list := newChoiceList(choices)
	list.at = c.At
	list.scroll = container.NewVScroll(list)
	list.choose = func(i int) {
		if i >= 0 && i < len(choices) {
			d.close(func() { chosen(i) })
		}
	}
	list.otherKey = d.key
	d.body = []fyne.CanvasObject{list.scroll}
	d.buttons = []*fields.Button{
		fields.NewButton(sayChoose, func() { list.choose(list.at) }),
		fields.NewButton(sayCancel, d.dismiss),
	}
	d.hint = hintChoose
	d.open(list)
}

// choiceList is a short list with one place in it. It takes the focus as a whole.
type choiceList struct {
	widget.BaseWidget
	rows     []*choiceRow
	at       int
	focused  bool
	press    keys.Press
	scroll   *container.Scroll
	choose   func(i int)
	otherKey func(*fyne.KeyEvent)
}

var (
	_ fyne.Focusable  = (*choiceList)(nil)
	_ desktop.Keyable = (*choiceList)(nil)
)

func newChoiceList(choices []Choice) *choiceList {
	l := &choiceList{}
	for i, c := range choices {
		l.rows = append(l.rows, newChoiceRow(l, i, c))
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *choiceList) CreateRenderer() fyne.WidgetRenderer {
	box := container.NewVBox()
	for _, r := range l.rows {
		box.Objects = append(box.Objects, r)
	}
	return widget.NewSimpleRenderer(box)
}

func (l *choiceList) FocusGained() {
	l.focused = true
	l.press.Reset()
	l.Refresh()
}

func (l *choiceList) FocusLost() {
	l.focused = false
	l.Refresh()
}

func (l *choiceList) KeyDown(*fyne.KeyEvent) { l.press.Note() }

func (l *choiceList) KeyUp(*fyne.KeyEvent) {}

// TypedRune chooses by digit: by the character, because it is the last that comes of a key press, and because
// a keypad with Num Lock off has only the key.
func (l *choiceList) TypedRune(r rune) {
	if digit, ok := fields.AsciiDigit(r); ok && digit != '0' && int(digit-'1') < len(l.rows) && l.press.IsNew(l) {
		work.Guard("a choice", func() {
			l.move(int(digit - '1'))
			l.choose(l.at)
		})
	}
}

func (l *choiceList) TypedKey(key *fyne.KeyEvent) {
	work.Guard("a key at a choice", func() { l.key(key) })
}

func (l *choiceList) key(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		l.move(l.at - 1)
	case fyne.KeyDown:
		l.move(l.at + 1)
	case fyne.KeyHome, fyne.KeyPageUp:
		l.move(0)
	case fyne.KeyEnd, fyne.KeyPageDown:
		l.move(len(l.rows) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.press.IsNew(l) {
			l.choose(l.at)
		}
	default:
		l.otherKey(key)
	}
}

// move goes to a place, and stays at the ends.
func (l *choiceList) move(to int) {
	l.at = max(min(to, len(l.rows)-1), 0)
	l.Refresh()
	if len(l.rows) > 0 {
		lists.Reveal(l.scroll, l.rows[l.at])
	}
}

// choiceRow is one line of the list: its digit, its label, its detail.
type choiceRow struct {
	widget.BaseWidget
	list    *choiceList
	index   int
	label   string
	content *fyne.Container
}

func newChoiceRow(l *choiceList, i int, c Choice) *choiceRow {
	number := ""
	if i < 9 {
		number = strconv.Itoa(i + 1)
	}
	label := widget.NewLabelWithStyle(look.Drawable(c.Label), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	label.Wrapping = fyne.TextWrapWord
	text := container.New(&choiceText{}, label)
	if c.Detail != "" {
		detail := widget.NewLabel(look.Drawable(c.Detail))
		detail.Wrapping = fyne.TextWrapWord
		text.Add(detail)
	}
	row := &choiceRow{list: l, index: i, label: c.Label}
	line := container.NewBorder(nil, nil, container.NewVBox(widget.NewLabel(number)), nil, text)
	row.content = container.New(layout.NewCustomPaddedLayout(0, 0, theme.Padding(), theme.Padding()), line)
	row.ExtendBaseWidget(row)
	return row
}

// Tapped chooses.
func (r *choiceRow) Tapped(*fyne.PointEvent) {
	work.Guard("a click on a choice", func() {
		r.list.move(r.index)
		r.list.choose(r.index)
	})
}

func (r *choiceRow) CreateRenderer() fyne.WidgetRenderer {
	frame := canvas.NewRectangle(color.Transparent)
	rr := &choiceRowRenderer{
		WidgetRenderer: widget.NewSimpleRenderer(container.NewStack(frame, r.content)),
		r:              r,
		frame:          frame,
	}
	rr.colour()
	return rr
}

// choiceRowRenderer marks the row that Enter would choose by a frame as well as by a colour.
type choiceRowRenderer struct {
	fyne.WidgetRenderer
	r     *choiceRow
	frame *canvas.Rectangle
}

func (rr *choiceRowRenderer) Refresh() {
	rr.colour()
	rr.WidgetRenderer.Refresh()
}

func (rr *choiceRowRenderer) colour() {
	th, variant := rr.r.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	here := rr.r.list.at == rr.r.index
	rr.frame.Hidden = !here
	rr.frame.CornerRadius = th.Size(theme.SizeNameInputRadius)
	rr.frame.FillColor = th.Color(theme.ColorNameSelection, variant)
	rr.frame.StrokeColor = th.Color(theme.ColorNamePrimary, variant)
	rr.frame.StrokeWidth = 0
	if rr.r.list.focused {
		rr.frame.StrokeWidth = max(th.Size(look.SizeNameFocusBorder), 2)
	}
}

// choiceText sets label and detail close together; the toolkit's labels bring more air than a list can spare.
type choiceText struct{}

func (choiceText) overlap() float32 { return theme.InnerPadding() * 1.5 }

func (t choiceText) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		m := o.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height-t.overlap())
	}
	return size.AddWidthHeight(0, t.overlap())
}

func (t choiceText) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, o.Size().Height))
		height := o.MinSize().Height
		o.Resize(fyne.NewSize(size.Width, height))
		y += height - t.overlap()
	}
}
