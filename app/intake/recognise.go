package intake

import (
	"slices"

	"wardcount/app/intake/columns"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/workbook"
	"wardcount/app/published"
)

// Recognised is what a file was taken for, before anything of it is used.
type Recognised struct {
	// SetUpBook says that it is our workbook, with the worksheets that hold lines.
	SetUpBook bool
	Sheets    []string
	// Published is the layout of published results, empty where it is none; Wards
	// are the contests in it.
	Published published.Kind
	Wards     []published.Ward
	// Tables are those whose headings are somebody else's.
	Tables []Preview
	// Known says of each table whether its columns could be told without being asked.
	Known []bool
	// Wrong is why it cannot be read at all; nil where it can.
	Wrong *fault.Fault
}

// Strange says whether a table of the file is not recognised.
func (k Recognised) Strange() bool {
	return len(k.Known) > 0 && !slices.Contains(k.Known, true)
}

// Recognise says what a file is.
func Recognise(s Source, opt Options) Recognised {
	r := newReader(opt)
	r.file = s.Name
	if !workbook.Looks(s.Data) {
		if file, _ := published.Read(s.Name, s.Data); file.Kind != "" {
			return Recognised{Published: file.Kind, Wards: file.Wards}
		}
		rows, wrong := r.rowsOf(s)
		if wrong != nil {
			wrong.File = s.Name
			return Recognised{Wrong: wrong}
		}
		return r.recognised([]strangeTable{{"", rows}})
	}
	book, cells, err := r.bookOf(s.Data)
	if err != nil {
		f := fault.OfFile(s.Name, err)
		return Recognised{Wrong: &f}
	}
	if setUpBook(book, cells) {
		known := Recognised{SetUpBook: true}
		for _, part := range book.Sheets {
			if sheet, ok := layout.SheetOf(part.Name); ok && len(byRow(cells[part.Path])) > 1 {
				known.Sheets = append(known.Sheets, sheet.Name)
			}
		}
		return known
	}
	if f, out := givenOut(book, s.Name); out {
		return Recognised{Wrong: &f}
	}
	return r.recognised(tablesIn(book, cells))
}

func (r *reader) recognised(tables []strangeTable) (known Recognised) {
	for _, t := range tables {
		_, _, ok := r.matchedAt(t.rows)
		known.Tables = append(known.Tables, r.preview(t, nil, nil, nil))
		known.Known = append(known.Known, ok)
	}
	return known
}

// Heading is a heading by its place, and what it is to stand for: a field of
// ours, empty where its column is not read.
type Heading struct {
	At    int
	Field string
}

// Match reads the first lines of one table of a file as they would be read if
// it were a table of ours, named by its noun, with headings set by hand; with
// no noun it is the table that it looks most like. It is false where the file
// has no such worksheet, or is known by itself.
func Match(s Source, sheet, noun string, set []Heading, opt Options) (Preview, bool) {
	r := newReader(opt)
	r.file = s.Name
	tables := r.tablesOf(s)
	i := slices.IndexFunc(tables, func(t strangeTable) bool { return t.sheet == sheet })
	if i < 0 {
		return Preview{}, false
	}
	var wanted *columns.Table
	for _, t := range Tables() {
		if t.Noun == noun {
			wanted = &t
		}
	}
	m, row := r.matching(tables[i], wanted)
	if m.Table.Noun == "" { // so that the headings can at least be seen
		m = columns.In(columns.Table{}, headingsOf(tables[i].rows[row]))
	}
	for _, h := range set {
		if h.At >= len(m.Columns) {
			continue
		}
		if other := m.Field(h.Field); h.Field != "" && other >= 0 {
			m.Columns[other].Field = ""
		}
		m.Columns[h.At].Field = h.Field
	}
	return r.previewOf(tables[i], m, row), true
}
