package making

import (
	"wardcount/app/intake"
	"wardcount/app/intake/columns"
	"wardcount/app/intake/fault"
)

// Matched is one table of a file as it would be read, and the kept columns that
// could be taken for it.
type Matched struct {
	intake.Preview
	Usable []columns.Mapping
}

// Match reads the first lines of a table as they would be read: of which table
// of ours, with which headings said by hand.
func Match(path, sheet, noun string, set []intake.Heading, corrections []intake.Correction) (Matched, *fault.Fault) {
	source, gone := ReadFile(path)
	if gone != nil {
		return Matched{}, gone
	}
	kept, _ := Kept()
	p, ok := intake.Match(source, sheet, noun, set, intake.Options{Mappings: kept, Corrections: corrections})
	if !ok {
		return Matched{}, &fault.Fault{Code: fault.NoMapping, File: path, Sheet: sheet, Message: "It has no table whose columns could be said.", Do: "Look at it and add it again."}
	}
	m := Matched{Preview: p}
	var headings []string
	for _, c := range p.Matching.Columns {
		headings = append(headings, c.Heading)
	}
	for _, k := range kept {
		if matching, fits := k.Matching(intake.Tables(), headings); fits && k.Usable(headings) && len(matching.Missing()) == 0 {
			m.Usable = append(m.Usable, k)
		}
	}
	return m, nil
}

// Take says what the headings of one of the draft's files stand for; what was
// said of the same headings gives way.
func (d *Draft) Take(file int, m columns.Matching) {
	k := m.Kept("these columns")
	var headings []string
	for _, c := range m.Columns {
		headings = append(headings, c.Heading)
	}
	list := []columns.Mapping{k}
	for _, old := range d.Files[file].Matched {
		if !old.Fits(headings) {
			list = append(list, old)
		}
	}
	d.Files[file].Matched = list
}
