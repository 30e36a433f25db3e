package wardpage

import (
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
)

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
	look, figures page.Look
}

// gridColumn is one column: its heading, and the figure of a row, if known.
type gridColumn struct {
	title string
	of    func(row int) (int, bool)
	faint func(row int) bool // of a row whose figure only stands there; nil where there is none
}

// put sets the grid on the page, block after block.
func (g grid) put(p *page.Page) {
	width := 1
	if len(g.columns) <= wideColumns {
		width = 2
	}
	for from := 0; from < len(g.columns); from += gridColumns {
		block := g.columns[from:min(from+gridColumns, len(g.columns))]
		empty := gridColumns - width*len(block)
		if from > 0 {
			p.Gap()
		}
		head := []page.Cell{page.Head.Words(""), page.Head.Words(g.head).Over(gridFrom - 1)}
		for _, c := range block {
			head = append(head, page.HeadRight.Words(c.title).Over(width))
		}
		p.Add(filled(head, page.Head, empty)...)
		for i, r := range g.rows {
			cells := []page.Cell{r.look.Words(""), r.look.Words(r.label).Over(gridFrom - 1)}
			for _, c := range block {
				shown := r.figures
				if c.faint != nil && c.faint(i) {
					shown = shown.Faint()
				}
				if n, ok := c.of(i); ok {
					cells = append(cells, shown.Number(n).Over(width))
				} else {
					cells = append(cells, shown.Words(words.NotKnown).Over(width))
				}
			}
			p.Add(filled(cells, r.look, empty)...)
		}
	}
}

// filled draws a row's line to the edge of the sheet.
func filled(cells []page.Cell, l page.Look, columns int) []page.Cell {
	if columns > 0 {
		cells = append(cells, l.Words("").Over(columns))
	}
	return cells
}
