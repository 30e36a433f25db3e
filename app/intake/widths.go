package intake

import (
	"fmt"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/workbook"
)

// widths finds rows of a text that have more cells than the headings: a comma
// inside a text without quotation marks moves every later cell under another
// heading. The rows that can be read are left. Only where every row ends alike
// with the same number of empty cells did a program put them there, and nothing
// has moved.
func (r *reader) widths(noun string, heading []workbook.Cell, rows [][]workbook.Cell) (kept [][]workbook.Cell) {
	named, width := len(headingsOf(heading)), heading[len(heading)-1].Column
	alike := endsAlike(width, rows)
	for _, row := range rows {
		n, most := row[len(row)-1].Column, width
		switch filled := len(headingsOf(row)); {
		case filled > named: // where the headings go on, nothing stands there
			n, most = filled, named
		case n > width && !alike:
		default:
			kept = append(kept, row)
			continue
		}
		r.faults = append(r.faults, fault.Fault{Code: fault.WrongColumns, File: r.file, Row: row[0].Row,
			Message: fmt.Sprintf("The row has %d cells and the headings %d; a comma inside a text needs quotation marks.", n, most),
			Do:      "Put quotation marks around the text, or take out what stands beyond the headings."})
		r.tables[noun].broken = true
	}
	return kept
}

// endsAlike says whether all rows have as many cells more than the headings,
// all of them empty.
func endsAlike(width int, rows [][]workbook.Cell) bool {
	more := 0
	for i, row := range rows {
		last := row[len(row)-1]
		if i == 0 {
			more = last.Column
		}
		if last.Content != workbook.Nothing || last.Column != more || len(row) > 1 && row[len(row)-2].Column > width {
			return false
		}
	}
	return true
}
