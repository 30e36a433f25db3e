package intake

import (
	"fmt"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/naming"
	"wardcount/app/intake/template"
	"wardcount/app/intake/workbook"
	"wardcount/reconcile/setup"
)

// runningCount is what the count that runs is called in a fault.
const runningCount = "the running count"

// base gives the lines of the running count, by noun.
func (r *reader) base() map[string][]line {
	lines := map[string][]line{}
	if r.opt.Base == nil {
		return lines
	}
	tables, err := template.Rows(*r.opt.Base)
	if err != nil {
		r.faults = append(r.faults, fault.Fault{Code: fault.Contradiction, File: runningCount, Message: "Its set-up cannot be taken over: " + err.Error(), Do: "Give a whole set-up workbook."})
		for _, t := range r.tables {
			t.broken = true // what is missing is not known
		}
		return lines
	}
	wards := naming.NewWards(r.opt.Base.Contests)
	for _, s := range layout.Sheets {
		from := &origin{file: runningCount, sheet: s.Name, numbers: make([]int, len(s.Columns)), cellless: true, kind: byCount}
		for n, row := range tables[s.Noun] {
			l := newLine(from, n+2, len(s.Columns))
			for i, value := range row {
				if value != nil {
					text := fmt.Sprint(value)
					l.values[i], _ = s.Columns[i].Understand(workbook.Cell{Content: workbook.Letters, Text: text, Shown: text})
					if k := s.Columns[i].Kind; k == layout.Ward || k == layout.Wards {
						l.values[i] = idsOf(*r.opt.Base, wards, l.values[i])
					}
				}
			}
			lines[s.Noun] = append(lines[s.Noun], l)
		}
	}
	return lines
}

// idsOf are the ballot ids of the wards that a cell of the running count names: a file may give a ward another name.
func idsOf(e setup.Election, wards naming.Wards, text string) string {
	names := naming.List(text)
	if found, _ := wards.Find(text); found >= 0 {
		names = []string{text}
	}
	return naming.Joined(names, func(name string) string {
		if found, _ := wards.Find(name); found >= 0 {
			return string(e.Contests[found].ID)
		}
		return name
	})
}

// rest takes what the sources leave out of one table from the running count:
// whole columns that no source has, and the lines of which no source speaks, in
// the order in which they run.
func (r *reader) rest(t *table, base []line) {
	if len(base) == 0 {
		return
	}
	known := index{}
	for n, l := range t.lines {
		known.add(t, l, n)
	}
	// Where a worksheet of the set-up workbook says what there is, it says all.
	whole := t.stated && (len(t.lines) > 0 || t.Noun != "box")
	taken := map[int]bool{}
	var merged []line
	for _, l := range base {
		at := known.find(t, t.lines, l, func(n int) bool { return !taken[n] })
		if at < 0 {
			merged = append(merged, l)
			continue
		}
		taken[at] = true
		r.complete(t, &t.lines[at], l)
		merged = append(merged, t.lines[at])
	}
	if whole {
		return
	}
	for n, l := range t.lines { // what is new comes last
		if !taken[n] {
			merged = append(merged, l)
		}
	}
	t.lines = merged
}

// complete fills a line's columns that its file does not have. A made id stays
// what it was also where its column is there and empty.
func (r *reader) complete(t *table, into *line, base line) {
	for i, c := range t.Columns {
		made := c.Field == "id" && (t.Noun == "ward" || t.Noun == "candidate")
		if into.values[i] == "" && base.values[i] != "" && (!into.has(i) || made) && !r.isFaulted(*into, i) {
			into.values[i] = base.values[i]
		}
	}
}
