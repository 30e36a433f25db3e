package wardpage_test

import (
	"fmt"
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/workbook"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
)

// Bow East, 3 May 2018: 2,789, 2,644 and 2,482 votes of 12,961 were elected.
func TestAWardOfThreeSeatsSaysWhoTakesWhichTermAndWhatBecameOfItsVotes(t *testing.T) {
	text := textOf(t, exporttest.Sample(), "Bow East")
	exporttest.Says(t, text,
		"1 | ALI Amina | Labour Party | Labour Party | 2482 | 19.15% | ELECTED,\nterm to 2020",
		"BLAKE Rachel | by votes | 2789 | 2022\nFRANCIS Marc | by votes | 2644 | 2022\nALI Amina | by votes | 2482 | 2020",
		"3 seats × 4,512 valid papers", "Votes that the valid papers could carry | 13536 | votes", "Votes given to the candidates | 12961 | votes",
		"Votes not used | 560 | votes", "Votes rejected in part | 15 | votes", "Difference from the votes that could be given | 0 | votes",
		"Votes and papers by count area | Area 1 | Area 2 | Area 3 | All areas | Certified\nCount sheets in | 60 | 59 | 58 | 177 | –\nALI Amina | 847 | 829 | 806 | 2482 | 2482",
		"Valid papers of the area | 1540 | 1508 | 1464 | 4512 | 4512\nRejected papers of the area | 14 | 15 | 12 | 41 | 41")
}

func TestTheStatementNamesSharedBoxesAndPapersThatWereMoved(t *testing.T) {
	r := exporttest.Sample()
	exporttest.Says(t, textOf(t, r, "Bow East"),
		"B1 | B1, Larkbury Heath village hall; B2, Larkbury Heath village hall | 1,805 | 1805 | 1805 | 0\nof the papers found: moved into the box less moved out of it | 3",
		"B3 | B3, Mobile unit, Mill Lane | 1,351, 1,351 | 1352 | 1351 | -1\nof the papers found: moved into the box less moved out of it | -2",
		"Box P1, Larkbury Heath | Box B1, Bow East | Practice supervisor | 3 | 3\nReason: Three ward papers lay among the parish's",
		"Box B3, Bow East | Box P1, Larkbury Heath | Practice supervisor | 2 | -2\nReason: Two parish papers")
	exporttest.Says(t, textOf(t, r, "Larkbury Heath"), "Practice supervisor | 3 | -3", "Practice supervisor | 2 | 2")
}

func TestALotForTheLongerTermIsSaid(t *testing.T) {
	r := exporttest.Sample()
	text := textOf(t, r, "Larkbury Heath")
	exporttest.Says(t, text, "Parish council: 2 seats.", "ELECTED,\nterm to 2022 by lot",
		"THREE Practice candidate | by lot, drawn by the returning officer between equal votes | 301 | 2022",
		"ONE Practice candidate | by lot, drawn by the returning officer between equal votes | 301 | 2019")
	exporttest.Says(t, textOf(t, r, words.SummaryName), "ONE Practice candidate, term to 2019 by lot\nTHREE Practice candidate, term to 2022 by lot")
}

func TestASeatThatStaysVacantKeepsTheShortestTerm(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[3].Certificate // one candidate for two seats
	c.Candidates[0].TermEnds = 2022
	for i := range r.Election.Contests {
		if r.Election.Contests[i].ID == c.Contest {
			r.Election.Contests[i].Terms = []int{2020, 2022}
		}
	}
	exporttest.Says(t, textOf(t, r, "Nascot"), "AHMED Mo | by votes | – | 2022\nSeat vacant | the shortest terms are left | – | 2020")
	if err := workbook.Check(r, written(t, r)); err != nil {
		t.Error(err)
	}
}

func TestVotesThatWereNotTalliedAreWorkedOutAndSaidToBe(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[exporttest.BowEast].Certificate
	c.PartRejected = figure.Of[figure.Votes]{}
	exporttest.Says(t, textOf(t, r, "Bow East"), "Votes not used | 560 | votes", "Votes rejected in part | – | not tallied", "Not used or rejected in part together, worked out | 575 | votes")
	c.ByHead[4].Papers = figure.Keyed(figure.Papers(0)) // no paper was, so no vote was either
	exporttest.Says(t, textOf(t, r, "Bow East"), "Difference from the votes that could be given | "+fmt.Sprint(12961+560-13536))
}

func TestPapersRejectedForTheWardTogetherAreADashInEachArea(t *testing.T) {
	r := exporttest.Sample()
	for i := range r.Wards[exporttest.BowEast].Certificate.Areas {
		r.Wards[exporttest.BowEast].Certificate.Areas[i].Rejected = figure.Of[figure.Papers]{}
	}
	exporttest.Says(t, textOf(t, r, "Bow East"), "Rejected papers of the area | – | – | – | – | 41\nA dash among the rejected papers")
	if err := workbook.Check(r, written(t, r)); err != nil {
		t.Error(err)
	}
}

func TestObjectedPapersStandUnderTheRejected(t *testing.T) {
	r := exporttest.Sample()
	exporttest.Says(t, textOf(t, r, "Callowland"), "Of those rejected: “rejection objected to” | 2 | papers, in 3 batches decided")
	if strings.Contains(textOf(t, r, "Central"), "objected") {
		t.Error("objections where no batches were kept")
	}
	c := &r.Wards[exporttest.BowEast].Certificate // 41 rejected and 9 in part
	c.Batches, c.Objected = 1, figure.Keyed(figure.Papers(50))
	exporttest.Says(t, textOf(t, r, "Bow East"), "Of those rejected, wholly or in part: “rejection objected to” | 50 | papers, in 1 batch decided")
}

func TestAnExceptionPrintsItsFiguresAndWhoseEachIs(t *testing.T) {
	exporttest.Says(t, textOf(t, exporttest.Sample(), "Larkbury Heath"), "V2 | B1 | Station B1: the tendered papers do not add up.", "difference 595 · issued (Bow East) 905 · issued (Larkbury Heath) 310")
}
