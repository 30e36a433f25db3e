package intake

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
)

// Correction is one cell that is read as somebody says it should be. The file
// itself stays as it is.
type Correction struct {
	File  string
	Sheet string // empty for a file of text
	Cell  string // such as D4
	Was   string // what the file has there
	Now   string // what is read in its place; empty empties the cell
}

// Says is the correction in a sentence, for the journal and for the person who
// made it.
func (c Correction) Says() string {
	place := filetext.Shown(filepath.Base(c.File))
	if c.Sheet != "" {
		place += ", " + c.Sheet
	}
	return fmt.Sprintf("%s, %s: %s for %s", place, c.Cell, quotedOrEmpty(c.Now), quotedOrEmpty(c.Was))
}

func quotedOrEmpty(text string) string {
	if text == "" {
		return "nothing"
	}
	return filetext.Quote(text)
}

// corrected puts the corrections of one worksheet, or of a file of text, over
// its cells.
func (r *reader) corrected(sheet string, cells []workbook.Cell) []workbook.Cell {
	own := cells
	for _, c := range r.opt.Corrections {
		if c.File == r.file && (c.Sheet == sheet || c.Sheet != "" && sheet != "" && layout.SameWords(c.Sheet, sheet)) {
			own = c.over(own)
		}
	}
	return own
}

// over gives the cells with the correction among them.
func (c Correction) over(cells []workbook.Cell) []workbook.Cell {
	row, column := addressOf(c.Cell)
	if row == 0 || column == 0 {
		return cells
	}
	at, found := slices.BinarySearchFunc(cells, workbook.Cell{Row: row, Column: column}, func(a, b workbook.Cell) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Column, b.Column))
	})
	cells = slices.Clone(cells)
	cell := workbook.Cell{Row: row, Column: column, Content: workbook.Letters, Text: c.Now, Shown: c.Now}
	if c.Now == "" {
		cell.Content = workbook.Nothing
	}
	switch {
	case c.Now == "" && c.Sheet != "" && found: // in a worksheet what holds nothing is not there
		return slices.Delete(cells, at, at+1)
	case c.Now == "" && !found:
		return cells
	case found:
		cells[at] = cell
		return cells
	}
	return slices.Insert(cells, at, cell)
}

// addressOf reads an address such as D4.
func addressOf(cell string) (row, column int) {
	column = workbook.ColumnNumber(cell)
	for _, d := range cell {
		if d >= '0' && d <= '9' {
			row = row*10 + int(d-'0')
		}
	}
	return row, column
}

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

func heldIn(cells []workbook.Cell, address string) string {
	row, column := addressOf(address)
	for _, c := range cells {
		if c.Row == row && c.Column == column && c.Content != workbook.Nothing {
			return c.Shown
		}
	}
	return ""
}
