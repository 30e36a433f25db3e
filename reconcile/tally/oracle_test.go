package tally

import (
	"fmt"
	"slices"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// The oracle knows nothing of lines, groups or lots. It looks at every order in
// which the candidates could stand, keeps those in which nobody stands behind
// somebody with fewer votes, and lets each order elect its first n and hand them
// the terms, the longest first. What all orders agree on is decided.

// outcome is what one order gives every candidate: -1 for no seat, else the
// year in which the term ends, 0 where terms do not differ.
type outcome []int

// orders gives the outcome of every order that the votes and the lots allow. A
// lot puts its winners before those of equal votes whom it does not name, and a
// lot for terms puts them in its order too.
func orders(c setup.Contest, votes []figure.Votes, lots ward.Lots) []outcome {
	var all []outcome
	place := make([]int, 0, len(votes))
	used := make([]bool, len(votes))
	var walk func()
	walk = func() {
		if len(place) == len(votes) {
			if allowed(c, place, votes, lots) {
				all = append(all, outcomeOf(c, place))
			}
			return
		}
		for i := range votes {
			if used[i] || len(place) > 0 && votes[place[len(place)-1]] < votes[i] {
				continue
			}
			used[i], place = true, append(place, i)
			walk()
			used[i], place = false, place[:len(place)-1]
		}
	}
	walk()
	return all
}

func allowed(c setup.Contest, place []int, votes []figure.Votes, lots ward.Lots) bool {
	for i, a := range place {
		for j, b := range place[i+1:] {
			if votes[a] != votes[b] {
				continue
			}
			first, second := c.Candidates[a].ID, c.Candidates[b].ID
			if len(lots.Seats) > 0 && !slices.Contains(lots.Seats, first) && slices.Contains(lots.Seats, second) {
				return false
			}
			bothIn := i < c.Seats && i+1+j < c.Seats
			was, now := slices.Index(lots.Terms, first), slices.Index(lots.Terms, second)
			if bothIn && now >= 0 && (was < 0 || was > now) {
				return false
			}
		}
	}
	return true
}

func outcomeOf(c setup.Contest, place []int) outcome {
	o := make(outcome, len(place))
	terms := slices.Sorted(slices.Values(c.Terms))
	slices.Reverse(terms)
	for at, i := range place {
		switch {
		case at >= c.Seats:
			o[i] = -1
		case c.SplitTerms():
			o[i] = terms[at]
		}
	}
	return o
}

// decidedFor says whether every order gives the candidate the same: a seat or none, and which term.
func decidedFor(all []outcome, i int) (seat, term bool) {
	seat, term = true, true
	for _, o := range all {
		seat = seat && (o[i] < 0) == (all[0][i] < 0)
		term = term && o[i] == all[0][i]
	}
	return seat, term
}

// agree compares a result with what the orders say.
func agree(c setup.Contest, all []outcome, r ward.Result) error {
	var tied, termTied []string
	for i, s := range r.Standings {
		seat, term := decidedFor(all, i)
		switch {
		case !seat:
			tied = append(tied, s.Candidate)
		case s.Elected != (all[0][i] >= 0):
			return fmt.Errorf("%s elected %v, every order says otherwise", s.Candidate, s.Elected)
		case !term:
			termTied = append(termTied, s.Candidate)
		}
	}
	if !slices.Equal(tied, r.Tied) {
		return fmt.Errorf("tied %v, by the orders %v", r.Tied, tied)
	}
	if len(tied) > 0 {
		return nil // who is elected is not decided, so that terms are not given yet
	}
	if (len(termTied) > 0) != (len(r.TermTied) > 0) {
		return fmt.Errorf("tied for terms %v, by the orders %v", r.TermTied, termTied)
	}
	for _, id := range r.TermTied {
		if i := slices.IndexFunc(c.Candidates, func(x setup.Candidate) bool { return x.ID == id }); all[0][i] < 0 {
			return fmt.Errorf("%s is to draw for a term and has no seat", id)
		}
	}
	for i, s := range r.Standings {
		if want := max(all[0][i], 0); len(r.TermTied) == 0 && s.TermEnds != want {
			return fmt.Errorf("%s has the term %d, every order says %d", s.Candidate, s.TermEnds, want)
		}
	}
	return nil
}

// everyVotes calls back with every list of that many votes from 0 to most.
func everyVotes(candidates, most int, call func([]figure.Votes)) {
	votes := make([]figure.Votes, candidates)
	var walk func(at int)
	walk = func(at int) {
		if at == candidates {
			call(slices.Clone(votes))
			return
		}
		for v := 0; v <= most; v++ {
			votes[at] = figure.Votes(v)
			walk(at + 1)
		}
	}
	walk(0)
}

// termsOf are ways in which the terms of so many seats may end: together, one
// casual vacancy, two of them, and each in a year of its own.
func termsOf(seats int) [][]int {
	list := [][]int{nil}
	for _, pattern := range [][]int{{2022, 2020}, {2020, 2022, 2022}, {2022, 2019, 2019}, {2019, 2022, 2021, 2020}, {2022, 2020, 2022, 2020}, {2022, 2022, 2022}, {2021, 2020, 2022, 2019, 2018}, {2022, 2020, 2019}} {
		if len(pattern) == seats {
			list = append(list, pattern)
		}
	}
	return list
}

func TestEveryContestOfUpToFiveCandidatesIsDecidedAsEveryOrderOfThemDecidesIt(t *testing.T) {
	contests := 0
	for candidates := 1; candidates <= 5; candidates++ {
		for seats := 1; seats <= 5; seats++ {
			for _, terms := range termsOf(seats) {
				most := 3
				if candidates <= seats {
					most = 0 // nobody votes
				}
				everyVotes(candidates, most, func(votes []figure.Votes) {
					c, _ := contest(seats, votes...)
					c.Terms = terms
					contests += drawAll(t, c, votes, ward.Lots{}, 0)
				})
			}
		}
	}
	if contests < 10000 {
		t.Errorf("only %d contests were tried", contests)
	}
}

// drawAll elects, and where a lot is called for goes on with everyone on whom
// it may fall, until all is decided.
func drawAll(t *testing.T, c setup.Contest, votes []figure.Votes, lots ward.Lots, depth int) int {
	t.Helper()
	r := Elect(c, votes, lots)
	if err := agree(c, orders(c, votes, lots), r); err != nil {
		t.Fatalf("%d seats, terms %v, votes %v, lots %+v: %v", c.Seats, c.Terms, votes, lots, err)
	}
	if r.Vacant != max(0, c.Seats-len(votes)) || r.Uncontested != (len(votes) <= c.Seats) || depth > 4 {
		t.Fatalf("%d seats, votes %v: vacant %d, after %d lots", c.Seats, votes, r.Vacant, depth)
	}
	tried := 1
	switch {
	case len(r.Tied) > 0:
		for _, winners := range choices(r.Tied, r.LotSeats) {
			tried += drawAll(t, c, votes, ward.Lots{Seats: winners}, depth+1)
		}
	case len(r.TermTied) > 0:
		for _, winners := range choices(r.TermTied, r.TermLots) {
			tried += drawAll(t, c, votes, ward.Lots{Seats: lots.Seats, Terms: append(slices.Clone(lots.Terms), winners...)}, depth+1)
		}
	}
	return tried
}

// choices gives every way to draw n of the names, one after the other.
func choices(names []string, n int) [][]string {
	if n == 0 {
		return [][]string{nil}
	}
	var all [][]string
	for i, name := range names {
		rest := slices.Delete(slices.Clone(names), i, i+1)
		for _, more := range choices(rest, n-1) {
			all = append(all, append([]string{name}, more...))
		}
	}
	return all
}
