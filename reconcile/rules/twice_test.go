package rules_test

import (
	"testing"

	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// fiveNumbers are a sheet's figures, the same on each of the sheets named.
func fiveNumbers(other map[string]int, sheets ...string) map[string]int {
	for _, number := range sheets {
		for line, n := range map[string]int{"papers_on_sheet": 25, "votes.1": 12, "votes.2": 9, "votes.3": 7, "votes.4": 5, "votes.5": 3} {
			other["count_sheet/"+number+"/"+line] = n
		}
	}
	return other
}

// grids are two seats, five candidates and three sheets of 25 papers.
func grids(e *setup.Election) {
	night.TwoSeats(e)
	e.Contests[0].Candidates = append(e.Contests[0].Candidates, setup.Candidate{ID: "5", Surname: "Young", Forenames: "Practice"})
	e.Contests[0].Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 3}}
}

var (
	noResult   = []string{"count_result/" + string(night.Callowland), "rejected_papers/" + string(night.Callowland)}
	thirdSheet = map[string]int{"count_sheet/3/papers_on_sheet": 25, "count_sheet/3/votes.1": 11, "count_sheet/3/votes.2": 9, "count_sheet/3/votes.3": 7, "count_sheet/3/votes.4": 5, "count_sheet/3/votes.5": 3}
)

func allOf(figures ...map[string]int) map[string]int {
	all := map[string]int{}
	for _, part := range figures {
		for k, v := range part {
			all[k] = v
		}
	}
	return all
}

var twiceScenes = []ruleScenes{
	{"V9", []scene{
		{what: "a sheet was keyed again under the next number", upTo: sheet.StageCount, setUp: grids, left: noResult, figures: allOf(thirdSheet, fiveNumbers(map[string]int{}, "1", "2"))},
		{what: "all three are one", upTo: sheet.StageCount, setUp: grids, left: noResult, figures: fiveNumbers(map[string]int{}, "1", "2", "3")},
	}, []scene{
		{what: "one vote apart", upTo: sheet.StageCount, setUp: grids, left: noResult, figures: allOf(thirdSheet, fiveNumbers(map[string]int{}, "1", "2"), map[string]int{"count_sheet/2/votes.5": 4})},
		{what: "four different numbers only", upTo: sheet.StageCount, setUp: grids, left: noResult, figures: allOf(thirdSheet, fiveNumbers(map[string]int{}, "1", "2"),
			map[string]int{"count_sheet/1/votes.5": 5, "count_sheet/2/votes.5": 5})},
		{what: "the one tallied its unused votes", upTo: sheet.StageCount, setUp: grids, left: noResult, figures: allOf(thirdSheet, fiveNumbers(map[string]int{}, "1", "2"), map[string]int{"count_sheet/2/unused": 14})},
	}},
}

func TestV9_BundlesOfOnePatternAreAlikeByRight(t *testing.T) {
	_, found := scene{upTo: sheet.StageCount, setUp: grids, left: noResult, figures: map[string]int{
		"count_sheet/1/papers_on_sheet": 25, "count_sheet/1/votes.1": 25, "count_sheet/1/votes.2": 25, "count_sheet/1/votes.3": 0, "count_sheet/1/votes.4": 0, "count_sheet/1/votes.5": 0,
		"count_sheet/2/papers_on_sheet": 25, "count_sheet/2/votes.1": 25, "count_sheet/2/votes.2": 25, "count_sheet/2/votes.3": 0, "count_sheet/2/votes.4": 0, "count_sheet/2/votes.5": 0,
	}}.play(t)
	if len(night.FindingsOf(found, "V9")) != 0 {
		t.Errorf("two straight bundles:%s", night.CodesOf(found))
	}
}
