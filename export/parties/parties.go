// Package parties says how a party is called where there is little room, and how it is drawn: in which colour on a
// light and on a dark ground, and with which pattern for whoever does not see the colour.
//
// It never decides which party a candidate stands for, adds nothing up, and never draws: it is a table with a way to
// look into it.
package parties

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"image/color"
	"slices"
	"strconv"
	"sync"

	"wardcount/assets"
)

// Party is one line of the table.
type Party struct {
	ID          string // the Electoral Commission's, such as PP53; empty for independents
	Name, Short string
	Light, Dark color.NRGBA // on a light ground, on a dark one
	Pattern     string      // by its name in the table
	AsOf        string      // the day on which the line was last looked at, yyyy-mm-dd
}

// patterns are the names that the table may give.
var patterns = []string{"solid", "banded", "ringed", "holed", "columns", "split", "dotted", "rows"}

// others is the line of every party that has none of its own.
const others = "*"

// columns are the fields of a line.
const columns = 7

// Table is every party that is known, and how all others look.
type Table struct {
	byID   map[string]Party
	listed []Party
	others Party
}

// Parse reads the table. What it does not understand it refuses: a colour that is none would be drawn as black.
func Parse(data []byte) (Table, error) {
	t := Table{byID: map[string]Party{}}
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = columns
	lines, err := r.ReadAll()
	if err != nil {
		return t, err
	}
	for i, line := range lines[min(1, len(lines)):] {
		p := Party{ID: line[0], Name: line[1], Short: line[2], Pattern: line[5], AsOf: line[6]}
		var ok [2]bool
		p.Light, ok[0] = colour(line[3])
		p.Dark, ok[1] = colour(line[4])
		_, twice := t.byID[p.ID]
		if !ok[0] || !ok[1] || twice || !slices.Contains(patterns, p.Pattern) {
			return t, fmt.Errorf("line %d of the parties is not understood: %q", i+2, line)
		}
		if p.ID == others {
			t.others = p
			continue
		}
		t.byID[p.ID] = p
		t.listed = append(t.listed, p)
	}
	return t, nil
}

// colour reads #rrggbb.
func colour(text string) (color.NRGBA, bool) {
	n, err := strconv.ParseUint(text[min(1, len(text)):], 16, 32)
	if err != nil || len(text) != 7 || text[0] != '#' {
		return color.NRGBA{}, false
	}
	return color.NRGBA{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n), A: 255}, true
}

// Own is the program's own table.
var Own = sync.OnceValue(func() Table {
	t, err := Parse(assets.Parties())
	if err != nil {
		panic("the table of parties that is built in cannot be read: " + err.Error())
	}
	return t
})

// Of is the party of a number, or where the table has none, one of the others by the name it stands under.
func (t Table) Of(id, name string) Party {
	if p, ok := t.byID[id]; ok {
		return p
	}
	p := t.others
	p.ID, p.Name, p.Short = id, name, name
	return p
}

// Called is what documents call a party: its name as the set-up has it; whoever stands for none has no number.
func Called(id, name string) string {
	if id == "" {
		return Own().Of("", "").Name
	}
	return name
}

// Listed are the parties with a line of their own, in the order of the table.
func (t Table) Listed() []Party { return slices.Clone(t.listed) }
