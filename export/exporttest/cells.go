package exporttest

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Cells writes a workbook as its golden holds it: a line a cell, numbers bare, texts in quotes.
func Cells(t *testing.T, workbook []byte) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var b bytes.Buffer
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for column, text := range row {
				cell, _ := excelize.CoordinatesToCellName(column+1, i+1)
				kind, _ := f.GetCellType(sheet, cell)
				switch {
				case text == "":
				case kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber:
					fmt.Fprintf(&b, "%s!%s\t%s\n", sheet, cell, text)
				default:
					fmt.Fprintf(&b, "%s!%s\t%q\n", sheet, cell, text)
				}
			}
		}
	}
	return b.Bytes()
}
