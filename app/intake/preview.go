package intake

import (
	"slices"
	"strings"

	"wardcount/app/intake/columns"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/textfile"
	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
	"wardcount/app/published"
)

// Preview is one table of a file as it would be read.
type Preview struct {
	Sheet    string // of a workbook; empty for text
	Row      int    // of the headings
	Matching columns.Matching
	Lines    []Line // the first ones
}

// Line is one line as it would be read: its row and its values by field, where
// a cell that cannot be read has none.
type Line struct {
	Row    int
	Values map[string]string
}

// Setting says by hand what a heading stands for.
type Setting struct{ Theirs, Ours string }

// previewed is how many lines a person looks at to see whether columns are right.
const previewed = 3

// LookAt matches the headings of a file's tables to ours and reads the first
// lines. What table it is can be said (as: stations, candidates …), and what
// single headings stand for. A matching may lack needed columns; the faults say
// what was said wrongly, and what of the file cannot be read at all.
func LookAt(s Source, as string, settings []Setting, opt Options) ([]Preview, []fault.Fault) {
	r := newReader(opt)
	r.file = s.Name
	wanted, wrong := tableNamed(as)
	if wrong != nil {
		return nil, []fault.Fault{*wrong}
	}
	sheets := r.tablesOf(s)
	var list []Preview
	done := make([]bool, len(settings))
	for _, t := range sheets {
		list = append(list, r.preview(t, wanted, settings, done))
	}
	for i, ok := range done {
		if !ok && len(r.faults) == 0 {
			r.faults = append(r.faults, settingFault(settings[i], list))
		}
	}
	if len(r.faults) > 0 {
		return nil, r.faults
	}
	return list, nil
}

// tablesOf gives the tables of a file that has to be matched. A file that is
// known by itself is a fault here.
func (r *reader) tablesOf(s Source) (list []strangeTable) {
	refuse := func(f fault.Fault) []strangeTable {
		f.File = s.Name
		r.faults = append(r.faults, f)
		return nil
	}
	known := func(what string) []strangeTable {
		return refuse(fault.Fault{Code: fault.NoMapping, Message: "It is " + what + ": its columns are known.", Do: "Give it to the command new as it is."})
	}
	if !workbook.Looks(s.Data) {
		if file, _ := published.Read(s.Name, s.Data); file.Kind != "" {
			return known("a file of published results")
		}
		rows, wrong := r.rowsOf(s)
		if wrong != nil {
			return refuse(*wrong)
		}
		return []strangeTable{{"", rows}}
	}
	book, cells, err := r.bookOf(s.Data)
	switch {
	case err != nil:
		return refuse(fault.OfFile(s.Name, err))
	case setUpBook(book, cells):
		return known("a set-up workbook")
	}
	if list = tablesIn(book, cells); list == nil {
		return refuse(fault.Fault{Code: fault.EmptyCell, Message: "There is nothing in it.", Do: "Choose the file with the table."})
	}
	return list
}

func (r *reader) preview(t strangeTable, wanted *columns.Table, settings []Setting, done []bool) Preview {
	m, row := r.matching(t, wanted)
	for i, s := range settings {
		done[i] = m.Set(s.Theirs, s.Ours) || done[i]
	}
	return r.previewOf(t, m, row)
}

// matching finds the row of a table's headings and what they stand for; what
// table it is can be said.
func (r *reader) matching(t strangeTable, wanted *columns.Table) (columns.Matching, int) {
	m, row, _ := r.matchedAt(t.rows)
	if wanted != nil && m.Table.Noun != wanted.Noun {
		m, row = nearest(*wanted, t.rows)
	}
	return m, row
}

// previewOf reads the first lines below the headings.
func (r *reader) previewOf(t strangeTable, m columns.Matching, row int) Preview {
	p := Preview{Sheet: t.sheet, Row: t.rows[row][0].Row, Matching: m}
	if m.Table.Noun == "" {
		return p
	}
	rest := t.rows[row+1:]
	inner := newReader(Options{})
	inner.file = r.file
	inner.matched(t.sheet, m, rest[:min(previewed, len(rest))])
	table := inner.tables[m.Table.Noun]
	for _, l := range table.lines {
		line := Line{l.row, map[string]string{}}
		for i, c := range table.Columns {
			if l.values[i] != "" {
				line.Values[c.Field] = l.values[i]
			}
		}
		p.Lines = append(p.Lines, line)
	}
	return p
}

// nearest finds the row whose headings have most of a table's columns.
func nearest(t columns.Table, rows [][]workbook.Cell) (best columns.Matching, row int) {
	for i := range min(textfile.Above, len(rows)) {
		if m := columns.In(t, headingsOf(rows[i])); i == 0 || m.Matched() > best.Matched() {
			best, row = m, i
		}
	}
	return best, row
}

// tableNamed finds a kind of lines by its name or noun, in one or many; none
// where nothing is named.
func tableNamed(name string) (*columns.Table, *fault.Fault) {
	if name == "" {
		return nil, nil
	}
	var names []string
	for _, t := range Tables() {
		if layout.SameWords(name, t.Name) || layout.SameWords(name, t.Noun) || layout.SameWords(name, t.Noun+"s") {
			return &t, nil
		}
		names = append(names, strings.ToLower(t.Name))
	}
	return nil, &fault.Fault{Code: fault.NoMapping, File: "--as", Message: "There is no table " + filetext.Quote(name) + ".", Do: "The tables are: " + strings.Join(names, ", ") + "."}
}

// settingFault says why a heading could not be given its meaning.
func settingFault(s Setting, list []Preview) fault.Fault {
	f := fault.Fault{Code: fault.NoMapping, File: "--set"}
	var headings []string
	for _, p := range list {
		for _, c := range p.Matching.Columns {
			headings = append(headings, c.Heading)
		}
		if p.Matching.Table.Noun == "" {
			f.Message, f.Do = "It is not known which table the file is.", "Say so with --as stations, candidates, wards, boxes, people, “count areas”, “postal sessions”, “seats not up” or “last contest”."
			return f
		}
	}
	if !slices.ContainsFunc(headings, func(h string) bool { return columns.Plain(h) == columns.Plain(s.Theirs) }) {
		f.Message, f.Do = "There is no heading "+filetext.Quote(s.Theirs)+".", "The headings are "+filetext.QuoteAll(headings)+"."
		return f
	}
	var ours []string
	for _, field := range list[0].Matching.Table.Fields {
		ours = append(ours, field.Heading)
	}
	f.Message, f.Do = "The table "+list[0].Matching.Table.Name+" has no column "+filetext.Quote(s.Ours)+".", "Its columns are "+strings.Join(ours, ", ")+"."
	return f
}
