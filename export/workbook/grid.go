package workbook

// gridColumns is how many columns of figures stand side by side on a ward's
// sheet; more are set in a further block below, so that the sheet stays as wide
// as its page and its type as large.
const gridColumns = wardColumns - gridFrom

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
}

// put sets the grid on the page, block after block.
func (g grid) put(p *page) {
	for from := 0; from < len(g.columns); from += gridColumns {
		block := g.columns[from:min(from+gridColumns, len(g.columns))]
		empty := gridColumns - len(block)
		if from > 0 {
			p.gap()
		}
		head := []cell{words(headLook, ""), words(headLook, g.head).over(gridFrom - 1)}
		for _, c := range block {
			head = append(head, words(headRightLook, c.title))
		}
		p.add(filled(head, headLook, empty)...)
		for i, r := range g.rows {
			cells := []cell{words(r.look, ""), words(r.look, r.label).over(gridFrom - 1)}
			for _, c := range block {
				if n, ok := c.of(i); ok {
					cells = append(cells, number(r.figures, n))
				} else {
					cells = append(cells, words(r.figures, notKnown))
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
