package columns

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
)

// Mapping is a matching that is kept under a name, for the next file of the
// same kind. It lists every heading of the file that it was made for, also
// those that are not read.
type Mapping struct {
	Format  string   `json:"format"` // wardcount/mapping/1
	Name    string   `json:"-"`
	Table   string   `json:"table"` // its noun
	Columns []Column `json:"columns"`
}

// Column is one heading of the file and the field that it stands for, empty
// where it is not read.
type Column struct {
	Heading string `json:"heading"`
	Ours    string `json:"ours"`
}

const format = "wardcount/mapping/1"

var allowed = regexp.MustCompile(`^[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$`)

// NameAllowed says whether a mapping may have the name: up to 60 letters,
// digits, spaces, hyphens and underscores, because it names a file.
func NameAllowed(name string) bool { return allowed.MatchString(name) }

// Kept is a matching as it is kept under a name.
func (m Matching) Kept(name string) Mapping {
	kept := Mapping{Format: format, Name: name, Table: m.Table.Noun, Columns: []Column{}}
	for _, c := range m.Columns {
		if c.Heading != "" {
			kept.Columns = append(kept.Columns, Column{c.Heading, c.Field})
		}
	}
	return kept
}

// Decode reads a mapping that was kept, and refuses what is none.
func Decode(name string, data []byte) (Mapping, error) {
	m := Mapping{Name: name}
	if err := json.Unmarshal(data, &m); err != nil {
		return Mapping{}, err
	}
	if m.Format != format {
		return Mapping{}, fmt.Errorf("its format is %q, not %q", m.Format, format)
	}
	if m.Table == "" || len(m.Columns) == 0 {
		return Mapping{}, errors.New("it names no table or no columns")
	}
	return m, nil
}

// Encode writes the mapping as it is kept.
func (k Mapping) Encode() ([]byte, error) {
	data, err := json.MarshalIndent(k, "", " ")
	return append(data, '\n'), err
}

// Fits says whether a file has exactly the headings that the mapping was made for.
func (k Mapping) Fits(headings []string) bool {
	var theirs, ours []string
	for _, h := range headings {
		if Plain(h) != "" {
			theirs = append(theirs, Plain(h))
		}
	}
	for _, c := range k.Columns {
		ours = append(ours, Plain(c.Heading))
	}
	slices.Sort(theirs)
	slices.Sort(ours)
	return slices.Equal(theirs, ours)
}

// Usable says whether a file has every heading that the mapping reads.
func (k Mapping) Usable(headings []string) bool {
	for _, c := range k.Columns {
		if c.Ours != "" && !slices.ContainsFunc(headings, func(h string) bool { return Plain(h) == Plain(c.Heading) }) {
			return false
		}
	}
	return true
}

// Matching applies the mapping to a file's headings. It is not ok where its
// table or a field of it is none of ours.
func (k Mapping) Matching(tables []Table, headings []string) (Matching, bool) {
	i := slices.IndexFunc(tables, func(t Table) bool { return t.Noun == k.Table })
	if i < 0 {
		return Matching{}, false
	}
	m := Matching{tables[i], make([]Match, len(headings))}
	for n, h := range headings {
		m.Columns[n].Heading = h
	}
	for _, c := range k.Columns {
		if c.Ours != "" && !m.Set(c.Heading, c.Ours) {
			return Matching{}, false
		}
	}
	return m, true
}
