package words

import (
	"testing"

	"wardcount/export/exporttest"
)

func TestAFigureOfSeveralBoxesOrContestsSaysWhoseItIs(t *testing.T) {
	r := exporttest.Sample()
	if got := Numbers(r, map[string]int{"variance.8": 25, "variance.7": -25, "verified.8": 412}); got != "variance (7) −25 · variance (8) 25 · verified (8) 412" {
		t.Errorf("%q", got)
	}
}

func TestTheFiguresOfAFindingStandInTheOrderOfTheBallotPaper(t *testing.T) {
	got := Numbers(exporttest.Sample(), map[string]int{"votes.10": 263, "votes.2": 276, "valid": 3353, "votes.1": 785})
	if want := "valid 3,353 · votes (1) 785 · votes (2) 276 · votes (10) 263"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
