package press

import (
	"bytes"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
)

// sheet is the page of results.
func sheet(t testing.TB, r export.Results) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(r, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// whole is the sample as a council of which every seat and who held it before is told.
func whole() export.Results {
	r := exporttest.Sample()
	r.Election.Council.Seats = 14
	r.Election.NotUp = []setup.SeatsHeld{{Party: "Liberal Democrats", PartyID: "PP90", Seats: 4}, {Seats: 1}}
	for i := range r.Election.Contests {
		c := &r.Election.Contests[i]
		c.Last = &setup.LastContest{Date: "2014-05-22", Seats: c.Seats}
		for n, id := range []string{"PP90", "PP52", "PP53"} {
			name := map[string]string{"PP90": "Liberal Democrats", "PP52": "Conservative and Unionist Party", "PP53": "Labour Party"}[id]
			c.Last.Lines = append(c.Last.Lines, setup.ContestLine{PartyID: id, Party: name, Votes: figure.Votes(100 - n)})
		}
	}
	r.Standing = exporttest.Standing(r)
	return r
}

func TestThePressSummariesAreThoseOfTheGoldenFiles(t *testing.T) {
	exporttest.Golden(t, "testdata/sample.txt.golden", []byte(sheet(t, exporttest.Sample())))
	exporttest.Golden(t, "testdata/whole.txt.golden", []byte(sheet(t, whole())))
}

func TestAPressSummaryIsReadBackAndNoLineIsWide(t *testing.T) {
	for name, r := range map[string]export.Results{"practice": exporttest.Sample(), "final": exporttest.Final(), "whole": whole()} {
		page := sheet(t, r)
		if err := Check(r, []byte(page)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for i, l := range strings.Split(page, "\n") {
			if n := len([]rune(l)); n > Width || strings.TrimRight(l, " ") != l {
				t.Errorf("%s: line %d has %d characters: %q", name, i+1, n, l)
			}
		}
	}
}

func TestThePageSaysWhatItIs(t *testing.T) {
	sample, final, all := sheet(t, exporttest.Sample()), sheet(t, exporttest.Final()), sheet(t, whole())
	for page, want := range map[*string][]string{
		&sample: {"PRACTICE. ", "\nPROVISIONAL: 1 contest is still to come.\n", "\nRevision 3, written 4 May 2018, 02:55. It replaces every revision before.\n",
			"not known: not every seat of the council is told here", "\nSTILL TO COME\n  Park.\n", "\nABANDONED\n  Tudor (1 seat): ", "Peter Colin Taylor (Liberal Democrats), as published",
			"02:16  Callowland                 Lib Dem 1", "Green 1, vacant 1", "(unopposed)"},
		&final: {"\nFINAL: no contest is still to come.\n"},
		&all: {"Before  Liberal Democrats (by the last election)", "Now     no overall control", "8 of all 14 seats are a majority.",
			"  Liberal Democrats                            9       4       2       6      −3", "  Vacant"},
	} {
		for _, w := range want {
			if !strings.Contains(*page, w) {
				t.Errorf("there is no %q in\n%s", w, *page)
			}
		}
	}
	if strings.Contains(final, "PRACTICE") || strings.Contains(final, "PROVISIONAL") {
		t.Error("a final result says that it is none")
	}
}

// A party may have its majority long before the last ward is declared; that is said, and that it is not all.
func TestAMajorityBeforeTheLastWardIsCalledProvisional(t *testing.T) {
	r := whole()
	s := &r.Standing
	s.After = outcome.Control{Known: true, Party: "PP90", Name: "Liberal Democrats"}
	const now = "Now     Liberal Democrats, with 6 of the 14 seats"
	s.Declared = s.Up - 1
	if page := joined(sheet(t, r)); !strings.Contains(page, now+" (provisional: wards are still to come)") {
		t.Error(page)
	}
	s.Declared = s.Up
	if page := joined(sheet(t, r)); !strings.Contains(page, now) || strings.Contains(page, "(provisional") {
		t.Error(page)
	}
}

// joined is a page without the turns of its lines.
func joined(page string) string {
	return strings.ReplaceAll(page, "\n          ", " ")
}

func TestNoNameBeginsALineOrHidesAnything(t *testing.T) {
	r := whole()
	r.Wards[0].Certificate.Ward = "Callow\nFINAL: no\u202e land"
	r.Outstanding = []string{strings.Repeat("x", 200), "A\r\nB"}
	r.Revision, r.Election.Council.Name, r.Election.Name = 1_000_000, strings.Repeat("Long ", 40), strings.Repeat("w", 300)
	page := sheet(t, r)
	if strings.Contains(page, "\nFINAL") || strings.ContainsAny(page, "\r\u202e") || !strings.Contains(page, "Callow FINAL: no land") {
		t.Error(page)
	}
	if err := Check(r, []byte(page)); err != nil {
		t.Error(err)
	}
}

func TestAnotherFigureIsNotThePages(t *testing.T) {
	r := whole()
	page := sheet(t, r)
	for _, c := range []struct{ old, new, want string }{
		{"9       4       2       6      −3", "9       4       3       6      −3", "seats of Liberal Democrats"},
		{"  All                                         14       5       9      14", "  All                                         14       5       8      14", "all seats: 8, and should be 9"},
		{"Revision 3", "Revision 4", "revision 3"}, {"PRACTICE. ", "", "practice"}, {"PROVISIONAL: ", "FINAL: ", "final"},
		{"02:16  Callowland", "02:17  Callowland", "declarations"}, {"02:16  Callowland", "02:16  Callow   ", "not that of these results"},
		{"Callowland  ", "Callowland" + strings.Repeat(" ", 80), "characters"},
	} {
		changed := strings.Replace(page, c.old, c.new, 1)
		if err := Check(r, []byte(changed)); changed == page || err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q for %q: %v", c.new, c.old, err)
		}
	}
	if Check(r, []byte("\xff")) == nil {
		t.Error("no UTF-8 passes")
	}
}
