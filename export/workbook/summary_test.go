package workbook

import (
	"regexp"
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
)

func TestTheSummaryGroupsKindsAndNamesWhatWasAbandonedWithItsReason(t *testing.T) {
	r := exporttest.Sample()
	text := textOf(t, r, words.SummaryName)
	exporttest.Says(t, text, "Bow East | 3 | 11870 | 4553 | 4512 | 41 | 38.36% | ALI Amina (Labour Party), term to 2020\nBLAKE Rachel (Labour Party), term to 2022\nFRANCIS Marc (Labour Party), term to 2022 | 1891",
		"Parishes with a poll | 2 | 1980 | 409", "\nQuestions\nLarkbury Heath neighbourhood plan | –")
	order := regexp.MustCompile(`(?s)Wards\n.*Parishes\n.*Questions\n.*Abandoned\n`)
	if !order.MatchString(text) {
		t.Error("the kinds are not in their order")
	}
	const why = "A candidate died before the result was declared; proof of the death was given to the returning officer. Abandoned by Practice returning officer, 4 May 2018, 00:20; 1 seat stays vacant."
	exporttest.Says(t, text, "Tudor | "+why)
	exporttest.Says(t, textOf(t, r, words.CoverName), "Tudor | "+why)
	r.Wards = r.Wards[:1]
	if text := textOf(t, r, words.SummaryName); strings.Contains(text, "\nWards\n") || !strings.Contains(text, "Ward | Seats") {
		t.Errorf("wards alone need no groups:\n%s", text)
	}
}

func TestARowOfTheSummaryIsNeverCut(t *testing.T) {
	r := largest()
	p := summaryPage(r)
	names := 0
	for _, row := range p.Rows {
		names += strings.Count(strings.Join(row.Texts(), " "), "-FEATHERSTONEHAUGH")
		if row.Height > min(page.Tallest, p.Room()) {
			t.Errorf("%d points: %.60s", row.Height, row.Texts()[0])
		}
	}
	if names != 25 {
		t.Errorf("%d are named, 25 are elected", names)
	}
}
