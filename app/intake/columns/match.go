package columns

import (
	"slices"
	"strings"
	"unicode"
)

// Field is one column that a table of ours may have.
type Field struct {
	Name    string // as programs call it, such as common_surname
	Heading string // as people read it
	Needed  bool   // without it the lines mean nothing
	Or      string // another field that does in its place
	With    string // another field without which it is not guessed
}

// Table is one kind of lines that a set-up has.
type Table struct {
	Noun   string // as programs call it: ward, station
	Name   string // as people read it: Wards, Stations
	Fields []Field
}

// Match is one heading of a file, and the field that it stands for; none where
// the column is not read.
type Match struct {
	Heading string
	Field   string
}

// Matching says which column of a file is which field of a table. Columns has
// one entry for each heading of the file, in its order.
type Matching struct {
	Table   Table
	Columns []Match
}

// Field finds the place of the column that stands for a field, -1 where there is none.
func (m Matching) Field(name string) int {
	return slices.IndexFunc(m.Columns, func(c Match) bool { return c.Field == name })
}

// Matched is how many fields are found.
func (m Matching) Matched() int {
	n := 0
	for _, c := range m.Columns {
		if c.Field != "" {
			n++
		}
	}
	return n
}

// telling is how many of the columns speak for this table: any table may have
// one that is called type.
func (m Matching) telling() int {
	n := m.Matched()
	for _, c := range m.Columns {
		if c.Field != "" && Plain(c.Heading) == "type" {
			n--
		}
	}
	return n
}

// Missing lists the needed fields that no heading stands for.
func (m Matching) Missing() (list []Field) {
	for _, f := range m.Table.Fields {
		if f.Needed && m.Field(f.Name) < 0 && (f.Or == "" || m.Field(f.Or) < 0) {
			list = append(list, f)
		}
	}
	return list
}

// Unread lists the headings whose columns are not read.
func (m Matching) Unread() (list []string) {
	for _, c := range m.Columns {
		if c.Field == "" && c.Heading != "" {
			list = append(list, c.Heading)
		}
	}
	return list
}

// In matches headings to the fields of one table. Where two headings could
// stand for one field, our own word wins, then the more usual one; the other
// stays unread.
func In(t Table, headings []string) Matching {
	m := Matching{t, make([]Match, len(headings))}
	for i, h := range headings {
		m.Columns[i].Heading = h
	}
	for _, f := range t.Fields {
		for _, word := range words(t.Noun, f) {
			i := slices.IndexFunc(m.Columns, func(c Match) bool { return c.Field == "" && Plain(c.Heading) == word })
			if i >= 0 {
				m.Columns[i].Field = f.Name
				break
			}
		}
	}
	for _, f := range t.Fields {
		if i := m.Field(f.Name); i >= 0 && f.With != "" && m.Field(f.With) < 0 {
			m.Columns[i].Field = ""
		}
	}
	return m
}

// Guess finds the table that the headings are of: the one of which they have
// the most columns, and of two the one of which they have all that is needed.
// It is not ok where two tables fit alike, or where a single heading among
// several is known; then the answer is the nearest, and the tables that fit
// alike are listed.
func Guess(tables []Table, headings []string) (best Matching, alike []Table, ok bool) {
	most := 0
	for _, t := range tables {
		m := In(t, headings)
		weight := 2 * m.telling()
		if len(m.Missing()) == 0 {
			weight++
		}
		switch {
		case m.Matched() == 0 || weight < most:
		case weight > most:
			best, alike, most = m, []Table{t}, weight
		default:
			alike = append(alike, t)
		}
	}
	said := 0
	for _, h := range headings {
		if Plain(h) != "" {
			said++
		}
	}
	return best, alike, len(alike) == 1 && (best.Matched() > 1 || said == 1)
}

// Set says by hand what a heading stands for: a field by its name or heading,
// or nothing. It is false where the file or the table has no such column.
func (m *Matching) Set(heading, ours string) bool {
	i := slices.IndexFunc(m.Columns, func(c Match) bool { return Plain(c.Heading) == Plain(heading) })
	if i < 0 || Plain(heading) == "" {
		return false
	}
	if strings.TrimSpace(ours) == "" {
		m.Columns[i].Field = ""
		return true
	}
	for _, f := range m.Table.Fields {
		if Plain(f.Heading) == Plain(ours) || Plain(f.Name) == Plain(ours) {
			if other := m.Field(f.Name); other >= 0 {
				m.Columns[other].Field = ""
			}
			m.Columns[i].Field = f.Name
			return true
		}
	}
	return false
}

// Plain is a heading as it is compared: words in small letters without signs,
// a capital within a word begins another, and every short form of number is
// number. PS No., PSNumber and ps_number are one.
func Plain(heading string) string {
	var words []string
	var now []rune
	end := func() {
		if len(now) > 0 {
			words = append(words, short(string(now)))
		}
		now = nil
	}
	before := ' '
	for _, r := range heading {
		switch {
		case r == '#':
			end()
			words = append(words, "number")
		case r == '(' || r == ')' || r == '’' || r == '\'':
			// Forename(s) and Candidate's name are one word each.
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			end()
		default:
			if unicode.IsUpper(r) && unicode.IsLower(before) {
				end()
			}
			now = append(now, unicode.ToLower(r))
		}
		before = r
	}
	end()
	return strings.Join(words, "")
}

func short(word string) string {
	switch word {
	case "no", "nr", "num", "nos", "numbers":
		return "number"
	}
	return word
}
