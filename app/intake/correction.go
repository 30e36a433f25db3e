package intake

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
)

// Correction is one cell that is read as somebody says it should be. The file
// itself stays as it is.
type Correction struct {
	File  string
	Sheet string // empty for a file of text
	Cell  string // such as D4
	Was   string // what the file has there
	Now   string // what is read in its place; empty empties the cell
}

// Says is the correction in a sentence, for the journal and for the person who
// made it.
func (c Correction) Says() string {
	place := filetext.Shown(filepath.Base(c.File))
	if c.Sheet != "" {
		place += ", " + c.Sheet
	}
	return fmt.Sprintf("%s, %s: %s for %s", place, c.Cell, quotedOrEmpty(c.Now), quotedOrEmpty(c.Was))
}

func quotedOrEmpty(text string) string {
	if text == "" {
		return "nothing"
	}
	return filetext.Quote(text)
}

// over gives the cells with the correction among them.
func (c Correction) over(cells []workbook.Cell) []workbook.Cell {
	row, column := addressOf(c.Cell)
	if row == 0 || column == 0 {
		return cells
	}
	at, found := slices.BinarySearchFunc(cells, workbook.Cell{Row: row, Column: column}, func(a, b workbook.Cell) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	})
	cells = slices.Clone(cells)
	cell := workbook.Cell{Row: row, Column: column, Content: workbook.Letters, Text: c.Now, Shown: c.Now}
	if c.Now == "" {
		cell.Content = workbook.Nothing
	}
	switch {
	case c.Now == "" && c.Sheet != "" && found: // in a worksheet what holds nothing is not there
		return slices.Delete(cells, at, at+1)
	case c.Now == "" && !found:
		return cells
	case found:
		cells[at] = cell
		return cells
	}
	return slices.Insert(cells, at, cell)
}

// addressOf reads an address such as D4.
func addressOf(cell string) (row, column int) {
	column = workbook.ColumnNumber(cell)
	for _, d := range cell {
		if d >= '0' && d <= '9' {
			row = row*10 + int(d-'0')
		}
	}
	return row, column
}

func heldIn(cells []workbook.Cell, address string) string {
	row, column := addressOf(address)
	for _, c := range cells {
		if c.Row == row && c.Column == column && c.Content != workbook.Nothing {
			return c.Shown
		}
	}
	return ""
}
