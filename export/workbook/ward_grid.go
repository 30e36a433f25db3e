package workbook

// gridColumns is how many columns of figures stand side by side on a ward's
// sheet; more are set in a further block below, so that the sheet stays as wide
// as its page and its type as large.
const gridColumns = wardColumns - gridFrom

// wideColumns is how few columns are each as wide as two, so that their headings
// take less of a page.
const wideColumns = gridColumns / 2

// gridFrom is the first column of figures.
const gridFrom = 3

// grid is a table with a label to the left of each row of figures.
type grid struct {
	head    string
	rows    []gridRow
	columns []gridColumn
}

type gridRow struct {
	label         string
	look, figures look
}

// gridColumn is one column: its heading, and the figure of a row, if known.
type gridColumn struct {
	title string
	of    func(row int) (int, bool)
	faint func(row int) bool // of a row whose figure only stands there; nil where there is none
}

// put sets the grid on the page, block after block.
func (g grid) put(p *page) {
	width := 1
	if len(g.columns) <= wideColumns {
		width = 2
	}
	for from := 0; from < len(g.columns); from += gridColumns {
		block := g.columns[from:min(from+gridColumns, len(g.columns))]
		empty := gridColumns - width*len(block)
		if from > 0 {
			p.gap()
		}
		head := []cell{words(headLook, ""), words(headLook, g.head).over(gridFrom - 1)}
		for _, c := range block {
			head = append(head, words(headRightLook, c.title).over(width))
		}
		p.add(filled(head, headLook, empty)...)
		for i, r := range g.rows {
			cells := []cell{words(r.look, ""), words(r.look, r.label).over(gridFrom - 1)}
			for _, c := range block {
				shown := r.figures
				if c.faint != nil && c.faint(i) {
					shown.colour, shown.italic = grey, true
				}
				if n, ok := c.of(i); ok {
					cells = append(cells, number(shown, n).over(width))
				} else {
					cells = append(cells, words(shown, notKnown).over(width))
				}
			}
			p.add(filled(cells, r.look, empty)...)
		}
	}
}

// filled draws a row's line to the edge of the sheet.
func filled(cells []cell, l look, columns int) []cell {
	if columns > 0 {
		cells = append(cells, words(l, "").over(columns))
	}
	return cells
}
