package intake

import (
	"fmt"
	"slices"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
)

// setUpBook says whether a workbook is one of ours, whole or in part: whether
// it has the Council sheet, or two worksheets with our names and headings. Any
// other is read by guessing.
func setUpBook(b *workbook.Book, cells map[string][]workbook.Cell) bool {
	ours := 0
	for _, part := range b.Sheets {
		s, ok := layout.SheetOf(part.Name)
		rows := byRow(cells[part.Path])
		switch {
		case layout.SameWords(part.Name, layout.ReadMeSheet):
			ours++
		case !ok:
		case s.Name == layout.CouncilSheet && (len(rows) == 0 || knows(councilFrame(s).Columns, rows[0])):
			return true
		case len(rows) == 0 || knows(s.Columns, rows[0]):
			ours++
		}
	}
	return ours > 1
}

// knows says whether most of the headings are ours.
func knows(columns []layout.Column, headings []workbook.Cell) bool {
	known := 0
	for _, c := range headings {
		if indexOf(columns, c.Text) >= 0 {
			known++
		}
	}
	return known*2 > len(headings)
}

func indexOf(columns []layout.Column, heading string) int {
	return slices.IndexFunc(columns, func(c layout.Column) bool { return layout.SameWords(c.Heading, heading) })
}

// worksheetsOf reads every worksheet of a set-up workbook.
func (r *reader) worksheetsOf(b *workbook.Book, cells map[string][]workbook.Cell) {
	seen := map[string]bool{}
	for _, part := range b.Sheets {
		if layout.SameWords(part.Name, layout.ReadMeSheet) {
			continue
		}
		s, ok := layout.SheetOf(part.Name)
		switch {
		case !ok && len(cells[part.Path]) == 0:
			// An empty worksheet, such as every new workbook begins with, loses nothing.
		case !ok:
			r.sheetFault(filetext.Shown(part.Name), nil, fault.WrongSheets, "There is no worksheet of this name in a set-up.",
				"Delete it, or move its text to “"+layout.ReadMeSheet+"”, which is not read.")
		case seen[s.Noun]:
			r.sheetFault(filetext.Shown(part.Name), nil, fault.WrongSheets, "There are two worksheets of this name.", "Delete one of them.")
		default:
			seen[s.Noun] = true
			r.sheet(r.tables[s.Noun], cells[part.Path])
		}
	}
	for _, s := range layout.Sheets {
		if !seen[s.Noun] && !s.Late {
			r.missing = append(r.missing, fault.Fault{Code: fault.WrongSheets, File: r.file, Sheet: s.Name, Message: "The worksheet is missing.", Do: "Copy it from the template; it may be empty below its headings."})
		}
	}
}

// sheet reads one worksheet of a set-up workbook.
func (r *reader) sheet(t *table, cells []workbook.Cell) {
	from := &origin{file: r.file, sheet: t.Name, numbers: make([]int, len(t.Columns)), kind: byWorkbook}
	t.stated = true
	if len(cells) == 0 {
		r.sheetFault(t.Name, nil, fault.WrongColumns, "The worksheet is empty.", "Copy its headings from the template.")
		t.broken = true
		return
	}
	rows := byRow(cells)
	heading, rest := rows[0], rows[1:]
	if len(rest) > t.Most {
		r.sheetFault(t.Name, nil, fault.TooLarge, fmt.Sprintf("The worksheet has %d rows; at most %d are read.", len(rest), t.Most), "Choose the set-up workbook.")
		t.broken = true
		return
	}
	if t.Name == layout.CouncilSheet {
		r.council(t, from, heading, rest)
		return
	}
	from.numbers = r.headings(t, t.Sheet, heading, rest)
	for _, row := range rest {
		r.understandLine(t, from, row[0].Row, row)
	}
}

// headings finds each column of a sheet by its heading, wherever it stands.
// What stands under no heading of ours is reported, because leaving it out
// without a word would lose it.
func (r *reader) headings(t *table, s layout.Sheet, heading []workbook.Cell, rest [][]workbook.Cell) []int {
	numbers := make([]int, len(s.Columns))
	named := map[int]bool{}
	for _, c := range heading {
		named[c.Column] = true
		i := indexOf(s.Columns, c.Text)
		switch {
		case i < 0:
			r.sheetFault(s.Name, &c, fault.WrongColumns, "There is no column called "+filetext.Quote(c.Text)+"; the columns are "+s.Headings()+".", "Rename the column or delete it.")
		case numbers[i] != 0:
			r.sheetFault(s.Name, &c, fault.WrongColumns, "There is a second column called "+filetext.Quote(c.Text)+".", "Delete one of them.")
		default:
			numbers[i] = c.Column
		}
	}
	for i, column := range s.Columns {
		if numbers[i] == 0 && column.Heading != layout.NotesHeading && !column.Late {
			r.sheetFault(s.Name, nil, fault.WrongColumns, "There is no column "+filetext.Quote(column.Heading)+".", "Add it, with this heading; its cells may be empty unless it is marked *.")
			t.broken = true
		}
	}
	for _, row := range rest {
		for _, c := range row {
			if !named[c.Column] {
				named[c.Column] = true
				r.sheetFault(s.Name, &c, fault.WrongColumns, "Column "+workbook.ColumnName(c.Column)+" holds something but has no heading; the columns are "+s.Headings()+".", "Give the column its heading or empty it.")
			}
		}
	}
	return numbers
}

// councilFrame is the Council sheet by its three headings.
func councilFrame(s layout.Sheet) layout.Sheet {
	return layout.Sheet{Name: s.Name, Columns: []layout.Column{{Heading: layout.ItemHeading}, {Heading: layout.ValueHeading}, {Heading: layout.NotesHeading}}}
}

// council reads the sheet that holds one fact a row into one line.
func (r *reader) council(t *table, from *origin, heading []workbook.Cell, rest [][]workbook.Cell) {
	numbers := r.headings(t, councilFrame(t.Sheet), heading, rest)
	if t.broken {
		return
	}
	from.rows = make([]int, len(t.Columns))
	found := make([]workbook.Cell, len(t.Columns))
	for _, row := range rest {
		item, value := holding(row, numbers[0]), holding(row, numbers[1])
		i := indexOf(t.Columns, item.Text)
		switch {
		case item.Content == workbook.Nothing && value.Content == workbook.Nothing:
		case item.Content == workbook.Nothing:
			r.sheetFault(t.Name, &value, fault.WrongColumns, "The value "+filetext.Quote(value.Text)+" has no item.", "Write in front of it what it is, or empty the cell.")
		case i < 0:
			r.sheetFault(t.Name, &item, fault.WrongColumns, "There is no item called "+filetext.Quote(item.Text)+"; the items are "+t.Headings()+".", "Rename the item or delete its row.")
		case from.rows[i] != 0:
			r.sheetFault(t.Name, &item, fault.WrongColumns, "The item "+filetext.Quote(item.Text)+" stands twice.", "Delete one of the two rows.")
		default:
			from.rows[i], from.numbers[i], found[i] = item.Row, numbers[1], value
		}
	}
	l := newLine(from, 0, len(t.Columns))
	for i, c := range t.Columns {
		if from.rows[i] == 0 {
			if !c.Late {
				r.sheetFault(t.Name, nil, fault.WrongColumns, "There is no item "+filetext.Quote(c.Heading)+".", "Add a row that begins with it.")
			}
			continue
		}
		r.cell(t, &l, i, found[i])
	}
	t.lines = append(t.lines, l)
}
