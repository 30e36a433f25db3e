package chart

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/lists"
)

// Number is a figure that is read from afar: 4 of 12, and under it what of.
type Number struct {
	Figure, Label string
	Colour        fyne.ThemeColorName // "" is the colour of text
}

// Numbers shows figures side by side, large. In a page they take one line;
// where they fill the screen they are as large as it allows.
type Numbers struct {
	widget.BaseWidget
	fill    bool
	numbers []Number
}

// NewNumbers makes a line of numbers for the head of a page.
func NewNumbers() *Numbers {
	n := &Numbers{}
	n.ExtendBaseWidget(n)
	return n
}

// NewFillingNumbers makes numbers that take all the room that they are given.
func NewFillingNumbers() *Numbers {
	n := NewNumbers()
	n.fill = true
	return n
}

// Set shows other numbers.
func (n *Numbers) Set(numbers []Number) {
	n.numbers = numbers
	n.Refresh()
}

// Says are the numbers that are shown.
func (n *Numbers) Says() []Number { return n.numbers }

// numbersEms is the height of a figure in the head of a page, in heights of the text.
const numbersEms = 1.9

func lineHeight(size float32) float32 {
	return fyne.MeasureText("0", size, fyne.TextStyle{Bold: true}).Height
}

// HeightFor is the height of a line of numbers with their labels.
func (n *Numbers) HeightFor(float32) float32 {
	return lineHeight(numbersEms*theme.TextSize()) + lineHeight(theme.Size(theme.SizeNameCaptionText)) + 2*lists.PadY
}

// grid is how many numbers stand beside each other, and in how many lines.
func (n *Numbers) grid() (columns, lines int) {
	columns = max(len(n.numbers), 1)
	if n.fill && columns > 3 {
		columns = (columns + 1) / 2
	}
	return columns, (max(len(n.numbers), 1) + columns - 1) / columns
}

// sizes are those of figures and of the words under them, in a cell that large.
func (n *Numbers) sizes(cell fyne.Size) (figure, label float32) {
	if !n.fill {
		return n.fits(cell.Width, numbersEms*theme.TextSize()), theme.Size(theme.SizeNameCaptionText)
	}
	// The words are a third of the figure, and all of it fills four fifths of the cell.
	one := lineHeight(30) + lineHeight(10)
	figure = n.fits(cell.Width, 30*0.9*cell.Height/one)
	label = max(figure/3, theme.TextSize())
	for figure > label && lineHeight(figure)+lineHeight(label) > cell.Height-lists.PadY { // where the words are kept legible
		figure *= 0.97
	}
	return figure, label
}

// fits makes a size smaller until every figure and its words have room in a width.
func (n *Numbers) fits(width, size float32) float32 {
	room := width - 2*lists.PadX
	for size > theme.TextSize() && slices.ContainsFunc(n.numbers, func(x Number) bool { return n.wide(x, size) > room }) {
		size *= 0.97
	}
	return size
}

// wide is how wide a number is at a size.
func (n *Numbers) wide(x Number, size float32) float32 {
	width := fyne.MeasureText(x.Figure, size, fyne.TextStyle{Bold: true}).Width
	if n.fill {
		width = max(width, fyne.MeasureText(x.Label, size/3, fyne.TextStyle{}).Width)
	}
	return width
}

// CreateRenderer is the toolkit's way to the drawing of the numbers.
func (n *Numbers) CreateRenderer() fyne.WidgetRenderer { return &numbersRenderer{n: n} }

type numbersRenderer struct {
	n       *Numbers
	objects []fyne.CanvasObject
	drawn   fyne.Size
	scale   float32
}

func (r *numbersRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *numbersRenderer) Destroy()                     {}

func (r *numbersRenderer) MinSize() fyne.Size {
	return fyne.NewSize(10*theme.TextSize(), r.n.HeightFor(0))
}

func (r *numbersRenderer) Layout(size fyne.Size) {
	if r.drawn != size || r.scale != theme.TextSize() {
		r.draw(size)
	}
}

func (r *numbersRenderer) Refresh() {
	r.draw(r.n.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
}

func (r *numbersRenderer) draw(size fyne.Size) {
	r.drawn, r.scale, r.objects = size, theme.TextSize(), nil
	if size.Width <= 0 || len(r.n.numbers) == 0 {
		return
	}
	columns, lines := r.n.grid()
	cell := fyne.NewSize(size.Width/float32(columns), size.Height/float32(lines))
	figure, label := r.n.sizes(cell)
	th, variant := r.n.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	write := func(text string, name fyne.ThemeColorName, size float32, bold bool, at fyne.Position) float32 {
		t := canvas.NewText(text, th.Color(name, variant))
		t.TextSize, t.TextStyle.Bold = size, bold
		t.Text = lists.Cut(text, cell.Width-2*lists.PadX, size, t.TextStyle)
		t.Move(at)
		t.Resize(t.MinSize())
		r.objects = append(r.objects, t)
		return at.Y + t.MinSize().Height
	}
	for i, number := range r.n.numbers {
		colour := number.Colour
		if colour == "" {
			colour = theme.ColorNameForeground
		}
		at := fyne.NewPos(float32(i%columns)*cell.Width+lists.PadX, float32(i/columns)*cell.Height+lists.PadY)
		at.Y = write(number.Figure, colour, figure, true, at)
		write(number.Label, theme.ColorNamePlaceHolder, label, false, at)
	}
}
