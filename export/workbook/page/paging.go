package page

// Tallest is the tallest row that a workbook can have, in points.
const Tallest = 409

// A printed page, in points, less the margins of setUp.
const (
	a4Short, a4Long        = 595, 841
	sideMargins, endMargin = 72, 123
)

// spare is the height left free at the foot of a printed page, in hundredths: programs and
// printers measure a little differently.
const spare = 4

// Room is how many points of rows a printed page holds under the frozen rows
// that are repeated on it: a sheet is printed as small as its width asks for.
func (p *Page) Room() int {
	across, down := a4Short-sideMargins, a4Long-endMargin
	if p.Landscape {
		across, down = a4Long-sideMargins, a4Short-endMargin
	}
	wide := 0
	for _, w := range p.widths {
		wide += w * 21 / 4 // a digit is 7 pixels, a pixel three quarters of a point
	}
	scale := min(100, across*100/max(wide, 1))
	room := down * (100 - spare) / scale
	for _, r := range p.Rows[:p.Frozen] {
		room -= r.Height
	}
	return room
}

// Paginate breaks the sheet between rows where a printed page is full, keeps a
// heading with what it heads, and repeats a table's heading on each page that
// it goes on to.
func (p *Page) Paginate() {
	room, used := p.Room(), 0
	rows := append([]Row{}, p.Rows[:p.Frozen]...)
	var heading *Row // of the table that the rows are in
	for i := p.Frozen; i < len(p.Rows); {
		n := p.kept(i)
		height := p.height(i, i+n)
		first := p.Rows[i]
		if first.IsGap() || first.Is(Section) {
			heading = nil
		}
		// A table that is begun on the lower half of a page, and fits whole on the next, begins there.
		if whole := p.block(i); first.IsGap() && used > room/2 && whole <= room {
			height = max(height, whole)
		}
		if first.NewPage {
			used, heading = 0, nil
		}
		if used > 0 && used+height > room {
			used = 0
			if heading != nil && !first.IsHeading() {
				again := *heading
				again.NewPage = true
				rows, used = append(rows, again), again.Height
			} else {
				first.NewPage = true
			}
		}
		rows = append(rows, first)
		rows = append(rows, p.Rows[i+1:i+n]...)
		for _, r := range rows[len(rows)-n:] {
			if r.IsHeading() {
				again := r
				again.NewPage = false
				heading = &again
			}
		}
		i, used = i+n, used+p.height(i, i+n)
	}
	p.Rows = rows
}

// BreakAtGaps begins a printed page at the gap before whatever no longer fits. It
// adds no row, as Paginate does, so that charts keep the rows that they are drawn from.
func (p *Page) BreakAtGaps() {
	room, used := p.Room(), 0
	for i := p.Frozen; i < len(p.Rows); i++ {
		if r := &p.Rows[i]; r.IsGap() && used > 0 && used+p.block(i) > room {
			r.NewPage, used = true, 0
		}
		used += p.height(i, i+1)
	}
}

// block is the height of the section that a gap in row i begins, as far as the
// next gap.
func (p *Page) block(i int) int {
	end := i + 1
	for end < len(p.Rows) && !p.Rows[end].IsGap() {
		end++
	}
	return p.height(i, end)
}

// height is that of the rows from one up to another, as a workbook holds them.
func (p *Page) height(from, to int) int {
	sum := 0
	for _, r := range p.Rows[from:to] {
		sum += min(r.Height, Tallest)
	}
	return sum
}

// kept is how many rows from row i on stay on one page: what introduces
// something with the first row that it introduces, and a row with the sums
// under it.
func (p *Page) kept(i int) (n int) {
	for i+n < len(p.Rows) {
		r := p.Rows[i+n]
		n++
		introduced := n > 1 && p.Rows[i+n-2].Is(Section) && r.Is(Plain)
		if !r.IsGap() && !r.Is(Section) && !r.IsHeading() && !introduced {
			break
		}
	}
	for i+n < len(p.Rows) && p.Rows[i+n].IsTotal() { // a sum never stands alone
		n++
	}
	return n
}
