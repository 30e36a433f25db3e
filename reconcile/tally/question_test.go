package tally

import (
	"testing"

	"pgregory.net/rapid"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func question(votes ...figure.Votes) (setup.Contest, []figure.Votes) {
	c, _ := contest(1, votes...)
	c.Kind = setup.QuestionContest
	return c, votes
}

func TestAQuestionIsCarriedByMoreVotesThanEveryOtherAnswer(t *testing.T) {
	for _, try := range []struct {
		votes   []figure.Votes
		carried string
		margin  figure.Votes
	}{
		{[]figure.Votes{10, 9}, "a", 1}, {[]figure.Votes{9, 10}, "b", 1}, {[]figure.Votes{0, 0}, "", 0}, {[]figure.Votes{7, 7}, "", 0},
		{[]figure.Votes{5, 8, 8}, "", 0}, {[]figure.Votes{5, 5, 8}, "c", 3}, {[]figure.Votes{0, 1, 0}, "b", 1},
	} {
		c, votes := question(try.votes...)
		for _, lots := range []ward.Lots{{}, {Seats: []string{"a"}, Terms: []string{"b"}}} {
			r := Elect(c, votes, lots)
			if electedOf(r) != try.carried || r.Margin != figure.Keyed(try.margin) || r.Vacant != 0 || r.Tied != nil || r.TermTied != nil || r.Uncontested {
				t.Errorf("%v with lots %v: %+v", try.votes, lots, r)
			}
		}
	}
}

func TestAQuestionWithEqualVotesCarriesNothingAndTakesNoLot(t *testing.T) {
	c, votes := question(400, 400)
	n := whole(t, c, votes)
	if code := n.try(n.lot(false, "a")); code != "no_tie" {
		t.Errorf("a lot on a question: %q", code)
	}
	if code := n.try(n.lot(true, "a")); code != "no_tie" {
		t.Errorf("a lot for its term: %q", code)
	}
	forged := n.certified()
	forged.Candidates[0].Elected = true
	n.do(reconcile.Stepped{Contest: n.contest, Step: reconcile.StepReadBack, Figures: n.ward().ReadBackFigures()})
	if code := n.try(reconcile.Stepped{Contest: n.contest, Step: reconcile.StepCertify, Certificate: forged}); code != "certificate" {
		t.Errorf("an answer carried by nobody was certified: %q", code)
	}
	if code := n.finish(); code != "" {
		t.Fatal(code)
	}
	if got := n.ward().Certificate; len(got.Elected()) != 0 || got.Margin != figure.Keyed[figure.Votes](0) || got.Kind != setup.QuestionContest {
		t.Errorf("%+v", got)
	}
}

func TestAnyQuestionIsCertifiedAsItsAnswersStand(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		votes := rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 5), func(n int) figure.Votes { return figure.Votes(n) }), 2, 5).Draw(rt, "votes")
		c, _ := question(votes...)
		n := whole(t, c, votes)
		if code := n.finish(); code != "" {
			rt.Fatalf("%v: %q", votes, code)
		}
		for i, line := range n.ward().Certificate.Candidates {
			most := true
			for j, v := range votes {
				most = most && (i == j || v < votes[i])
			}
			if line.Elected != most {
				rt.Fatalf("%v: answer %d carried %v", votes, i+1, line.Elected)
			}
		}
	})
}
