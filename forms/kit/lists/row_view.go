package lists

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
)

// RowView draws one row. The toolkit's label brings more air than a dense page
// can spare, does not stand in columns, and does not know its height before
// its width.
type RowView struct {
	widget.BaseWidget
	Row     Row
	here    bool // the arrows have come to it
	focused bool // and the keyboard is there
	short   bool // it is kept short
	OnTap   func()
	// OnTapCell, if set, hears of a click on a cell: the head of a table is clicked by column.
	OnTapCell func(column int)

	width  float32 // for which the pieces are placed
	scale  float32 // the text size for which they are
	height float32
	top    float32 // where it stands in its list
	// picture is where the row's picture begins.
	picture float32
	pieces  []piece
	lost    []string // texts for which there is no room, although they may not be cut
}

// piece is a text or a glyph in its place.
type piece struct {
	cell Cell
	text string
	at   fyne.Position
	size fyne.Size
}

// NewRowView makes the drawing of a row.
func NewRowView(r Row) *RowView {
	v := &RowView{Row: r}
	v.ExtendBaseWidget(v)
	return v
}

// Set shows another row in its place.
func (v *RowView) Set(r Row) {
	v.Row, v.scale = r, 0
	v.Refresh()
}

// KeepShort lets what is short stand in the place of the row, or no longer.
func (v *RowView) KeepShort(short bool) {
	if v.short != short {
		v.short, v.scale = short, 0
		v.Refresh()
	}
}

// Says is the row that is shown.
func (v *RowView) Says() Row { return v.Row }

// Here tells whether the arrows have come to the row, and whether the keyboard is there as well.
func (v *RowView) Here() (here, keyboard bool) { return v.here, v.here && v.focused }

// Lost are the texts of the row that do not stand there whole, although nothing says that they may be cut.
func (v *RowView) Lost() []string {
	v.HeightFor(v.Size().Width)
	return v.lost
}

// Tapped is a click on the row.
func (v *RowView) Tapped(ev *fyne.PointEvent) {
	if v.OnTap != nil {
		work.Guard("a click on a row", v.OnTap)
	}
	if i := v.columnAt(ev.Position.X); v.OnTapCell != nil && i >= 0 {
		work.Guard("a click on a cell", func() { v.OnTapCell(i) })
	}
}

// PadX and PadY are the air around what stands in a row.
const PadX, PadY = 8, 3

// HeightFor places the pieces for a width and says how high they are together.
func (v *RowView) HeightFor(width float32) float32 {
	em := theme.TextSize()
	if v.width == width && v.scale == em && em > 0 {
		return v.height
	}
	v.width, v.scale, v.pieces, v.lost = width, em, v.pieces[:0], nil
	top := v.Row.Above*em + PadY
	row := v.Row
	if v.short && row.Short != nil {
		row = *row.Short
	}
	bottom := v.line(row, width, top)
	for _, under := range row.Under {
		bottom = v.line(under, width, bottom)
	}
	if v.Row.Picture != nil {
		v.picture = bottom
		bottom += v.Row.Picture.HeightFor(width - 2*PadX)
	}
	v.height = bottom + PadY
	if v.Row.Ruled {
		v.height += PadY
	}
	return v.height
}

// line places one line of cells and says where it ends.
func (v *RowView) line(r Row, width, top float32) float32 {
	em := theme.TextSize()
	r = r.within(width / em)
	widths := ShareWidth(fitted(r, width-2*PadX, em), width-2*PadX, em)
	x, bottom := float32(PadX), top
	highest := float32(0)
	for _, c := range r.Cells {
		highest = max(highest, c.height())
	}
	for i, c := range r.Cells {
		if i >= len(widths) {
			break
		}
		beside := x
		if i > 0 {
			beside -= widths[i-1] + em/2
		}
		pressed := slices.ContainsFunc(r.Columns[:i], func(c Column) bool { return c.Fit }) && x+widths[i] > width-PadX+1
		if r.Columns[i].Fold && c.height() > 0 && (pressed || fyne.MeasureText(look.Drawable(c.Text), c.textSize(), fyne.TextStyle{Bold: c.Bold}).Width > widths[i]) {
			bottom = max(bottom, v.place(c, r.Columns[i], fyne.NewPos(beside, bottom), width-PadX-beside))
			continue
		}
		if c.height() == 0 || pressed { // there is nothing, or a text that takes what it needs left it no room
			if pressed && c.Text != "" && !r.Columns[i].Brief {
				v.lost = append(v.lost, c.Text)
			}
			x += widths[i] + em/2
			continue
		}
		drop := (highest - c.height()) / 2 // what is smaller stands in the middle of the line
		if c.Glyph == nil {
			drop *= 1.5 // but text on the line of the larger text
		}
		bottom = max(bottom, v.place(c, r.Columns[i], fyne.NewPos(x, top+drop), widths[i]))
		x += widths[i] + em/2
	}
	return bottom
}

// fitted gives the columns that fit their text its width, within what the
// columns of a fixed width leave.
func fitted(r Row, width, em float32) []Column {
	columns := r.Columns
	for i, c := range r.Columns {
		if !c.Fit || i >= len(r.Cells) {
			continue
		}
		room := width - em/2*float32(len(columns)-1)
		for _, other := range columns {
			room -= other.Ems * em
		}
		text := r.Cells[i]
		needed := fyne.MeasureText(text.Text, text.textSize(), fyne.TextStyle{Bold: text.Bold}).Width + 1
		columns = slices.Clone(columns)
		columns[i].Ems = max(min(needed, room), em) / em
	}
	return columns
}

// ShareWidth gives each column its width: what is left goes to those that name none.
func ShareWidth(columns []Column, width, em float32) []float32 {
	widths := make([]float32, len(columns))
	left, open := width-em/2*float32(max(len(columns)-1, 0)), 0
	for i, c := range columns {
		widths[i] = c.Ems * em
		left -= widths[i]
		if c.Ems == 0 {
			open++
		}
	}
	for i, c := range columns {
		if c.Ems == 0 {
			widths[i] = max(left/float32(open), 2*em)
		}
	}
	return widths
}

// place puts one cell into its column and says where it ends.
func (v *RowView) place(c Cell, col Column, at fyne.Position, width float32) float32 {
	size := c.textSize()
	if c.Stretch != nil {
		return v.placeStretch(c, at, width)
	}
	if c.Glyph != nil {
		side := theme.Size(theme.SizeNameInlineIcon)
		v.pieces = append(v.pieces, piece{cell: c, at: at, size: fyne.NewSquareSize(side)})
		return at.Y + side
	}
	style := fyne.TextStyle{Bold: c.Bold}
	c.Text = look.Drawable(c.Text)
	lines := []string{c.Text}
	switch {
	case len(c.Parts) > 0:
		lines = c.partLines(width, col.Most)
	case col.Wrap:
		lines = Wrapped(c.Text, width, size, style)
	}
	if col.Most > 0 && len(lines) > col.Most {
		lines[col.Most-1] = strings.Join(lines[col.Most-1:], " ") // which is cut
		lines = lines[:col.Most]
	}
	y := at.Y
	for _, whole := range lines {
		line := Cut(whole, width, size, style)
		if line != whole && !col.Brief {
			v.lost = append(v.lost, whole)
		}
		m := fyne.MeasureText(line, size, style)
		x := at.X
		if col.Right {
			x += width - m.Width
		}
		v.pieces = append(v.pieces, piece{cell: c, text: line, at: fyne.NewPos(x, y), size: m})
		y += m.Height
	}
	return y
}

// height is the height of one line of the cell, 0 where there is nothing.
func (c Cell) height() float32 {
	switch {
	case c.Glyph != nil:
		return theme.Size(theme.SizeNameInlineIcon)
	case c.Stretch != nil:
		return stretchHeight()
	case c.Text == "" && len(c.Parts) == 0:
		return 0
	}
	return fyne.MeasureText("X", c.textSize(), fyne.TextStyle{Bold: c.Bold}).Height
}

func (c Cell) textSize() float32 {
	if c.Size == "" {
		return theme.TextSize()
	}
	return theme.Size(c.Size)
}

// Wrapped breaks a text into lines between its words, and within one that is
// longer than a line, such as a path.
func Wrapped(text string, width, size float32, style fyne.TextStyle) []string {
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		if !strings.HasPrefix(paragraph, " ") && fyne.MeasureText(paragraph, size, style).Width <= width {
			lines = append(lines, paragraph) // most do, and are measured once and not word by word
			continue
		}
		line := ""
		for _, word := range strings.Split(paragraph, " ") {
			air := " "
			for _, part := range parted(word, width, size, style) {
				longer := part
				if line != "" {
					longer = line + air + part
				}
				if line != "" && fyne.MeasureText(longer, size, style).Width > width {
					lines = append(lines, line)
					longer = part
				}
				line, air = longer, ""
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// parted is a word in the parts between which a line may end: the whole word
// where a line has room for it, else after its slashes and what else joins names.
func parted(word string, width, size float32, style fyne.TextStyle) []string {
	parts := []string{word}
	for _, joins := range []string{`/\`, "-_.:@"} {
		var finer []string
		for _, part := range parts {
			if fyne.MeasureText(part, size, style).Width <= width {
				finer = append(finer, part)
				continue
			}
			finer = append(finer, splitAfterAny(part, joins)...)
		}
		parts = finer
	}
	return parts
}

func splitAfterAny(word, joins string) []string {
	var parts []string
	for word != "" {
		end := strings.IndexAny(word, joins) + 1
		if end == 0 {
			end = len(word)
		}
		parts, word = append(parts, word[:end]), word[end:]
	}
	return parts
}

// Cut ends what is too long with an ellipsis.
func Cut(text string, width, size float32, style fyne.TextStyle) string {
	if fyne.MeasureText(text, size, style).Width <= width {
		return text
	}
	runes := []rune(text)
	for n := len(runes) - 1; n > 0; n-- {
		if shorter := strings.TrimRight(string(runes[:n]), " ,·") + "…"; fyne.MeasureText(shorter, size, style).Width <= width {
			return shorter
		}
	}
	return "…"
}

// CreateRenderer is the toolkit's way to the drawing of the row.
func (v *RowView) CreateRenderer() fyne.WidgetRenderer {
	r := &rowRenderer{v: v, ground: canvas.NewRectangle(color.Transparent), rule: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type rowRenderer struct {
	v            *RowView
	ground, rule *canvas.Rectangle
	objects      []fyne.CanvasObject
	width, scale float32 // for which the objects were made
}

func (r *rowRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *rowRenderer) Destroy() {}

// MinSize is narrow: a row takes the width that it is given.
func (r *rowRenderer) MinSize() fyne.Size {
	width := r.v.Size().Width
	if width == 0 {
		width = 40 * theme.TextSize()
	}
	return fyne.NewSize(4*theme.TextSize(), r.v.HeightFor(width))
}

func (r *rowRenderer) Layout(size fyne.Size) {
	above := r.v.Row.Above * theme.TextSize()
	r.ground.Move(fyne.NewPos(0, above))
	r.ground.Resize(size.SubtractWidthHeight(0, above))
	r.rule.Move(fyne.NewPos(PadX, size.Height-2))
	r.rule.Resize(fyne.NewSize(size.Width-2*PadX, 1))
	r.place()
	// The toolkit lays out whatever holds an object that it has not seen before. Were the objects made anew at
	// every layout, it would lay out and paint without end.
	if em := theme.TextSize(); r.width != size.Width || r.scale != em {
		r.draw(size.Width)
	}
}

func (r *rowRenderer) Refresh() {
	th, variant := r.v.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	colour := func(name fyne.ThemeColorName) color.Color { return th.Color(name, variant) }
	r.ground.FillColor, r.ground.StrokeWidth = color.Transparent, 0
	r.ground.CornerRadius = th.Size(theme.SizeNameInputRadius)
	if r.v.Row.Fill != "" {
		r.ground.FillColor = colour(r.v.Row.Fill)
	}
	if r.v.here {
		r.ground.FillColor = colour(theme.ColorNameButton)
		if r.v.focused {
			r.ground.FillColor = colour(theme.ColorNameSelection)
			r.ground.StrokeWidth, r.ground.StrokeColor = max(th.Size(look.SizeNameFocusBorder), 2), colour(theme.ColorNamePrimary)
		}
	}
	r.rule.Hidden = !r.v.Row.Ruled
	r.rule.FillColor = colour(theme.ColorNameSeparator)
	r.draw(r.v.Size().Width)
	r.Layout(r.v.Size())
	r.ground.Refresh() // which has the row painted anew; what was made just now needs no more
	r.rule.Refresh()
	if r.v.Row.Picture != nil {
		r.v.Row.Picture.Refresh()
	}
}

// place puts the picture of the row beneath its lines.
func (r *rowRenderer) place() {
	picture, width := r.v.Row.Picture, r.v.Size().Width
	if picture == nil || width <= 0 {
		return
	}
	r.v.HeightFor(width)
	picture.Move(fyne.NewPos(PadX, r.v.picture))
	picture.Resize(fyne.NewSize(width-2*PadX, picture.HeightFor(width-2*PadX)))
}

// draw makes the pieces objects, in the colours of the moment.
func (r *rowRenderer) draw(width float32) {
	r.width, r.scale = width, theme.TextSize()
	r.objects = append(r.objects[:0:0], r.ground, r.rule)
	if width <= 0 {
		return
	}
	r.v.HeightFor(width)
	th, variant := r.v.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	for _, p := range r.v.pieces {
		name := p.cell.Colour
		if name == "" {
			name = theme.ColorNameForeground
		}
		var o fyne.CanvasObject
		if p.cell.Stretch != nil {
			o = newStretch(th.Color(name, variant))
		} else if p.cell.Glyph != nil {
			image := canvas.NewImageFromResource(look.InColour(p.cell.Glyph, name))
			image.FillMode = canvas.ImageFillContain
			o = image
		} else {
			text := canvas.NewText(p.text, th.Color(name, variant))
			text.TextSize, text.TextStyle.Bold = p.cell.textSize(), p.cell.Bold
			o = text
		}
		o.Move(p.at)
		o.Resize(p.size)
		r.objects = append(r.objects, o)
	}
	if r.v.Row.Picture != nil {
		r.objects = append(r.objects, r.v.Row.Picture)
	}
}
