package tally

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// contest has as many candidates as there are votes, called a, b, c and so on.
func contest(seats int, votes ...figure.Votes) (setup.Contest, []figure.Votes) {
	c := setup.Contest{ID: "c", Seats: seats}
	for i := range votes {
		c.Candidates = append(c.Candidates, setup.Candidate{ID: string(rune('a' + i)), Surname: "Candidate"})
	}
	return c, votes
}

func electedOf(r ward.Result) string {
	ids := ""
	for _, s := range r.Standings {
		if s.Elected {
			ids += s.Candidate
		}
	}
	return ids
}

func TestTheHighestAreElectedAndALotDecidesOnlyAcrossTheLine(t *testing.T) {
	for _, c := range []struct {
		what     string
		seats    int
		votes    []figure.Votes
		lot      []string
		elected  string
		tied     []string
		lotSeats int
		margin   figure.Votes
	}{
		{what: "one seat", seats: 1, votes: []figure.Votes{832, 276, 1044, 137}, elected: "c", margin: 212},
		{what: "one vote ahead", seats: 1, votes: []figure.Votes{5, 4, 4}, elected: "a", margin: 1},
		{what: "nobody voted for anybody", seats: 1, votes: []figure.Votes{0, 0}, tied: []string{"a", "b"}, lotSeats: 1},
		{what: "one seat, a tie", seats: 1, votes: []figure.Votes{356, 356, 12}, tied: []string{"a", "b"}, lotSeats: 1},
		{what: "one seat, the lot fell on b", seats: 1, votes: []figure.Votes{356, 356, 12}, lot: []string{"b"}, elected: "b"},
		{what: "the lot names one who is not tied", seats: 1, votes: []figure.Votes{356, 356, 12}, lot: []string{"c"}, tied: []string{"a", "b"}, lotSeats: 1},
		{what: "the lot names nobody there is", seats: 1, votes: []figure.Votes{356, 356, 12}, lot: []string{"z"}, tied: []string{"a", "b"}, lotSeats: 1},
		{what: "the lot names both", seats: 1, votes: []figure.Votes{356, 356, 12}, lot: []string{"a", "b"}, tied: []string{"a", "b"}, lotSeats: 1},
		{what: "the lot names one twice", seats: 1, votes: []figure.Votes{356, 356, 12}, lot: []string{"a", "a"}, tied: []string{"a", "b"}, lotSeats: 1},
		{what: "a lot that nobody needs", seats: 1, votes: []figure.Votes{357, 356, 12}, lot: []string{"b"}, elected: "a", margin: 1},
		{what: "three seats", seats: 3, votes: []figure.Votes{10, 40, 20, 30, 5}, elected: "bcd", margin: 10},
		{what: "three seats, a tie above the line", seats: 3, votes: []figure.Votes{40, 40, 20, 10}, elected: "abc", margin: 10},
		{what: "three seats, all elected are equal", seats: 3, votes: []figure.Votes{40, 40, 40, 10}, elected: "abc", margin: 30},
		{what: "three seats, a tie below the line", seats: 3, votes: []figure.Votes{40, 30, 20, 10, 10}, elected: "abc", margin: 10},
		{what: "three seats, a tie for the last", seats: 3, votes: []figure.Votes{40, 30, 20, 20, 20}, elected: "ab", tied: []string{"c", "d", "e"}, lotSeats: 1},
		{what: "three seats, three tied for two", seats: 3, votes: []figure.Votes{40, 20, 20, 20, 1}, elected: "a", tied: []string{"b", "c", "d"}, lotSeats: 2},
		{what: "three tied for two, one named", seats: 3, votes: []figure.Votes{40, 20, 20, 20, 1}, lot: []string{"d"}, elected: "a", tied: []string{"b", "c", "d"}, lotSeats: 2},
		{what: "three tied for two, two named", seats: 3, votes: []figure.Votes{40, 20, 20, 20, 1}, lot: []string{"d", "b"}, elected: "abd"},
		{what: "every candidate tied", seats: 2, votes: []figure.Votes{7, 7, 7}, tied: []string{"a", "b", "c"}, lotSeats: 2},
	} {
		e, votes := contest(c.seats, c.votes...)
		r := Elect(e, votes, ward.Lots{Seats: c.lot})
		if electedOf(r) != c.elected || !slices.Equal(r.Tied, c.tied) || r.LotSeats != c.lotSeats || r.Margin != figure.Keyed(c.margin) || r.Vacant != 0 || r.Uncontested {
			t.Errorf("%s: elected %q, tied %v for %d, margin %v", c.what, electedOf(r), r.Tied, r.LotSeats, r.Margin)
		}
		for i, s := range r.Standings {
			byLot := slices.Contains(c.lot, s.Candidate) && s.Elected && r.Margin == figure.Keyed[figure.Votes](0)
			if s.ByLot != byLot || s.Votes != c.votes[i] || s.Place != i+1 {
				t.Errorf("%s: %+v; a lot never changes the votes", c.what, s)
			}
		}
	}
}

func TestWithNoMoreCandidatesThanSeatsAllAreElectedWithoutAPoll(t *testing.T) {
	for _, c := range []struct{ seats, candidates, vacant int }{{1, 1, 0}, {3, 3, 0}, {3, 2, 1}, {2, 0, 2}} {
		e, _ := contest(c.seats, make([]figure.Votes, c.candidates)...)
		r := Elect(e, nil, ward.Lots{})
		if !r.Uncontested || r.Vacant != c.vacant || len(electedOf(r)) != c.candidates || r.Margin.IsKeyed() || len(r.Tied) != 0 {
			t.Errorf("%d candidates for %d seats: %+v", c.candidates, c.seats, r)
		}
	}
}

// nonsuch is Sutton, Nonsuch, 3 May 2018: three seats, the last of them tied
// at 1,405 and decided by lot. Votes of every candidate as published (Andrew
// Teale, Local Elections Archive Project, CC BY-SA 3.0).
func nonsuch() (setup.Contest, []figure.Votes) {
	c := setup.Contest{ID: "local.sutton.nonsuch.2018-05-03", Name: "Nonsuch", GSS: "E05000561", Seats: 3, Electorate: figure.Keyed[figure.Electors](8000)}
	var votes []figure.Votes
	for _, line := range []struct {
		surname, forenames, party string
		votes                     figure.Votes
	}{
		{"Allen", "Martina", "Con", 1681}, {"Archer", "Kirsty", "Lab", 542}, {"Bourne", "Samantha", "LD", 1405}, {"Broadbent", "Richard", "LD", 1287},
		{"Cowley", "Howard", "UKIP", 189}, {"Geiringer", "Peter", "Con", 1466}, {"Goddard", "Bill", "UKIP", 138}, {"Johnson", "Richard", "Ind", 848},
		{"Mason", "Cliff", "LD", 1243}, {"McDermott-Hill", "James", "Con", 1405}, {"Peek", "Kerrie", "Lab", 370}, {"Taffurelli", "David", "UKIP", 126}, {"Whitham", "Karon", "Lab", 334},
	} {
		c.Candidates = append(c.Candidates, setup.Candidate{ID: line.surname, Surname: line.surname, Forenames: line.forenames, Party: line.party})
		votes = append(votes, line.votes)
	}
	return c, votes
}

func TestNonsuchStopsForALotAndTheLotDecidesIt(t *testing.T) {
	c, votes := nonsuch()
	r := Elect(c, votes, ward.Lots{})
	if !slices.Equal(r.Tied, []string{"Bourne", "McDermott-Hill"}) || r.LotSeats != 1 || electedOf(r) != "AllenGeiringer" {
		t.Errorf("before the lot: tied %v for %d, elected %s", r.Tied, r.LotSeats, electedOf(r))
	}
	r = Elect(c, votes, ward.Lots{Seats: []string{"McDermott-Hill"}})
	if electedOf(r) != "AllenGeiringerMcDermott-Hill" || len(r.Tied) != 0 || !r.Standings[9].ByLot || r.Standings[9].Votes != 1405 {
		t.Errorf("after the lot: %+v", r)
	}
}

// drawn is a contest with few different votes, so that ties are common.
func drawn(t *rapid.T) (setup.Contest, []figure.Votes) {
	votes := rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 6), func(n int) figure.Votes { return figure.Votes(n) }), 1, 12).Draw(t, "votes")
	return contest(rapid.IntRange(1, 6).Draw(t, "seats"), votes...)
}

func TestPluralityHoldsForAnyVotesAndAnyLot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, votes := drawn(t)
		first := Elect(c, votes, ward.Lots{})
		r, lot := first, []string(nil)
		if len(first.Tied) > 0 {
			shuffled := rapid.Permutation(first.Tied).Draw(t, "lot")
			lot = shuffled[:first.LotSeats]
			r = Elect(c, votes, ward.Lots{Seats: lot})
		}
		if len(electedOf(r))+r.Vacant != c.Seats || len(r.Tied) != 0 {
			t.Fatalf("%d seats: elected %s, vacant %d, tied %v", c.Seats, electedOf(r), r.Vacant, r.Tied)
		}
		for _, in := range r.Standings {
			for _, out := range r.Standings {
				if in.Elected && !out.Elected && in.Votes < out.Votes {
					t.Fatalf("%s with %d is elected and %s with %d is not", in.Candidate, in.Votes, out.Candidate, out.Votes)
				}
			}
			if in.ByLot && (!slices.Contains(first.Tied, in.Candidate) || !slices.Contains(lot, in.Candidate)) {
				t.Fatalf("%s is elected by a lot and was not in it: %v of %v", in.Candidate, lot, first.Tied)
			}
		}
		for _, s := range first.Standings {
			if s.Elected && slices.Contains(first.Tied, s.Candidate) {
				t.Fatalf("%s is elected although a lot is still to decide", s.Candidate)
			}
		}
	})
}

func TestWhoIsElectedDoesNotDependOnTheOrderOfTheBallotPaper(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, votes := drawn(t)
		want := Elect(c, votes, ward.Lots{})
		moved := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "order"), 0)).Perm(len(votes))
		other := c
		other.Candidates = nil
		var otherVotes []figure.Votes
		for _, i := range moved {
			other.Candidates, otherVotes = append(other.Candidates, c.Candidates[i]), append(otherVotes, votes[i])
		}
		got := Elect(other, otherVotes, ward.Lots{})
		if sorted(electedOf(got)) != sorted(electedOf(want)) || !slices.Equal(got.Tied, want.Tied) || got.Margin != want.Margin || got.Vacant != want.Vacant {
			t.Fatalf("in another order %s, tied %v; before %s, tied %v", electedOf(got), got.Tied, electedOf(want), want.Tied)
		}
	})
}

func sorted(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}

func ExampleElect() {
	c, votes := nonsuch()
	fmt.Println(Elect(c, votes, ward.Lots{}).Tied)
	// Output: [Bourne McDermott-Hill]
}
