package records

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/app/intake"
	"wardcount/app/intake/columns"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/textfile"
	"wardcount/app/intake/workbook"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/figure"
)

// kind is one kind of table: its columns, by their names in the heading, and those that must be there.
type kind struct {
	noun    string // of a row, in messages
	columns []layout.Column
	needed  []string
}

func textColumn(name string) layout.Column { return layout.Column{Field: name} }

// named is a column of which every row needs a cell.
func named(name, do string) layout.Column {
	return layout.Column{Field: name, Required: true, Do: do}
}

func figureColumn(name string) layout.Column {
	return layout.Column{Field: name, Kind: layout.Figure, High: figure.Max, Do: "Write digits only; leave the cell empty where the figure is not known."}
}

func dateColumn(name string) layout.Column {
	return layout.Column{Field: name, Kind: layout.Date, Do: "Write it as day/month/year or year-month-day, such as 03/05/2018 or 2018-05-03."}
}

// of finds the column that a heading names: not_returned, “Not returned” and NOT RETURNED are one.
func (k kind) of(heading string) (layout.Column, bool) {
	i := slices.IndexFunc(k.columns, func(c layout.Column) bool { return columns.Plain(c.Field) == columns.Plain(heading) })
	if i < 0 {
		return layout.Column{}, false
	}
	return k.columns[i], true
}

func (k kind) names() string {
	names := make([]string, len(k.columns))
	for i, c := range k.columns {
		names[i] = c.Field
	}
	return strings.Join(names, ",")
}

// table is one file as it is read: which of its columns is which, and what is wrong so far.
type table struct {
	kind
	file     string
	headings map[int]heading // by place
	last     int             // place of the last heading
	faults   []fault.Fault
}

type heading struct {
	words string // as the file has it
	layout.Column
}

// row is one row of it: the values of its columns in one spelling, those that could not be read left out.
type row struct {
	*table
	number int
	values map[string]string
	at     map[string]int  // place of each column
	bad    map[string]bool // columns whose cell could not be read
}

// open reads the headings of a file and gives its rows.
func (k kind) open(s intake.Source) (*table, [][]workbook.Cell) {
	t := &table{kind: k, file: s.Name, headings: map[int]heading{}}
	if len(s.Data) > 0 && workbook.Looks(s.Data) {
		t.fault(fault.Fault{Code: fault.NotAWorkbook, Message: "This is a workbook; here a table is read from text.", Do: "In Excel, save the worksheet as “CSV UTF-8”."})
		return t, nil
	}
	rows, wrong := textfile.Rows(s.Name, s.Data, func(headings []string) int {
		n := 0
		for _, h := range headings {
			if _, ours := k.of(h); ours {
				n++
			}
		}
		return n
	})
	if wrong != nil {
		t.fault(*wrong)
		return t, nil
	}
	if !t.heads(rows[0]) {
		return t, nil
	}
	if len(rows) == 1 {
		t.fault(fault.Fault{Code: fault.EmptyCell, Row: rows[0][0].Row, Message: "There is no " + k.noun + " below the headings.", Do: "Write a row for each " + k.noun + ", also where nothing has been handed in: its figures stay empty."})
	}
	return t, rows[1:]
}

// heads takes the first row as the headings, false where it is none.
func (t *table) heads(first []workbook.Cell) bool {
	known, seen := 0, map[string]bool{}
	var wrong []fault.Fault
	say := func(at workbook.Cell, message, do string) {
		wrong = append(wrong, fault.Fault{Code: fault.WrongColumns, Row: at.Row, Cell: address(at), Column: filetext.Shown(at.Text), Message: message, Do: do})
	}
	for _, at := range first {
		if at.Content == workbook.Nothing {
			continue
		}
		t.last = at.Column
		c, ours := t.of(at.Text)
		switch {
		case !ours:
			say(at, filetext.Quote(at.Text)+" is no column of this table.", "Take the column out, or name it as one of "+t.names()+".")
			continue
		case seen[c.Field]:
			say(at, "The column stands in the file twice.", "Take one of them out.")
		}
		known++
		seen[c.Field] = true
		t.headings[at.Column] = heading{filetext.Shown(at.Text), c}
	}
	if known == 0 {
		t.fault(fault.Fault{Code: fault.NoMapping, Row: first[0].Row, Message: "The first row does not hold the headings.", Do: "Write as the first row: " + t.names() + "."})
		return false
	}
	for _, f := range wrong {
		t.fault(f)
	}
	for _, name := range t.needed {
		if !seen[name] {
			t.fault(fault.Fault{Code: fault.WrongColumns, Row: first[0].Row, Column: name, Field: name, Message: "The column is missing.", Do: "Add it; its cells stay empty where a figure is not known."})
		}
	}
	return true
}

// row reads the cells of a row.
func (t *table) row(cells []workbook.Cell) row {
	r := row{table: t, number: cells[0].Row, values: map[string]string{}, at: map[string]int{}, bad: map[string]bool{}}
	in := map[int]workbook.Cell{}
	for _, at := range cells {
		in[at.Column] = at
		if _, ours := t.headings[at.Column]; !ours && at.Column > t.last && at.Content != workbook.Nothing {
			t.fault(fault.Fault{Code: fault.WrongColumns, Row: r.number, Cell: address(at), Message: fmt.Sprintf("%s stands beyond the headings.", filetext.Quote(at.Text)),
				Do: "Put quotation marks around a text that holds a comma, and write figures without one."})
		}
	}
	for place, h := range t.headings {
		r.at[h.Field] = place
		at := in[place]
		if h.Kind == layout.Date {
			at.Text = layout.Day(at.Text) // a spreadsheet here saves 03/05/2018
		}
		value, p := h.Understand(at)
		if p != (fault.Problem{}) {
			r.bad[h.Field] = true
			r.wrong(h.Field, p, h.WayOut(p))
			continue
		}
		r.values[h.Field] = value
	}
	return r
}

// wrong is a fault of one cell of the row.
func (r row) wrong(column string, p fault.Problem, do string) {
	place := r.at[column]
	r.fault(fault.Fault{Code: p.Code, Row: r.number, Column: r.headings[place].words, Cell: address(workbook.Cell{Row: r.number, Column: place}), Field: column, Message: p.Message, Do: do})
}

// yes reads a cell that says yes or no; told is false where it is empty.
func (r row) yes(column string) (yes, told bool) {
	switch word := r.values[column]; strings.ToLower(word) {
	case "yes", "1", "true":
		return true, true
	case "no", "0", "false":
		return false, true
	case "":
	default:
		r.wrong(column, fault.Wrong("%s is neither yes nor no.", filetext.Quote(word)), "Write yes or no (or 1 or 0).")
	}
	return false, false
}

// figureIn is a figure of the row, not known where its cell is empty.
func figureIn[T figure.Unit](r row, column string) figure.Of[T] {
	f, err := figure.Parse(r.values[column])
	n, keyed := f.Get()
	if err != nil || !keyed {
		return figure.Of[T]{}
	}
	return figure.Keyed(T(n))
}

// mostOf says that a figure may not be above another, where both are known.
func mostOf[T, U figure.Unit](r row, part string, n figure.Of[T], whole string, of figure.Of[U], do string) {
	if most, known := of.Get(); known && n.IsKeyed() && int(n.N()) > int(most) {
		r.wrong(part, fault.Problem{Code: fault.Contradiction, Message: fmt.Sprintf("%d is more than %s (%d).", int(n.N()), whole, int(most))}, do)
	}
}

func (t *table) fault(f fault.Fault) {
	f.File = t.file
	t.faults = append(t.faults, f)
}

// allFaults are the faults in the order of the file.
func (t *table) allFaults() []fault.Fault { return fault.InOrder(t.faults, []string{t.file}, nil) }

func address(at workbook.Cell) string {
	return fmt.Sprintf("%s%d", workbook.ColumnName(at.Column), at.Row)
}
