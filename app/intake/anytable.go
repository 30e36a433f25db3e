package intake

import (
	"fmt"
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

// wholeName stands for surname and forenames in one cell, which our own
// workbook has no column for.
const wholeName = "whole_name"

// needed are the columns without which the lines of somebody else's table mean
// nothing. What else every line needs another file may bring.
var needed = map[string][]string{
	"person": {"name", "role"}, "ward": {"name"}, "candidate": {"surname"}, "station": {"id"}, "box": {"id"},
	"area": {"area"}, "session": {"date"}, "seats_not_up": {"party", "seats"}, "last_contest": {"date"},
}

// Tables are the kinds of lines that somebody else's table may hold, for
// matching its headings.
func Tables() (list []columns.Table) {
	for _, s := range layout.Sheets[1:] {
		t := columns.Table{Noun: s.Noun, Name: s.Name}
		for _, c := range s.Columns {
			f := columns.Field{Name: c.Field, Heading: c.Heading, Needed: slices.Contains(needed[s.Noun], c.Field)}
			switch {
			case c.Field == "surname":
				f.Or = wholeName
			case s.Noun == "ward" && c.Field == "name":
				f.Or = "gss" // another file has the name
			case s.Noun == "last_contest" && c.Field == "date":
				f.With = "votes" // only the two together tell an earlier contest from this one
			case s.Noun == "last_contest" && c.Field != "ward":
				f.With = "date"
			}
			t.Fields = append(t.Fields, f)
		}
		if s.Noun == "candidate" {
			t.Fields = append(t.Fields, columns.Field{Name: wholeName, Heading: "Name in full"})
		}
		if s.Noun == "station" {
			t.Fields = append(t.Fields, columns.Field{Name: boxNumber, Heading: "Box number", With: "place"})
		}
		list = append(list, t)
	}
	return list
}

// anyBook reads a workbook that is not ours: each worksheet that is a table we
// know. One that is none is only noted, as long as another is.
func (r *reader) anyBook(b *workbook.Book, cells map[string][]workbook.Cell) {
	faults, read := len(r.faults), 0
	var strange []string
	for _, part := range b.Sheets {
		rows := byRow(cells[part.Path])
		if len(rows) == 0 {
			continue
		}
		if _, _, ok := r.matchedAt(rows); !ok && len(b.Sheets) > 1 {
			strange = append(strange, filetext.Shown(part.Name))
			continue
		}
		read++
		r.anyTable(filetext.Shown(part.Name), rows)
	}
	switch {
	case read > 0 && len(strange) > 0:
		r.note("not read, because its headings are not known: worksheet " + strings.Join(strange, ", worksheet "))
	case read == 0 && len(r.faults) == faults:
		r.faults = append(r.faults, fault.Fault{Code: fault.NoMapping, File: r.file, Message: "No worksheet of it has headings that are known.", Do: r.howToSay()})
	}
}

// howToSay is how a person says what could not be guessed.
func (r *reader) howToSay() string {
	return fmt.Sprintf("Say which is which: wardcount columns %s --as TABLE --set \"Their heading=Our heading\" --save NAME; then add --columns NAME here.", filetext.Shown(r.file))
}

// matchedAt finds the row of headings and which of our columns they are: the
// first rows are tried, and the one with most of our columns wins. It is not ok
// where nothing or more than one table fits; the matching is then the nearest.
func (r *reader) matchedAt(rows [][]workbook.Cell) (best columns.Matching, row int, ok bool) {
	tables := Tables()
	for i := range min(textfile.Above, len(rows)) {
		headings := headingsOf(rows[i])
		if m, found := r.kept(tables, headings); found {
			return m, i, true
		}
		m, _, one := columns.Guess(tables, headings)
		one = one && len(m.Missing()) == 0
		if i == 0 || m.Matched() > best.Matched() {
			best, row, ok = m, i, one
		}
	}
	return best, row, ok
}

// kept takes the columns that are kept for such headings, where there are any.
func (r *reader) kept(tables []columns.Table, headings []string) (columns.Matching, bool) {
	m, name := r.fitting(tables, headings)
	switch {
	case name == "":
		return m, false
	case slices.Contains(r.opt.Use, name):
		r.used = append(r.used, name)
	case slices.ContainsFunc(r.opt.Matched[r.file], func(k columns.Mapping) bool { return k.Name == name }):
	default:
		r.note("read with the columns kept as " + filetext.Quote(name))
	}
	return m, true
}

// fitting finds a mapping that was kept: one of those asked for, else one that
// was made for just these headings. Its name is empty where there is none.
func (r *reader) fitting(tables []columns.Table, headings []string) (m columns.Matching, name string) {
	for _, k := range r.opt.Matched[r.file] {
		if m, ok := k.Matching(tables, headings); ok && k.Fits(headings) && len(m.Missing()) == 0 {
			return m, k.Name
		}
	}
	for _, k := range r.opt.Mappings {
		if !k.Fits(headings) && !(slices.Contains(r.opt.Use, k.Name) && k.Usable(headings)) {
			continue
		}
		if m, ok := k.Matching(tables, headings); ok && len(m.Missing()) == 0 {
			return m, k.Name
		}
	}
	return columns.Matching{}, ""
}

// anyTable reads one table whose headings are somebody else's.
func (r *reader) anyTable(sheet string, rows [][]workbook.Cell) {
	m, row, ok := r.matchedAt(rows)
	headings := headingsOf(rows[min(row, len(rows)-1)])
	if !ok {
		r.unmatched(sheet, rows[row], m, headings)
		return
	}
	unread := m.Unread()
	if len(unread) > 0 {
		r.note("not read: " + filetext.Shown(strings.Join(unread, ", ")))
	}
	for _, heading := range unread {
		r.unreadColumns = append(r.unreadColumns, UnreadColumn{r.file, heading})
	}
	below := rows[row+1:]
	if sheet == "" { // in a worksheet no comma can move a cell
		below = r.widths(m.Table.Noun, rows[row], below)
	}
	from := r.matched(sheet, m, below)
	if _, kept := r.fitting(Tables(), headings); kept == "" && from != nil {
		from.unread = unread // whoever kept the columns has seen what is not read
	}
}

// unmatched says what of a table could not be guessed, and how to say it.
func (r *reader) unmatched(sheet string, row []workbook.Cell, nearest columns.Matching, headings []string) {
	theirs := "its headings are " + filetext.QuoteAll(headings) + "."
	f := fault.Fault{Code: fault.NoMapping, File: r.file, Sheet: sheet, Row: row[0].Row, Do: r.howToSay()}
	_, alike, _ := columns.Guess(Tables(), headings)
	var names, lacking []string
	for _, t := range alike {
		names = append(names, t.Name)
	}
	for _, field := range nearest.Missing() {
		lacking = append(lacking, filetext.Quote(field.Heading))
	}
	switch {
	case nearest.Matched() == 0:
		f.Message = "None of its headings is known; " + theirs
	case len(names) > 1:
		f.Message = "It could be the table " + strings.Join(names, " or ") + "; " + theirs
	case len(lacking) == 0:
		f.Message = "Only one of its headings is known; " + theirs
	default:
		f.Message = "It looks like the table " + nearest.Table.Name + ", but no column is " + strings.Join(lacking, " or ") + "; " + theirs
	}
	r.faults = append(r.faults, f)
	for _, t := range alike {
		r.tables[t.Noun].broken = true
	}
}

// matched reads the lines of a table by its matching, and gives where they are
// from; nil where there are too many to be read.
func (r *reader) matched(sheet string, m columns.Matching, rows [][]workbook.Cell) *origin {
	t := r.tables[m.Table.Noun]
	if len(rows) > t.Most {
		r.sheetFault(sheet, nil, fault.TooLarge, fmt.Sprintf("The table has %d rows; at most %d are read.", len(rows), t.Most), "Choose the file of this poll only.")
		t.broken = true
		return nil
	}
	from := &origin{file: r.file, sheet: sheet, numbers: make([]int, len(t.Columns)), kind: byTable}
	for _, c := range m.Columns {
		from.headings = append(from.headings, c.Heading)
	}
	for i, c := range t.Columns {
		from.numbers[i] = m.Field(c.Field) + 1
	}
	whole := m.Field(wholeName) + 1
	if whole > 0 && from.numbers[t.Column("surname")] == 0 {
		from.numbers[t.Column("surname")], from.numbers[t.Column("forenames")] = whole, whole
	} else {
		whole = 0
	}
	if place := m.Field(boxNumber) + 1; place > 0 {
		r.boxesOfStations(from, place, rows)
	}
	for _, row := range rows {
		had := len(t.lines)
		r.understandLine(t, from, row[0].Row, row)
		if whole > 0 && len(t.lines) > had {
			l := t.lines[had]
			surname, forenames := t.Column("surname"), t.Column("forenames")
			l.values[surname], l.values[forenames] = parted(l.values[surname])
		}
	}
	return from
}

// parted parts a whole name. A comma, or capitals in front, say which is the
// surname; without them it is the last word, with what belongs to it.
func parted(whole string) (surname, forenames string) {
	if before, after, found := strings.Cut(whole, ","); found {
		return strings.TrimSpace(before), strings.TrimSpace(after)
	}
	words := strings.Fields(whole)
	first := 0
	for first < len(words) && filetext.InCapitals(words[first]) {
		first++
	}
	if first > 0 && first < len(words) {
		return strings.Join(words[:first], " "), strings.Join(words[first:], " ")
	}
	forenames, surname = published.SplitName(whole)
	return surname, forenames
}

// askedMappings reports a mapping that was asked for and fitted no file.
func (r *reader) askedMappings() {
	for _, name := range r.opt.Use {
		kept := slices.ContainsFunc(r.opt.Mappings, func(k columns.Mapping) bool { return k.Name == name })
		switch {
		case !kept:
			r.faults = append(r.faults, fault.Fault{Code: fault.NoMapping, File: "--columns", Message: "No columns are kept under the name " + filetext.Quote(name) + ".", Do: "The command columns keeps them with --save."})
		case !slices.Contains(r.used, name):
			r.faults = append(r.faults, fault.Fault{Code: fault.NoMapping, File: "--columns", Message: "None of the files has the headings of " + filetext.Quote(name) + ".", Do: "Look at the file with the command columns, or leave --columns out."})
		}
	}
}
