package workbook

import (
	"strings"

	"wardcount/export"
)

// page is one sheet before it is written. The writer prints it and the read-back
// compares the file with it, so that both mean the same sheet.
type page struct {
	name      string
	widths    []int // of the columns, in digits
	landscape bool
	rows      []row
	frozen    int // rows that stay in view, and on top of every printed page
	corner    string
}

// row is one row of cells; height is in points.
type row struct {
	cells   []cell
	height  int
	newPage bool // it begins a printed page
}

// cell is one value and how it looks. Only a figure is a number in the file;
// whatever else it says, a text stays a text and is never taken for a formula.
type cell struct {
	look   look
	text   string
	n      int
	figure bool
	span   int // columns to the right that it also covers
}

func words(l look, text string) cell { return cell{look: l, text: text} }

func number(l look, n int) cell { return cell{look: l, n: n, figure: true} }

func (c cell) over(columns int) cell {
	c.span = columns - 1
	return c
}

// add appends a row and makes it as high as its fullest cell.
func (p *page) add(cells ...cell) {
	height, column := 0, 0
	for i, c := range cells {
		if i > 0 && cells[i-1].look.align == "right" && c.look.align == "" {
			c.look.inset = true
			cells[i] = c
		}
		width := 0
		for i := range c.span + 1 {
			width += p.widths[min(column+i, len(p.widths)-1)]
		}
		height = max(height, c.look.height(c.text, width))
		column += c.span + 1
	}
	p.rows = append(p.rows, row{cells: cells, height: height})
}

// across adds a row of one text that covers all columns.
func (p *page) across(l look, text string) { p.add(words(l, text).over(len(p.widths))) }

func (p *page) gap() { p.rows = append(p.rows, row{height: 9}) }

// section adds a heading with some air above it.
func (p *page) section(text string) {
	p.gap()
	p.across(sectionLook, text)
}

// newPage begins a sheet: PRACTICE where it is practice, a title, and the
// election under it.
func newPage(r export.Results, name, title string, widths ...int) page {
	p := page{name: name, widths: widths}
	p.banner(r)
	p.across(titleLook, title)
	p.across(subtitleLook, strings.Join([]string{r.Election.Council.Name, r.Election.Name, export.DateWords(r.Election.Date)}, " · "))
	p.frozen = len(p.rows)
	return p
}

// freeze keeps everything written so far in view and on every printed page.
func (p *page) freeze() { p.frozen = len(p.rows) }

// banner says PRACTICE where it is practice.
func (p *page) banner(r export.Results) {
	if r.Election.Practice {
		p.across(bannerLook, "PRACTICE – no real count")
	}
}
