package workbook

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile"
)

// The places of the sample's contests of several kinds.
const (
	bowEast = 4
	parish  = 5
	plan    = 6
)

// textOf is a sheet of a written workbook as one text, a row a line.
func textOf(t *testing.T, r export.Results, name string) string {
	t.Helper()
	rows, err := opened(t, r).GetRows(name, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range rows {
		cells := []string{}
		for _, text := range row {
			if text != "" {
				cells = append(cells, text)
			}
		}
		lines = append(lines, strings.Join(cells, " | "))
	}
	return strings.Join(lines, "\n")
}

func says(t *testing.T, text string, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if !strings.Contains(text, line) {
			t.Errorf("it does not say %q:\n%s", line, text)
		}
	}
}

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

func TestAQuestionIsCarriedAndElectsNobody(t *testing.T) {
	r := exporttest.Sample()
	r.Wards = r.Wards[plan:]
	text := textOf(t, r, "Larkbury Heath neighbourhood pl")
	says(t, text, "No. | Answer | Wording on the ballot paper", "1 | YES | Yes, the plan should be used | 288 | 71.82% | CARRIED", "2 | NO | No, the plan should not be used | 113 | 28.18% | not carried",
		"Majority: the answer carried over the next | 175 | votes")
	for sheet, text := range map[string]string{"ward": text, checksName: textOf(t, r, checksName)} {
		for _, word := range []string{"elected", "seat", "candidate", "in part"} {
			if at := strings.Index(strings.ToLower(text), word); at >= 0 {
				t.Errorf("%s: a question speaks of %q: %q", sheet, word, text[max(at-30, 0):at+20])
			}
		}
	}
	says(t, textOf(t, r, summaryName), "YES: carried")
	c := &r.Wards[0].Certificate
	c.Candidates[0].Elected, c.Candidates[1].Votes, c.Margin = false, 288, reconcile.Keyed(reconcile.Votes(0))
	says(t, textOf(t, r, "Larkbury Heath neighbourhood pl"), "Equal votes: no answer is carried | 0")
	says(t, textOf(t, r, summaryName), "no answer is carried: equal votes | equal")
}

func TestWhereOnlyTheCountWasKeptThereIsNoStatementAndThatIsSaid(t *testing.T) {
	r := exporttest.Sample()
	const name = "Larkbury Heath neighbourhood pl"
	text := textOf(t, r, name)
	says(t, text, "No papers of polling stations were kept here", electorateLabel+" | – | not known: no turnout can be given", receivedLabel+" | – | the sheet does not say",
		"Valid and rejected papers together | 404 | papers", "Turnout by valid papers: valid papers as % of the electorate | –")
	if strings.Contains(text, "Statement as") || strings.Contains(text, "station boxes") || strings.Contains(text, "Signed by") {
		t.Error("it shows a statement")
	}
	c := &r.Wards[plan].Certificate
	c.Electorate, c.Verified = reconcile.Keyed(reconcile.Electors(2000)), reconcile.Keyed(reconcile.Papers(405))
	says(t, textOf(t, r, name), receivedLabel+" | 405 | papers", "Difference from the papers received | -1", "20.25% | 405 of 2,000", "20.05% | 401 of 2,000")
	if err := Check(r, written(t, r)); err != nil {
		t.Error(err)
	}
}

func TestAMayorIsElectedWithoutASeat(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[0].Certificate
	c.Kind, c.Ward = reconcile.MayorContest, "Mayor of Larkbury"
	says(t, textOf(t, r, "Mayor of Larkbury"), "Mayor: one person is elected.", "Majority: the elected over the next | 212", "| ELECTED")
	says(t, textOf(t, r, summaryName), "\nMayor\nMayor of Larkbury | 5746 | 2298 | 2289 | 9 | 39.99%")
	if strings.Contains(textOf(t, r, checksName), "Mayor of Larkbury | LGA") {
		t.Error("compared with a file that it is not in")
	}
}

func TestTheSummaryGroupsKindsAndNamesWhatWasAbandonedWithItsReason(t *testing.T) {
	r := exporttest.Sample()
	text := textOf(t, r, summaryName)
	says(t, text, "Bow East | 3 | 11870 | 4553 | 4512 | 41 | 38.36% | ALI Amina (Labour Party), term to 2020\nBLAKE Rachel (Labour Party), term to 2022\nFRANCIS Marc (Labour Party), term to 2022 | 1891",
		"Parishes with a poll | 2 | 1980 | 409", "\nQuestions\nLarkbury Heath neighbourhood plan | –")
	order := regexp.MustCompile(`(?s)Wards\n.*Parishes\n.*Questions\n.*Abandoned\n`)
	if !order.MatchString(text) {
		t.Error("the kinds are not in their order")
	}
	const why = "A candidate died before the result was declared; proof of the death was given to the returning officer. Abandoned by Practice returning officer, returning officer, 4 May 2018, 00:20; 1 seat stays vacant."
	says(t, text, "Tudor | "+why)
	says(t, textOf(t, r, coverName), "Tudor | "+why)
	r.Wards = r.Wards[:1]
	if text := textOf(t, r, summaryName); strings.Contains(text, "\nWards\n") || !strings.Contains(text, "Ward | Seats") {
		t.Errorf("wards alone need no groups:\n%s", text)
	}
}

// Each new figure is spoilt in the certificate; the reading by headings of the
// sheet that was written before must find it.
func TestTheReadingByHeadingsFindsAreasVotesTermsAndMoves(t *testing.T) {
	read := func(i int) [][]string {
		r := exporttest.Sample()
		var rows [][]string
		for _, row := range wardPage(r, r.Wards[i], "a sheet").rows {
			rows = append(rows, row.texts())
		}
		return rows
	}
	papers := reconcile.Keyed(reconcile.Papers(7))
	spoils := map[int]map[string]func(*reconcile.Certificate){
		bowEast: {
			"votes of an area":    func(c *reconcile.Certificate) { c.Areas[1].Votes[15]++ },
			"sheets of an area":   func(c *reconcile.Certificate) { c.Areas[2].Sheets++ },
			"valid of an area":    func(c *reconcile.Certificate) { c.Areas[0].Valid = papers },
			"rejected of an area": func(c *reconcile.Certificate) { c.Areas[2].Rejected = reconcile.Figure[reconcile.Papers]{} },
			"an area more":        func(c *reconcile.Certificate) { c.Areas = append(c.Areas, reconcile.CertifiedArea{Area: "4"}) },
			"unused":              func(c *reconcile.Certificate) { c.Unused = reconcile.Figure[reconcile.Votes]{} },
			"part":                func(c *reconcile.Certificate) { c.PartRejected = reconcile.Keyed(reconcile.Votes(16)) },
			"valid":               func(c *reconcile.Certificate) { c.Valid = papers },
			"a term":              func(c *reconcile.Certificate) { c.Candidates[0].TermEnds = 2022 },
			"a lot":               func(c *reconcile.Certificate) { c.Candidates[0].TermByLot = true },
			"papers moved":        func(c *reconcile.Certificate) { c.Moves[1].Papers = 3 },
			"the reason":          func(c *reconcile.Certificate) { c.Moves[0].Reason = "lost" },
			"a move more":         func(c *reconcile.Certificate) { c.Moves = append(c.Moves, c.Moves...) },
		},
		plan: {
			"carried":    func(c *reconcile.Certificate) { c.Candidates[0].Elected = false },
			"electorate": func(c *reconcile.Certificate) { c.Electorate = reconcile.Keyed(reconcile.Electors(9)) },
			"received":   func(c *reconcile.Certificate) { c.Verified = papers },
			"kind":       func(c *reconcile.Certificate) { c.Kind = reconcile.WardContest },
		},
	}
	for i, list := range spoils {
		rows := read(i)
		if err := readWard(rows, exporttest.Sample().Wards[i].Certificate); err != nil {
			t.Fatal(err)
		}
		for name, spoil := range list {
			c := exporttest.Sample().Wards[i].Certificate
			spoil(&c)
			if readWard(rows, c) == nil {
				t.Errorf("%s: not found", name)
			}
		}
	}
}

func TestASpoiltAreaOrUnusedVoteDiffersFromSomething(t *testing.T) {
	for name, spoil := range map[string]func(*reconcile.Certificate){
		"votes":    func(c *reconcile.Certificate) { c.Areas[0].Votes[3]++ },
		"swapped":  func(c *reconcile.Certificate) { v := c.Areas[1].Votes; v[0], v[1] = v[1], v[0] },
		"valid":    func(c *reconcile.Certificate) { c.Areas[1].Valid = reconcile.Keyed(reconcile.Papers(1507)) },
		"rejected": func(c *reconcile.Certificate) { c.Areas[2].Rejected = reconcile.Keyed(reconcile.Papers(13)) },
		"missing":  func(c *reconcile.Certificate) { c.Areas = c.Areas[:2] },
		"unused":   func(c *reconcile.Certificate) { c.Unused = reconcile.Keyed(reconcile.Votes(559)) },
		"part":     func(c *reconcile.Certificate) { c.PartRejected = reconcile.Keyed(reconcile.Votes(0)) },
	} {
		r := exporttest.Sample()
		r.Wards = r.Wards[bowEast : bowEast+1]
		if len(differing(t, r)) != 0 {
			t.Fatal("the sample differs")
		}
		spoil(&r.Wards[0].Certificate)
		if len(differing(t, r)) == 0 {
			t.Errorf("%s: nothing differs", name)
		}
	}
}

func TestPapersRejectedForTheWardTogetherAreADashInEachArea(t *testing.T) {
	r := exporttest.Sample()
	for i := range r.Wards[bowEast].Certificate.Areas {
		r.Wards[bowEast].Certificate.Areas[i].Rejected = reconcile.Figure[reconcile.Papers]{}
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
	c.PartRejected = reconcile.Figure[reconcile.Votes]{}
	says(t, textOf(t, r, "Bow East"), unusedLabel+" | 560 | votes", partVotesLabel+" | – | not tallied", "Not used or rejected in part together, worked out | 575 | votes")
	c.ByHead[4].Papers = reconcile.Keyed(reconcile.Papers(0)) // no paper was, so no vote was either
	says(t, textOf(t, r, "Bow East"), "Difference from the votes that could be given | "+fmt.Sprint(12961+560-13536))
}
