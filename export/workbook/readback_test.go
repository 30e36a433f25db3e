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
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
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
	all := parts(t, written(t, r))
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
	all := parts(t, written(t, r))
	all["xl/worksheets/sheet9.xml"] = strings.Replace(all["xl/worksheets/sheet9.xml"], "<v>1044</v>", "<v>1054</v>", 1)
	err := Check(r, repacked(t, all))
	if err == nil || err.Error() != `sheet Callowland, cell F12: the file says "1054", the results "1044"` {
		t.Errorf("got %v", err)
	}
}

func TestAFigureTurnedIntoTextIsFound(t *testing.T) {
	r := exporttest.Sample()
	all := parts(t, written(t, r))
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
	all := parts(t, written(t, r))
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

// spoils are changes of a certificate, each of one thing that its sheet shows.
type spoils map[string]func(*ward.Certificate)

// findsEach tries the second reading, by headings, alone: a ward's sheet against
// its certificate, then against the certificate as each change spoils it.
func findsEach(t *testing.T, at int, changes spoils) {
	t.Helper()
	rows := sheetOf(exporttest.Sample(), at)
	if err := readWard(rows, exporttest.Sample().Wards[at].Certificate); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range changes {
		c := exporttest.Sample().Wards[at].Certificate
		spoil(&c)
		if readWard(rows, c) == nil {
			t.Errorf("%s: not found", name)
		}
	}
}

func TestTheReadingByHeadingsFindsEveryFigureOfAWard(t *testing.T) {
	one := figure.Keyed(figure.Papers(1))
	findsEach(t, 0, spoils{
		"votes":          func(c *ward.Certificate) { c.Candidates[1].Votes++ },
		"elected":        func(c *ward.Certificate) { c.Candidates[1].Elected = true },
		"name":           func(c *ward.Certificate) { c.Candidates[1].Forenames = "Tony" },
		"electorate":     func(c *ward.Certificate) { c.Electorate = figure.Keyed(figure.Electors(5747)) },
		"stations":       func(c *ward.Certificate) { c.Stations = one },
		"postal":         func(c *ward.Certificate) { c.Postal = one },
		"verified":       func(c *ward.Certificate) { c.Verified = one },
		"valid":          func(c *ward.Certificate) { c.Valid = one },
		"rejected":       func(c *ward.Certificate) { c.Rejected = one },
		"head":           func(c *ward.Certificate) { c.ByHead[3].Papers = one },
		"part":           func(c *ward.Certificate) { c.ByHead[4].Papers = one },
		"not keyed":      func(c *ward.Certificate) { c.ByHead[0].Papers = figure.Of[figure.Papers]{} },
		"other heads":    func(c *ward.Certificate) { c.ByHead[0].Head.Label = "Another ground" },
		"fewer on sheet": func(c *ward.Certificate) { c.Candidates = append(c.Candidates, c.Candidates...) },
	})
}

func TestACharacterThatAFileCannotHoldIsFoundInReadingBack(t *testing.T) {
	r := exporttest.Sample()
	r.Wards[0].Certificate.Candidates[0].Forenames = "Ah\x01san"
	if err := Check(r, written(t, r)); err == nil || !strings.Contains(err.Error(), "sheet Candidates, cell D7") {
		t.Errorf("got %v", err)
	}
}

func TestTheReadingByHeadingsFindsAreasVotesTermsAndMoves(t *testing.T) {
	papers := figure.Keyed(figure.Papers(7))
	findsEach(t, bowEast, spoils{
		"votes of an area":    func(c *ward.Certificate) { c.Areas[1].Votes[15]++ },
		"sheets of an area":   func(c *ward.Certificate) { c.Areas[2].Sheets++ },
		"valid of an area":    func(c *ward.Certificate) { c.Areas[0].Valid = papers },
		"rejected of an area": func(c *ward.Certificate) { c.Areas[2].Rejected = figure.Of[figure.Papers]{} },
		"an area more":        func(c *ward.Certificate) { c.Areas = append(c.Areas, ward.CertifiedArea{Area: "4"}) },
		"unused":              func(c *ward.Certificate) { c.Unused = figure.Of[figure.Votes]{} },
		"part":                func(c *ward.Certificate) { c.PartRejected = figure.Keyed(figure.Votes(16)) },
		"valid":               func(c *ward.Certificate) { c.Valid = papers },
		"a term":              func(c *ward.Certificate) { c.Candidates[0].TermEnds = 2022 },
		"a lot":               func(c *ward.Certificate) { c.Candidates[0].TermByLot = true },
		"papers moved":        func(c *ward.Certificate) { c.Moves[1].Papers = 3 },
		"the reason":          func(c *ward.Certificate) { c.Moves[0].Reason = "lost" },
		"a move more":         func(c *ward.Certificate) { c.Moves = append(c.Moves, c.Moves...) },
	})
	findsEach(t, plan, spoils{
		"carried":    func(c *ward.Certificate) { c.Candidates[0].Elected = false },
		"electorate": func(c *ward.Certificate) { c.Electorate = figure.Keyed(figure.Electors(9)) },
		"received":   func(c *ward.Certificate) { c.Verified = papers },
		"kind":       func(c *ward.Certificate) { c.Kind = setup.WardContest },
	})
}

func TestTheReadingByHeadingsFindsEveryCountAndWhatWasObjectedTo(t *testing.T) {
	findsEach(t, 0, spoils{"objected to": func(c *ward.Certificate) { c.Objected = figure.Keyed(figure.Papers(3)) }})
	findsEach(t, central, spoils{
		"votes of the first count":    func(c *ward.Certificate) { c.Attempts[0].Votes[3]++ },
		"votes of the last count":     func(c *ward.Certificate) { c.Attempts[3].Votes[0]++ },
		"valid of the second count":   func(c *ward.Certificate) { c.Attempts[1].Valid++ },
		"rejected of the third count": func(c *ward.Certificate) { c.Attempts[2].Rejected++ },
		"a part taken for the whole":  func(c *ward.Certificate) { c.Attempts[3].Partial = false },
		"another recount":             func(c *ward.Certificate) { c.Attempts[3].Recount = 1 },
		"whose papers":                func(c *ward.Certificate) { c.Recounts[1].Candidate = "47798" },
		"a count more":                func(c *ward.Certificate) { c.Attempts = append(c.Attempts, c.Attempts[3]) },
	})
	findsEach(t, stJohns, spoils{"bundles taken for papers": func(c *ward.Certificate) { c.Recounts[0].Of = ward.RecountFull }})
}
