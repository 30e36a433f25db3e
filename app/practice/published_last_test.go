package practice

import (
	"bytes"
	"compress/gzip"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"wardcount/reconcile/setup"
)

// As published: in 2014 Labour won 22 of the 45 seats, Tower Hamlets First 18
// and the Conservatives 5.
func TestTheWardsOfTowerHamletsHaveTheirLastContest(t *testing.T) {
	elected, lines := map[string]int{}, 0
	for _, c := range towerHamlets(t, 1, true).Election.Contests {
		last := c.Last
		if last == nil {
			t.Fatalf("%s has no last contest", c.Name)
		}
		date, why := "2014-05-22", "a European election"
		if c.Name == "Blackwall and Cubitt Town" {
			date, why = "2014-07-03", "polled alone in July"
		}
		if last.Seats != c.Seats || last.Date != date || !strings.Contains(last.NotForTurnout, why) || last.NoComparison != "" || last.Electorate.IsKeyed() || last.Papers.IsKeyed() {
			t.Errorf("%s: %+v", c.Name, last)
		}
		lines += len(last.Lines)
		byVotes := slices.SortedFunc(slices.Values(last.Lines), func(a, b setup.ContestLine) int { return int(b.Votes - a.Votes) })
		for _, l := range byVotes[:last.Seats] {
			elected[l.Party]++
		}
	}
	if lines != 212 || elected["Labour Party"] != 22 || elected["Tower Hamlets First"] != 18 || elected["Conservative and Unionist Party"] != 5 || len(elected) != 3 {
		t.Errorf("%d lines, elected %v", lines, elected)
	}
}

func TestALastContestHasItsPublishedLines(t *testing.T) {
	for _, c := range towerHamlets(t, 1, true).Election.Contests {
		switch c.Name {
		case "Bethnal Green":
			if !slices.Contains(c.Last.Lines, setup.ContestLine{PartyID: "PP53", Party: "Labour Party", Candidate: "Amy Gibbs", Votes: 2911}) || len(c.Last.Lines) != 13 {
				t.Errorf("%+v", c.Last)
			}
		case "Mile End":
			if !slices.Contains(c.Last.Lines, setup.ContestLine{Candidate: "Hafiz Choudhury", Votes: 383}) {
				t.Errorf("%+v", c.Last)
			}
		}
	}
	for _, c := range watford(t, 1, true).Election.Contests {
		if c.Last != nil {
			t.Errorf("%s has a last contest, which no source here has", c.Name)
		}
	}
}

func TestALastContestWithAPartyThatIsNotListedIsRefused(t *testing.T) {
	p := published{wards: []publishedWard{{contest: setup.Contest{ID: "w", Name: "W"}}}}
	err := p.readLast(fstest.MapFS{
		"last-parties.csv": {Data: []byte("leap,party\nTHF,Tower Hamlets First\n")},
		"last.csv":         {Data: []byte("contest,ward,date,not_for_turnout\nw,W,2014-05-22,\n")},
		lastLines:          {Data: packed(t, "Ward,Council,Candidate,Party,Votes,Elected\nW,C,Practice person,XYZ,12,1\n")},
	})
	if err == nil || !strings.Contains(err.Error(), `the party "XYZ" is not in the list`) {
		t.Errorf("%v", err)
	}
}

func packed(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
