package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/lists"
)

// Board is what a projector shows: pages of a few large lines on black, whatever the look of the window. Its capital
// letters are at least a twenty-fifth of its height; what does not fit so goes on on a further leaf, and nothing is
// drawn smaller. Only the line of the keys at the foot is small.
type Board struct {
	widget.BaseWidget
	// Part says which leaf of a page this is, of how many.
	Part func(i, of int) string

	badge, left, right, keys string
	pages                    []BoardPage
	leaves                   []leaf
	at                       int
	size                     fyne.Size
}

// BoardPage is one page: a ward, say. It is folded into leaves as the height of the board wants it.
type BoardPage struct {
	Key, Title, Under string
	Lines             []BoardLine
}

// BoardLine is one line of a page. A line that is kept stays on the leaf of the line before it.
type BoardLine struct {
	Columns []lists.Column
	Cells   []BoardCell
	// Under is the cell that goes beneath the first where the board is narrow; 0 for none.
	Under  int
	Marked bool // stands on a ground of its own
	Kept   bool
	Above  float32     // air above it, in heights of the text
	Seats  []SeatGroup // instead of cells a strip of seats
	Of     int         // of so many in all
}

// BoardCell is one text of a line, with a tick or a sample of an ink before it.
type BoardCell struct {
	Text  string
	Bold  bool
	Quiet bool
	Good  bool // in the colour of what is well
	Tick  bool
	Ink   *Ink
}

// leaf is the part of a page that is shown at once.
type leaf struct {
	page, from, to int // lines
	i, of          int // which leaf of the page this is
}

// NewBoard makes an empty board.
func NewBoard() *Board {
	b := &Board{}
	b.ExtendBaseWidget(b)
	return b
}

// Frame sets what stands on every leaf: a badge above, two texts at the foot, and what the keys do.
func (b *Board) Frame(badge, left, right, keys string) {
	b.badge, b.left, b.right, b.keys = badge, left, right, keys
	b.Refresh()
}

// Set shows other pages. What stands there stays, if there is still such a page.
func (b *Board) Set(pages []BoardPage) {
	before := b.current()
	b.pages = pages
	b.fold(before)
	b.Refresh()
}

// TurnTo goes to the first leaf of a page.
func (b *Board) TurnTo(key string) {
	for i, l := range b.leaves {
		if b.pages[l.page].Key == key {
			b.at = i
			b.Refresh()
			return
		}
	}
}

// Turn goes on by so many leaves; after the last comes the first.
func (b *Board) Turn(by int) {
	if n := len(b.leaves); n > 0 {
		b.at = ((b.at+by)%n + n) % n
		b.Refresh()
	}
}

// Key is the page that is shown.
func (b *Board) Key() string { return b.current().key }

// boardPlace is where a board stands, for when it is folded anew.
type boardPlace struct {
	key string
	i   int
}

func (b *Board) current() boardPlace {
	if b.at >= len(b.leaves) {
		return boardPlace{}
	}
	l := b.leaves[b.at]
	return boardPlace{b.pages[l.page].Key, l.i}
}

// Leaves is how many leaves the pages make on the board as large as it is.
func (b *Board) Leaves() int { return len(b.leaves) }

// CreateRenderer is the toolkit's way to the drawing of the board.
func (b *Board) CreateRenderer() fyne.WidgetRenderer { return &boardRenderer{b: b, objects: b.draw()} }

type boardRenderer struct {
	b       *Board
	objects []fyne.CanvasObject
}

func (r *boardRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *boardRenderer) Destroy()                     {}

// MinSize is small: a board takes what its window has.
func (r *boardRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 180) }

func (r *boardRenderer) Layout(size fyne.Size) {
	if r.b.size == size {
		return
	}
	before := r.b.current()
	r.b.size = size
	r.b.fold(before)
	r.objects = r.b.draw()
}

func (r *boardRenderer) Refresh() {
	r.objects = r.b.draw()
	canvas.Refresh(r.b)
}
