package workbook

import (
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
)

func TestEachStatementOfPostalPapersIsAPrintedPage(t *testing.T) {
	r := exporttest.Sample()
	exporttest.Says(t, textOf(t, r, words.PostalName), "B6 Covering envelopes received before the close of poll | 917 | ", "C18 Ballot papers included in the count | 906 | papers",
		"A2 Issued again (spoilt, lost or changed address) | – | papers", "P6, Central | The statement says that 873 postal papers were included in the count; the postal boxes held 871 (+2).",
		"Explained by Practice supervisor | Two envelopes were empty", "Not explained and accepted yet: P3.")
	pages, wards := 1, 0
	for i, row := range postalPage(r).Rows {
		if row.NewPage {
			pages++
		}
		if row.Is(page.Section) && (row.Cells[0].Text == "Callowland" || row.Cells[0].Text == "Central") {
			wards++
			if pages != wards {
				t.Errorf("row %d: ward %d begins on page %d", i+1, wards, pages)
			}
		}
	}
	if pages != 2 || wards != 2 {
		t.Errorf("%d pages, %d wards", pages, wards)
	}
	hash := r.Wards[0].Certificate.Hash()
	r.Wards[0].Postal.Lines[0].Figure = figure.Keyed(1)
	if r.Wards[0].Certificate.Hash() != hash {
		t.Error("the statement changes the certificate")
	}
	r.Wards = []export.Ward{r.Wards[2]}
	for _, p := range []string{"Callowland", words.PostalName} {
		if i, _ := opened(t, r).GetSheetIndex(p); i >= 0 {
			t.Errorf("there is a sheet %s", p)
		}
	}
}
