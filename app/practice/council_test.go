package practice

import (
	"encoding/csv"
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
