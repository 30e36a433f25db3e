package intake

import (
	"wardcount/app/intake/layout"
	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
)

// bookOf opens a workbook and reads every worksheet, by its part, with the
// corrections in it.
func (r *reader) bookOf(data []byte) (*workbook.Book, map[string][]workbook.Cell, error) {
	book, err := workbook.Open(data)
	if err != nil {
		return nil, nil, err
	}
	cells := map[string][]workbook.Cell{}
	for _, part := range book.Sheets {
		if cells[part.Path], err = book.Cells(part.Path); err != nil {
			return nil, nil, err
		}
		name := filetext.Shown(part.Name)
		cells[part.Path] = r.corrected(name, cells[part.Path])
		if s, ours := layout.SheetOf(part.Name); ours {
			r.keepCells(s.Name, cells[part.Path])
		}
		r.keepCells(name, cells[part.Path])
	}
	return book, cells, nil
}

// corrected puts the corrections of one worksheet, or of a file of text, over
// its cells.
func (r *reader) corrected(sheet string, cells []workbook.Cell) []workbook.Cell {
	own := cells
	for _, c := range r.opt.Corrections {
		if c.File == r.file && (c.Sheet == sheet || c.Sheet != "" && sheet != "" && layout.SameWords(c.Sheet, sheet)) {
			own = c.over(own)
		}
	}
	return own
}

// keepCells keeps what a sheet holds for whoever mends it; sheet is empty for a
// file of text.
func (r *reader) keepCells(sheet string, cells []workbook.Cell) {
	if r.cells != nil {
		r.cells[r.file+"!"+sheet] = cells
	}
}

// tablesIn are the worksheets of a workbook that hold anything.
func tablesIn(book *workbook.Book, cells map[string][]workbook.Cell) (list []strangeTable) {
	for _, part := range book.Sheets {
		if rows := byRow(cells[part.Path]); len(rows) > 0 {
			list = append(list, strangeTable{filetext.Shown(part.Name), rows})
		}
	}
	return list
}

// strangeTable is a table whose headings are not ours.
type strangeTable struct {
	sheet string
	rows  [][]workbook.Cell
}
