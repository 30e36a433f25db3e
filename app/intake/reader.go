package intake

import (
	"fmt"

	"wardcount/app/intake/earlier"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/workbook"
	"wardcount/app/published"
)

// reader reads the sources of one set-up and gathers everything wrong with them.
type reader struct {
	opt     Options
	file    string // which is being read
	files   []string
	tables  map[string]*table // by noun
	missing []fault.Fault     // worksheets that another source may bring
	faults  []fault.Fault
	faulted map[string]bool // cells, by file, sheet and address
	notes   []string

	// cells are those of every worksheet and file of text, by file and sheet, where
	// somebody mends what is wrong in them; else nil.
	cells map[string][]workbook.Cell

	orderFromLines []string
	unreadColumns  []UnreadColumn
	ordered        map[*origin]bool // whose order of lines was taken or refused

	used    []string         // mappings asked for, as files were read with them
	results []published.File // taken once the council is known
	earlier []published.File // of earlier polls

	earlierOf map[string]earlier.Place // where a ward's last contest was published, by ballot id
	unread    bool                     // a file could not be read at all, so that what is missing is not known
}

func newReader(opt Options) *reader {
	r := &reader{opt: opt, tables: map[string]*table{}, faulted: map[string]bool{}, ordered: map[*origin]bool{}}
	for _, s := range layout.Sheets {
		r.tables[s.Noun] = &table{Sheet: s}
	}
	return r
}

// UnreadColumn is a column of a table that was not read.
type UnreadColumn struct {
	File    string `json:"file"`
	Heading string `json:"heading"`
}

func (r *reader) note(text string) {
	r.notes = append(r.notes, r.file+": "+text+".")
}

// fault adds a fault of one cell of a line.
func (r *reader) fault(t *table, l line, i int, p fault.Problem, do string) {
	at, c := l.spot(i), t.Columns[i]
	if at.from.kind == byWorkbook && (at.row == 0 || at.column == 0) && !c.Late {
		return // the missing column or item has been reported
	}
	f := fault.Fault{Code: p.Code, File: at.from.file, Sheet: at.from.sheet, Row: at.row, Noun: t.Noun, Field: c.Field, Message: p.Message, Do: do}
	if at.row != 0 && at.column != 0 {
		f.Column, f.Item, f.Cell = c.Heading, at.from.rows != nil, fmt.Sprint(workbook.ColumnName(at.column), at.row)
		if at.from.headings != nil {
			f.Column = at.from.headings[at.column-1]
		}
	}
	if at.from.kind == byFlag {
		f.File, f.Row = flagOf(t.Noun, c.Field), 0
	}
	r.faulted[at.key(i)] = true
	r.faults = append(r.faults, f)
}

// isFaulted says whether a fault of the cell is known already.
func (r *reader) isFaulted(l line, i int) bool { return r.faulted[l.spot(i).key(i)] }

// sheetFault adds a fault of a worksheet, of one of its cells where c is given.
func (r *reader) sheetFault(name string, c *workbook.Cell, code, message, do string) {
	f := fault.Fault{Code: code, File: r.file, Sheet: name, Message: message, Do: do}
	if c != nil {
		f.Row, f.Cell = c.Row, fmt.Sprint(workbook.ColumnName(c.Column), c.Row)
	}
	r.faults = append(r.faults, f)
}
