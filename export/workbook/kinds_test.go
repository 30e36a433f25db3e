package workbook

import (
	"strings"
	"testing"

	"wardcount/export/exporttest"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

func TestAQuestionIsCarriedAndElectsNobody(t *testing.T) {
	r := exporttest.Sample()
	r.Wards = r.Wards[exporttest.Plan:]
	r.Council = exporttest.Council(r)
	text := textOf(t, r, "Larkbury Heath neighbourhood pl")
	exporttest.Says(t, text, "No. | Answer | Wording on the ballot paper", "1 | YES | Yes, the plan should be used | 288 | 71.82% | CARRIED", "2 | NO | No, the plan should not be used | 113 | 28.18% | not carried",
		"Majority: the answer carried over the next | 175 | votes")
	for sheet, text := range map[string]string{"ward": text, words.ChecksName: textOf(t, r, words.ChecksName)} {
		for _, word := range []string{"elected", "seat", "candidate", "in part"} {
			if at := strings.Index(strings.ToLower(text), word); at >= 0 {
				t.Errorf("%s: a question speaks of %q: %q", sheet, word, text[max(at-30, 0):at+20])
			}
		}
	}
	exporttest.Says(t, textOf(t, r, words.SummaryName), "YES: carried")
	c := &r.Wards[0].Certificate
	c.Candidates[0].Elected, c.Candidates[1].Votes, c.Margin = false, 288, figure.Keyed(figure.Votes(0))
	exporttest.Says(t, textOf(t, r, "Larkbury Heath neighbourhood pl"), "Equal votes: no answer is carried | 0")
	exporttest.Says(t, textOf(t, r, words.SummaryName), "no answer is carried: equal votes | equal")
}

func TestWhereOnlyTheCountWasKeptThereIsNoStatementAndThatIsSaid(t *testing.T) {
	r := exporttest.Sample()
	const name = "Larkbury Heath neighbourhood pl"
	text := textOf(t, r, name)
	exporttest.Says(t, text, "No papers of polling stations were kept here", "Electorate: the register in force at the poll | – | not known: no turnout can be given", "Ballot papers received for the count, as its sheet says | – | the sheet does not say",
		"Valid and rejected papers together | 404 | papers", "Turnout by valid papers: valid papers as % of the electorate | –")
	if strings.Contains(text, "Statement as") || strings.Contains(text, "station boxes") || strings.Contains(text, "Signed by") {
		t.Error("it shows a statement")
	}
	c := &r.Wards[exporttest.Plan].Certificate
	c.Electorate, c.Verified = figure.Keyed(figure.Electors(2000)), figure.Keyed(figure.Papers(405))
	exporttest.Says(t, textOf(t, r, name), "Ballot papers received for the count, as its sheet says | 405 | papers", "Difference from the papers received | -1", "20.25% | 405 of 2,000", "20.05% | 401 of 2,000")
	if err := Check(r, written(t, r)); err != nil {
		t.Error(err)
	}
}

func TestAMayorIsElectedWithoutASeat(t *testing.T) {
	r := exporttest.Sample()
	c := &r.Wards[0].Certificate
	c.Kind, c.Ward = setup.MayorContest, "Mayor of Larkbury"
	exporttest.Says(t, textOf(t, r, "Mayor of Larkbury"), "Mayor: one person is elected.", "Majority: the elected over the next | 212", "| ELECTED")
	exporttest.Says(t, textOf(t, r, words.SummaryName), "\nMayor\nMayor of Larkbury | 5746 | 2298 | 2289 | 9 | 39.99%")
	if strings.Contains(textOf(t, r, words.ChecksName), "Mayor of Larkbury | LGA") {
		t.Error("compared with a file that it is not in")
	}
}
