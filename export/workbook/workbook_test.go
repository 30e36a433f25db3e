package workbook

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/export/exporttest"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
)

func TestTheWorkbookOfTheSampleIsAsItWas(t *testing.T) {
	exporttest.Golden(t, "testdata/sample.cells.golden", exporttest.Cells(t, written(t, exporttest.Sample())))
}

func TestEqualResultsGiveEqualBytes(t *testing.T) {
	first := written(t, exporttest.Sample())
	for range 5 {
		if !bytes.Equal(first, written(t, exporttest.Sample())) {
			t.Fatal("the same results gave other bytes")
		}
	}
}

func TestEverySheetOfPracticeSaysSoAndNoneOfARealCount(t *testing.T) {
	practice := exporttest.Parts(t, written(t, exporttest.Sample()))
	final := exporttest.Parts(t, written(t, exporttest.Final()))
	for name, text := range practice {
		if !strings.HasPrefix(name, "xl/worksheets/sheet") {
			continue
		}
		if !strings.Contains(text, `<c r="A1"`) || strings.Index(text, "PRACTICE – no real count") > strings.Index(text, `<row r="2"`) {
			t.Errorf("%s has no banner in its first row", name)
		}
		if !strings.Contains(text, "KC00000PRACTICE</oddHeader>") || !strings.Contains(text, `<tabColor rgb="FFC00000">`) {
			t.Errorf("%s: its printed pages or its tab do not say PRACTICE", name)
		}
	}
	for name, text := range final {
		if strings.Contains(text, "PRACTICE") {
			t.Errorf("%s says PRACTICE", name)
		}
	}
	if !strings.Contains(practice["docProps/core.xml"], "PRACTICE") {
		t.Error("the document's properties do not say PRACTICE")
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	for name, text := range exporttest.Parts(t, written(t, exporttest.Sample())) {
		if strings.HasPrefix(name, "xl/worksheets/") && regexp.MustCompile(`<f[ >/]`).MatchString(text) {
			t.Errorf("%s holds a formula", name)
		}
	}
	f := opened(t, exporttest.Sample())
	for cell, want := range map[string]string{"B10": "=1+1 Ada", "B11": `@X Bo "the Baker"`, "B14": "-SMITH +44 _x0041_", "C14": "<b>&amp;</b>"} {
		got, _ := f.GetCellValue("St. John's “Hill” Upper O'Brien", cell)
		if got != want {
			t.Errorf("%s holds %q, want %q", cell, got, want)
		}
	}
}

func TestFiguresShowThousandsAndStayNumbers(t *testing.T) {
	f := opened(t, exporttest.Sample())
	if shown, _ := f.GetCellValue("Callowland", "F12"); shown != "1,044" {
		t.Errorf("1044 votes show as %q", shown)
	}
	if raw, _ := f.GetCellValue("Callowland", "F12", excelize.Options{RawCellValue: true}); raw != "1044" {
		t.Errorf("1044 votes are stored as %q", raw)
	}
}

func TestEverySheetPrintsOnA4OnePageWideWithItsHeadingsRepeated(t *testing.T) {
	f := opened(t, exporttest.Sample())
	var repeated []string
	for _, n := range f.GetDefinedName() {
		if n.Name == "_xlnm.Print_Titles" {
			repeated = append(repeated, n.Scope+": "+n.RefersTo)
		}
	}
	if want := "St. John's “Hill” Upper O'Brien: 'St. John''s “Hill” Upper O''Brien'!$1:$3"; !slices.Contains(repeated, want) {
		t.Errorf("repeated rows: %q", repeated)
	}
	for _, sheet := range f.GetSheetList() {
		layout, err := f.GetPageLayout(sheet)
		if err != nil || layout.Size == nil || *layout.Size != 9 || layout.FitToWidth == nil || *layout.FitToWidth != 1 {
			t.Errorf("%s is not A4, one page wide", sheet)
			continue
		}
		want := "portrait"
		if slices.Contains([]string{words.SummaryName, words.ChecksName, words.CandidatesName, words.TurnoutName, words.RejectedName, words.VerificationName, words.TermsName}, sheet) {
			want = "landscape"
		}
		if *layout.Orientation != want {
			t.Errorf("%s prints %s", sheet, *layout.Orientation)
		}
		panes, err := f.GetPanes(sheet)
		if err != nil || !panes.Freeze || panes.YSplit < 3 {
			t.Errorf("%s: the headings do not stay in view", sheet)
		}
		if hf, err := f.GetHeaderFooter(sheet); err != nil || !strings.Contains(hf.OddFooter, "Page &P of &N") {
			t.Errorf("%s has no page numbers", sheet)
		}
	}
	if len(repeated) != len(f.GetSheetList()) {
		t.Errorf("%d sheets repeat their headings", len(repeated))
	}
}

func TestALongNameOrAnAmpersandDoesNotSpoilTheFooter(t *testing.T) {
	r := exporttest.Sample()
	r.Election.Name = strings.Repeat("Île & Wight ", 40)
	r.Election.Council.Name = strings.Repeat("2 & ", 100)
	f := opened(t, r)
	hf, err := f.GetHeaderFooter("Callowland")
	if err != nil {
		t.Fatal(err)
	}
	if len([]rune(hf.OddFooter)) > 255 || len([]rune(hf.OddHeader)) > 255 {
		t.Errorf("longer than Excel takes: %q %q", hf.OddHeader, hf.OddFooter)
	}
	if !strings.HasPrefix(hf.OddHeader, "&L&9 2 && 2 &&") {
		t.Errorf("the header begins %q", hf.OddHeader[:20])
	}
	if err := Check(r, written(t, r)); err != nil {
		t.Error(err)
	}
}

func TestASheetIsThereOnlyForWhatThereIs(t *testing.T) {
	r := exporttest.Sample()
	r.VoterID, r.Election.PublishedFor, r.Wards = nil, nil, r.Wards[:1]
	r.Wards[0].Postal = nil
	if got, want := opened(t, r).GetSheetList(), []string{"Cover", "Summary", "Council", "Candidates", "Turnout", "Rejected papers", "Verification", "Callowland", "Checks"}; !slices.Equal(got, want) {
		t.Errorf("sheets %q, want %q", got, want)
	}
	if err := Check(r, written(t, r)); err != nil {
		t.Error(err)
	}
	r.Wards = nil
	if err := Check(r, written(t, r)); err != nil {
		t.Errorf("nothing declared: %v", err)
	}
}

func TestAFigureThatWasNotKeyedIsADashOnEverySheet(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[0].Certificate
	c.Electorate, c.PostalReject = figure.Of[figure.Electors]{}, figure.Of[figure.Papers]{}
	c.Boxes[0].Expected = figure.Of[figure.Papers]{}
	f := opened(t, r)
	dashes := map[string][]string{words.SummaryName: {"C8", "G8", "C13", "G13"}, "Callowland": {"F19", "F33", "F34", "F40", "H40", "F42", "H42", "F45"}}
	for sheet, cells := range dashes {
		for _, cell := range cells {
			if got, _ := f.GetCellValue(sheet, cell); got != words.NotKnown {
				t.Errorf("%s!%s is %q, want a dash", sheet, cell, got)
			}
		}
	}
	if err := Check(r, written(t, r)); err != nil {
		t.Error(err)
	}
}
