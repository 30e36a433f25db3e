package beside

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"wardcount/reconcile/figure"
)

// tableRow is one line of a table by the names of its columns. Its first fault stays.
type tableRow struct {
	line  int // in the file, the header being 1
	cells map[string]string
	err   error
}

// tableOf reads the lines of a table with exactly these columns.
func tableOf(data []byte, columns ...string) ([]*tableRow, error) {
	all, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("the table is empty")
	}
	for _, name := range columns {
		if !slices.Contains(all[0], name) {
			return nil, fmt.Errorf("the column %s is missing", name)
		}
	}
	if len(all[0]) != len(columns) {
		return nil, fmt.Errorf("there are %d columns, not %d", len(all[0]), len(columns))
	}
	var rows []*tableRow
	for i, cells := range all[1:] {
		r := &tableRow{line: i + 2, cells: map[string]string{}}
		for k, name := range all[0] {
			r.cells[name] = strings.TrimSpace(cells[k])
		}
		rows = append(rows, r)
	}
	return rows, nil
}

func (r *tableRow) fault(column, what string) {
	if r.err == nil {
		r.err = fmt.Errorf("line %d, column %s: %q %s", r.line, column, r.cells[column], what)
	}
}

func (r *tableRow) text(column string) string { return r.cells[column] }

func (r *tableRow) needed(column string) string {
	if r.cells[column] == "" {
		r.fault(column, "may not be empty")
	}
	return r.cells[column]
}

// date is a day as yyyy-mm-dd; days compare as text.
func (r *tableRow) date(column string) string {
	text := r.needed(column)
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		r.fault(column, "is no date (yyyy-mm-dd)")
	}
	return text
}

// number is 0 where the cell is empty.
func (r *tableRow) number(column string) int {
	if r.cells[column] == "" {
		return 0
	}
	n, err := strconv.Atoi(r.cells[column])
	if err != nil || n < 0 {
		r.fault(column, "is no number")
	}
	return n
}

// persons is not known where the cell is empty.
func (r *tableRow) persons(column string) figure.Of[figure.Persons] {
	if r.cells[column] == "" {
		return figure.Of[figure.Persons]{}
	}
	return figure.Keyed(figure.Persons(r.number(column)))
}

// percent is a percentage as it was published, with its decimals; empty where none was.
func (r *tableRow) percent(column string) string {
	text := r.cells[column]
	if n, err := strconv.ParseFloat(text, 64); text != "" && (err != nil || !(n >= 0 && n <= 100)) {
		r.fault(column, "is no percentage")
	}
	return text
}

func (r *tableRow) yes(column string) bool {
	switch r.cells[column] {
	case "yes":
		return true
	case "no", "":
		return false
	}
	r.fault(column, "is neither yes nor no")
	return false
}
