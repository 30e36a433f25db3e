package intake

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/template"
	"wardcount/app/intake/workbook"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

const damaged = "count.xlsx: The workbook is cut short or damaged. Copy it again, or open it in Excel, save it and try again."

func TestAFileThatIsNoReadableWorkbookIsOneSentence(t *testing.T) {
	whole := example(t)
	e := template.Example()
	var protected bytes.Buffer
	f := opened(t, written(t, &e))
	if err := f.Write(&protected, excelize.Options{Password: "secret"}); err != nil {
		t.Fatal(err)
	}
	with := func(part, text string) []byte { return pack(t, small(), map[string]string{part: text}) }
	sheet := func(text string) []byte {
		sheets := small()
		sheets["Wards"] = text
		return pack(t, sheets, nil)
	}
	const noWorkbook = "count.xlsx: This is not an Excel workbook (.xlsx). Choose the set-up workbook; the command “template” writes an empty one."
	const tooLarge = "count.xlsx: The file holds more than 64 MiB, which no set-up does. Choose the set-up workbook."
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"an empty file", nil, "count.xlsx: The file is empty. Perhaps it was not copied completely: copy it again."},
		{"a picture", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "count.xlsx: This is neither a workbook nor a table of text. Save it as CSV or as Excel Workbook (.xlsx)."},
		{"a zip without a workbook", pack(t, nil, map[string]string{"_rels/.rels": `<Relationships/>`}), noWorkbook},
		{"a text document", with("xl/workbook.xml", `<document/>`), noWorkbook},
		{"a binary workbook", with("_rels/.rels", `<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>`), noWorkbook},
		{"a workbook of before 2007", append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 2000)...), "count.xlsx: This is a file of an old kind (.xls). Open it in Excel and save it as Excel Workbook (.xlsx)."},
		{"a password", protected.Bytes(), "count.xlsx: The workbook is protected by a password. Open it in Excel, take the password off (File, Info, Protect Workbook) and save it."},
		{"half a file", whole[:len(whole)/2], damaged},
		{"all but its end", whole[:len(whole)-1], damaged},
		{"only its beginning", []byte("PK\x03\x04"), damaged},
		{"a changed byte in a sheet", changed(t, whole, "xl/worksheets/sheet4.xml"), damaged},
		{"a worksheet that ends early", sheet(`<worksheet><sheetData><row>`), damaged},
		{"a row beyond the last", sheet(`<worksheet><sheetData><row r="1048577"><c><v>1</v></c></row></sheetData></worksheet>`), damaged},
		{"a row without a number", sheet(`<worksheet><sheetData><row r="x"/></sheetData></worksheet>`), damaged},
		{"a cell outside its row", sheet(`<worksheet><sheetData><row r="2"><c r="A3"><v>1</v></c></row></sheetData></worksheet>`), damaged},
		{"a cell before any row", sheet(`<worksheet><sheetData><c><v>1</v></c></sheetData></worksheet>`), damaged},
		{"a column beyond the last", sheet(`<worksheet><sheetData><row r="2"><c r="XFE2"><v>1</v></c></row></sheetData></worksheet>`), damaged},
		{"an address without letters", sheet(`<worksheet><sheetData><row r="2"><c r="2"><v>1</v></c></row></sheetData></worksheet>`), damaged},
		{"a shared text that is not there", sheet(`<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>`), damaged},
		{"elements without end", sheet(strings.Repeat("<a>", 100_000)), damaged},
		{"a tag without end", sheet("<worksheet " + strings.Repeat(`a="" `, 300_000) + "/>"), damaged},
		{"entities that grow", sheet(`<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>`), damaged},
		{"a list of sheets that is no XML", with("xl/workbook.xml", "<workbook"), damaged},
		{"relations that are no XML", with("xl/_rels/workbook.xml.rels", "<"), damaged},
		{"shared texts that are not there", with("xl/_rels/workbook.xml.rels", `<R><Relationship Type="/sharedStrings" Target="a.xml"/></R>`), damaged},
		{"any other zip", bytes.ReplaceAll(whole, []byte("_rels/.rels"), []byte("_rels/.abcd")), noWorkbook},
		{"a zip bomb", sheet(`<worksheet><sheetData>` + strings.Repeat(" ", workbook.MaxUnzipped+1)), tooLarge},
		{"a file larger than any set-up", make([]byte, workbook.MaxUnzipped+1), tooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			begun := time.Now()
			_, faults := read(c.data)
			if !slices.Equal(faults, []string{c.want}) {
				t.Errorf("got %q\nwant %q", faults, c.want)
			}
			if took := time.Since(begun); took > 20*time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
}

// changed flips a byte in the middle of a part as it is packed.
func changed(t *testing.T, data []byte, part string) []byte {
	t.Helper()
	data = slices.Clone(data)
	begin := bytes.Index(data, []byte(part))
	if begin < 0 {
		t.Fatal("no such part")
	}
	data[begin+len(part)+200] ^= 0xFF
	return data
}

func TestMoreRowsThanAnySetUpHasAreOneFault(t *testing.T) {
	rows := [][]string{{"Ballot id", "Ward", "GSS code", "Seats", "Electorate"}}
	for range 3001 {
		rows = append(rows, []string{"", "Alder", "", "1", "9"})
	}
	sheets := small()
	sheets["Wards"] = grid(rows...)
	_, faults := read(pack(t, sheets, nil))
	if want := "Wards: The worksheet has 3001 rows; at most 3000 are read. Choose the set-up workbook."; !slices.Equal(faults, []string{want}) {
		t.Errorf("%q", faults)
	}
}

func TestASmallWorkbookByHandIsRead(t *testing.T) {
	e, faults := read(pack(t, small(), nil))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	want := setup.Contest{ID: "local.larkbury.st-alders.2030-05-02", Name: "St. Alder's", Seats: 1, Electorate: figure.Keyed[figure.Electors](99),
		Candidates: []setup.Candidate{{ID: "c1-st-alders", Surname: "Wren", Forenames: "Jo"}}}
	if len(e.Contests) != 1 || e.Contests[0].ID != want.ID || e.Contests[0].Candidates[0] != want.Candidates[0] {
		t.Errorf("%+v", e.Contests)
	}
}

// Other programs write the same workbook otherwise; each case is one that some
// spreadsheet is known to write.
func TestWorkbooksOfOtherProgramsAreUnderstood(t *testing.T) {
	head := []string{"Ballot id", "Ward", "GSS code", "Seats", "Electorate"}
	wards := func(cells string) map[string]string {
		sheets := small()
		sheets["Wards"] = strings.Replace(grid(head), "</row>", "</row><row>"+cells+"</row>", 1)
		return sheets
	}
	plainWard := `<c r="B2" t="inlineStr"><is><t>St. Alder's</t></is></c><c r="D2"><v>1</v></c>`
	shared := map[string]string{
		"xl/_rels/workbook.xml.rels": "", // filled in below
		"xl/sharedStrings.xml":       `<sst><si><t>yes</t></si><si><r><t>St. Al</t></r><rPh><t>sound</t></rPh><r><rPr><b/></rPr><t>der_x0027_s</t></r></si></sst>`,
	}
	for _, c := range []struct {
		name   string
		sheets map[string]string
		parts  map[string]string
	}{
		{"a figure with an exponent", wards(plainWard + `<c r="E2"><v>9.9E1</v></c>`), nil},
		{"a figure as text", wards(plainWard + `<c r="E2" t="str"><v> 99 </v></c>`), nil},
		{"a formula with its result", wards(plainWard + `<c r="E2"><f>90+9</f><v>99</v></c>`), nil},
		{"cells without addresses", wards(`<c/><c t="inlineStr"><is><t>St. Alder's</t></is></c><c/><c><v>1</v></c><c><v>99</v></c>`), nil},
		{"elements with a prefix", wards(strings.NewReplacer("<c ", "<x:c ", "</c>", "</x:c>", "<v>", "<x:v>", "</v>", "</x:v>").Replace(plainWard + `<c r="E2"><v>99</v></c>`)), nil},
		{"shared texts, parted and with a reading", wards(`<c r="B2" t="s"><v>1</v></c><c r="D2"><v>1</v></c><c r="E2"><v>99</v></c>`), shared},
	} {
		t.Run(c.name, func(t *testing.T) {
			parts := maps.Clone(c.parts)
			if parts != nil {
				parts["xl/_rels/workbook.xml.rels"] = withShared(t, c.sheets)
			}
			e, faults := read(pack(t, c.sheets, parts))
			if len(faults) > 0 {
				t.Fatal(faults)
			}
			if n, _ := e.Contests[0].Electorate.Get(); n != 99 || e.Contests[0].Name != "St. Alder's" {
				t.Errorf("%+v", e.Contests[0])
			}
		})
	}
}

// withShared is the list of related parts of a workbook with shared texts.
func withShared(t testing.TB, sheets map[string]string) string {
	t.Helper()
	data := pack(t, sheets, nil)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	part, err := z.Open("xl/_rels/workbook.xml.rels")
	if err != nil {
		t.Fatal(err)
	}
	list, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Replace(string(list), "</Rel", `<Relationship Id="t" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Rel`, 1)
}

func TestAFormulaThatFailedIsNoName(t *testing.T) {
	sheets := small()
	sheets["People"] = strings.Replace(sheets["People"], `<c t="inlineStr"><is><t>Alex Wren</t></is></c>`, `<c t="e"><f>B9</f><v>#REF!</v></c>`, 1)
	sheets["Stations"] = strings.Replace(sheets["Stations"], `<c t="inlineStr"><is><t>Hall</t></is></c>`, `<c><f>B9</f></c>`, 1)
	_, faults := read(pack(t, sheets, nil))
	want := []string{
		"People, row 2, column Name (A2): The cell's formula failed: #REF!. Write the person's name.",
		"Stations, row 2, column Polling place (B2): The cell holds a formula without a result. Write the text itself, or empty the cell.",
	}
	if !slices.Equal(faults, want) {
		t.Errorf("%q", faults)
	}
}

// fuzzed are the parts of a workbook that the fuzz target replaces: hardly any
// change of a packed file gets past its check sums.
var fuzzed = []string{"", "Council", "People", "Wards", "Candidates", "Stations", "Boxes", "Count areas", "Postal sessions", "Seats not up", "Last contest",
	"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"}

func FuzzReadSetUp(f *testing.F) {
	whole := example(f)
	for _, seed := range [][]byte{whole, written(f, nil), whole[:len(whole)/2], example(f, set("Wards", "D2", "two")), {}, []byte("PK"), []byte("ward,seats")} {
		f.Add(byte(0), seed)
	}
	sheets := small()
	sheets["Boxes"] = strings.Replace(sheets["Boxes"], `<c t="inlineStr"><is><t>1</t></is></c>`, `<c r="A2" s="0"><v>1</v></c>`, 1)
	related := withShared(f, sheets)
	for n, part := range fuzzed[1:] {
		seed := sheets[part]
		switch part {
		case "xl/_rels/workbook.xml.rels":
			seed = related
		case "xl/sharedStrings.xml":
			seed = `<sst><si><t>a_x0041_</t></si><si><r><t>b</t></r><rPh><t>c</t></rPh></si></sst>`
		case "xl/styles.xml":
			seed = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`
		}
		f.Add(byte(n+1), []byte(seed))
	}
	related = strings.Replace(related, "</Rel", `<Relationship Id="f" Type="http://x/styles" Target="styles.xml"/></Rel`, 1)
	f.Fuzz(func(t *testing.T, n byte, data []byte) {
		part := fuzzed[int(n)%len(fuzzed)]
		spoilt := maps.Clone(sheets)
		parts := map[string]string{"xl/sharedStrings.xml": `<sst/>`, "xl/styles.xml": `<styleSheet/>`, "xl/_rels/workbook.xml.rels": related}
		_, ours := layout.SheetOf(part)
		switch {
		case part == "":
			sound(t, data)
			return
		case ours:
			spoilt[part] = string(data)
		default:
			parts[part] = string(data)
		}
		sound(t, pack(t, spoilt, parts))
	})
}

// sound checks that a file gives faults, or an election that has none and
// that a workbook can hold.
func sound(t *testing.T, data []byte) {
	e, faults := readSetUp("fuzz.xlsx", data)
	if len(faults) > 0 {
		sayEnough(t, faults)
		return
	}
	if own := e.Faults(); len(own) > 0 {
		t.Errorf("an election with faults: %v", own)
	}
	if _, err := template.Rows(e); err != nil {
		t.Error(err)
	}
}

// sayEnough checks that each fault has a code and says itself on one line.
func sayEnough(t *testing.T, faults []fault.Fault) {
	t.Helper()
	for _, f := range faults {
		if f.Message == "" || f.Code == "" || strings.ContainsAny(f.Error(), "\n\r") {
			t.Errorf("a fault that does not say enough: %+v", f)
		}
	}
}
