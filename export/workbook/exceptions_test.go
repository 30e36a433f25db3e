package workbook

import (
	"testing"

	"wardcount/export/exporttest"
)

func TestAFigureOfSeveralBoxesOrContestsSaysWhoseItIs(t *testing.T) {
	r := exporttest.Sample()
	says(t, textOf(t, r, "Larkbury Heath"), "V2 | B1 | Station B1: the tendered papers do not add up.", "difference 595 · issued (Bow East) 905 · issued (Larkbury Heath) 310")
	if got := numbersWords(r, map[string]int{"variance.8": 25, "variance.7": -25, "verified.8": 412}); got != "variance (7) −25 · variance (8) 25 · verified (8) 412" {
		t.Errorf("%q", got)
	}
}

func TestTheFiguresOfAFindingStandInTheOrderOfTheBallotPaper(t *testing.T) {
	got := numbersWords(exporttest.Sample(), map[string]int{"votes.10": 263, "votes.2": 276, "valid": 3353, "votes.1": 785})
	if want := "valid 3,353 · votes (1) 785 · votes (2) 276 · votes (10) 263"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
