package voterid

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

// ParsePublished reads a table of published figures: one line for each council and poll, an empty cell for what was not
// published. The columns may stand in any order.
func ParsePublished(data []byte) ([]Published, error) {
	rows, err := tableOf(data, "name", "gss", "date", "model", "refused", "returned", "not_returned", "of", "base", "rounded", "stations", "in", "unsure", "source")
	if err != nil {
		return nil, fmt.Errorf("published voter-ID figures: %w", err)
	}
	var list []Published
	for _, r := range rows {
		p := Published{Name: r.needed("name"), GSS: r.text("gss"), Date: r.date("date"), Model: r.needed("model"),
			Refused: r.persons("refused"), Returned: r.persons("returned"), NotReturned: r.persons("not_returned"), Of: r.persons("of"),
			Base: Base(r.needed("base")), Rounded: r.yes("rounded"), Stations: r.number("stations"), In: r.number("in"),
			Unsure: r.text("unsure"), Source: r.needed("source")}
		if !slices.Contains(Bases, p.Base) {
			r.fault("base", "is no base of a rate")
		}
		if sum := figure.Sum(p.Returned, p.NotReturned); figure.Known(p.Refused, sum) && p.Refused.N() != sum.N() {
			r.fault("refused", "is not those who came back and those who did not")
		}
		if p.In > p.Stations {
			r.fault("in", "is more than the stations")
		}
		if r.err != nil {
			return nil, fmt.Errorf("published voter-ID figures: %w", r.err)
		}
		list = append(list, p)
	}
	return list, nil
}

// ParseTurnoutPairs reads a table of turnouts that were published beside an earlier one.
func ParseTurnoutPairs(data []byte) ([]TurnoutPair, error) {
	rows, err := tableOf(data, "name", "gss", "date", "percent", "rounded", "then", "then_percent", "then_rounded", "then_contest", "same_seats", "same_wards", "unsure", "source")
	if err != nil {
		return nil, fmt.Errorf("published turnouts: %w", err)
	}
	var list []TurnoutPair
	for _, r := range rows {
		p := TurnoutPair{Name: r.needed("name"), GSS: r.text("gss"), Date: r.date("date"), Percent: r.percent("percent"), Rounded: r.yes("rounded"),
			Then: r.date("then"), ThenPercent: r.percent("then_percent"), ThenRounded: r.yes("then_rounded"), ThenContest: r.text("then_contest"),
			SameSeats: r.yes("same_seats"), SameWards: r.yes("same_wards"), Unsure: r.text("unsure"), Source: r.needed("source")}
		if r.err == nil && p.Then >= p.Date {
			r.fault("then", "is no day before the poll's")
		}
		if r.err != nil {
			return nil, fmt.Errorf("published turnouts: %w", r.err)
		}
		list = append(list, p)
	}
	return list, nil
}

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
