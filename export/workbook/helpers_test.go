package workbook

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/setup"
)

func written(t *testing.T, r export.Results) []byte {
	t.Helper()
	return exporttest.Written(t, r, Write)
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

// textOf is a sheet of a written workbook as one text, a row a line.
func textOf(t *testing.T, r export.Results, name string) string {
	t.Helper()
	return exporttest.SheetText(t, written(t, r), name)
}

// many is the sample's wards over and over, so many that none has a sheet of its own.
func many(t testing.TB, wards int) export.Results {
	t.Helper()
	r := exporttest.Final()
	few := r.Wards
	r.Wards, r.Election.Contests = nil, nil
	for i := range wards {
		w := few[i%len(few)]
		w.Certificate.Contest = setup.ContestID(fmt.Sprintf("%s.%d", w.Certificate.Contest, i))
		w.Certificate.Ward = fmt.Sprintf("%s %d", w.Certificate.Ward, i+1)
		w.Postal = nil
		r.Wards = append(r.Wards, w)
		r.Election.Contests = append(r.Election.Contests, setup.Contest{ID: w.Certificate.Contest, Name: w.Certificate.Ward, Kind: w.Certificate.Kind, Seats: w.Certificate.Seats})
	}
	r.Council = exporttest.Council(r)
	return r
}
