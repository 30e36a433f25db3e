package exporttest

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/export"
)

// Written is what a writer writes of the results.
func Written(t testing.TB, r export.Results, write func(export.Results, io.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(r, &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Parts unpacks a workbook into its files, by their names in it.
func Parts(t testing.TB, workbook []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(text)
	}
	return all
}

// Sheets is what the cells of every sheet of a workbook hold, row by row, by the sheets' names.
func Sheets(t testing.TB, workbook []byte) map[string][][]string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheets := map[string][][]string{}
	for _, name := range f.GetSheetList() {
		if sheets[name], err = f.GetRows(name, excelize.Options{RawCellValue: true}); err != nil {
			t.Fatal(err)
		}
	}
	return sheets
}

// SheetText is a sheet of a workbook as one text, a row a line, without its empty cells.
func SheetText(t testing.TB, workbook []byte, name string) string {
	t.Helper()
	rows, ok := Sheets(t, workbook)[name]
	if !ok {
		t.Fatalf("there is no sheet %q", name)
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		var cells []string
		for _, text := range row {
			if text != "" {
				cells = append(cells, text)
			}
		}
		lines[i] = strings.Join(cells, " | ")
	}
	return strings.Join(lines, "\n")
}

// Says fails for each of the lines that the text does not hold.
func Says(t testing.TB, text string, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if !strings.Contains(text, line) {
			t.Errorf("it does not say %q:\n%s", line, text)
		}
	}
}
