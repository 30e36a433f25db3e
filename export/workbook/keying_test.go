package workbook

import (
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile"
)

func TestCoverAndWardSayHowTheSheetsWereKeyed(t *testing.T) {
	r := exporttest.Sample()
	const twice = "Every sheet was keyed by two people, the second without seeing the first"
	says(t, textOf(t, r, coverName), "Keying | "+twice+".")
	says(t, textOf(t, r, "Central"), ". "+twice+".")
	says(t, textOf(t, r, "Callowland"), ". "+twice+"; doubtful papers once, by whoever decided them.")
	if text := textOf(t, r, "Nascot"); strings.Contains(text, "keyed") {
		t.Errorf("nothing was keyed of a ward without a poll:\n%s", text)
	}
	r.Election.KeyOnce = true
	for i := range r.Wards {
		r.Wards[i].Certificate.KeyOnce = true
	}
	says(t, textOf(t, r, coverName), "Keying | Keyed once and read back aloud.")
	for _, name := range []string{"Callowland", "Central"} {
		text := textOf(t, r, name)
		says(t, text, ". Keyed once and read back aloud.")
		if strings.Contains(text, "two people") {
			t.Errorf("%s speaks of two people", name)
		}
	}
}

func TestTheChecksShowHowOftenTwoKeyingsDifferedByFormAndNameNobody(t *testing.T) {
	r := exporttest.Sample()
	text := textOf(t, r, checksName)
	says(t, text, "Count result | 11 | 1204 | of these, figures that differed when first compared | 7 | 0.58% | the 1,204 figures keyed twice",
		"Verification of a box | 14 | 14 | of these, figures that differed when first compared | 0 | 0.00% | the 14 figures keyed twice")
	_, shares, _ := strings.Cut(text, "Two keyings of each sheet, compared")
	if strings.Contains(shares, "Practice") {
		t.Errorf("a person is named:\n%s", shares)
	}
	r.Compared = nil
	if strings.Contains(textOf(t, r, checksName), "Two keyings") {
		t.Error("a count that was keyed once compares two keyings")
	}
}

func TestTheCoverSaysWhenTheCountWasClosedAndHowTheSealsWereFound(t *testing.T) {
	r := exporttest.Sample()
	says(t, textOf(t, r, coverName),
		"Closed by | Practice deputy, deputy returning officer, 3 May 2018, 22:40\nSeals | 30871, 30872, 30873\nPapers kept | Strong room of the town hall, under the guard of the duty constable\n"+
			"Opened again by | Practice deputy, deputy returning officer, 3 May 2018, 23:05\nSeals as found | As they were left\nClosed by | ",
		"Seals | 30874, 30875\nPapers kept | Committee room 2, locked\nOpened again by | Practice returning officer, returning officer, 4 May 2018, 00:48\n"+
			"Seals as found | Not as they were left: 30874, 30879\nReason | Seal 30875 tore")
	r.Sealings = r.Sealings[1:]
	r.Sealings[0].Reopened, r.Sealings[0].Found, r.Sealings[0].Reason = nil, nil, ""
	text := textOf(t, r, coverName)
	says(t, text, "Opened again by | Still closed when this was written")
	if strings.Contains(text, "Seals as found") {
		t.Error("seals were found that nobody has looked at")
	}
	r.Sealings = nil
	if strings.Contains(textOf(t, r, coverName), "seal") {
		t.Error("a count that was never closed speaks of seals")
	}
}

func TestAFigureOfSeveralBoxesOrContestsSaysWhoseItIs(t *testing.T) {
	r := exporttest.Sample()
	says(t, textOf(t, r, "Larkbury Heath"), "V2 | B1 | Station B1: the tendered papers do not add up.", "difference 595 · issued (Bow East) 905 · issued (Larkbury Heath) 310")
	if got := numbersWords(r, map[string]int{"variance.8": 25, "variance.7": -25, "verified.8": 412}); got != "variance (7) −25 · variance (8) 25 · verified (8) 412" {
		t.Errorf("%q", got)
	}
}

func TestEachStatementOfPostalPapersIsAPrintedPage(t *testing.T) {
	r := exporttest.Sample()
	says(t, textOf(t, r, postalName), "B6 Covering envelopes received before the close of poll | 917 | ", "C18 Ballot papers included in the count | 906 | papers",
		"A2 Issued again (spoilt, lost or changed address) | – | papers", "P6, Central | The statement says that 873 postal papers were included in the count; the postal boxes held 871 (+2).",
		"Explained by Practice supervisor | Two envelopes were empty", "Not explained and accepted yet: P3.")
	pages, wards := 1, 0
	for i, row := range postalPage(r).rows {
		if row.newPage {
			pages++
		}
		if row.is(sectionLook) && (row.cells[0].text == "Callowland" || row.cells[0].text == "Central") {
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
	r.Wards[0].Postal.Lines[0].Figure = reconcile.Keyed(1)
	if r.Wards[0].Certificate.Hash() != hash {
		t.Error("the statement changes the certificate")
	}
	r.Wards = []export.Ward{r.Wards[2]}
	for _, p := range []string{"Callowland", postalName} {
		if i, _ := opened(t, r).GetSheetIndex(p); i >= 0 {
			t.Errorf("there is a sheet %s", p)
		}
	}
}
