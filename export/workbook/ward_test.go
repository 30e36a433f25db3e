package workbook

import (
	"fmt"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/figure"
)

// Bow East, 3 May 2018: 2,789, 2,644 and 2,482 votes of 12,961 were elected.
func TestAWardOfThreeSeatsSaysWhoTakesWhichTermAndWhatBecameOfItsVotes(t *testing.T) {
	text := textOf(t, exporttest.Sample(), "Bow East")
	says(t, text,
		"1 | ALI Amina | Labour Party | Labour Party | 2482 | 19.15% | ELECTED,\nterm to 2020",
		"BLAKE Rachel | by votes | 2789 | 2022\nFRANCIS Marc | by votes | 2644 | 2022\nALI Amina | by votes | 2482 | 2020",
		"3 seats × 4,512 valid papers", mostLabel+" | 13536 | votes", "Votes given to the candidates | 12961 | votes",
		unusedLabel+" | 560 | votes", partVotesLabel+" | 15 | votes", "Difference from the votes that could be given | 0 | votes",
		areasHead+" | Area 1 | Area 2 | Area 3 | All areas | Certified\n"+sheetsLabel+" | 60 | 59 | 58 | 177 | –\nALI Amina | 847 | 829 | 806 | 2482 | 2482",
		areaValid+" | 1540 | 1508 | 1464 | 4512 | 4512\n"+areaRejected+" | 14 | 15 | 12 | 41 | 41")
}

func TestTheStatementNamesSharedBoxesAndPapersThatWereMoved(t *testing.T) {
	r := exporttest.Sample()
	says(t, textOf(t, r, "Bow East"),
		"B1 | B1, Larkbury Heath village hall; B2, Larkbury Heath village hall | 1,805 | 1805 | 1805 | 0\nof the papers found: moved into the box less moved out of it | 3",
		"B3 | B3, Mobile unit, Mill Lane | 1,351, 1,351 | 1352 | 1351 | -1\nof the papers found: moved into the box less moved out of it | -2",
		"Box P1, Larkbury Heath | Box B1, Bow East | Practice supervisor | 3 | 3\nReason: Three ward papers lay among the parish's",
		"Box B3, Bow East | Box P1, Larkbury Heath | Practice supervisor | 2 | -2\nReason: Two parish papers")
	says(t, textOf(t, r, "Larkbury Heath"), "Practice supervisor | 3 | -3", "Practice supervisor | 2 | 2")
}

func TestALotForTheLongerTermIsSaid(t *testing.T) {
	r := exporttest.Sample()
	text := textOf(t, r, "Larkbury Heath")
	says(t, text, "Parish council: 2 seats.", "ELECTED,\nterm to 2022 by lot",
		"THREE Practice candidate | by lot, drawn by the returning officer between equal votes | 301 | 2022",
		"ONE Practice candidate | by lot, drawn by the returning officer between equal votes | 301 | 2019")
	says(t, textOf(t, r, summaryName), "ONE Practice candidate, term to 2019 by lot\nTHREE Practice candidate, term to 2022 by lot")
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
	says(t, textOf(t, r, "Nascot"), "AHMED Mo | by votes | – | 2022\nSeat vacant | the shortest terms are left | – | 2020")
	if err := Check(r, written(t, r)); err != nil {
		t.Error(err)
	}
}

func TestPapersRejectedForTheWardTogetherAreADashInEachArea(t *testing.T) {
	r := exporttest.Sample()
	for i := range r.Wards[bowEast].Certificate.Areas {
		r.Wards[bowEast].Certificate.Areas[i].Rejected = figure.Of[figure.Papers]{}
	}
	says(t, textOf(t, r, "Bow East"), areaRejected+" | – | – | – | – | 41\nA dash among the rejected papers")
	if wrong := differing(t, r); len(wrong) != 1 || wrong[0].where != "Central" {
		t.Errorf("%+v", wrong)
	}
	if err := Check(r, written(t, r)); err != nil {
		t.Error(err)
	}
}

func TestVotesThatWereNotTalliedAreWorkedOutAndSaidToBe(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[bowEast].Certificate
	c.PartRejected = figure.Of[figure.Votes]{}
	says(t, textOf(t, r, "Bow East"), unusedLabel+" | 560 | votes", partVotesLabel+" | – | not tallied", "Not used or rejected in part together, worked out | 575 | votes")
	c.ByHead[4].Papers = figure.Keyed(figure.Papers(0)) // no paper was, so no vote was either
	says(t, textOf(t, r, "Bow East"), "Difference from the votes that could be given | "+fmt.Sprint(12961+560-13536))
}

func TestObjectedPapersStandUnderTheRejectedAndAreNoMoreThanThey(t *testing.T) {
	r := exporttest.Sample()
	says(t, textOf(t, r, "Callowland"), "Of those rejected: “rejection objected to” | 2 | papers, in 3 batches decided")
	if strings.Contains(textOf(t, r, "Central"), "objected") {
		t.Error("objections where no batches were kept")
	}
	r.Wards = r.Wards[:1]
	r.Council = exporttest.Council(r)
	c := &r.Wards[0].Certificate
	c.Objected = figure.Keyed(figure.Papers(10))
	if wrong := differing(t, r); len(wrong) != 1 || wrong[0].a != 10 || wrong[0].b != 9 {
		t.Errorf("10 objections to 9 rejections: %+v", wrong)
	}
	c.Objected = figure.Keyed(figure.Papers(9))
	if wrong := differing(t, r); len(wrong) != 0 {
		t.Errorf("9 objections to 9 rejections: %+v", wrong)
	}
	both := exporttest.Sample()
	d := &both.Wards[bowEast].Certificate // 41 rejected and 9 in part
	d.Batches, d.Objected = 1, figure.Keyed(figure.Papers(50))
	says(t, textOf(t, both, "Bow East"), "Of those rejected, wholly or in part: “rejection objected to” | 50 | papers, in 1 batch decided")
	both.Wards = []export.Ward{both.Wards[bowEast]}
	both.Council = exporttest.Council(both)
	if wrong := differing(t, both); len(wrong) != 0 {
		t.Errorf("50 objections to 41 + 9 rejections: %+v", wrong)
	}
}
