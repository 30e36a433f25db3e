package shown_test

import (
	"fmt"
	"strings"
	"testing"

	"wardcount/app/practice"
	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

// night is the practice night of Watford up to a stage.
func night(t *testing.T, stage string) reconcile.Count {
	t.Helper()
	script, err := practice.Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	c, err := script.Create(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if err := practice.Perform(c, script.Upto(stage), func(int) {}); err != nil {
		t.Fatal(err)
	}
	return c.State()
}

func wardOf(t *testing.T, c reconcile.Count, name string) ward.Ward {
	t.Helper()
	for _, w := range c.InOrder() {
		if w.Contest.Name == name {
			return w
		}
	}
	t.Fatalf("there is no ward %s", name)
	return ward.Ward{}
}

// said is what rows say, a line each, their cells parted by bars.
func said(rows []lists.Row) string {
	var b strings.Builder
	for _, r := range rows {
		var cells []string
		for _, c := range r.Cells {
			if c.Text != "" {
				cells = append(cells, c.Text)
			}
		}
		fmt.Fprintln(&b, strings.Join(cells, " | "))
	}
	return b.String()
}

func lines(list ...string) string { return strings.Join(list, "\n") + "\n" }

// Votes, who was elected and the voter-ID totals are the published ones of 3 May
// 2018; papers, rejected papers and boxes are practice figures.
func TestADeclaredResultNamesItsFiguresAndItsDenominator(t *testing.T) {
	got := said(shown.Result(wardOf(t, night(t, practice.StageDeclared), "Park")))
	if want := lines("Result, declared", "1 | AHMED Nabila | Labour Party | 541", "2 | BLOGG Peter | UK Independence Party (UKIP) | 49",
		"3 | FALLON David | Conservative and Unionist Party | 889", "4 | KLOSS Peter | Liberal Democrats | 1,588 | Elected", "Majority | 699", "Valid papers | 3,067",
		"Rejected papers", "Want of an official mark | 0", "Voting for more candidates than voter was entitled to | 1", "Writing or mark by which voter could be identified | 0",
		"Unmarked or void for uncertainty | 9", "Rejected papers in all | 10", "Ballot box turnout 46.4 %: 3,078 papers verified of 6,630 electors"); got != want {
		t.Errorf("%s", got)
	}
}

func TestBeforeTheCertificateNobodyIsElectedYet(t *testing.T) {
	got := said(shown.Result(wardOf(t, night(t, practice.StageCounted), "Park")))
	if !strings.Contains(got, "KLOSS Peter | Liberal Democrats | 1,588 | ") || strings.Contains(got, "| Elected\n") {
		t.Errorf("%s", got)
	}
}

func TestCountsStandSideBySide(t *testing.T) {
	c := night(t, practice.StageDeclared)
	got := said(shown.Counts(wardOf(t, c, "Park")))
	if want := lines("Counts of the votes", "Count 1 | Count 2", "all papers | all papers", "1 | AHMED Nabila | 541 | 541", "2 | BLOGG Peter | 49 | 49", "3 | FALLON David | 889 | 889",
		"4 | KLOSS Peter | 1,588 | 1,588", "Valid papers | 3,067 | 3,067", "Rejected papers in all | 10 | 10"); got != want {
		t.Errorf("%s", got)
	}
	if once := shown.Counts(wardOf(t, c, "Holywell")); once != nil {
		t.Errorf("a ward that was counted once: %s", said(once))
	}
}

func TestTheStatementSaysTheVarianceAndWhatExplainsIt(t *testing.T) {
	got := strings.Split(said(shown.Statement(wardOf(t, night(t, practice.StageDeclared), "Nascot"))), "\n")
	if len(got) != 11 || !strings.HasPrefix(got[2], "Box 25 | 406 | 405, 405 | 405 | −1 | Counted twice with the same figure.") || got[3] != "Box 26 | 300 | 300 | 300 | 0" || got[9] != "Total | 2,831 | 2,830 | −1" {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	if none := shown.Statement(wardOf(t, night(t, practice.StageSetUp), "Nascot")); none != nil {
		t.Errorf("before anything is keyed: %s", said(none))
	}
}

func TestVoterIDTotalsCountTheRecordsThatAreIn(t *testing.T) {
	c := night(t, practice.StageDeclared)
	got := said(shown.VoterIDTotals(c.VoterID.Totals(&c.Election)))
	for _, want := range []string{"Park | 6 | 5 | 13 | 6 | 7\n", "Nascot | 6 | 6 | 25 | 13 | 12\n", "Watford Borough Council | 58 | 57 | 192 | 128 | 64\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
}
