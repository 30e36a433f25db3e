package page

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// unzipLimit bounds what a workbook may unpack to: a small file may hold a
// gigabyte of nothing, and the library's own limit is sixteen of them.
const unzipLimit = 64 << 20

// ReadBack opens a written file and compares every cell of every sheet with the
// book's pages. It gives the texts of each sheet, row by row. The error names
// sheet and cell.
func (b Book) ReadBack(data []byte) (map[string][][]string, error) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: unzipLimit, RawCellValue: true})
	if err != nil {
		return nil, fmt.Errorf("the workbook cannot be opened: %w", err)
	}
	defer f.Close()
	var names []string
	for _, p := range b.Pages {
		names = append(names, p.Name)
	}
	if got := f.GetSheetList(); !slices.Equal(got, names) {
		return nil, fmt.Errorf("the workbook has the sheets %s; it should have %s", strings.Join(got, ", "), strings.Join(names, ", "))
	}
	sheets, charts := map[string][][]string{}, 1
	for _, p := range b.Pages {
		rows, err := f.GetRows(p.Name)
		if err != nil {
			return nil, fmt.Errorf("sheet %s cannot be read: %w", p.Name, err)
		}
		if err := p.compare(f, rows); err != nil {
			return nil, err
		}
		if err := p.compareCharts(f, charts); err != nil {
			return nil, err
		}
		charts += len(p.charts)
		sheets[p.Name] = rows
	}
	return sheets, nil
}

// compare sets the cells of a sheet against the page that it was written from.
func (p Page) compare(f *excelize.File, rows [][]string) error {
	i := -1
	for r := range p.All() {
		i++
		want := r.Texts()
		var got []string
		if i < len(rows) {
			got = rows[i]
		}
		for column := range max(len(want), len(got)) {
			if At(got, column) == At(want, column) {
				continue
			}
			return fmt.Errorf("sheet %s, cell %s: the file says %q, the results %q", p.Name, Address(column, i), At(got, column), At(want, column))
		}
		if err := p.numbers(f, i, r); err != nil {
			return err
		}
	}
	if len(rows) > i+1 {
		return fmt.Errorf("sheet %s has %d rows; it should have %d", p.Name, len(rows), i+1)
	}
	return nil
}

// numbers makes sure that the figures of a row are numbers in the file too, and no formulas.
func (p Page) numbers(f *excelize.File, row int, r Row) error {
	column := 0
	for _, c := range r.Cells {
		cell := Address(column, row)
		column += c.span + 1
		if !c.Figure {
			continue
		}
		kind, err := f.GetCellType(p.Name, cell)
		if err != nil {
			return err
		}
		if kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
			return fmt.Errorf("sheet %s, cell %s: the figure %d is not a number in the file", p.Name, cell, c.N)
		}
	}
	return nil
}

// At is the text in a column of a row that was read: the library leaves out the
// empty cells at a row's end.
func At(cells []string, column int) string {
	if column >= len(cells) {
		return ""
	}
	return cells[column]
}

// Address is a cell as Excel names it, A1 for column 0 of row 0.
func Address(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		return "?"
	}
	return name
}

// Ours says whether a file is a workbook of this program.
func Ours(data []byte) bool {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: unzipLimit})
	if err != nil {
		return false
	}
	defer f.Close()
	about, err := f.GetDocProps()
	return err == nil && about.Creator == creator
}
