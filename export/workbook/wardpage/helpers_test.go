package wardpage_test

import (
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/export/workbook"
)

func written(t *testing.T, r export.Results) []byte {
	t.Helper()
	return exporttest.Written(t, r, workbook.Write)
}

// textOf is a sheet of a written workbook as one text, a row a line.
func textOf(t *testing.T, r export.Results, name string) string {
	t.Helper()
	return exporttest.SheetText(t, written(t, r), name)
}
