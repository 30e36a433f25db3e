package workbook

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"wardcount/export"
)

// unzipLimit bounds what a workbook may unpack to: a small file may hold a
// gigabyte of nothing, and the library's own limit is sixteen of them.
const unzipLimit = 64 << 20

// Check opens a written workbook and compares every cell of every sheet with
// the results; then it reads each ward's sheet as a person would, by its
// headings, and compares what it finds with the certificate. The error names
// sheet and cell.
func Check(r export.Results, data []byte) error {
	want, err := pages(r)
	if err != nil {
		return err
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: unzipLimit, RawCellValue: true})
	if err != nil {
		return fmt.Errorf("the workbook cannot be opened: %w", err)
	}
	defer f.Close()
	var names []string
	for _, p := range want {
		names = append(names, p.name)
	}
	if got := f.GetSheetList(); !slices.Equal(got, names) {
		return fmt.Errorf("the workbook has the sheets %s; it should have %s", strings.Join(got, ", "), strings.Join(names, ", "))
	}
	sheets := map[string][][]string{}
	for _, p := range want {
		rows, err := f.GetRows(p.name)
		if err != nil {
			return fmt.Errorf("sheet %s cannot be read: %w", p.name, err)
		}
		if err := p.compare(f, rows); err != nil {
			return err
		}
		sheets[p.name] = rows
	}
	for i, name := range wardNames(r.Wards) {
		if err := readWard(sheets[name], r.Wards[i].Certificate); err != nil {
			return fmt.Errorf("sheet %s: %w", name, err)
		}
	}
	return nil
}

// compare sets the cells of a sheet against the page that it was written from.
func (p page) compare(f *excelize.File, rows [][]string) error {
	if len(rows) > len(p.rows) {
		return fmt.Errorf("sheet %s has %d rows; it should have %d", p.name, len(rows), len(p.rows))
	}
	for i, r := range p.rows {
		want := r.texts()
		var got []string
		if i < len(rows) {
			got = rows[i]
		}
		for column := range max(len(want), len(got)) {
			if at(got, column) == at(want, column) {
				continue
			}
			return fmt.Errorf("sheet %s, cell %s: the file says %q, the results %q", p.name, address(column, i), at(got, column), at(want, column))
		}
		if err := p.numbers(f, i); err != nil {
			return err
		}
	}
	return nil
}

// numbers makes sure that the figures of a row are numbers in the file too, and no formulas.
func (p page) numbers(f *excelize.File, row int) error {
	column := 0
	for _, c := range p.rows[row].cells {
		cell := address(column, row)
		column += c.span + 1
		if !c.figure {
			continue
		}
		kind, err := f.GetCellType(p.name, cell)
		if err != nil {
			return err
		}
		if kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
			return fmt.Errorf("sheet %s, cell %s: the figure %d is not a number in the file", p.name, cell, c.n)
		}
	}
	return nil
}

// texts are the row's cells as the file gives them back.
func (r row) texts() []string {
	var list []string
	for _, c := range r.cells {
		text := c.text
		if c.figure {
			text = strconv.Itoa(c.n)
		}
		list = append(list, text)
		list = append(list, make([]string, c.span)...)
	}
	return list
}

func at(cells []string, column int) string {
	if column >= len(cells) {
		return ""
	}
	return cells[column]
}

func address(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		return "?"
	}
	return name
}
