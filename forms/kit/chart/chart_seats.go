package chart

import (
	"image"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// SeatStrip is one cell for each seat, those of a party side by side, and empty ones for the seats that are still to
// come. What the parties are called stands above them where there is room; beside a strip stand their names and
// numbers in any case.
type SeatStrip struct {
	chart
	groups []SeatGroup
	all    int
}

// SeatGroup is the seats of one party.
type SeatGroup struct {
	Name  string
	Seats int
	Said  string // where the group is selected
	Ink   Ink
}

// NewSeatStrip makes an empty strip.
func NewSeatStrip() *SeatStrip {
	s := &SeatStrip{}
	s.begin(s)
	return s
}

// Set shows other seats: those of the groups, of so many in all.
func (s *SeatStrip) Set(groups []SeatGroup, all int) {
	s.groups, s.all = groups, all
	s.changed()
}

func (s *SeatStrip) parts() int        { return len(s.groups) }
func (s *SeatStrip) said(i int) string { return s.groups[i].Said }

// seatCells is where the cells of a strip stand: group by group, and what is left to come last. The groups stand
// apart from each other. In a strip of several lines a group goes down before it goes on, so that it stays together.
func seatCells(groups []SeatGroup, all, width, em int) (cells []image.Rectangle, of []int, height int) {
	if all <= 0 || width <= 0 {
		return nil, nil, 0
	}
	gap, apart := max(em/8, 1), max(em/2, 3)
	least := max(em*2/3, 6)
	room := width - apart*len(groups)
	// A group that does not end a column leaves the rest of it empty, so each may take one column more.
	perLine, lines := max((room+gap)/(least+gap), 1), 1
	for (all+lines-1)/lines+len(groups)*min(lines-1, 1) > perLine && lines < all {
		lines++
	}
	across := (all+lines-1)/lines + len(groups)*min(lines-1, 1)
	side := min(max((room+gap)/across-gap, 2), em*2)
	x, left := 0, all
	add := func(group, n int) {
		for i := range n {
			at := image.Pt(x+i/lines*(side+gap), i%lines*(side+gap))
			cells, of = append(cells, image.Rectangle{Min: at, Max: at.Add(image.Pt(side, side))}), append(of, group)
		}
		if n > 0 {
			x += (n+lines-1)/lines*(side+gap) + apart
		}
	}
	for i, g := range groups {
		n := min(g.Seats, left)
		add(i, n)
		left -= n
	}
	add(-1, left)
	return cells, of, lines*(side+gap) - gap
}

func (s *SeatStrip) cells(width float32, scale float32) ([]image.Rectangle, []int, int) {
	return seatCells(s.groups, s.all, pixels(width, scale)-6, pixels(s.em(), scale))
}

// HeightFor is a line for names, the cells, and what is said.
func (s *SeatStrip) HeightFor(width float32) float32 {
	_, _, height := s.cells(width, 1)
	return s.line() + s.under() + float32(height) + 12
}

func (s *SeatStrip) texts(width float32) []chartText {
	cells, of, height := s.cells(width, 1)
	var all []chartText
	for i, g := range s.groups {
		bounds := image.Rectangle{}
		for j, cell := range cells {
			if of[j] == i {
				bounds = bounds.Union(cell)
			}
		}
		words := g.Name + " " + strconv.Itoa(g.Seats)
		room := float32(bounds.Dx()) + s.em()/2
		if fyne.MeasureText(words, s.em(), fyne.TextStyle{Bold: true}).Width > room {
			words = strconv.Itoa(g.Seats)
		}
		all = append(all, chartText{text: words, at: fyne.NewPos(float32(bounds.Min.X)+3, 0), width: max(room, 2*s.em()), bold: i == s.at})
	}
	return append(all, s.saidAt(s.line()+float32(height)+10, width))
}

func (s *SeatStrip) paint(img *image.NRGBA, scale float32) {
	cells, of, _ := s.cells(s.Size().Width, scale)
	dark, top := isDark(s.look()), pixels(s.line()+4, scale)
	bounds := image.Rectangle{}
	for i, cell := range cells {
		cell = cell.Add(image.Pt(3, top))
		if of[i] < 0 {
			frame(img, cell, s.colour(theme.ColorNameInputBorder), 1)
			continue
		}
		fill(img, cell, s.groups[of[i]].Ink, dark)
		if of[i] == s.at {
			bounds = bounds.Union(cell)
		}
	}
	if !bounds.Empty() {
		frame(img, bounds.Inset(-3), s.colour(theme.ColorNamePrimary), 2)
	}
}
