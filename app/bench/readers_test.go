package bench

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"testing"

	"wardcount/app/published"
)

// readers reads the published files of 3 May 2018, and beside it lets
// encoding/csv alone walk over the same bytes.
func readers(t testing.TB, scale int) []row {
	var rows []row
	for _, name := range []string{"leap-2018-05-03.csv", "democracyclub-results-2018-05-03.csv"} {
		data := unzipped(t, filepath.Join("..", "replay", "testdata", name+".gz"))
		r := row{what: "read " + name, floor: "encoding/csv alone"}
		for range min(scale, 5) {
			r.bare += timed(func() { walk(t, data) })
			r.ours += timed(func() {
				f, faults := published.Read(name, data)
				if len(faults) > 0 {
					t.Fatal(faults[0])
				}
				for _, w := range f.Wards {
					r.units += len(w.Candidates)
				}
			})
		}
		rows = append(rows, r)
	}
	return rows
}

func walk(t testing.TB, data []byte) {
	in := csv.NewReader(bytes.NewReader(data))
	in.FieldsPerRecord, in.LazyQuotes, in.ReuseRecord = -1, true, true
	for {
		if _, err := in.Read(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func unzipped(t testing.TB, path string) []byte {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
