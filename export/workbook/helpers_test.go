package workbook

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/export"
)

func written(t *testing.T, r export.Results) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(r, &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func opened(t *testing.T, r export.Results) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(written(t, r)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// parts unpacks a workbook into its files.
func parts(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
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

// textOf is a sheet of a written workbook as one text, a row a line.
func textOf(t *testing.T, r export.Results, name string) string {
	t.Helper()
	rows, err := opened(t, r).GetRows(name, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range rows {
		cells := []string{}
		for _, text := range row {
			if text != "" {
				cells = append(cells, text)
			}
		}
		lines = append(lines, strings.Join(cells, " | "))
	}
	return strings.Join(lines, "\n")
}

func says(t *testing.T, text string, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if !strings.Contains(text, line) {
			t.Errorf("it does not say %q:\n%s", line, text)
		}
	}
}

// Wards of the sample, by their place in it.
const (
	central = 1 // counted four times
	stJohns = 2 // decided by lot
	bowEast = 4 // of three seats, counted in areas
	parish  = 5
	plan    = 6 // a question of which only the count was kept
)

// sheetOf is a ward's sheet as a file gives it back: its texts, row by row.
func sheetOf(r export.Results, ward int) (rows [][]string) {
	for _, row := range wardPage(r, r.Wards[ward], "a sheet").Rows {
		rows = append(rows, row.Texts())
	}
	return rows
}
