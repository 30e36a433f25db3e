package chart

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
)

// boardLook is the look of a board: high contrast, in the size of its text.
type boardLook struct {
	*look.Theme
	em float32
}

func newBoardLook(height float32) boardLook {
	return boardLook{look.NewTheme(look.HighContrast, look.TextScaleMin), whole(height / boardEms)}
}

// Size is the look's own for text.
func (l boardLook) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameText {
		return l.em
	}
	return l.Theme.Size(name)
}

// of is a colour of the look.
func (l boardLook) of(name fyne.ThemeColorName) color.Color { return l.Color(name, theme.VariantDark) }

// How a board is divided, in heights of its text. A capital of the toolkit's font is five sevenths of that, so that
// 17.5 of them make it a twenty-fifth of the height.
const (
	boardEms    = 17.5
	boardEdge   = 0.5
	boardPitch  = 1.15 // from line to line
	boardTitle  = 1.5  // the size of the title
	boardHead   = 3.1  // title and what stands under it
	boardSmall  = 0.36 // the size of the line of the keys
	boardFoot   = 1.9
	boardNarrow = 25  // the width under which a board is narrow
	boardMark   = 1.1 // a tick or a sample, with the air behind it
)

// room is the width and height that the lines have.
func (b *Board) room(look boardLook) fyne.Size {
	return fyne.NewSize(b.size.Width-2*boardEdge*look.em, b.size.Height-(2*boardEdge+boardHead+boardFoot)*look.em)
}

// fold divides the pages into leaves and goes to where the board stood. The leaves of one page are about equally full.
func (b *Board) fold(before boardPlace) {
	b.leaves, b.at = nil, 0
	if b.size.Height <= 0 {
		return
	}
	look := newBoardLook(b.size.Height)
	room := b.room(look)
	for i, p := range b.pages {
		heights := make([]float32, len(p.Lines))
		for j, line := range p.Lines {
			heights[j] = boardLineHeight(line, room.Width, look)
		}
		cuts := folds(p.Lines, heights, room.Height)
		for j, from := range cuts {
			to := len(p.Lines)
			if j+1 < len(cuts) {
				to = cuts[j+1]
			}
			b.leaves = append(b.leaves, leaf{page: i, from: from, to: to, i: j, of: len(cuts)})
		}
	}
	for i, l := range b.leaves {
		if b.pages[l.page].Key == before.key && l.i <= before.i {
			b.at = i
		}
	}
}

// folds says with which lines leaves begin: as few leaves as there may be, and these as equal as they may be.
func folds(lines []BoardLine, heights []float32, room float32) []int {
	fill := func(room float32) []int {
		cuts, used, begin := []int{0}, float32(0), 0
		for i := 0; i < len(lines); i = begin {
			height := float32(0)
			for begin = i; begin == i || begin < len(lines) && lines[begin].Kept; begin++ {
				height += heights[begin]
			}
			if used > 0 && used+height > room {
				cuts, used = append(cuts, i), 0
			}
			used += height
		}
		return cuts
	}
	best := fill(room)
	for less := room; less > room/2; less -= room / 40 {
		if cuts := fill(less); len(cuts) == len(best) {
			best = cuts
		}
	}
	return best
}

// in is the line as it is divided in a width.
func (line BoardLine) in(width float32, look boardLook) BoardLine {
	i := line.Under
	if i == 0 || i >= len(line.Cells) || width >= boardNarrow*look.em {
		return line
	}
	cells := slices.Clone(line.Cells)
	if cells[i].Text != "" {
		cells[0].Text += "\n" + cells[i].Text
	}
	line.Cells, line.Columns, line.Under = slices.Delete(cells, i, i+1), slices.Delete(slices.Clone(line.Columns), i, i+1), 0
	return line
}

// boardLineHeight is how high a line is in a width.
func boardLineHeight(line BoardLine, width float32, look boardLook) float32 {
	if line.Of > 0 {
		return line.strip(look).HeightFor(width) + look.em*0.2
	}
	line, most := line.in(width, look), 1
	for i, words := range line.wrapped(width, look) {
		if i < len(line.Columns) {
			most = max(most, len(words))
		}
	}
	return (float32(most)*boardPitch + line.Above) * look.em
}

func (line BoardLine) strip(look boardLook) *SeatStrip {
	s := NewSeatStrip()
	s.Look = look
	s.Set(line.Seats, line.Of)
	return s
}

// wrapped are the lines that each cell is broken into.
func (line BoardLine) wrapped(width float32, look boardLook) [][]string {
	widths := lists.ShareWidth(line.Columns, width, look.em)
	all := make([][]string, len(line.Cells))
	for i, c := range line.Cells {
		if i >= len(widths) {
			break
		}
		room := widths[i]
		if c.Tick || c.Ink != nil {
			room -= boardMark * look.em
		}
		all[i] = []string{c.Text}
		if line.Columns[i].Wrap {
			all[i] = lists.Wrapped(c.Text, room, look.em, fyne.TextStyle{Bold: c.Bold})
		}
	}
	return all
}
