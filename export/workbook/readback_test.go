package workbook

import (
	"archive/zip"
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
)

// repacked makes a workbook of parts again.
func repacked(t *testing.T, all map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range all {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
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
	return b.Bytes()
}

func TestWhatWasWrittenReadsBackAsTheResults(t *testing.T) {
	for _, r := range []export.Results{exporttest.Sample(), exporttest.Final()} {
		if err := Check(r, written(t, r)); err != nil {
			t.Error(err)
		}
	}
}

// One digit of a cell is changed at a time, in figures and in texts. None may go
// unseen. The long tests change every digit there is; the short ones every 47th.
func TestOneChangedDigitInAnyCellIsFound(t *testing.T) {
	every := 47
	if os.Getenv("WARDCOUNT_LONG") != "" {
		every = 1
	}
	r := exporttest.Sample()
	all := exporttest.Parts(t, written(t, r))
	cell := regexp.MustCompile(`<(?:v|t)(?: xml:space="preserve")?>([^<]*)</`)
	tried, n := 0, 0
	for name, text := range all {
		if !strings.HasPrefix(name, "xl/worksheets/") {
			continue
		}
		for _, at := range cell.FindAllStringSubmatchIndex(text, -1) {
			for i := at[2]; i < at[3]; i++ {
				if text[i] < '0' || text[i] > '9' || strings.Contains(text[max(at[2], i-4):i], "&#") {
					continue
				}
				if n++; n%every != 0 {
					continue
				}
				tried++
				all[name] = text[:i] + string('0'+(text[i]-'0'+1)%10) + text[i+1:]
				err := Check(r, repacked(t, all))
				all[name] = text
				if err == nil || !strings.Contains(err.Error(), "cell") {
					t.Fatalf("%s: a digit of %q was changed: %v", name, text[at[2]:at[3]], err)
				}
			}
		}
	}
	if tried < 100 {
		t.Errorf("only %d digits of %d were tried", tried, n)
	}
}

func TestAChangedFigureIsNamedWithSheetAndCell(t *testing.T) {
	r := exporttest.Sample()
	all := exporttest.Parts(t, written(t, r))
	all["xl/worksheets/sheet9.xml"] = strings.Replace(all["xl/worksheets/sheet9.xml"], "<v>1044</v>", "<v>1054</v>", 1)
	err := Check(r, repacked(t, all))
	if err == nil || err.Error() != `sheet Callowland, cell F12: the file says "1054", the results "1044"` {
		t.Errorf("got %v", err)
	}
}

func TestAFigureTurnedIntoTextIsFound(t *testing.T) {
	r := exporttest.Sample()
	all := exporttest.Parts(t, written(t, r))
	text := all["xl/worksheets/sheet9.xml"]
	changed := regexp.MustCompile(`(<c r="F12" s="\d+")><v>1044</v>`).ReplaceAllString(text, `$1 t="inlineStr"><is><t>1044</t></is>`)
	if changed == text {
		t.Fatal("nothing was changed")
	}
	all["xl/worksheets/sheet9.xml"] = changed
	if err := Check(r, repacked(t, all)); err == nil || !strings.Contains(err.Error(), "cell F12: the figure 1044 is not a number") {
		t.Errorf("got %v", err)
	}
}

func TestARowTooManyAndASheetRenamedAreFound(t *testing.T) {
	r := exporttest.Sample()
	all := exporttest.Parts(t, written(t, r))
	sheet := all["xl/worksheets/sheet9.xml"]
	all["xl/worksheets/sheet9.xml"] = strings.Replace(sheet, "</sheetData>", `<row r="99"><c r="A99"><v>1</v></c></row></sheetData>`, 1)
	if err := Check(r, repacked(t, all)); err == nil || !strings.Contains(err.Error(), "99 rows") {
		t.Errorf("a row too many: %v", err)
	}
	all["xl/worksheets/sheet9.xml"] = sheet
	all["xl/workbook.xml"] = strings.Replace(all["xl/workbook.xml"], `name="Callowland"`, `name="Lowland"`, 1)
	if err := Check(r, repacked(t, all)); err == nil || !strings.Contains(err.Error(), "Lowland") {
		t.Errorf("a sheet renamed: %v", err)
	}
}

func TestACharacterThatAFileCannotHoldIsFoundInReadingBack(t *testing.T) {
	r := exporttest.Sample()
	r.Wards[0].Certificate.Candidates[0].Forenames = "Ah\x01san"
	if err := Check(r, written(t, r)); err == nil || !strings.Contains(err.Error(), "sheet Candidates, cell D7") {
		t.Errorf("got %v", err)
	}
}
