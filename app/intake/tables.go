package intake

import (
	"fmt"
	"slices"

	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
)

// setUpBook says whether a workbook is one of ours, whole or in part: whether
// it has the Council sheet, or two worksheets with our names and headings. Any
// other is read by guessing.
func setUpBook(b *workbook.Book, cells map[string][]workbook.Cell) bool {
	ours := 0
	for _, part := range b.Sheets {
		s, ok := sheetOf(part.Name)
		rows := byRow(cells[part.Path])
		switch {
		case sameWords(part.Name, readMeSheet):
			ours++
		case !ok:
		case s.name == councilSheet && (len(rows) == 0 || knows(councilFrame(s).columns, rows[0])):
			return true
		case len(rows) == 0 || knows(s.columns, rows[0]):
			ours++
		}
	}
	return ours > 1
}

// knows says whether most of the headings are ours.
func knows(columns []column, headings []workbook.Cell) bool {
	known := 0
	for _, c := range headings {
		if indexOf(columns, c.Text) >= 0 {
			known++
		}
	}
	return known*2 > len(headings)
}

func indexOf(columns []column, heading string) int {
	return slices.IndexFunc(columns, func(c column) bool { return sameWords(c.heading, heading) })
}

// setUpSheetsOf reads every worksheet of a set-up workbook.
func (r *reader) setUpSheetsOf(b *workbook.Book, cells map[string][]workbook.Cell) {
	seen := map[string]bool{}
	for _, part := range b.Sheets {
		if sameWords(part.Name, readMeSheet) {
			continue
		}
		s, ok := sheetOf(part.Name)
		switch {
		case !ok && len(cells[part.Path]) == 0:
			// An empty worksheet, such as every new workbook begins with, loses nothing.
		case !ok:
			r.sheetFault(filetext.Shown(part.Name), nil, WrongSheets, "There is no worksheet of this name in a set-up.",
				"Delete it, or move its text to “"+readMeSheet+"”, which is not read.")
		case seen[s.noun]:
			r.sheetFault(filetext.Shown(part.Name), nil, WrongSheets, "There are two worksheets of this name.", "Delete one of them.")
		default:
			seen[s.noun] = true
			r.sheet(r.tables[s.noun], cells[part.Path])
		}
	}
	for _, s := range setUpSheets {
		if !seen[s.noun] && !s.late {
			r.missing = append(r.missing, Fault{Code: WrongSheets, File: r.file, Sheet: s.name, Message: "The worksheet is missing.", Do: "Copy it from the template; it may be empty below its headings."})
		}
	}
}

// sheet reads one worksheet of a set-up workbook.
func (r *reader) sheet(t *table, cells []workbook.Cell) {
	from := &origin{file: r.file, sheet: t.name, numbers: make([]int, len(t.columns)), kind: byWorkbook}
	t.stated = true
	if len(cells) == 0 {
		r.sheetFault(t.name, nil, WrongColumns, "The worksheet is empty.", "Copy its headings from the template.")
		t.broken = true
		return
	}
	rows := byRow(cells)
	heading, rest := rows[0], rows[1:]
	if len(rest) > t.most {
		r.sheetFault(t.name, nil, TooLarge, fmt.Sprintf("The worksheet has %d rows; at most %d are read.", len(rest), t.most), "Choose the set-up workbook.")
		t.broken = true
		return
	}
	if t.name == councilSheet {
		r.council(t, from, heading, rest)
		return
	}
	from.numbers = r.headings(t, t.sheet, heading, rest)
	for _, row := range rest {
		r.understandLine(t, from, row[0].Row, row)
	}
}

// headings finds each column of a sheet by its heading, wherever it stands.
// What stands under no heading of ours is reported, because leaving it out
// without a word would lose it.
func (r *reader) headings(t *table, s sheet, heading []workbook.Cell, rest [][]workbook.Cell) []int {
	numbers := make([]int, len(s.columns))
	named := map[int]bool{}
	for _, c := range heading {
		named[c.Column] = true
		i := indexOf(s.columns, c.Text)
		switch {
		case i < 0:
			r.sheetFault(s.name, &c, WrongColumns, "There is no column called "+filetext.Quote(c.Text)+"; the columns are "+s.headings()+".", "Rename the column or delete it.")
		case numbers[i] != 0:
			r.sheetFault(s.name, &c, WrongColumns, "There is a second column called "+filetext.Quote(c.Text)+".", "Delete one of them.")
		default:
			numbers[i] = c.Column
		}
	}
	for i, column := range s.columns {
		if numbers[i] == 0 && column.heading != notesHeading && !column.late {
			r.sheetFault(s.name, nil, WrongColumns, "There is no column "+filetext.Quote(column.heading)+".", "Add it, with this heading; its cells may be empty unless it is marked *.")
			t.broken = true
		}
	}
	for _, row := range rest {
		for _, c := range row {
			if !named[c.Column] {
				named[c.Column] = true
				r.sheetFault(s.name, &c, WrongColumns, "Column "+workbook.ColumnName(c.Column)+" holds something but has no heading; the columns are "+s.headings()+".", "Give the column its heading or empty it.")
			}
		}
	}
	return numbers
}

// councilFrame is the Council sheet by its three headings.
func councilFrame(s sheet) sheet {
	return sheet{name: s.name, columns: []column{{heading: itemHeading}, {heading: valueHeading}, {heading: notesHeading}}}
}

// council reads the sheet that holds one fact a row into one line.
func (r *reader) council(t *table, from *origin, heading []workbook.Cell, rest [][]workbook.Cell) {
	numbers := r.headings(t, councilFrame(t.sheet), heading, rest)
	if t.broken {
		return
	}
	from.rows = make([]int, len(t.columns))
	found := make([]workbook.Cell, len(t.columns))
	for _, row := range rest {
		item, value := holding(row, numbers[0]), holding(row, numbers[1])
		i := indexOf(t.columns, item.Text)
		switch {
		case item.Content == workbook.Nothing && value.Content == workbook.Nothing:
		case item.Content == workbook.Nothing:
			r.sheetFault(t.name, &value, WrongColumns, "The value "+filetext.Quote(value.Text)+" has no item.", "Write in front of it what it is, or empty the cell.")
		case i < 0:
			r.sheetFault(t.name, &item, WrongColumns, "There is no item called "+filetext.Quote(item.Text)+"; the items are "+t.headings()+".", "Rename the item or delete its row.")
		case from.rows[i] != 0:
			r.sheetFault(t.name, &item, WrongColumns, "The item "+filetext.Quote(item.Text)+" stands twice.", "Delete one of the two rows.")
		default:
			from.rows[i], from.numbers[i], found[i] = item.Row, numbers[1], value
		}
	}
	l := newLine(from, 0, len(t.columns))
	for i, c := range t.columns {
		if from.rows[i] == 0 {
			r.sheetFault(t.name, nil, WrongColumns, "There is no item "+filetext.Quote(c.heading)+".", "Add a row that begins with it.")
			continue
		}
		r.cell(t, &l, i, found[i])
	}
	t.lines = append(t.lines, l)
}
