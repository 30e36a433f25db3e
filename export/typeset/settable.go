package typeset

// cellPad is the room at either side of a cell's words, in points, but at the edges of the table, which stand where
// the page's other words do.
const cellPad = 6.0

// headWeight is the weight of the line under the head of a table, in points. Heads stand on it.
const headWeight = 0.9

// table is the head of a table and its rows. The head is repeated on every sheet that the table runs over; a caption
// and the head stay with the first row, and a sum with the row above it.
func (s *setter) table(t Table) []strip {
	var all []strip
	if t.Caption != "" {
		caption := s.column(t.Caption, "B", s.size, marginLeft, textWidth, false)
		caption.glue = true
		all = append(all, caption)
	}
	lefts, widths := t.places()
	titles := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = c.Title
	}
	head := s.row(t, Row{Cells: titles, Look: Strong}, lefts, widths, headWeight)
	head.glue = true
	all = append(all, head)
	for i, r := range t.Rows {
		weight := 0.3
		if r.Look == Strong && i > 0 {
			weight = 0.9
		}
		next := i + 1
		line := 0.3
		if next < len(t.Rows) && t.Rows[next].Look == Quiet {
			line = 0 // the remark is of this row
		}
		strip := s.row(t, r, lefts, widths, line)
		strip.again = &head
		strip.glue = next < len(t.Rows) && t.Rows[next].Look != Plain // a sum, or a remark to this row
		if weight > 0.3 {
			strip = s.underRule(strip)
		}
		all = append(all, strip)
	}
	for i := range all[:len(all)-1] {
		all[i].glue = all[i].glue || t.Whole
	}
	return all
}

// underRule draws a heavier line above a row, as above a sum.
func (s *setter) underRule(row strip) strip {
	draw := row.draw
	row.draw = func(top float64) {
		s.rule(top, 0.9)
		draw(top)
	}
	return row
}

// places are where the columns begin and how wide they are, in points.
func (t Table) places() (lefts, widths []float64) {
	all := 0.0
	for _, c := range t.Columns {
		all += c.Share
	}
	at := marginLeft
	for _, c := range t.Columns {
		lefts, widths = append(lefts, at), append(widths, textWidth*c.Share/all)
		at += textWidth * c.Share / all
	}
	return lefts, widths
}

// row is one row with a line of a weight under it, or none. One cell alone goes across all columns.
func (s *setter) row(t Table, r Row, lefts, widths []float64, weight float64) strip {
	style, size := "", s.size
	switch r.Look {
	case Strong:
		style = "B"
	case Quiet:
		size = s.size * 0.86
	}
	var cells []strip
	height := 0.0
	for i, words := range r.Cells {
		left, width := lefts[i]+cellPad, widths[i]-2*cellPad
		if i == 0 {
			left, width = lefts[i], width+cellPad
		}
		if i == len(t.Columns)-1 {
			width += cellPad
		}
		if len(r.Cells) == 1 {
			width = textWidth
		}
		cell := s.column(words, style, size, left, width, t.Columns[i].Number && len(r.Cells) > 1)
		cells = append(cells, cell)
		height = max(height, cell.height)
	}
	return strip{height: height + 2*s.rowPad, draw: func(top float64) {
		for _, c := range cells {
			at := top + s.rowPad
			if weight == headWeight {
				at += height - c.height
			}
			c.draw(at)
		}
		if weight > 0 {
			s.rule(top+height+2*s.rowPad, weight)
		}
	}}
}
