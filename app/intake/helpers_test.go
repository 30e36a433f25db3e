package intake

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/template"
	"wardcount/reconcile/setup"
)

// The contests of the example.
const (
	alderHeath = "local.larkbury.alder-heath.2030-05-02"
	bircham    = "local.larkbury.bircham.2030-05-02"
	heathside  = "parish.larkbury.heathside.north.2030-05-02"
)

// written is the workbook of an election.
func written(t testing.TB, e *setup.Election) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := template.Write(&out, e); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// example is the workbook of the example, with changes that somebody made in Excel.
func example(t testing.TB, changes ...func(*excelize.File) error) []byte {
	t.Helper()
	return edited(t, template.Example(), changes...)
}

// edited is the workbook of an election, with such changes.
func edited(t testing.TB, e setup.Election, changes ...func(*excelize.File) error) []byte {
	t.Helper()
	f := opened(t, written(t, &e))
	for _, change := range changes {
		if err := change(f); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// set writes a value into a cell.
func set(sheet, at string, value any) func(*excelize.File) error {
	return func(f *excelize.File) error { return f.SetCellValue(sheet, at, value) }
}

// readSetUp reads one set-up workbook without any options.
func readSetUp(name string, data []byte) (setup.Election, []fault.Fault) {
	setUp, faults := Read([]Source{{name, data}}, Options{})
	return setUp.Election, faults
}

// read gives the election and the sentences of the faults.
func read(data []byte) (setup.Election, []string) {
	e, faults := readSetUp("count.xlsx", data)
	var list []string
	for _, f := range faults {
		list = append(list, f.Error())
	}
	return e, list
}

// pack makes a workbook by hand, for what excelize would not write. Parts
// that are given replace those of the frame.
func pack(t testing.TB, sheets map[string]string, parts map[string]string) []byte {
	t.Helper()
	var names, relations strings.Builder
	all := map[string]string{}
	n := 0
	for _, name := range []string{"Read me", "Council", "People", "Wards", "Candidates", "Stations", "Boxes", "Count areas", "Postal sessions", "Seats not up", "Last contest", "Notes"} {
		text, ok := sheets[name]
		if !ok {
			continue
		}
		n++
		fmt.Fprintf(&names, `<sheet name="%s" sheetId="%d" r:id="s%d"/>`, name, n, n)
		fmt.Fprintf(&relations, `<Relationship Id="s%d" Type="http://x/worksheet" Target="worksheets/s%d.xml"/>`, n, n)
		all[fmt.Sprintf("xl/worksheets/s%d.xml", n)] = text
	}
	all["_rels/.rels"] = `<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></Relationships>`
	all["xl/workbook.xml"] = `<workbook xmlns:r="r"><sheets>` + names.String() + `</sheets></workbook>`
	all["xl/_rels/workbook.xml.rels"] = `<Relationships>` + relations.String() + `</Relationships>`
	maps.Copy(all, parts)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		text, method := all[name], zip.Store
		if len(text) > 1<<20 {
			method = zip.Deflate
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// grid is a worksheet's XML with the texts given, row by row.
func grid(rows ...[]string) string {
	var b strings.Builder
	b.WriteString(`<worksheet><sheetData>`)
	for _, row := range rows {
		b.WriteString(`<row>`)
		for _, text := range row {
			b.WriteString(`<c t="inlineStr"><is><t>` + text + `</t></is></c>`)
		}
		b.WriteString(`</row>`)
	}
	b.WriteString(`</sheetData></worksheet>`)
	return b.String()
}

// small is a set-up of one ward by hand, every sheet as a grid.
func small() map[string]string {
	council := [][]string{{"Item", "Value"}}
	for _, c := range sheetNamed("Council").Columns {
		council = append(council, []string{c.Heading, c.Example})
	}
	return map[string]string{
		"Council":    grid(council...),
		"People":     grid([]string{"Name", "Role"}, []string{"Alex Wren", "returning officer"}),
		"Wards":      grid([]string{"Ballot id", "Ward", "GSS code", "Seats", "Electorate"}, []string{"", "St. Alder's", "", "1", "99"}),
		"Candidates": grid(strings.Split(sheetNamed("Candidates").Headings(), ", "), []string{"St. Alder's", "1", "", "Wren", "Jo"}),
		"Stations":   grid([]string{"Station", "Polling place", "Ward", "Status", "Reason"}, []string{"1", "Hall", "St. Alder's"}),
		"Boxes":      grid([]string{"Box", "Ward", "Station", "Status", "Reason"}, []string{"1", "St. Alder's", "1"}),
	}
}

func sheetNamed(name string) layout.Sheet {
	s, _ := layout.SheetOf(name)
	return s
}

// opened is a workbook as another program opens it.
func opened(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}
