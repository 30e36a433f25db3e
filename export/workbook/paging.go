package workbook

// A printed page, in points, less the margins of setUp.
const (
	a4Short, a4Long        = 595, 841
	sideMargins, endMargin = 72, 123
)

// printed height left free at the foot of a page, in hundredths: programs and
// printers measure a little differently.
const spare = 4

// room is how many points of rows a printed page holds under the frozen rows
// that are repeated on it: a sheet is printed as small as its width asks for.
func (p *page) room() int {
	across, down := a4Short-sideMargins, a4Long-endMargin
	if p.landscape {
		across, down = a4Long-sideMargins, a4Short-endMargin
	}
	wide := 0
	for _, w := range p.widths {
		wide += w * 21 / 4 // a digit is 7 pixels, a pixel three quarters of a point
	}
	scale := min(100, across*100/max(wide, 1))
	room := down * (100 - spare) / scale
	for _, r := range p.rows[:p.frozen] {
		room -= r.height
	}
	return room
}

// paginate breaks the sheet between rows where a printed page is full, keeps a
// heading with what it heads, and repeats a table's heading on each page that
// it goes on to.
func (p *page) paginate() {
	room, used := p.room(), 0
	rows := append([]row{}, p.rows[:p.frozen]...)
	var heading *row // of the table that the rows are in
	for i := p.frozen; i < len(p.rows); {
		n := p.kept(i)
		height := p.height(i, i+n)
		first := p.rows[i]
		if first.isGap() || first.is(sectionLook) {
			heading = nil
		}
		// A table that is begun on the lower half of a page, and fits whole on the next, begins there.
		if whole := p.block(i); first.isGap() && used > room/2 && whole <= room {
			height = max(height, whole)
		}
		if first.newPage {
			used, heading = 0, nil
		}
		if used > 0 && used+height > room {
			used = 0
			if heading != nil && !first.isHeading() {
				again := *heading
				again.newPage = true
				rows, used = append(rows, again), again.height
			} else {
				first.newPage = true
			}
		}
		rows = append(rows, first)
		rows = append(rows, p.rows[i+1:i+n]...)
		for _, r := range rows[len(rows)-n:] {
			if r.isHeading() {
				again := r
				again.newPage = false
				heading = &again
			}
		}
		i, used = i+n, used+p.height(i, i+n)
	}
	p.rows = rows
}

// block is the height of the section that a gap in row i begins, as far as the
// next gap.
func (p *page) block(i int) int {
	end := i + 1
	for end < len(p.rows) && !p.rows[end].isGap() {
		end++
	}
	return p.height(i, end)
}

// height is that of the rows from one up to another, as a workbook holds them.
func (p *page) height(from, to int) int {
	sum := 0
	for _, r := range p.rows[from:to] {
		sum += min(r.height, tallest)
	}
	return sum
}

// kept is how many rows from row i on stay on one page: what introduces
// something with the first row that it introduces, and a row with the sums
// under it.
func (p *page) kept(i int) (n int) {
	for i+n < len(p.rows) {
		r := p.rows[i+n]
		n++
		introduced := n > 1 && p.rows[i+n-2].is(sectionLook) && r.is(plainLook)
		if !r.isGap() && !r.is(sectionLook) && !r.isHeading() && !introduced {
			break
		}
	}
	for i+n < len(p.rows) && p.rows[i+n].isTotal() { // a sum never stands alone
		n++
	}
	return n
}

func (r row) isGap() bool { return len(r.cells) == 0 }

func (r row) isHeading() bool { return len(r.cells) > 0 && r.cells[0].look.edge == headEdge }

func (r row) isTotal() bool { return len(r.cells) > 0 && r.cells[0].look.edge == totalEdge }

func (r row) is(l look) bool { return len(r.cells) > 0 && r.cells[0].look == l }
