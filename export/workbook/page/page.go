// Package page lays out sheets of labelled figures for paper and screen, writes
// them as an Excel file and reads such a file back, cell by cell.
//
// It knows rows, columns, type and printed pages, and in export it alone knows the
// library that writes Excel. It never knows what a figure means, never writes a
// formula and never takes a text for a number. Equal pages give equal bytes.
package page

import "strconv"

// Page is one sheet before it is written. The writer prints it and the read-back
// compares the file with it, so that both mean the same sheet.
type Page struct {
	Name      string
	Landscape bool
	Corner    string // printed at the foot of each of its printed pages
	Rows      []Row
	Frozen    int // rows that stay in view, and on top of every printed page

	widths []int // of the columns, in digits
	table  *table
	charts []placed
}

// Row is one row of cells.
type Row struct {
	Cells   []Cell
	Height  int  // in points
	NewPage bool // it begins a printed page
}

// Cell is one value and how it looks. Only a figure is a number in the file;
// whatever else it says, a text stays a text and is never taken for a formula.
type Cell struct {
	Look   Look
	Text   string
	N      int
	Figure bool
	parts  int // of one that N counts, where it counts parts: 100 for hundredths
	span   int // columns to the right that it also covers
}

// New is an empty page with columns so many digits wide.
func New(name string, widths ...int) Page { return Page{Name: name, widths: widths} }

// Words is a cell that holds a text.
func (l Look) Words(text string) Cell { return Cell{Look: l, Text: text} }

// Number is a cell that holds a whole number.
func (l Look) Number(n int) Cell { return Cell{Look: l, N: n, Figure: true} }

// Share is a cell that holds a percentage, given in its hundredths: 3970 for 39.70%.
// It is a number in the file, to sort and to draw by.
func (l Look) Share(hundredths int) Cell {
	return Cell{Look: l, N: hundredths, Figure: true, parts: 10000}
}

// Hundredths is a cell that holds a number with two decimals: 231 for 2.31.
func (l Look) Hundredths(n int) Cell { return Cell{Look: l, N: n, Figure: true, parts: 100} }

// value is a figure as the file holds it.
func (c Cell) value() string {
	if c.parts > 0 {
		return strconv.FormatFloat(float64(c.N)/float64(c.parts), 'f', -1, 64)
	}
	return strconv.Itoa(c.N)
}

// Over is the cell drawn over so many columns.
func (c Cell) Over(columns int) Cell {
	c.span = columns - 1
	return c
}

// Columns is how many columns the page has.
func (p *Page) Columns() int { return len(p.widths) }

// Add appends a row and makes it as high as its fullest cell.
func (p *Page) Add(cells ...Cell) { p.put(p.row(cells)) }

// put appends a row, below the table where there is one.
func (p *Page) put(r Row) {
	if p.table != nil {
		p.table.after = append(p.table.after, r)
		return
	}
	p.Rows = append(p.Rows, r)
}

// row makes a row as high as its fullest cell.
func (p *Page) row(cells []Cell) Row {
	inset(cells)
	height, column := 0, 0
	for i := range cells {
		c := &cells[i]
		width := 0
		for i := range c.span + 1 {
			width += p.widths[min(column+i, len(p.widths)-1)]
		}
		height = max(height, c.Look.height(c.Text, width))
		column += c.span + 1
	}
	return Row{Cells: cells, Height: height}
}

// inset moves words that follow a figure a little to the right, so that they do not touch.
func inset(cells []Cell) {
	for i := 1; i < len(cells); i++ {
		if cells[i-1].Look.align == "right" && cells[i].Look.align == "" {
			cells[i].Look.inset = true
		}
	}
}

// Across adds a row of one text that covers all columns.
func (p *Page) Across(l Look, text string) { p.Add(l.Words(text).Over(p.Columns())) }

// Gap adds some air.
func (p *Page) Gap() { p.put(Row{Height: 9}) }

// Section adds a heading with some air above it.
func (p *Page) Section(text string) {
	p.Gap()
	p.Across(Section, text)
}

// Freeze keeps everything written so far in view and on every printed page.
func (p *Page) Freeze() { p.Frozen = len(p.Rows) }

// Texts are the row's cells as the file gives them back, column by column.
func (r Row) Texts() []string {
	var list []string
	for _, c := range r.Cells {
		text := c.Text
		if c.Figure {
			text = c.value()
		}
		list = append(list, text)
		list = append(list, make([]string, c.span)...)
	}
	return list
}

// IsGap says whether the row is only air.
func (r Row) IsGap() bool { return len(r.Cells) == 0 }

// IsHeading says whether the row heads a table.
func (r Row) IsHeading() bool { return len(r.Cells) > 0 && r.Cells[0].Look.edge == headEdge }

// IsTotal says whether the row holds a table's sums.
func (r Row) IsTotal() bool { return len(r.Cells) > 0 && r.Cells[0].Look.edge == totalEdge }

// Is says whether the row begins with that look.
func (r Row) Is(l Look) bool { return len(r.Cells) > 0 && r.Cells[0].Look == l }
