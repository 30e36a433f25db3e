package feed

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
)

func TestWhatWasWrittenReadsBackAsTheResults(t *testing.T) {
	for _, r := range []export.Results{exporttest.Sample(), exporttest.Final()} {
		if err := CheckLGA(r, written(t, r)); err != nil {
			t.Error(err)
		}
	}
}

// Every digit of the file is changed once, each in a copy of its own: none may
// go unseen, be it a vote, a date or a telephone number.
func TestOneChangedDigitAnywhereIsFound(t *testing.T) {
	r := exporttest.Sample()
	data := written(t, r)
	head := bytes.IndexByte(data, '\n')
	for i := head; i < len(data); i++ {
		if data[i] < '0' || data[i] > '9' {
			continue
		}
		changed := bytes.Clone(data)
		changed[i] = '0' + (data[i]-'0'+1)%10
		if CheckLGA(r, changed) == nil {
			t.Fatalf("byte %d: %q for %q was not found", i, changed[i-10:i+10], data[i-10:i+10])
		}
	}
}

func TestAFindingNamesRowAndColumn(t *testing.T) {
	r := exporttest.Sample()
	data := strings.Replace(string(written(t, r)), ",1044,", ",1054,", 1)
	if err := CheckLGA(r, []byte(data)); err == nil || !strings.Contains(err.Error(), `row 4, column VotesWon: the file says "1054", the results "1044"`) {
		t.Errorf("got %v", err)
	}
}

func TestALostRowAndALostColumnAreFound(t *testing.T) {
	r := exporttest.Sample()
	lines := strings.SplitAfter(string(written(t, r)), "\n")
	if err := CheckLGA(r, []byte(strings.Join(append(lines[:3:3], lines[4:]...), ""))); err == nil || !strings.Contains(err.Error(), "32 rows") {
		t.Errorf("a lost row: %v", err)
	}
	records, err := csv.NewReader(strings.NewReader(strings.Join(lines, ""))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	for _, record := range records {
		_ = out.Write(record[:guidanceColumns])
	}
	out.Flush()
	if err := CheckLGA(r, b.Bytes()); err == nil || !strings.Contains(err.Error(), "lacks the columns") {
		t.Errorf("lost columns: %v", err)
	}
}

// The second way from the certificate to the cell is tried with rows that the
// first way would have got wrong.
func TestASlipOfTheWriterIsFoundByTheSecondWay(t *testing.T) {
	r := exporttest.Sample()
	slips := map[string]func(*LGARow){
		"votes":      func(w *LGARow) { w.Votes++ },
		"elected":    func(w *LGARow) { w.Elected = NotElected },
		"heads":      func(w *LGARow) { w.TooMany, w.Identifiable = w.Identifiable, w.TooMany },
		"cast":       func(w *LGARow) { w.Cast = w.Unmarked },
		"electorate": func(w *LGARow) { w.Electorate = read(t, written(t, r))[8].Electorate },
		"turnout":    func(w *LGARow) { w.Turnout = "39.9" },
		"name":       func(w *LGARow) { w.Forenames = "Ian" },
		"contest":    func(w *LGARow) { w.BallotID = "local.watford.central.2018-05-03" },
	}
	for name, slip := range slips {
		rows := read(t, written(t, r))
		if err := checkFigures(r, rows); err != nil {
			t.Fatal(err)
		}
		slip(&rows[2])
		if err := checkFigures(r, rows); err == nil {
			t.Errorf("%s: not found", name)
		}
	}
}
