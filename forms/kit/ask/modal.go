package ask

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
)

// modal is one open question: a title, a text, what the question needs, and buttons. It has the focus from the
// start, and no character typed into it reaches the field beneath, which finds itself focused as it was.
type modal struct {
	canvas    fyne.Canvas
	text      *container.Scroll // nil if there is no text
	title     string
	hint      string
	body      []fyne.CanvasObject
	buttons   []*fields.Button
	cancelled func()
	wide      bool // for lists of two columns
	full      bool // for what is looked through
	keys      *lists.RowView

	popup   *widget.PopUp
	first   fyne.Focusable
	beneath func(*fyne.KeyEvent) // who had the keys that no widget took
	closed  bool
}

func newModal(w fyne.Window, title, text string, cancelled func()) *modal {
	d := &modal{canvas: w.Canvas(), title: title, cancelled: cancelled}
	if text != "" {
		label := widget.NewLabel(look.Drawable(text))
		label.Wrapping = fyne.TextWrapWord
		d.text = container.NewVScroll(label)
	}
	return d
}

func (d *modal) open(first fyne.Focusable) {
	title := widget.NewLabelWithStyle(look.Drawable(d.title), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	title.Wrapping = fyne.TextWrapWord
	rows := []fyne.CanvasObject{title}
	if d.text != nil {
		rows = append(rows, d.text)
	}
	rows = append(rows, d.body...)
	d.keys = lists.NewRowView(lists.Row{})
	d.sayKeys("")
	bar := []fyne.CanvasObject{d.keys}
	for i, b := range d.buttons {
		if i == 0 {
			b.Importance = widget.HighImportance
		}
		b.OnKey, b.EnterOnly = d.key, true
		bar = append(bar, b)
	}
	rows = append(rows, container.New(&modalBar{}, bar...))

	d.popup = widget.NewModalPopUp(
		container.NewStack(modalEdge(), container.New(&modalColumn{d.canvas, d.wide, d.full}, rows...)), d.canvas)
	d.popup.Show()
	d.first = first
	d.canvas.Focus(first)
	d.beneath = d.canvas.OnTypedKey()
	d.canvas.SetOnTypedKey(d.stray)
}

// modalEdge parts the dialog from the window: in high contrast both are black. Its colour is taken once, because no
// other look can be chosen while a question is open.
func modalEdge() fyne.CanvasObject {
	edge := canvas.NewRectangle(color.Transparent)
	edge.StrokeColor, edge.StrokeWidth = theme.Color(theme.ColorNameInputBorder), 1
	edge.CornerRadius = theme.Size(theme.SizeNamePopupRadius)
	return edge
}

// close takes the dialog away when the key press is over to its end, and then does what was asked for.
func (d *modal) close(then func()) {
	if d.closed {
		return
	}
	d.closed = true
	work.Later(func() {
		d.popup.Hide()
		d.canvas.SetOnTypedKey(d.beneath)
		if then != nil {
			then()
		}
	})
}

func (d *modal) dismiss() { d.close(d.cancelled) }

// fit gives the dialog the height that its content has come to need.
func (d *modal) fit() { d.popup.Resize(d.popup.MinSize()) }

// sayKeys says what the keys do here, after something that has to be said first.
func (d *modal) sayKeys(first string) {
	cell := lists.Caption("")
	cell.Parts = lists.PartsOf(d.hint)
	if first != "" {
		cell.Colour, cell.Bold = look.ColorNameWarningText, true
		cell.Parts = append([]lists.Part{{Text: first}}, cell.Parts...)
	}
	d.keys.Set(lists.LineRow(cell))
}

// answerFirst says why a key for something else does nothing now.
func (d *modal) answerFirst() {
	d.sayKeys(sayAnswerFirst)
	d.fit()
}

// key is every key that a button or a list does not use itself.
func (d *modal) key(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		d.dismiss()
	case fyne.KeyLeft:
		d.canvas.FocusPrevious()
	case fyne.KeyRight:
		d.canvas.FocusNext()
	case fyne.KeyUp, fyne.KeyPageUp:
		d.scroll(-1)
	case fyne.KeyDown, fyne.KeyPageDown:
		d.scroll(1)
	default:
		if keys.IsFunction(key.Name) {
			d.answerFirst()
		}
	}
}

func (d *modal) scroll(by float32) {
	if d.text != nil {
		d.text.ScrollToOffset(d.text.Offset.AddXY(0, by*d.text.Size().Height/2))
	}
}

// stray is a key pressed after a click beside the buttons, when nothing has the focus.
func (d *modal) stray(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		d.dismiss()
		return
	}
	d.canvas.Focus(d.first)
}

// modalWidth is the width of a dialog at the normal text size; it grows with the text.
const modalWidth = 480

// modalColumn stacks the rows of a dialog at a fixed width. The toolkit's own box asks wrapped text how high it is
// before it has told it how wide, and gets the height of a column one word wide.
type modalColumn struct {
	canvas fyne.Canvas
	wide   bool
	full   bool
}

func (c *modalColumn) MinSize(rows []fyne.CanvasObject) fyne.Size {
	width := c.width()
	height := 2*c.margin() - theme.Padding()
	for _, h := range c.heights(rows, width-2*c.margin()) {
		height += h + theme.Padding()
	}
	return fyne.NewSize(width, height)
}

func (c *modalColumn) Layout(rows []fyne.CanvasObject, size fyne.Size) {
	y, width := c.margin(), size.Width-2*c.margin()
	heights := c.heights(rows, width)
	for i, o := range look.Visible(rows) {
		o.Move(fyne.NewPos(c.margin(), y))
		o.Resize(fyne.NewSize(width, heights[i]))
		y += heights[i] + theme.Padding()
	}
}

func (c *modalColumn) margin() float32 { return 2 * theme.InnerPadding() }

func (c *modalColumn) width() float32 {
	width := modalWidth * max(theme.TextSize()/15, 1)
	switch {
	case c.full:
		width = c.canvas.Size().Width
	case c.wide:
		width *= 1.4
	}
	if room := c.canvas.Size().Width - 2*c.margin(); room > 0 {
		width = min(width, room)
	}
	return width
}

// heights is what each visible row needs at a width. What scrolls gets what it holds, if the window has room for it
// beside the other rows: the buttons must always be seen. Some lines are kept of it all the same.
func (c *modalColumn) heights(rows []fyne.CanvasObject, width float32) []float32 {
	rows = look.Visible(rows)
	heights := make([]float32, len(rows))
	room := c.canvas.Size().Height - 4*c.margin() - theme.Padding()*float32(len(rows))
	for i, o := range rows {
		switch o.(type) {
		case *container.Scroll, *lists.List:
		default:
			o.Resize(fyne.NewSize(width, o.Size().Height))
			heights[i] = o.MinSize().Height
			room -= heights[i]
		}
	}
	for i, o := range rows {
		wanted := float32(0)
		switch o := o.(type) {
		case *container.Scroll:
			// Twice: rows of wrapped texts are placed by heights that they have only once they know their width.
			for range 2 {
				o.Content.Resize(fyne.NewSize(width, o.Content.MinSize().Height))
			}
			wanted = o.Content.MinSize().Height
		case *lists.List:
			wanted = o.MinSize().Height
		default:
			continue
		}
		heights[i] = min(wanted, max(room, 4*theme.TextSize()))
		room -= heights[i]
	}
	return heights
}
