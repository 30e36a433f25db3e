package tally

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// drawn with terms: any small ward, its seats' terms as they may end.
func termed(t *rapid.T) (setup.Contest, []figure.Votes) {
	c, votes := drawn(t)
	if rapid.Bool().Draw(t, "split") {
		c.Terms = rapid.SliceOfN(rapid.IntRange(2020, 2023), c.Seats, c.Seats).Draw(t, "terms")
	}
	return c, votes
}

// draws says whether a lot among some names exactly so many of them, each once.
func draws(lot, among []string, names int) bool {
	distinct := slices.Compact(slices.Sorted(slices.Values(lot)))
	return len(lot) == names && len(distinct) == names && !slices.ContainsFunc(lot, func(id string) bool { return !slices.Contains(among, id) })
}

// Whatever the votes: nothing is certified before every lot is recorded, no lot
// but one that is called for is taken, and what is then certified is what the
// lots decided.
func TestAnyWardTakesExactlyTheLotsThatItNeedsBeforeItIsCertified(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		c, votes := termed(rt)
		n := whole(t, c, votes)
		for range 12 {
			r := n.now()
			forTerm, among, names := false, r.Tied, r.LotSeats
			if len(among) == 0 {
				forTerm, among, names = true, r.TermTied, r.TermLots
			}
			if len(among) == 0 {
				break
			}
			if code := n.finish(); code != "certificate" {
				rt.Fatalf("before the lot among %v: %q", among, code)
			}
			var any []string
			for _, i := range rapid.SliceOfN(rapid.IntRange(0, len(votes)-1), 0, 4).Draw(rt, "any") {
				any = append(any, c.Candidates[i].ID)
			}
			if !draws(any, among, names) && n.try(n.lot(forTerm, any...)) == "" {
				rt.Fatalf("a lot for %v was taken among %v for %d", any, among, names)
			}
			other := n.lot(!forTerm, among[:names]...)
			if code := n.try(other); code == "" {
				rt.Fatalf("a lot of the other kind was taken: %+v", other)
			}
			n.do(n.lot(forTerm, rapid.Permutation(among).Draw(rt, "lot")[:names]...))
		}
		if code := n.finish(); code != "" {
			rt.Fatalf("%+v: %q", n.now(), code)
		}
		for i, line := range n.ward().Certificate.Candidates {
			if s := n.now().Standings[i]; line.Elected != s.Elected || line.TermEnds != s.TermEnds || line.ByLot != s.ByLot || line.TermByLot != s.TermByLot {
				rt.Fatalf("certified %+v, decided %+v", line, s)
			}
		}
	})
}

// A ward that elects by thirds fills a casual vacancy too: the higher vote has
// the longer term (domain: 42 wards on 3 May 2018 filled two seats so).
func TestTheHigherVoteTakesTheLongerTerm(t *testing.T) {
	c, votes := contest(2, 500, 700, 300)
	c.Terms = []int{2019, 2022}
	n := whole(t, c, votes)
	if code := n.try(n.lot(true, "a")); code != "no_tie" {
		t.Errorf("a lot for terms that nobody needs: %q", code)
	}
	if code := n.finish(); code != "" {
		t.Fatal(code)
	}
	lines := n.ward().Certificate.Candidates
	if lines[1].TermEnds != 2022 || lines[0].TermEnds != 2019 || lines[2].TermEnds != 0 || lines[0].TermByLot {
		t.Errorf("%+v", lines)
	}
}

func TestTwoGroupsOfEqualVotesDrawOneAfterTheOther(t *testing.T) {
	c, votes := contest(5, 90, 90, 50, 70, 50, 10)
	c.Terms = []int{2019, 2020, 2021, 2022, 2023}
	n := whole(t, c, votes)
	if r := n.now(); !slices.Equal(r.TermTied, []string{"a", "b"}) || r.TermLots != 1 {
		t.Fatalf("first: %v for %d", r.TermTied, r.TermLots)
	}
	if code := n.try(n.lot(true, "c")); code != "lot_winners" {
		t.Errorf("the second group before the first: %q", code)
	}
	n.do(n.lot(true, "b"))
	if code := n.try(n.lot(true, "c", "e")); code != "lot_winners" {
		t.Errorf("both of the second group: %q", code)
	}
	if r := n.now(); !slices.Equal(r.TermTied, []string{"c", "e"}) {
		t.Fatalf("then: %v", r.TermTied)
	}
	n.do(n.lot(true, "e"))
	if code := n.finish(); code != "" {
		t.Fatal(code)
	}
	want := []int{2022, 2023, 2019, 2021, 2020, 0}
	for i, line := range n.ward().Certificate.Candidates {
		if line.TermEnds != want[i] || line.TermByLot != (i != 3 && i != 5) {
			t.Errorf("%s: %d by lot %v, want %d", line.ID, line.TermEnds, line.TermByLot, want[i])
		}
	}
}

func TestThreeTermsAmongThreeWithEqualVotesTakeTwoNamesTheLongestFirst(t *testing.T) {
	c, votes := contest(3, 40, 40, 40, 10)
	c.Terms = []int{2020, 2022, 2021}
	n := whole(t, c, votes)
	for _, wrong := range [][]string{{"a"}, {"a", "a"}, {"a", "d"}, {"a", "b", "c"}, nil} {
		if code := n.try(n.lot(true, wrong...)); code != "lot_winners" {
			t.Errorf("%v: %q", wrong, code)
		}
	}
	n.do(n.lot(true, "c", "a"))
	if code := n.finish(); code != "" {
		t.Fatal(code)
	}
	for i, want := range []int{2021, 2020, 2022, 0} {
		if line := n.ward().Certificate.Candidates[i]; line.TermEnds != want {
			t.Errorf("%s: %d, want %d", line.ID, line.TermEnds, want)
		}
	}
}

func TestATieAtTheCutThatTheTermsFollow(t *testing.T) {
	c, votes := contest(2, 30, 20, 20, 20)
	c.Terms = []int{2022, 2020}
	n := whole(t, c, votes)
	if r := n.now(); !slices.Equal(r.Tied, []string{"b", "c", "d"}) || r.Standings[0].TermEnds != 0 || len(r.TermTied) > 0 {
		t.Errorf("before the lot for the seat: %+v", r)
	}
	if code := n.try(n.lot(true, "a")); code != "no_tie" {
		t.Errorf("the term before the seat: %q", code)
	}
	n.do(n.lot(false, "d"))
	if code := n.finish(); code != "" {
		t.Fatal(code)
	}
	if lines := n.ward().Certificate.Candidates; lines[0].TermEnds != 2022 || lines[3].TermEnds != 2020 || !lines[3].ByLot || lines[3].TermByLot {
		t.Errorf("%+v", lines)
	}
}

func TestAnUncontestedWardWithSplitTermsDrawsBeforeItIsDeclared(t *testing.T) {
	c, _ := contest(2, 0, 0)
	c.Terms = []int{2022, 2020}
	n := whole(t, c, nil)
	if code := n.finish(); code != "certificate" {
		t.Fatalf("declared before the lot: %q", code)
	}
	if code := n.try(n.lot(false, "a")); code != "no_tie" {
		t.Errorf("a lot for a seat: %q", code)
	}
	n.do(n.lot(true, "b"))
	if code := n.finish(); code != "" {
		t.Fatal(code)
	}
	if lines := n.ward().Certificate.Candidates; lines[0].TermEnds != 2020 || lines[1].TermEnds != 2022 || !lines[1].TermByLot || !lines[1].Elected {
		t.Errorf("%+v", lines)
	}
	// With one candidate the shorter term is the vacancy, and no lot is drawn.
	c.Candidates = c.Candidates[:1]
	n = whole(t, c, nil)
	if code := n.finish(); code != "" {
		t.Fatal(code)
	}
	if got := n.ward().Certificate; got.Vacant != 1 || got.Candidates[0].TermEnds != 2022 {
		t.Errorf("vacant %d, %+v", got.Vacant, got.Candidates)
	}
}

// A lot for the longer term is drawn for certain terms: when they are mended
// it is drawn again, and what was drawn before is in no order that follows.
func TestALotForATermFallsWithTheTermsItWasDrawnFor(t *testing.T) {
	c, votes := contest(3, 40, 40, 40, 10)
	c.Terms = []int{2022, 2020, 2020}
	n := whole(t, c, votes)
	n.do(n.lot(true, "a"))
	e := n.Election
	e.Contests = slices.Clone(e.Contests)
	e.Contests[0].Terms = []int{2022, 2021, 2020}
	n.do(reconcile.SetUpMended{Reason: "the order of retirement was wrong", Changes: n.SetUpChanges(e), Election: e})
	if n.ward().TermLot != nil {
		t.Errorf("the lot still stands: %v", n.ward().TermLot)
	}
	if code := n.finish(); code != "certificate" {
		t.Errorf("certified without a new lot: %q", code)
	}
	n.do(n.lot(true, "b", "a"))
	if code := n.finish(); code != "" {
		t.Fatal(code)
	}
	if lines := n.ward().Certificate.Candidates; lines[0].TermEnds != 2021 || lines[1].TermEnds != 2022 || lines[2].TermEnds != 2020 {
		t.Errorf("%+v", lines)
	}
}
