package chart

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
)

// pen puts texts and the rest into a drawing.
type pen struct {
	look    boardLook
	objects []fyne.CanvasObject
}

// text writes a line of so many heights of the text, cut where it is too long.
func (p *pen) text(words string, ems float32, at fyne.Position, width float32, right, bold bool, colour fyne.ThemeColorName) {
	size, style := p.look.em*ems, fyne.TextStyle{Bold: bold}
	t := canvas.NewText(lists.Cut(words, width, size, style), p.look.of(colour))
	t.TextSize, t.TextStyle = size, style
	m := fyne.MeasureText(t.Text, size, style)
	if right {
		at.X += width - m.Width
	}
	t.Move(at)
	t.Resize(m)
	p.objects = append(p.objects, t)
}

func (p *pen) box(colour fyne.ThemeColorName, at fyne.Position, size fyne.Size) {
	r := canvas.NewRectangle(p.look.of(colour))
	r.Move(at)
	r.Resize(size)
	p.objects = append(p.objects, r)
}

// tick draws one: two strokes.
func (p *pen) tick(at fyne.Position) {
	em := p.look.em
	corner := at.AddXY(em*0.32, em*0.95)
	for _, end := range []fyne.Position{at.AddXY(em*0.08, em*0.68), at.AddXY(em*0.85, em*0.3)} {
		l := canvas.NewLine(p.look.of(theme.ColorNameSuccess))
		l.StrokeWidth = max(em*0.13, 2)
		l.Position1, l.Position2 = corner, end
		p.objects = append(p.objects, l)
	}
}

// sample draws a square of an ink.
func (p *pen) sample(ink Ink, at fyne.Position) {
	side := whole(p.look.em * 0.8)
	r := canvas.NewRaster(func(w, h int) image.Image {
		img := image.NewNRGBA(image.Rect(0, 0, w, h))
		fill(img, img.Rect, ink, true)
		return img
	})
	r.Move(at.AddXY(0, p.look.em*0.28))
	r.Resize(fyne.NewSquareSize(side))
	p.objects = append(p.objects, r)
}

// draw makes the leaf that is shown.
func (b *Board) draw() []fyne.CanvasObject {
	look := newBoardLook(b.size.Height)
	p := &pen{look: look}
	p.box(theme.ColorNameBackground, fyne.NewPos(0, 0), b.size)
	if b.at >= len(b.leaves) {
		return p.objects
	}
	l := b.leaves[b.at]
	page, em, room := b.pages[l.page], look.em, b.room(look)
	edge := boardEdge * em
	b.drawHead(p, page, l, room.Width)
	air := b.air(page.Lines[l.from:l.to], room, look)
	for _, put := range []func(BoardLine, fyne.Position, float32){p.ground, p.line} { // grounds first: letters hang over their line
		y := edge + boardHead*em
		for _, line := range page.Lines[l.from:l.to] {
			put(line, fyne.NewPos(edge, y+line.Above*em), room.Width)
			y += boardLineHeight(line, room.Width, look) + air
		}
	}
	foot := b.size.Height - edge - boardFoot*em
	p.box(theme.ColorNameSeparator, fyne.NewPos(edge, foot+em*0.08), fyne.NewSize(room.Width, 2))
	right := fyne.MeasureText(b.right, em, fyne.TextStyle{}).Width
	p.text(b.left, 1, fyne.NewPos(edge, foot+em*0.15), room.Width-right-em, false, false, theme.ColorNameForeground)
	p.text(b.right, 1, fyne.NewPos(edge, foot+em*0.15), room.Width, true, false, theme.ColorNameForeground)
	p.text(b.keys, boardSmall, fyne.NewPos(edge, foot+em*1.48), room.Width, false, false, theme.ColorNamePlaceHolder)
	return p.objects
}

// boardAir is the most air that goes between two lines of a leaf that has room to spare, in heights of the text.
const boardAir = 0.9

// air is what goes between the lines of a leaf, so that they fill it.
func (b *Board) air(lines []BoardLine, room fyne.Size, look boardLook) float32 {
	left := room.Height
	for _, line := range lines {
		left -= boardLineHeight(line, room.Width, look)
	}
	return min(max(left/float32(max(len(lines), 1)), 0), boardAir*look.em)
}

// drawHead draws the title, the badge beside it, and what stands under it.
func (b *Board) drawHead(p *pen, page BoardPage, l leaf, width float32) {
	em := p.look.em
	edge := boardEdge * em
	title := width
	if b.badge != "" {
		m := fyne.MeasureText(b.badge, em*1.1, fyne.TextStyle{Bold: true})
		at := fyne.NewPos(edge+width-m.Width-em*0.8, edge+em*0.15)
		p.box(look.ColorNamePracticeBackground, at, fyne.NewSize(m.Width+em*0.8, m.Height))
		p.text(b.badge, 1.1, at.AddXY(em*0.4, 0), m.Width+2, false, true, look.ColorNamePracticeForeground)
		title -= m.Width + em*1.4
	}
	size := min(boardTitle, max(0.98*title/fyne.MeasureText(page.Title, em, fyne.TextStyle{Bold: true}).Width, 1))
	p.text(page.Title, size, fyne.NewPos(edge, edge-em*0.15+(boardTitle-size)*em*0.68), title, false, true, theme.ColorNameForeground)
	part := ""
	if l.of > 1 && b.Part != nil {
		part = b.Part(l.i+1, l.of)
	}
	right := fyne.MeasureText(part, em, fyne.TextStyle{Bold: true}).Width
	p.text(page.Under, 1, fyne.NewPos(edge, edge+em*1.62), width-right-em, false, false, theme.ColorNamePlaceHolder)
	p.text(part, 1, fyne.NewPos(edge, edge+em*1.62), width, true, true, theme.ColorNamePlaceHolder)
}

// ground draws what a marked line stands on.
func (p *pen) ground(line BoardLine, at fyne.Position, width float32) {
	if line.Marked {
		em := p.look.em
		p.box(theme.ColorNameHeaderBackground, at.SubtractXY(em*0.2, 0), fyne.NewSize(width+em*0.4, boardLineHeight(line, width, p.look)-line.Above*em))
	}
}

// line draws one line of a page.
func (p *pen) line(line BoardLine, at fyne.Position, width float32) {
	em := p.look.em
	height := boardLineHeight(line, width, p.look)
	if line.Of > 0 {
		s := line.strip(p.look)
		s.Move(at)
		s.Resize(fyne.NewSize(width, height))
		p.objects = append(p.objects, s)
		return
	}
	line = line.in(width, p.look)
	widths := lists.ShareWidth(line.Columns, width, em)
	x := at.X
	lead := (boardPitch - 1.36) / 2 * em // a text is higher than its line, and stands in the middle of it
	for i, words := range line.wrapped(width, p.look) {
		if i >= len(widths) {
			break
		}
		c, from, room := line.Cells[i], x, widths[i]
		if c.Tick {
			p.tick(fyne.NewPos(from, at.Y+lead))
		}
		if c.Ink != nil {
			p.sample(*c.Ink, fyne.NewPos(from, at.Y+lead))
		}
		if c.Tick || c.Ink != nil {
			from, room = from+boardMark*em, room-boardMark*em
		}
		for j, one := range words {
			p.text(one, 1, fyne.NewPos(from, at.Y+lead+float32(j)*boardPitch*em), room, line.Columns[i].Right, c.Bold, c.colour())
		}
		x += widths[i] + em/2
	}
}

// colour is that of the cell's text.
func (c BoardCell) colour() fyne.ThemeColorName {
	switch {
	case c.Good:
		return theme.ColorNameSuccess
	case c.Quiet:
		return theme.ColorNamePlaceHolder
	}
	return theme.ColorNameForeground
}
