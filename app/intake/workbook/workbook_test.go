package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"
)

// packed is a workbook of one worksheet by hand, with the date system and the
// number format given.
func packed(t testing.TB, sheet, props string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"_rels/.rels", `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns:r="r">` + props + `<sheets><sheet name="One" r:id="s"/><sheet name="Chart" r:id="c"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="s" Type="x/worksheet" Target="one.xml"/><Relationship Id="c" Type="x/chartsheet" Target="two.xml"/><Relationship Id="f" Type="x/styles" Target="styles.xml"/></Relationships>`},
		{"xl/styles.xml", `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`},
		{"xl/one.xml", sheet},
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Store})
		if err == nil {
			_, err = w.Write([]byte(part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestCellsAreReadInOrderAsAPersonSeesThem(t *testing.T) {
	data := packed(t, `<worksheet><sheetData><row r="3"><c r="B3" s="1"><v>7</v></c><c r="A3" t="inlineStr"><is><t> a_x0042_ </t></is></c></row>`+
		`<row r="2"><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E2"><f>A1</f></c><c r="F2" t="inlineStr"><is><t>  </t></is></c></row></sheetData></worksheet>`, `<workbookPr date1904="1"/>`)
	b, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Sheets) != 1 || b.Sheets[0].Name != "One" {
		t.Fatalf("%+v", b.Sheets)
	}
	cells, err := b.Cells(b.Sheets[0].Path)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range cells {
		got = append(got, fmt.Sprint(ColumnName(c.Column), c.Row, " ", c.Content, " ", c.Text, "|", c.Shown, " ", c.From1904))
	}
	want := []string{"C2 3 TRUE|TRUE true", "D2 4 #DIV/0!|#DIV/0! true", "E2 5 | true", "A3 1 aB|aB true", "B3 2 7|007 true"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestWhatIsNoWorkbookSaysWhatItIs(t *testing.T) {
	old := []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}
	for _, c := range []struct {
		data  []byte
		want  error
		looks bool
	}{
		{nil, ErrEmpty, true},
		{[]byte("ward,seats\n"), ErrNoWorkbook, false},
		{old, ErrOldWorkbook, true},
		{append(slices.Clone(old), utf16Text("EncryptedPackage")...), ErrProtected, true},
		{make([]byte, MaxUnzipped+1), ErrTooLarge, false},
	} {
		if _, err := Open(c.data); !errors.Is(err, c.want) || Looks(c.data) != c.looks {
			t.Errorf("%d bytes: %v, looks like one: %v", len(c.data), err, Looks(c.data))
		}
	}
}

func TestColumnsHaveLetters(t *testing.T) {
	for n, name := range map[int]string{1: "A", 26: "Z", 27: "AA", 702: "ZZ", 703: "AAA", 16384: "XFD"} {
		if ColumnName(n) != name || ColumnNumber(name) != n {
			t.Errorf("%d: %s, %d", n, ColumnName(n), ColumnNumber(name))
		}
	}
}

// FuzzOpen reads any file, and any worksheet within a sound one: every cell
// that comes back stands within the bounds of a worksheet, in order.
func FuzzOpen(f *testing.F) {
	sheet := `<worksheet><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>x</t></is></c><c><v>1</v></c></row></sheetData></worksheet>`
	f.Add([]byte(sheet))
	f.Add(packed(f, sheet, ""))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, file := range [][]byte{data, packed(t, string(data), "")} {
			b, err := Open(file)
			if err != nil {
				continue
			}
			for _, s := range b.Sheets {
				cells, err := b.Cells(s.Path)
				if err != nil {
					continue
				}
				last := 0
				for _, c := range cells {
					if at := c.Row*lastColumn + c.Column; c.Row < 1 || c.Row > lastRow || c.Column < 1 || c.Column > lastColumn || at < last {
						t.Fatalf("%+v after %d", c, last)
					} else {
						last = at
					}
				}
			}
		}
	})
}
