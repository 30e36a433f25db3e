package intake

import (
	"slices"

	"wardcount/app/intake/columns"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/textfile"
	"wardcount/app/intake/workbook"
	"wardcount/app/published"
)

// text reads a file of text: published results where it is such, else any
// table with commas, semicolons or tabs between its cells.
func (r *reader) text(s Source) {
	if file, faults := published.Read(s.Name, s.Data); file.Kind != "" {
		if r.refusesPractice(file) {
			r.unread = true
			return
		}
		r.published(file, faults)
		return
	}
	rows, wrong := r.rowsOf(s)
	if wrong != nil {
		r.unread = true
		wrong.File = s.Name
		r.faults = append(r.faults, *wrong)
		return
	}
	r.anyTable("", rows)
}

// rowsOf gives the rows of a file of text, with the corrections in them.
func (r *reader) rowsOf(s Source) ([][]workbook.Cell, *fault.Fault) {
	tables := Tables()
	rows, wrong := textfile.Rows(s.Name, s.Data, func(headings []string) int {
		m, kept := r.fitting(tables, headings)
		if kept == "" {
			m, _, _ = columns.Guess(tables, headings)
		}
		return m.Matched()
	})
	if wrong != nil || len(r.opt.Corrections) == 0 && r.cells == nil {
		return rows, wrong
	}
	flat := r.corrected("", slices.Concat(rows...))
	r.keepCells("", flat)
	if rows = byRow(flat); len(rows) == 0 {
		f := fault.OfFile(s.Name, workbook.ErrEmpty)
		return nil, &f
	}
	return rows, nil
}
