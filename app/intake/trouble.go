package intake

import (
	"slices"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/workbook"
)

// Trouble is a fault, and what a person may do about it here: the cell that it
// is about and what stands in it, or the few things that may stand there.
type Trouble struct {
	fault.Fault
	InCell  bool
	Held    string
	Choices []string
	About   string // whom or what the line is about; empty where that is not known
}

// troubles says of every fault what can be done about it.
func (r *reader) troubles() []Trouble {
	list := make([]Trouble, len(r.faults))
	for i, f := range r.faults {
		list[i] = Trouble{Fault: f, About: r.about(f)}
		cells, known := r.cells[f.File+"!"+f.Sheet]
		if f.Cell == "" || !known {
			continue
		}
		list[i].InCell, list[i].Held = true, heldIn(cells, f.Cell)
		list[i].Choices = r.choices(f)
	}
	return list
}

// choices are what may stand in the cell of a fault, where only some things may.
func (r *reader) choices(f fault.Fault) []string {
	t, ok := r.tables[f.Noun]
	i := -1
	if ok {
		i = t.Column(f.Field)
	}
	if i < 0 {
		return nil
	}
	switch c := t.Columns[i]; c.Kind {
	case layout.OneOf:
		return c.Words()
	case layout.Ward:
		var names []string
		wards := r.tables["ward"]
		for _, l := range wards.lines {
			if name := wards.get(l, "name"); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		return names
	}
	return nil
}

// Held is what a cell of a file says, as the file has it; empty where there is
// nothing, or no such cell.
func Held(s Source, sheet, cell string) string {
	r := newReader(Options{})
	r.cells = map[string][]workbook.Cell{}
	r.file = s.Name
	if workbook.Looks(s.Data) {
		if _, _, err := r.bookOf(s.Data); err != nil {
			return ""
		}
	} else if _, wrong := r.rowsOf(s); wrong != nil {
		return ""
	}
	return heldIn(r.cells[s.Name+"!"+sheet], cell)
}
