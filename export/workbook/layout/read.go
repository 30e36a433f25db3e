package layout

import (
	"fmt"
	"slices"

	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
)

// Texts are a sheet as it was read, row by row: nothing is known of it but its words.
type Texts [][]string

// Below gives the places of the rows of a table, so many at most: those under the heading in that
// column, without the headings that are repeated on a further page.
func (s Texts) Below(column int, head string, most int) (places []int) {
	from := slices.IndexFunc(s, func(r []string) bool { return page.At(r, column) == head })
	for i := from + 1; from >= 0 && i < len(s) && len(places) < most; i++ {
		if !slices.Equal(s[i], s[from]) {
			places = append(places, i)
		}
	}
	return places
}

// Figure compares one cell with what was certified.
func (s Texts) Figure(row, column int, what, certified string) error {
	if got := page.At(s[row], column); got != certified {
		return fmt.Errorf("cell %s gives %s as %q; certified is %s", page.Address(column, row), what, got, certified)
	}
	return nil
}

// Wanted is what a line must give, by the headings of its columns.
type Wanted map[string]string

// Lines compares the lines under the heading that holds the given column, one by one. A line
// that has a dash under the heading aside is about no figures, and is passed over.
func (s Texts) Lines(head string, want []Wanted, aside string) error {
	from := slices.IndexFunc(s, func(row []string) bool { return slices.Contains(row, head) })
	if from < 0 {
		return fmt.Errorf("it has no table with a column headed %q", head)
	}
	at := map[string]int{}
	for i, title := range s[from] {
		at[title] = i
	}
	passed := func(row int) bool {
		column, ok := at[aside]
		return ok && page.At(s[row], column) == words.NotKnown
	}
	row := from
	for _, w := range want {
		for row++; row < len(s) && passed(row); row++ {
		}
		if row >= len(s) {
			return fmt.Errorf("it has fewer than the %d lines that were certified", len(want))
		}
		for title, text := range w {
			column, ok := at[title]
			if !ok {
				return fmt.Errorf("it has no column headed %q", title)
			}
			if err := s.Figure(row, column, title, text); err != nil {
				return err
			}
		}
	}
	return nil
}
