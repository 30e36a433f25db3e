package workbook

import (
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/workbook/words"
)

func TestCoverAndWardSayHowTheSheetsWereKeyed(t *testing.T) {
	r := exporttest.Sample()
	const twice = "Every sheet was keyed by two people, the second without seeing the first"
	exporttest.Says(t, textOf(t, r, words.CoverName), "Keying | "+twice+".")
	exporttest.Says(t, textOf(t, r, "Central"), ". "+twice+".")
	exporttest.Says(t, textOf(t, r, "Callowland"), ". "+twice+"; doubtful papers once, by whoever decided them.")
	if text := textOf(t, r, "Nascot"); strings.Contains(text, "keyed") {
		t.Errorf("nothing was keyed of a ward without a poll:\n%s", text)
	}
	r.Election.KeyOnce = true
	for i := range r.Wards {
		r.Wards[i].Certificate.KeyOnce = true
	}
	exporttest.Says(t, textOf(t, r, words.CoverName), "Keying | Keyed once and read back aloud.")
	for _, name := range []string{"Callowland", "Central"} {
		text := textOf(t, r, name)
		exporttest.Says(t, text, ". Keyed once and read back aloud.")
		if strings.Contains(text, "two people") {
			t.Errorf("%s speaks of two people", name)
		}
	}
}

func TestTheChecksShowHowOftenTwoKeyingsDifferedByFormAndNameNobody(t *testing.T) {
	r := exporttest.Sample()
	text := textOf(t, r, words.ChecksName)
	exporttest.Says(t, text, "Count result | 11 | 1204 | of these, figures that differed when first compared | 7 | 0.58% | the 1,204 figures keyed twice",
		"Verification of a box | 14 | 14 | of these, figures that differed when first compared | 0 | 0.00% | the 14 figures keyed twice")
	_, shares, _ := strings.Cut(text, "Two keyings of each sheet, compared")
	if strings.Contains(shares, "Practice") {
		t.Errorf("a person is named:\n%s", shares)
	}
	r.Compared = nil
	if strings.Contains(textOf(t, r, words.ChecksName), "Two keyings") {
		t.Error("a count that was keyed once compares two keyings")
	}
}
