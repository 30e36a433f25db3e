package practice

import (
	"encoding/csv"
	"maps"
	"slices"
	"strconv"
	"testing"

	"wardcount/app"
	"wardcount/assets"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
)

// publishedCouncil is what the published results of Watford come to, by the Electoral Commission's numbers.
func publishedCouncil(t *testing.T) (seats map[string]int, votes map[string]figure.Votes) {
	t.Helper()
	folder, err := assets.Practice("watford-2018")
	if err != nil {
		t.Fatal(err)
	}
	file, err := folder.Open("candidates.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seats, votes = map[string]int{}, map[string]figure.Votes{}
	for _, line := range lines[1:] {
		n, err := strconv.Atoi(line[8])
		if err != nil {
			t.Fatal(err)
		}
		votes[line[5]] += figure.Votes(n)
		if line[9] == "1" {
			seats[line[5]]++
		}
	}
	return seats, votes
}

func TestTheCouncilOfWatfordIsThePublishedOne(t *testing.T) {
	script, err := Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	c, err := script.Create(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if err := Perform(c, script.Acts, func(int) {}); err != nil {
		t.Fatal(err)
	}
	council := outcome.CouncilOf(c.State())
	if council.WardsDeclared != 12 || council.Wards != 12 || council.SeatsDeclared != 12 || council.Seats != 12 {
		t.Errorf("%+v", council)
	}
	seats, votes := publishedCouncil(t)
	if seats["PP90"] != 9 || seats["PP53"] != 3 { // Liberal Democrats 9, Labour 3
		t.Fatalf("published: %v", seats)
	}
	all := figure.Votes(0)
	for _, p := range council.Parties {
		if p.Seats != seats[p.ID] || p.Votes != votes[p.ID] {
			t.Errorf("%s: %d seats, %d votes; published %d, %d", p.Name, p.Seats, p.Votes, seats[p.ID], votes[p.ID])
		}
		all += p.Votes
	}
	if len(council.Parties) != len(votes) || all != council.Votes {
		t.Errorf("%d parties with %d votes of %d", len(council.Parties), all, council.Votes)
	}
	records, err := c.Journal(1)
	if err != nil {
		t.Fatal(err)
	}
	m := app.MilestonesOf(records)
	for what, list := range map[string][]app.Milestone{"verified": m.Verified, "certified": m.Certified, "declared": m.Declared} {
		if len(list) != 12 {
			t.Errorf("%s: %d milestones", what, len(list))
		}
		for i, step := range list {
			if step.N != i+1 || i > 0 && step.At.Before(list[i-1].At) {
				t.Errorf("%s: %d is %+v", what, i+1, step)
			}
		}
	}
	if half := app.MilestonesOf(records[:len(records)/3]); len(half.Declared) >= 12 || len(half.Declared) > len(half.Certified) || len(half.Certified) > len(half.Verified) {
		t.Errorf("after a third: %d, %d, %d", len(half.Verified), len(half.Certified), len(half.Declared))
	}
}

// As reported on the night: after the poll the Liberal Democrats had 26 of the 36 seats and Labour 10.
func TestTheWholeCouncilOfWatfordIsTheReportedOne(t *testing.T) {
	script, err := Watford(1, true)
	if err != nil {
		t.Fatal(err)
	}
	s := standing(t, script)
	if !s.Told || s.Seats != 36 || s.Up != 12 || s.Majority != 19 || s.After != (outcome.Control{Known: true, Party: "PP90", Name: "Liberal Democrats"}) || s.Before.Known || len(s.Unknown) != 12 {
		t.Errorf("%+v", s)
	}
	want := []outcome.Holding{{ID: "PP90", Name: "Liberal Democrats", NotUp: 17, Won: 9, After: 26}, {ID: "PP53", Name: "Labour Party", NotUp: 7, Won: 3, After: 10}}
	if !slices.Equal(s.Parties, want) {
		t.Errorf("%+v", s.Parties)
	}
}

// As published: Labour 42, the Conservatives 2 and the People's Alliance 1 of 45; in 2014 Labour 22, Tower Hamlets
// First 18 and the Conservatives 5, which was no overall control.
func TestTheWholeCouncilOfTowerHamletsIsThePublishedOne(t *testing.T) {
	s := standing(t, towerHamlets(t, 1, true))
	if !s.Told || s.Seats != 45 || s.Up != 45 || s.Majority != 23 || s.After.Party != "PP53" || s.Before != (outcome.Control{Known: true}) || len(s.Unknown) != 0 {
		t.Errorf("%+v", s)
	}
	got := map[string][3]int{}
	for _, h := range s.Parties {
		got[h.Name] = [3]int{h.Before.N(), h.After, h.Net.N()}
	}
	want := map[string][3]int{"Labour Party": {22, 42, 20}, "Conservative and Unionist Party": {5, 2, -3}, "People's Alliance of Tower Hamlets": {0, 1, 1}, "Tower Hamlets First": {18, 0, -18}}
	if !maps.Equal(got, want) {
		t.Errorf("%v", got)
	}
}

// standing is how the council stands after a whole practice night.
func standing(t *testing.T, script Script) outcome.Standing {
	t.Helper()
	c, err := script.Create(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if err := Perform(c, script.Acts, func(int) {}); err != nil {
		t.Fatal(err)
	}
	return c.Results().Standing
}
