package intake

import (
	"fmt"
	"slices"
)

// table is one worksheet as it was read: its lines in the order of its
// definition's columns, whatever the order in the file.
type table struct {
	sheet
	numbers []int // of the columns in the file, 0 where one is missing
	rows    []int // of the items, on the Council sheet
	lines   []line
	broken  bool // a column is missing, or no line was read
}

// line is one row of a table that holds something.
type line struct {
	row    int
	values []string // by column, in one spelling; "" where a fault was found
	ward   int      // which ward the line names, -1 where that is not known
}

// address gives where a line's column stands in the file, 0 for what is missing.
func (t *table) address(l line, i int) (row, column int) {
	if t.name == councilSheet {
		return t.rows[i], t.numbers[i]
	}
	return l.row, t.numbers[i]
}

// reader reads one set-up workbook and gathers everything wrong with it.
type reader struct {
	file    string
	book    *workbook
	tables  map[string]*table // by noun
	faults  []Fault
	faulted map[string]bool // cells, by sheet and address
}

// fault adds a fault of one cell of a line.
func (r *reader) fault(t *table, l line, i int, p problem, do string) {
	row, column := t.address(l, i)
	if row == 0 || column == 0 {
		return // the missing column or item has been reported
	}
	c := t.columns[i]
	f := Fault{Code: p.code, File: r.file, Sheet: t.name, Row: row, Column: c.heading, Field: c.field, Message: p.message, Do: do}
	f.Cell = fmt.Sprint(columnName(column), row)
	r.faulted[t.name+"!"+f.Cell] = true
	r.faults = append(r.faults, f)
}

// isFaulted says whether a fault of the cell is known already.
func (r *reader) isFaulted(t *table, l line, i int) bool {
	row, column := t.address(l, i)
	return r.faulted[fmt.Sprint(t.name, "!", columnName(column), row)]
}

// sheetFault adds a fault of a worksheet, of one of its cells where c is given.
func (r *reader) sheetFault(name string, c *cell, code, message, do string) {
	f := Fault{Code: code, File: r.file, Sheet: name, Message: message, Do: do}
	if c != nil {
		f.Row, f.Cell = c.row, fmt.Sprint(columnName(c.column), c.row)
	}
	r.faults = append(r.faults, f)
}

// readTables reads every worksheet. An error is the whole file's: it is then
// the only thing to say about it.
func (r *reader) readTables() error {
	for _, part := range r.book.sheets {
		if sameWords(part.name, readMeSheet) {
			continue
		}
		cells, err := r.book.cells(part.path)
		if err != nil {
			return err
		}
		s, ok := sheetOf(part.name)
		switch {
		case !ok && len(cells) == 0:
			// An empty worksheet, such as every new workbook begins with, loses nothing.
		case !ok:
			r.sheetFault(shown(part.name), nil, WrongSheets, "There is no worksheet of this name in a set-up.",
				"Delete it, or move its text to “"+readMeSheet+"”, which is not read.")
		case r.tables[s.noun] != nil:
			r.sheetFault(shown(part.name), nil, WrongSheets, "There are two worksheets of this name.", "Delete one of them.")
		default:
			r.tables[s.noun] = r.table(s, cells)
		}
	}
	for _, s := range setUpSheets {
		if r.tables[s.noun] == nil {
			r.sheetFault(s.name, nil, WrongSheets, "The worksheet is missing.", "Copy it from the template; it may be empty below its headings.")
			r.tables[s.noun] = &table{sheet: s, numbers: make([]int, len(s.columns)), rows: make([]int, len(s.columns)), broken: true}
		}
	}
	return nil
}

// table puts the cells of a worksheet in the order of its definition.
func (r *reader) table(s sheet, cells []cell) *table {
	t := &table{sheet: s, numbers: make([]int, len(s.columns)), rows: make([]int, len(s.columns))}
	if len(cells) == 0 {
		r.sheetFault(s.name, nil, WrongColumns, "The worksheet is empty.", "Copy its headings from the template.")
		t.broken = true
		return t
	}
	heading, rest := byRow(cells)
	if len(rest) > s.most {
		r.sheetFault(s.name, nil, TooLarge, fmt.Sprintf("The worksheet has %d rows; at most %d are read.", len(rest), s.most), "Choose the set-up workbook.")
		t.broken = true
		return t
	}
	if s.name == councilSheet {
		r.council(t, heading, rest)
		return t
	}
	t.numbers = r.headings(t, s, heading, rest)
	for _, row := range rest {
		r.line(t, row[0].row, row)
	}
	return t
}

// byRow parts the headings, which are the first row that holds anything, from
// the rows below.
func byRow(cells []cell) (heading []cell, rest [][]cell) {
	for len(cells) > 0 {
		end := slices.IndexFunc(cells, func(c cell) bool { return c.row != cells[0].row })
		if end < 0 {
			end = len(cells)
		}
		if heading == nil {
			heading = cells[:end]
		} else {
			rest = append(rest, cells[:end])
		}
		cells = cells[end:]
	}
	return heading, rest
}

// headings finds each column of a sheet by its heading, wherever it stands.
// What stands under no heading of ours is reported, because leaving it out
// without a word would lose it.
func (r *reader) headings(t *table, s sheet, heading []cell, rest [][]cell) []int {
	numbers := make([]int, len(s.columns))
	named := map[int]bool{}
	for _, c := range heading {
		named[c.column] = true
		i := slices.IndexFunc(s.columns, func(column column) bool { return sameWords(column.heading, c.text) })
		switch {
		case i < 0:
			r.sheetFault(s.name, &c, WrongColumns, "There is no column called "+quote(c.text)+"; the columns are "+s.headings()+".", "Rename the column or delete it.")
		case numbers[i] != 0:
			r.sheetFault(s.name, &c, WrongColumns, "There is a second column called "+quote(c.text)+".", "Delete one of them.")
		default:
			numbers[i] = c.column
		}
	}
	for i, column := range s.columns {
		if numbers[i] == 0 && column.heading != notesHeading {
			r.sheetFault(s.name, nil, WrongColumns, "There is no column "+quote(column.heading)+".", "Add it, with this heading; its cells may be empty unless it is marked *.")
			t.broken = true
		}
	}
	for _, row := range rest {
		for _, c := range row {
			if !named[c.column] {
				named[c.column] = true
				r.sheetFault(s.name, &c, WrongColumns, "Column "+columnName(c.column)+" holds something but has no heading; the columns are "+s.headings()+".", "Give the column its heading or empty it.")
			}
		}
	}
	return numbers
}

// line understands the cells of one row.
func (r *reader) line(t *table, row int, cells []cell) {
	l := line{row: row, values: make([]string, len(t.columns)), ward: -1}
	ours := false
	for i := range t.columns {
		ours = ours || t.numbers[i] != 0 && holding(cells, t.numbers[i]).content != nothing
	}
	if !ours {
		return
	}
	for i, c := range t.columns {
		value, p := c.understand(r.book, holding(cells, t.numbers[i]))
		if p != (problem{}) {
			r.fault(t, l, i, p, c.wayOut(p))
		}
		l.values[i] = value
	}
	t.lines = append(t.lines, l)
}

// holding finds the last cell of a row that stands in a column.
func holding(cells []cell, column int) cell {
	for _, c := range slices.Backward(cells) {
		if c.column == column {
			return c
		}
	}
	return cell{}
}

// council reads the sheet that holds one fact a row into one line.
func (r *reader) council(t *table, heading []cell, rest [][]cell) {
	outer := sheet{name: t.name, columns: []column{{heading: itemHeading}, {heading: valueHeading}, {heading: notesHeading}}}
	numbers := r.headings(t, outer, heading, rest)
	if t.broken {
		return
	}
	found := make([]cell, len(t.columns))
	for _, row := range rest {
		item, value := holding(row, numbers[0]), holding(row, numbers[1])
		i := slices.IndexFunc(t.columns, func(c column) bool { return sameWords(c.heading, item.text) })
		switch {
		case item.content == nothing && value.content == nothing:
		case item.content == nothing:
			r.sheetFault(t.name, &value, WrongColumns, "The value "+quote(value.text)+" has no item.", "Write in front of it what it is, or empty the cell.")
		case i < 0:
			r.sheetFault(t.name, &item, WrongColumns, "There is no item called "+quote(item.text)+"; the items are "+t.headings()+".", "Rename the item or delete its row.")
		case t.rows[i] != 0:
			r.sheetFault(t.name, &item, WrongColumns, "The item "+quote(item.text)+" stands twice.", "Delete one of the two rows.")
		default:
			t.rows[i], t.numbers[i], found[i] = item.row, numbers[1], value
		}
	}
	l := line{values: make([]string, len(t.columns)), ward: -1}
	for i, c := range t.columns {
		if t.rows[i] == 0 {
			r.sheetFault(t.name, nil, WrongColumns, "There is no item "+quote(c.heading)+".", "Add a row that begins with it.")
			continue
		}
		value, p := c.understand(r.book, found[i])
		if p != (problem{}) {
			r.fault(t, l, i, p, c.wayOut(p))
		}
		l.values[i] = value
	}
	t.lines = []line{l}
}
