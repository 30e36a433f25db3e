package endtoend

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"
)

// elected reads the one published workbook of a folder by its headings, as
// anybody would who opens it: the votes of all on the ward's worksheet, and who
// is elected.
func elected(t *testing.T, folder string, votes map[string]string, winner string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, "*-results.xlsx"))
	if err != nil || len(found) != 1 {
		t.Fatalf("workbooks: %q, %v", found, err)
	}
	book, err := excelize.OpenFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows(theWard, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	head := slices.IndexFunc(rows, func(row []string) bool { return slices.Contains(row, "Candidate") && slices.Contains(row, "Result") })
	if head < 0 {
		t.Fatalf("there is no table of candidates in %q", rows)
	}
	under := func(row []string, heading string) string {
		if at := slices.Index(rows[head], heading); at < len(row) {
			return row[at]
		}
		return ""
	}
	got, won := map[string]string{}, []string{}
	for _, row := range rows[head+1:] {
		if under(row, "No.") == "" { // their sum
			break
		}
		got[under(row, "Candidate")] = under(row, "Votes")
		if under(row, "Result") == "ELECTED" {
			won = append(won, under(row, "Candidate"))
		}
	}
	if !maps.Equal(got, votes) || !slices.Equal(won, []string{winner}) {
		t.Errorf("the workbook gives %v, elected %v", got, won)
	}
}
